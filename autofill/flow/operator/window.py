"""The browser's window while a person acts in it: its pages stay alive, and what they show is looked at."""

from collections.abc import Callable
from contextlib import suppress

from playwright.sync_api import Error, Page

from autofill.errors import PageSilent

_SLICE_MS = 250  # how long a page is pumped before the terminal is looked at again


def pump(page: Page) -> None:
    """Let the window's events run for one slice, by the page or, where the person closed that, by another one.

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
    """What the probe sees; nothing yet on a page that is on its way, closed, or silent behind a dialog of its own."""
    try:
        return probe()
    except (Error, PageSilent):
        return False
