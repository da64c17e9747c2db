"""The head of a calendar pop-up: reading the month from it, and writing year or month where it has a box or list."""

import re
from datetime import date
from typing import Any

from playwright.sync_api import Error

from autofill.forms.page.patience import patience_of
from autofill.forms.text.month import month_named
from autofill.forms.write.writer import Writer, failure


def write_head(writer: Writer, seen: dict[str, Any], shown: tuple[int, int], day: date, written: set[str]) -> bool:
    """Write the year, else the month, each at most once (`written` remembers which); return whether it was done."""
    part = "month" if day.year == shown[0] else "year"
    head = seen[part]
    if head is None or part in written:
        return False
    written.add(part)
    if not head["texts"]:
        return writer.type_keys(head["id"], str(day.year))  # such a box takes a year at its last key
    wanted = [at for at, text in enumerate(head["texts"]) if _is_part(text, part, day)]
    return bool(wanted) and _select(writer, head["id"], wanted[0])


def month_number(head: str) -> int:
    """Return the month that a calendar's head names, in words or figures; 0 for none.

    >>> month_number("2031年5月"), month_number("May 2031"), month_number("2031-05"), month_number("2031")
    (5, 5, 5, 0)
    """
    if found := re.search(r"(?<!\d)(1[0-2]|0?[1-9])\s*月", head):
        return int(found[1])
    if number := month_named(head):
        return number
    found = re.search(r"(?:19|20)\d\d\s*[-/.年]\s*(1[0-2]|0?[1-9])(?!\d)", head)
    return int(found[1]) if found else 0


def _is_part(text: str, part: str, day: date) -> bool:
    return text.rstrip("年") == str(day.year) if part == "year" else month_number(text) == day.month


def _select(writer: Writer, number: int, index: int) -> bool:
    try:
        writer.handle(number).select_option(index=index, timeout=patience_of(writer.page).whole_ms)
    except Error as error:
        raise failure(error) from None
    return True
