"""Picking a day in an open calendar pop-up: turn it to the month, click the day."""

import re
from datetime import date
from typing import Any

from autofill.forms.control import Control
from autofill.forms.page.patience import Part
from autofill.forms.page.quiet import poll
from autofill.forms.refusal import Reason
from autofill.forms.text.compare import dates_in
from autofill.forms.text.month import month_named
from autofill.forms.write.fillers.dates.head import month_number, write_head
from autofill.forms.write.fillers.filler import WriteFailure
from autofill.forms.write.writer import StaleElement, Writer

_TURNS = 400  # months from 1999 to 2032, when only the month can be turned
_STUCK = 3  # buttons that turn nothing; a calendar has no more than two for each way
_NEXT_YEAR = re.compile(r"next.?year|year.*next|下一年|后一年|super-next|^(»|>>)$", re.IGNORECASE)
_LAST_YEAR = re.compile(r"(previous|prev|last).?year|year.*prev|上一年|前一年|super-prev|^(«|<<)$", re.IGNORECASE)
_NEXT_MONTH = re.compile(r"next.?month|month.*next|下个?月|下一月|后一月|^(›|>|→|next)$", re.IGNORECASE)
_LAST_MONTH = re.compile(
    r"(previous|prev|last).?month|month.*prev|上个?月|上一月|前一月|^(‹|<|←|prev|previous)$", re.IGNORECASE
)


def pick_day(writer: Writer, control: Control, day: date) -> WriteFailure | None:
    """Click the day in the control's open calendar."""
    seen = _shown(writer, control, None)
    stuck: set[int] = set()  # buttons that turn something else, such as the months beside the days
    written: set[str] = set()
    for _ in range(_TURNS):
        if (number := _day(seen, day)) is not None:
            if _pressed(writer, number):
                return None
            seen = _shown(writer, control, None)
            continue
        shown = _month(seen)
        if shown is None:
            return WriteFailure(Reason.READ_ONLY, "its calendar does not say which month it shows")
        if shown == (day.year, day.month):
            return WriteFailure(Reason.OPTION_MISSING, "the calendar does not offer the day")
        if write_head(writer, seen, shown, day, written):
            seen = _shown(writer, control, shown)
            continue
        turn = _turn(seen, shown, day, stuck, drawn=control.readonly)
        if turn is None:
            return WriteFailure(Reason.READ_ONLY, "its calendar has no button to turn the page")
        writer.click(turn)
        seen = _shown(writer, control, shown)
        if not _is_nearer(_month(seen) or shown, shown, day):
            stuck.add(turn)
    return WriteFailure(Reason.OPTION_MISSING, "the calendar does not reach the day")


def _shown(writer: Writer, control: Control, before: tuple[int, int] | None) -> dict[str, Any]:
    """The calendar once it has faded its days in and shows another month than before, or the time is over."""

    def is_ready(now: dict[str, Any]) -> bool:
        return bool(now["days"]) and _month(now) not in {before, None}

    seen: dict[str, Any] = poll(writer.frame, "calendar", control.id, until=is_ready, part=Part.GLANCE)
    return seen


def _pressed(writer: Writer, number: int) -> bool:
    """Whether the day could be pressed: not while the page that held it is still being turned away."""
    try:
        writer.click(number)
    except StaleElement:
        return False
    return True


def _day(seen: dict[str, Any], day: date) -> int | None:
    """The cell of that day: by its own full date, else by its number in a calendar that shows the month."""
    cells = [cell for cell in seen["days"] if not cell["disabled"]]
    named = [cell for cell in cells if any(day in _dates(name) for name in cell["names"])]
    if named:
        return int(named[-1]["id"])
    if _month(seen) != (day.year, day.month) or any(_dates(name) for cell in cells for name in cell["names"]):
        return None
    same = [at for at, cell in enumerate(seen["days"]) if cell["text"].lstrip("0") == str(day.day)]
    first = next((at for at, cell in enumerate(seen["days"]) if cell["text"].lstrip("0") == "1"), 0)
    inside = [at for at in same if at >= first]
    found = seen["days"][inside[0]] if inside else None
    return int(found["id"]) if found and not found["disabled"] else None


def _dates(name: str) -> list[date]:
    numbers = re.findall(r"\d+", name)
    return dates_in(name) if numbers and (len(numbers[0]) in {4, 8} or month_named(name)) else []


def _month(seen: dict[str, Any]) -> tuple[int, int] | None:
    """Year and month from the calendar's own head."""
    heads = [head for head in seen["heads"] if len(head) <= 24]  # noqa: PLR2004 - "September 2031", not a sentence
    years = [int(found[0]) for head in heads if (found := re.search(r"(?:19|20)\d\d", head))]
    months = [number for head in heads if (number := month_number(head))]
    return (years[0], months[0]) if years and months else None


def _turn(seen: dict[str, Any], shown: tuple[int, int], day: date, stuck: set[int], *, drawn: bool) -> int | None:
    """What brings the calendar nearer to the day, by years while the year is wrong; arrows that are only drawn last.

    What is only drawn is pressed for a box that can't be typed in.
    """
    if len(stuck) > _STUCK:
        return None
    later = (day.year, day.month) > shown
    side = "right" if later else "left"
    by_place, arrows = seen["turns"][side], seen["drawn"][side] if drawn else []
    years = [*_named(seen, _NEXT_YEAR if later else _LAST_YEAR), *by_place[1:], *arrows[1:]]
    months = [*_named(seen, _NEXT_MONTH if later else _LAST_MONTH), *by_place[:1], *arrows[:1]]
    turns = [*(years if day.year != shown[0] else ()), *months]
    return next((number for number in turns if number not in stuck), None)


def _is_nearer(now: tuple[int, int], before: tuple[int, int], day: date) -> bool:
    """Whether the calendar has gone on to the day."""
    by_months = abs(_months(now, day)) < abs(_months(before, day))
    return by_months or abs(day.year - now[0]) < abs(day.year - before[0])


def _months(shown: tuple[int, int], day: date) -> int:
    return (day.year - shown[0]) * 12 + day.month - shown[1]


def _named(seen: dict[str, Any], words: re.Pattern[str]) -> list[int]:
    found = [b for b in seen["buttons"] if words.search(b["label"].strip()) or words.search(b["text"].strip())]
    return [int(button["id"]) for button in found[:1]]
