"""Picking a day on three scrolling wheels, for year, month and day."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from autofill.forms.page.dates_joined import digits
from autofill.forms.page.patience import Part
from autofill.forms.refusal import Reason
from autofill.forms.write import popup
from autofill.forms.write.fillers.filler import WriteFailure
from autofill.forms.write.writer import Writer
from autofill.language import tr

Row = dict[str, Any]
_WHEELS = 3
_TURNS = 40  # of one wheel, a screen or so each
_FIRST_YEAR = 1900
_MONTHS = 12
_LONGEST = 31  # days of a month


def has_wheels(writer: Writer, number: int) -> bool:
    """Return whether the control's pop-up consists of three lists: years, months and days."""
    return _columns(writer, number) is not None


def turn_wheels(writer: Writer, number: int, day: date) -> WriteFailure | None:
    """Press the year, the month and the day, in this order, since the days that are offered depend on the month."""
    for part, wanted in enumerate((day.year, day.month, day.day)):
        if not _turn(writer, number, part, wanted):
            return WriteFailure(Reason.OPTION_MISSING, tr("its wheels do not offer {number}", number=wanted))
    return None


def _turn(writer: Writer, number: int, part: int, wanted: int) -> bool:
    """Press the row of that number; where it is not mounted, the nearest that is, which brings others near."""
    pressed = None
    for _ in range(_TURNS):
        columns = _columns(writer, number)
        rows = [row for row in columns[part] if not row["disabled"]] if columns else []
        nearest = min(rows, key=lambda row: abs(_number(row) - wanted), default=None)
        if nearest is None or nearest["id"] == pressed:
            return False
        popup.press(writer, number, nearest["id"])
        writer.settle()
        if _number(nearest) == wanted:
            return True
        pressed = nearest["id"]
    return False


def _columns(writer: Writer, number: int) -> tuple[list[Row], list[Row], list[Row]] | None:
    """The rows of years, of months and of days; None for anything else than three such wheels."""
    rows = popup.offered(writer, number, part=Part.GLANCE).choices
    columns = [[row for row in rows if row["column"] == at] for at in range(_WHEELS)]
    if any(row["column"] >= _WHEELS or not digits(row["text"]) for row in rows) or not all(columns):
        return None
    years = [column for column in columns if all(_number(row) >= _FIRST_YEAR for row in column)]
    rest = [column for column in columns if column not in years]
    if len(years) != 1 or max(_number(row) for column in rest for row in column) > _LONGEST:
        return None
    return _in_order(years[0], rest, year_first=columns[0] is years[0])


def _in_order(
    years: list[Row], rest: Sequence[list[Row]], *, year_first: bool
) -> tuple[list[Row], list[Row], list[Row]] | None:
    """Which of two wheels is for the months: none with a 13 on it; where both may be, the one after the year."""
    months = [column for column in rest if all(_number(row) <= _MONTHS for row in column)]
    if not months or (len(months) > 1 and not year_first):
        return None
    return years, months[0], next(column for column in rest if column is not months[0])


def _number(row: Row) -> int:
    return int(digits(row["text"]))
