"""The portal's deadlines: when a review should end, and until when real-name authentication is due.

Source: seller-center.md, section 0: review of the identity within 48 hours, of a brand within 7 working days, real-name
authentication due within two months of registration. Working days are China's, with the make-up Saturdays and Sundays.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, timezone

from autofill.language import tr

BEIJING = timezone(timedelta(hours=8), "Beijing")  # the portal's clock: all of China keeps one time
_IDENTITY_REVIEW = timedelta(hours=48)
_BRAND_REVIEW_WORKING_DAYS = 7
_REAL_NAME_MONTHS = 2


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment; `estimated` where it depends on a calendar that the State Council has not published yet."""

    at: datetime
    estimated: bool = False

    def __str__(self) -> str:
        """Return the moment in the portal's own time, for people."""
        estimated = tr(" (estimated)") if self.estimated else ""
        return f"{self.at.astimezone(BEIJING):%Y-%m-%d %H:%M}{estimated}"


def review_end(step: str, since: datetime) -> Deadline:
    """Return when a review that began at `since` should be over: of the `identity`, or of the `brand`."""
    return Deadline(since + _IDENTITY_REVIEW) if step == "identity" else _working_days_after(since)


def real_name_due(registered: datetime) -> datetime:
    """Return the last moment for real-name authentication of an account registered at `registered`."""
    months = registered.year * 12 + registered.month - 1 + _REAL_NAME_MONTHS
    year, month = divmod(months, 12)
    day = min(registered.day, monthrange(year, month + 1)[1])
    return registered.replace(year=year, month=month + 1, day=day)


def _working_days_after(since: datetime) -> Deadline:
    """The end of the last of the working days that follow the day of `since`."""
    from holidays import country_holidays

    begun = since.astimezone(BEIJING).date()
    calendar = country_holidays("CN", years=[begun.year, begun.year + 1])
    last = calendar.get_nth_working_day(begun, _BRAND_REVIEW_WORKING_DAYS)
    published = {begun.year, last.year} <= set(calendar.special_public_holidays)
    return Deadline(datetime.combine(last, time(23, 59), BEIJING).astimezone(UTC), estimated=not published)
