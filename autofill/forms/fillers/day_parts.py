"""A day in three controls, year, month and day: each is written by the filler of its own kind."""

from datetime import date

from autofill.forms.compare import same_date
from autofill.forms.control import Control, Kind
from autofill.forms.field import Choice
from autofill.forms.fillers.filler import Order, Trouble
from autofill.forms.fillers.picker import PickerFiller
from autofill.forms.fillers.select import SelectFiller
from autofill.forms.fillers.text import TextFiller
from autofill.forms.hand import Hand

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


class DayPartsFiller:
    """Three controls in a row."""

    def takes(self, control: Control, order: Order) -> bool:  # noqa: ARG002 - protocol
        """A day."""
        return isinstance(order.value, date)

    def holds(self, control: Control, order: Order) -> bool:
        """Do the three say that day."""
        return isinstance(order.value, date) and same_date(order.value, control.value)

    def write(self, hand: Hand, control: Control, order: Order) -> Trouble | None:
        """Year, month, day, since the days that are offered hang on the month."""
        if not isinstance(order.value, date):
            return None
        for member, names in zip(control.members, _names(order.value), strict=True):
            if trouble := _write(hand, member, names):
                return trouble
        return None


def _names(day: date) -> tuple[tuple[str, ...], ...]:
    """What each part may be called."""
    year, month, number = str(day.year), str(day.month), str(day.day)
    english = _MONTHS[day.month - 1]
    months = (month, f"{day.month:02}", f"{month}月", f"{day.month:02}月", english, english[:3])
    return (year, f"{year}年"), months, (number, f"{day.day:02}", f"{number}日", f"{day.day:02}日")


def _write(hand: Hand, member: Control, names: tuple[str, ...]) -> Trouble | None:
    if member.kind is Kind.SELECT:
        return SelectFiller().write(hand, member, Order("", (Choice(names),)))
    if member.kind is Kind.PICKER:
        return PickerFiller().write(hand, member, Order("", (Choice(names),)))
    padded = member.max_length == 2  # noqa: PLR2004 - "05"
    return TextFiller().write(hand, member, Order("", names[1] if padded else names[0]))
