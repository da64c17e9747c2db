"""Conversion of a measure to the unit and number notation of a box, and comparison of both. No access to the page."""

import re
from decimal import Decimal

from autofill.forms.control import Control, Evidence
from autofill.forms.field import Measure
from autofill.forms.refusal import Reason
from autofill.forms.text.numbers import number_in, shows_comma
from autofill.forms.text.visible import excerpt
from autofill.forms.understand.units.asked import OtherUnit, glued_to, unit_asked
from autofill.forms.understand.units.known import in_unit, unit
from autofill.forms.write.fillers.filler import WriteFailure
from autofill.language import tr

# Languages that write "1.250" for 1250. Source: CLDR, the decimal separator of each language's main region.
_COMMA_LANGUAGES = frozenset(
    language
    for row in (
        ("bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "hr", "hu", "id", "is", "it", "lt"),
        ("lv", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi"),
    )
    for language in row
)
_SHOWN = 40  # letters of what a page says its unit is
_THREE_DECIMALS = re.compile(r"\d{1,3}[.,]\d{3}")
_WHOLE = re.compile(r"\^?(\\d|\[0-9\])[*+]\$?")


def written(control: Control, measure: Measure) -> str | WriteFailure:
    """Return the text to type into the box, or why none can be."""
    own = unit(measure.unit)
    try:
        asked = unit_asked(control, own)
    except OtherUnit as other:
        return _other_unit(other.asked, own.symbol)
    amount = in_unit(measure.amount, own, asked)
    if amount is None:
        return _other_unit(asked.symbol, own.symbol)
    if not _takes(control, amount):
        detail = tr(
            "it takes no {amount} {unit}, only whole steps of {step}",
            amount=_plain(amount),
            unit=asked.symbol,
            step=_step(control),
        )
        return WriteFailure(Reason.OTHER_UNIT if asked != own else Reason.NOT_HELD, detail)
    text = format(Decimal(measure.amount), "f") if asked == own else _plain(amount)
    text = _plain(amount) if _THREE_DECIMALS.fullmatch(text) else text
    return text.replace(".", ",") if _types_comma(control) else text


def held(control: Control, measure: Measure) -> bool:
    """Return whether the box holds the measure: the same amount in the page's unit, with no other unit beside it."""
    own = unit(measure.unit)
    number = number_in(control.value, comma=uses_comma(control))
    try:
        asked = unit_asked(control, own)
    except OtherUnit:
        return False
    amount = in_unit(measure.amount, own, asked)
    if number is None or amount is None or number.amount != amount:
        return False
    known = list(glued_to(control.value, own.dimension))
    return len(known) == len([part for part in (number.before, number.after) if part]) and all(
        asked in said.units for said in known
    )


def in_doubt(control: Control, text: str) -> bool:
    """Return whether a number in a text box may be read in two ways, one a thousand times the other."""
    number = number_in(text)
    return control.type != "number" and number is not None and number.either


def needs_two_steps(control: Control, text: str) -> bool:
    """Return whether a number for a text box has three decimals, which the box may take for grouped thousands."""
    return control.type != "number" and bool(_THREE_DECIMALS.fullmatch(text))


def uses_comma(control: Control) -> bool:
    """Return whether a box has a decimal comma: it shows such a number, or the page's language writes them so."""
    if control.type == "number":
        return False
    return _types_comma(control) or control.language.split("-")[0].casefold() in _COMMA_LANGUAGES


def _types_comma(control: Control) -> bool:
    shown = (control.says(Evidence.PLACEHOLDER), control.value)
    return control.type != "number" and any(shows_comma(text) for text in shown)


def _other_unit(asked: str, own: str) -> WriteFailure:
    sentence = "it asks for «{asked}», and the profile says it in {own}"
    return WriteFailure(Reason.OTHER_UNIT, tr(sentence, asked=excerpt(asked, _SHOWN), own=own))


def _takes(control: Control, amount: Decimal) -> bool:
    """Whether the amount is one of the steps that the box allows, where it says so."""
    step = _step(control)
    return not step or amount % Decimal(step) == 0


def _step(control: Control) -> str:
    """How far the numbers are apart that the box takes, "" where it does not say."""
    if _WHOLE.fullmatch(control.pattern):
        return "1"
    found = number_in(control.step) if control.type == "number" else None
    return _plain(found.amount) if found and found.amount > 0 else ""


def _plain(amount: Decimal) -> str:
    """In figures, without zeros that say nothing.

    >>> _plain(Decimal("1.250")), _plain(Decimal("2.5E+2"))
    ('1.25', '250')
    """
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
