"""A calendar without a box to type in: turn its pages to the month, press the day."""

import re
from datetime import date
from typing import Any

from playwright.sync_api import Error

from autofill.forms.compare import dates_in
from autofill.forms.control import Control
from autofill.forms.fillers.filler import Trouble
from autofill.forms.hand import Hand, trouble
from autofill.forms.patience import poll
from autofill.forms.refusal import Reason

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CHINESE = ("一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月")
_TURNS = 400  # months from 1999 to 2032, when only the month can be turned
_TURNED_S = 0.3  # a calendar shows another page within that time after its arrow is pressed
_NEXT_YEAR = re.compile(r"next.?year|year.*next|下一年|后一年|super-next|^(»|>>)$", re.IGNORECASE)
_LAST_YEAR = re.compile(r"(previous|prev|last).?year|year.*prev|上一年|前一年|super-prev|^(«|<<)$", re.IGNORECASE)
_NEXT_MONTH = re.compile(r"next.?month|month.*next|下个?月|下一月|后一月|^(›|>|→|next)$", re.IGNORECASE)
_LAST_MONTH = re.compile(
    r"(previous|prev|last).?month|month.*prev|上个?月|上一月|前一月|^(‹|<|←|prev|previous)$", re.IGNORECASE
)


def pick_day(hand: Hand, control: Control, day: date) -> Trouble | None:
    """Press the day in the open calendar of a control."""
    tried: set[str] = set()
    for _ in range(_TURNS):
        seen = hand.ask("calendar", control.id)
        if (number := _day(seen, day)) is not None:
            hand.click(number)
            return None
        shown = _month(seen)
        if shown is None:
            return Trouble(Reason.READ_ONLY, "its calendar does not say which month it shows")
        if shown == (day.year, day.month):
            return Trouble(Reason.OPTION_MISSING, "the calendar does not offer the day")
        if _write_head(hand, seen, shown, day, tried):
            continue
        if refused := _turn_page(hand, control, seen, day):
            return refused
    return Trouble(Reason.OPTION_MISSING, "the calendar does not reach the day")


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
    return dates_in(name) if numbers and len(numbers[0]) in {4, 8} else []


def _month(seen: dict[str, Any]) -> tuple[int, int] | None:
    """Year and month from the calendar's own head."""
    heads = [head for head in seen["heads"] if len(head) <= 24]  # noqa: PLR2004 - "September 2031", not a sentence
    years = [int(found[0]) for head in heads if (found := re.search(r"(?:19|20)\d\d", head))]
    months = [number for head in heads if (number := _month_number(head))]
    return (years[0], months[0]) if years and months else None


def _month_number(head: str) -> int:
    if found := re.search(r"(?<!\d)(1[0-2]|0?[1-9])\s*月", head):
        return int(found[1])
    for number in range(12, 0, -1):
        if _CHINESE[number - 1] in head or re.search(rf"\b{_MONTHS[number - 1]}", head, re.IGNORECASE):
            return number
    found = re.search(r"(?:19|20)\d\d\s*[-/.年]\s*(1[0-2]|0?[1-9])(?!\d)", head)
    return int(found[1]) if found else 0


def _write_head(hand: Hand, seen: dict[str, Any], shown: tuple[int, int], day: date, tried: set[str]) -> bool:
    """Write the year, then the month, into a head that takes them; whether it was written, and each but once."""
    part = "month" if day.year == shown[0] else "year"
    head = seen[part]
    if head is None or part in tried:
        return False
    tried.add(part)
    if not head["texts"]:
        hand.focus(head["id"])
        hand.type_keys(str(day.year))  # key by key: such a box takes a year at its last key
        return True
    wanted = [at for at, text in enumerate(head["texts"]) if _is_part(text, part, day)]
    return bool(wanted) and _select(hand, head["id"], wanted[0])


def _is_part(text: str, part: str, day: date) -> bool:
    return text.rstrip("年") == str(day.year) if part == "year" else _month_number(text) == day.month


def _select(hand: Hand, number: int, index: int) -> bool:
    try:
        hand.handle(number).select_option(index=index, timeout=2000)
    except Error as error:
        raise trouble(error) from None
    return True


def _turn_page(hand: Hand, control: Control, seen: dict[str, Any], day: date) -> Trouble | None:
    """Press the button that turns the calendar to the day; one that is only drawn has to show that it does.

    What is only drawn is pressed for a box that can't be typed in.
    """
    shown = _month(seen) or (day.year, day.month)
    turn = _turn(seen, shown, day)
    number = _bare_turn(seen, shown, day) if turn is None and control.readonly else turn
    if number is None:
        return Trouble(Reason.READ_ONLY, "its calendar has no button to turn the page")
    hand.click(number)
    if turn is None and not _is_nearer(hand, control, shown, day):
        return Trouble(Reason.READ_ONLY, "its calendar has no button that turns the page as it should")
    return None


def _turn(seen: dict[str, Any], shown: tuple[int, int], day: date) -> int | None:
    """The button that brings the calendar nearer to the day; by years while the year is wrong."""
    later = (day.year, day.month) > shown
    by_year = _button(seen, _NEXT_YEAR if later else _LAST_YEAR) if day.year != shown[0] else None
    return by_year if by_year is not None else _button(seen, _NEXT_MONTH if later else _LAST_MONTH)


def _bare_turn(seen: dict[str, Any], shown: tuple[int, int], day: date) -> int | None:
    """The same among arrows that are only drawn: where there are two on a side, the outer one turns by years."""
    side = seen["bare"]["after" if (day.year, day.month) > shown else "before"]
    return int(side[-1 if day.year != shown[0] else 0]) if side else None


def _is_nearer(hand: Hand, control: Control, shown: tuple[int, int], day: date) -> bool:
    """Whether the calendar has gone on to the day: what only looks like an arrow is pressed but once."""
    seen = poll(hand.frame, "calendar", control.id, until=lambda now: _month(now) != shown, timeout_s=_TURNED_S)
    now = _month(seen) or shown
    by_months = abs(_months(now, day)) < abs(_months(shown, day))
    return by_months or abs(day.year - now[0]) < abs(day.year - shown[0])


def _months(shown: tuple[int, int], day: date) -> int:
    return (day.year - shown[0]) * 12 + day.month - shown[1]


def _button(seen: dict[str, Any], words: re.Pattern[str]) -> int | None:
    found = [b for b in seen["buttons"] if words.search(b["label"].strip()) or words.search(b["text"].strip())]
    return int(found[0]["id"]) if found else None
