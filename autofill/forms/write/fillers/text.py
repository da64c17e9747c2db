"""Filler for boxes that take text: focus, select, one trusted input."""

from datetime import date
from decimal import Decimal

from autofill.forms.control import Control, Kind
from autofill.forms.field import Measure
from autofill.forms.page.patience import Part
from autofill.forms.refusal import Reason
from autofill.forms.text.compare import same_date, same_number, same_option
from autofill.forms.text.numbers import number_in
from autofill.forms.write import popup
from autofill.forms.write.fillers import measuring
from autofill.forms.write.fillers.dates.day import write_date
from autofill.forms.write.fillers.filler import Wanted, WriteFailure
from autofill.forms.write.fillers.picker import PickerFiller
from autofill.forms.write.writer import StaleElement, Writer


class TextFiller:
    """Fills text, textarea, password, number and content-editable controls."""

    def takes(self, control: Control, wanted: Wanted) -> bool:
        """Return whether the value can be typed: no files or states; a choice only where a pop-up may come."""
        if isinstance(wanted.value, bool) or (isinstance(wanted.value, tuple) and not wanted.is_choice):
            return False
        return control.kind is Kind.TEXT or not wanted.is_choice

    def holds(self, control: Control, wanted: Wanted) -> bool:
        """Compare by the value's type: an amount by its amount, a date by its day, a text by its letters."""
        if isinstance(wanted.value, date):
            return same_date(wanted.value, control.value)
        if isinstance(wanted.value, Measure):
            return measuring.held(control, wanted.value)
        if isinstance(wanted.value, Decimal | int):
            return same_number(wanted.value, control.value)
        if wanted.is_choice:
            return (len(wanted.levels) == 1 and same_option(wanted.levels[0], control.value)) or PickerFiller().holds(
                control, wanted
            )
        return wanted.reads_as(control.value)

    def write(self, writer: Writer, control: Control, wanted: Wanted) -> WriteFailure | None:
        """Type the value; a date or an option goes through a calendar or pop-up where the box has one."""
        if isinstance(wanted.value, date):
            return write_date(writer, control, wanted.value, by_keys=wanted.by_keys)
        if wanted.is_choice and not _takes_any_text(writer, control, wanted):
            return PickerFiller().write(writer, control, wanted)
        text = measuring.written(control, wanted.value) if isinstance(wanted.value, Measure) else wanted.text
        if isinstance(text, WriteFailure):
            return text
        if control.readonly:
            return WriteFailure(Reason.READ_ONLY)
        if isinstance(wanted.value, Measure) and measuring.needs_two_steps(control, text):
            return _type_in_two(writer, control, text)
        return _type(writer, control, text, by_keys=wanted.by_keys, secret=wanted.secret)


def _type(
    writer: Writer, control: Control, text: str, *, by_keys: bool = False, secret: bool = False
) -> WriteFailure | None:
    write = writer.type_keys if by_keys else writer.type
    return None if write(control.id, text, secret=secret) else WriteFailure(Reason.HIDDEN, "it does not take the focus")


def _type_in_two(writer: Writer, control: Control, text: str) -> WriteFailure | None:
    """Type "1.234" by way of "1.2": where the point divides thousands, the box makes 12 of that, and never 1.2.

    A page that makes the box anew meanwhile shows the first step in it when it is found again.
    """
    begun = text[:-2]
    if _shows(begun, control.value):
        return _type(writer, control, text)
    if failure := _type(writer, control, begun):
        return failure
    writer.ask("blurActive")
    writer.settle()
    state = writer.ask("stateOf", control.id)
    if state["gone"]:
        raise StaleElement
    if not _shows(begun, state["value"] or ""):
        return WriteFailure(Reason.NOT_HELD, "what it makes of the decimal point is not sure")
    return _type(writer, control, text)


def _shows(begun: str, text: str) -> bool:
    shown = number_in(text)
    return shown is not None and shown.amount == Decimal(begun.replace(",", "."))


def _takes_any_text(writer: Writer, control: Control, wanted: Wanted) -> bool:
    """Whether an option may be typed: the box is open for typing, and nothing to choose from comes up."""
    if control.readonly or len(wanted.levels) > 1:
        return False
    writer.ask("mark", control.id)
    writer.click(control.id)
    return not popup.offered(writer, control.id, part=Part.GLANCE).choices
