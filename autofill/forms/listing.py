"""Reading of a list of records on a page, through all its pages, and of whether it was read completely.

A list in pages, with a filter, or still loading proves nothing about what it does not show. So its pages are walked,
its filter is set to all, and the count that it names is compared; `open_end` says what is left open.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Error, Page

from autofill.forms.page.patience import Part, wait_on
from autofill.forms.page.quiet import wait_until_quiet
from autofill.forms.page.script import call
from autofill.forms.write.writer import NotClickable, StaleElement, Writer
from autofill.language import tr

_MOST_PAGES = 200


@dataclass(frozen=True, slots=True)
class Listing:
    """The lines of a list; `open_end` says why there may be more, "" where the list is complete.

    `rows` are the cells of the rows that were seen, where it is a table.
    """

    lines: frozenset[str]
    open_end: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def listing(page: Page, enough: Callable[[frozenset[str]], bool] = lambda _: False) -> Listing:
    """Walk through the list of a page, until its lines are `enough` or it ends.

    shown = listing(page, lambda lines: "SKU7" in lines)
    """
    writer = Writer(page, page.main_frame)
    seen = _settled(page)
    if seen["filter"]["all"]:
        seen = _pressed(writer, seen["filter"]["all"], seen)
    lines, rows, cells, pages = set(seen["lines"]), max(seen["rows"], 0), _cells(seen), 1
    stuck = False
    while not enough(frozenset(lines)) and pages < _MOST_PAGES and (way := _further(seen, pages)):
        grows = way == seen["more"]
        now = _pressed(writer, way, seen)
        if now["lines"] == seen["lines"] and way != seen["next"] and seen["next"]:
            now = _pressed(writer, seen["next"], seen)
        if stuck := now["lines"] == seen["lines"]:
            break
        rows, pages = now["rows"] if grows else rows + now["rows"], pages + 1
        seen = now
        lines.update(seen["lines"])
        cells.update(_cells(seen))
    why = tr("it goes on") if stuck or _further(seen, pages) or seen["last"] > pages else _open_end(seen, rows)
    return Listing(frozenset(lines), why, tuple(cells))


def _further(seen: dict[str, Any], pages: int) -> int:
    """What leads on from the page of that number; a higher number than the next one shows that there are more."""
    numbers = {int(text): int(number) for text, number in seen["numbers"].items()}
    by_number = numbers.get(pages + 1, 0)
    return by_number or int(seen["next"] or seen["more"] or next((n for at, n in numbers.items() if at > pages), 0))


def _cells(seen: dict[str, Any]) -> dict[tuple[str, ...], None]:
    return {tuple(row): None for row in seen["cells"]}


def search_list(page: Page, words: str) -> frozenset[str]:
    """Return the lines that the list shows when its own search is given these words; none where it has no search."""
    writer = Writer(page, page.main_frame)
    seen = _settled(page)
    if not seen["search"] or not writer.type(seen["search"], words) or not writer.press("Enter", seen["search"]):
        return frozenset()
    return frozenset(_settled(page, seen)["lines"])


def _pressed(writer: Writer, way: int, seen: dict[str, Any]) -> dict[str, Any]:
    try:
        writer.click(way)
    except (StaleElement, NotClickable):
        return seen
    return _settled(writer.page, seen)


def _settled(page: Page, before: dict[str, Any] | None = None) -> dict[str, Any]:
    """The list once it has stopped changing; another one than `before`, unless it stays the same."""
    wait_until_quiet(page)
    wait, last = wait_on(page, Part.REACTION), None
    while True:
        try:
            now: dict[str, Any] | None = call(page.main_frame, "listing")
        except Error:  # on its way to another page
            now = None
        changed = now is not None and bool(now["lines"]) and (before is None or now["lines"] != before["lines"])
        if now is not None and ((now == last and changed) or wait.is_over):
            return now
        last = now
        wait.pump()


def _open_end(seen: dict[str, Any], rows: int) -> str:
    """Why the list may have more than was seen: it names no count that this fulfils, and something is in the way."""
    totals = seen["totals"]
    if seen["filter"]["on"]:
        return tr("it shows a part of them only")
    if len(totals) == 1 and rows >= totals[0]:
        return ""
    if totals:
        return tr("it counts {total}, and shows {rows}", total=max(totals), rows=rows)
    if seen["scrolls"]:
        return tr("it goes on")
    return "" if rows or seen["none"] else tr("it shows nothing, and does not say that there is none")
