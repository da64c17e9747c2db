"""The unit that a text speaks of, by where it stands and what is measured. Pure."""

import re

from autofill.forms.text.wording import normalise
from autofill.forms.understand.units.known import is_each, is_money_sign, named
from autofill.forms.understand.units.mentions import WEAK, Said, codes, is_of, mentioned_units
from autofill.forms.understand.vocabulary.units import NO_UNIT_SIGNS, NO_UNITS, Dimension, Unit

_BRACKETS = re.compile(r"[(（\[【]([^()（）\[\]【】]*)[)）\]】]")
_SURE = (  # a sentence that speaks of the unit itself
    re.compile(
        r"(?:计量|计价|重量|长度|价格|时间)?(?:单位|币种|货币)\s*(?:[:：]|为|是|用|按)?\s*"
        r"(?P<unit>[A-Za-z]+ [A-Za-z]+|[^\s,，;；。.()（）\[\]【】]+)"
    ),
    re.compile(
        r"\b(?:units?|currency|uom)\b\s*(?:[:：=]|\bis\b|\bare\b)\s*(?P<unit>[^,，;；。.()（）\[\]【】]+)",
        re.IGNORECASE,
    ),
    re.compile(r"[以按用](?P<unit>[^\s,，;；。以按用]{1,6}?)(?:为单位|计算|填写|计价|计)"),
    re.compile(
        r"\b(?:expressed |measured |given |entered |stated |quoted |enter |weight |size |length |price |amount )"
        r"(?:(?:the |its )?[a-z]+ )?in (?P<unit>[a-z$.]+(?: [a-z]+)?)\s*(?:$|[.,;，。)])",
        re.IGNORECASE,
    ),
)
_IN = re.compile(
    r"\bin (?:the )?(?P<unit>[a-z$.]+(?: (?:dollars?|pounds?|days?|hours?|yuan|tons?))?)\s*\*?\s*$", re.IGNORECASE
)
_DIVIDED = re.compile(r"\s*[,，;；、:：|]\s*|\s+[-–—]\s+")
_OR = re.compile(r"\s*(?:/|\bor\b|或|、|,|，)\s*", re.IGNORECASE)
_RANGE = re.compile(r"^[\s\d.,~～\-–—≤≥<>至到]+|[\s\d.,~～\-–—]+$")
_WORD = re.compile(r"[A-Za-zÀ-ÿ]{1,12}(?: [A-Za-z]{1,6})?|[\u3400-\u9fff]{1,3}")
_PER = re.compile(r"(?:/|\bper\b|每)\s*(?P<thing>[a-z]+|[\u3400-\u9fff]+|\S)")
_HAN = re.compile(r"[\u3400-\u9fff]")
_WITHIN = re.compile(r"(?:以内|之内|内|后|左右).*")
_ABBREVIATED = frozenset(["mg", "kg", "lb", "lbs", "oz", "mm", "cm", "dm", "km", "ft", "yd"])  # never a word of its own


def said_beside(text: str, dimension: Dimension, *, attached: bool = True) -> Said | None:
    """What a text says that stands right beside a box, where a unit stands; None where it is none.

    What is known nowhere is an unknown unit, if it is `attached` to the box and one short word.

    >>> said_beside("kg", Dimension.MASS).units[0].symbol, said_beside("克/件", Dimension.MASS).units[0].symbol
    ('kg', 'g')
    >>> said_beside("zorkmid", Dimension.MONEY), said_beside("必填", Dimension.MONEY)
    (Said(text='zorkmid', units=(), open=False), None)
    """
    plain = text.strip(" *:：,，.。")
    plain = plain.strip("()（）[]【】 ") if plain.startswith(("(", "（", "[", "【")) else plain
    if not plain or is_each(plain):
        return None
    if several := _alternatives(plain, dimension):
        return several
    firsts = _beginnings(plain) if attached else ()
    for part in (plain, _RANGE.sub("", plain), *firsts):
        if found := _of_dimension(part, dimension):
            return Said(part, found)
    if _is_per_another(plain, dimension) or (attached and _is_unknown(plain, dimension)):
        return Said(plain)
    return None


def said_in_label(text: str, dimension: Dimension) -> list[Said]:
    """What a label, a column's head or a placeholder says: in brackets, after a sign or "in", at its end.

    >>> [one.units[0].symbol for one in said_in_label("包装重量（千克）", Dimension.MASS)]
    ['kg']
    >>> [one.units[0].symbol for one in said_in_label("Weight in grams *", Dimension.MASS)]
    ['g']
    >>> said_in_label("Length (L)", Dimension.LENGTH)
    []
    """
    whole = said_beside(text, dimension, attached=False)
    if whole:
        return [whole]
    found = said_in_brackets(text, dimension)
    found.extend(said_for_sure(text, dimension))
    outside = _BRACKETS.sub(" ", text)
    if (match := _IN.search(outside.strip(" *:："))) and (
        said := said_beside(match["unit"], dimension, attached=False)
    ):
        found.append(said)
    if _is_per_another(outside, dimension):
        found.append(Said(outside.strip(" *:：")))
    found.extend(_at_the_end(outside, dimension))
    found.extend(mentioned_units(outside, dimension))
    return list({said.units or said.text: said for said in reversed(found)}.values())[::-1]


def said_in_brackets(text: str, dimension: Dimension) -> list[Said]:
    """What the brackets in a text say: "包装尺寸 (cm)"."""
    return [said for content in _BRACKETS.findall(text) if (said := _in_brackets(content, dimension))]


def said_for_sure(text: str, dimension: Dimension) -> list[Said]:
    """What a sentence says that speaks of the unit itself; all else in it is ignored.

    >>> [one.units[0].symbol for one in said_for_sure("请以克为单位填写，不超过 30 公斤", Dimension.MASS)]
    ['g']
    """
    found = [match["unit"] for pattern in _SURE for match in pattern.finditer(text)]
    return [said for unit in found for said in _known_or_unknown(unit, dimension)]


def _beginnings(text: str) -> tuple[str, ...]:
    """How a text begins that goes on after the unit: "business days of payment", "天内发货", "元 运费"."""
    first, _, rest = text.partition(" ")
    return (f"{first} {rest.split(' ')[0]}", first, _WITHIN.sub("", first))


def _known_or_unknown(unit: str, dimension: Dimension) -> list[Said]:
    """What stands after "in" or "unit:": a unit, or a word that is taken for one."""
    said = said_beside(unit, dimension) or said_beside(unit.split(" ", maxsplit=1)[0], dimension)
    return [said] if said else []


def _in_brackets(content: str, dimension: Dimension) -> Said | None:
    """A unit among what brackets hold: "(cm)", "(L×W×H, cm)", "(in kg)", "(0.01-100000 USD)"."""
    if sure := said_for_sure(content, dimension):
        return sure[0]
    if several := _alternatives(content, dimension):
        return several
    for part in [content, *_DIVIDED.split(content)]:
        plain = _RANGE.sub("", part.strip()).removeprefix("in ").removeprefix("以").removeprefix("按")
        if (said := said_beside(plain, dimension, attached=False)) is not None:
            return said
    if found := mentioned_units(content, dimension):
        return found[0]
    plain = content.strip()
    return Said(plain) if _is_unknown(plain, dimension) and _is_unit_like(plain, dimension) else None


def _alternatives(text: str, dimension: Dimension) -> Said | None:
    """Units of the dimension of which the text leaves open which: "kg/lb", "USD or EUR"."""
    parts = [part for part in _OR.split(text.strip()) if part]
    some = [[one for one in named(part) if one.dimension is dimension] for part in parts]
    if len(parts) < 2 or not all(some):  # noqa: PLR2004 - a choice of two
        return None
    return Said(text, tuple(one for units in some for one in units[:1]), open=len({units[0] for units in some}) > 1)


def _of_dimension(text: str, dimension: Dimension) -> tuple[Unit, ...]:
    """What a whole text names: units of the dimension, else others, unless it is a letter or a word for amounts too."""
    found = named(text)
    same = tuple(one for one in found if one.dimension is dimension)
    plain = normalise(text)
    is_word = len(plain) > 1 or not plain.isascii() or not plain.isalpha()
    return same or (found if is_word and plain not in NO_UNITS | WEAK else ())


def _at_the_end(text: str, dimension: Dimension) -> list[Said]:
    """A unit of another dimension where a label's own would stand: after a slash or comma, or as a sign at its end."""
    plain = text.strip(" *:：")
    parts = _DIVIDED.split(plain.replace("/", ","))
    if dimension is not Dimension.COUNT and is_each(f"/{parts[-1]}"):
        parts = parts[:-1]
    last = parts[-1] if parts else plain
    word = plain.split(" ")[-1]
    ends = [last] if last != plain else []
    ends += [word] if word != plain and (word.casefold() in _ABBREVIATED or word in codes()) else []
    return [Said(end, found) for end in ends if (found := _of_dimension(end, dimension))]


def _is_per_another(text: str, dimension: Dimension) -> bool:
    """Whether a price is for something else than one piece: "元/千克", "per box"."""
    things = [match["thing"] for match in _PER.finditer(normalise(text))] if dimension is Dimension.MONEY else []
    return any(named(thing) and not is_each(f"/{thing}") and not is_of(thing, dimension) for thing in things)


def _is_unknown(text: str, dimension: Dimension) -> bool:
    """Whether a text may be a unit that is not known here: one short word that is no other word for amounts."""
    if any(char.isdigit() for char in text):
        return False
    if any(is_money_sign(char) for char in text) and dimension is Dimension.MONEY:
        return True
    if not _WORD.fullmatch(text) or normalise(text) in NO_UNITS:
        return False
    words = normalise(text).split(" ")
    return not any(word in NO_UNITS for word in words) and not set(text) & NO_UNIT_SIGNS


def _is_unit_like(text: str, dimension: Dimension) -> bool:
    """Whether an unknown word in brackets may be one: three capitals for money, else few small letters or signs."""
    if _HAN.search(text):
        return len(text) <= 2  # noqa: PLR2004 - 英担
    if dimension is Dimension.MONEY:
        return bool(re.fullmatch(r"[A-Z]{3}|\W", text))
    return bool(re.fullmatch(r"[a-z]{1,4}", text)) and len(text) > 1
