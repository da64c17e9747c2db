"""Months on the calendar: in goes a day, out comes the same day some months later."""

from calendar import monthrange
from datetime import date


def later(day: date, months: int) -> date:
    """The day `months` later (earlier, where negative): 31 August plus six months is 28 or 29 February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
