"""Filler for a day in three controls (year, month, day), each written by the filler of its own kind."""

from datetime import date

from autofill.forms.control import Control, Kind
from autofill.forms.field import Choice
from autofill.forms.text.compare import same_date
from autofill.forms.write.fillers.filler import Wanted, WriteFailure
from autofill.forms.write.fillers.picker import PickerFiller
from autofill.forms.write.fillers.select import SelectFiller
from autofill.forms.write.fillers.text import TextFiller
from autofill.forms.write.writer import Writer

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


class DayPartsFiller:
    """Fills three controls that make up one date."""

    def takes(self, control: Control, wanted: Wanted) -> bool:  # noqa: ARG002 - protocol
        """Return whether the value is a day."""
        return isinstance(wanted.value, date)

    def holds(self, control: Control, wanted: Wanted) -> bool:
        """Return whether the three controls show the day."""
        return isinstance(wanted.value, date) and same_date(wanted.value, control.value)

    def write(self, writer: Writer, control: Control, wanted: Wanted) -> WriteFailure | None:
        """Write year, month and day in this order, since the days that are offered depend on the month."""
        if not isinstance(wanted.value, date):
            return None
        for member, names in zip(control.members, _names(wanted.value), strict=True):
            if failure := _write(writer, member, names):
                return failure
        return None


def _names(day: date) -> tuple[tuple[str, ...], ...]:
    """What each part may be called."""
    year, month, number = str(day.year), str(day.month), str(day.day)
    english = _MONTHS[day.month - 1]
    months = (month, f"{day.month:02}", f"{month}月", f"{day.month:02}月", english, english[:3])
    return (year, f"{year}年"), months, (number, f"{day.day:02}", f"{number}日", f"{day.day:02}日")


def _write(writer: Writer, member: Control, names: tuple[str, ...]) -> WriteFailure | None:
    if member.kind is Kind.SELECT:
        return SelectFiller().write(writer, member, Wanted("", (Choice(names),)))
    if member.kind is Kind.PICKER:
        return PickerFiller().write(writer, member, Wanted("", (Choice(names),)))
    padded = member.max_length == 2  # noqa: PLR2004 - "05"
    return TextFiller().write(writer, member, Wanted("", names[1] if padded else names[0]))
