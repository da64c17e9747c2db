"""The browser's window while a person acts in it: keep its pages running, and look at what they show."""

from collections.abc import Callable
from contextlib import suppress

from playwright.sync_api import Error, Page

from autofill.errors import PageSilent

_SLICE_MS = 250  # how long a page is pumped before the terminal is looked at again


def pump(page: Page) -> None:
    """Let the browser's events run for one slice, through the page or, where it is closed, through another one.

    Raises:
        Error: the last page is gone.
    """
    others = [other for other in page.context.pages if other is not page]
    for alive in (page, *others):
        with suppress(Error):
            alive.wait_for_timeout(_SLICE_MS)
            return
    page.wait_for_timeout(_SLICE_MS)  # says what is the matter


def seen(probe: Callable[[], bool]) -> bool:
    """Return what the probe returns; False on a page that is navigating, closed, or silent behind a dialog."""
    try:
        return probe()
    except (Error, PageSilent):
        return False
