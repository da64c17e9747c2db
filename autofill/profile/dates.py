"""Calendar arithmetic in months."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date


def later(day: date, months: int) -> date:
    """Return the day `months` later (earlier, where negative): 31 August plus six months is 28 or 29 February.

    Beyond the calendar's first or last year it is that year's first or last day.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return date.min if months < 0 else date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
