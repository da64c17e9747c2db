"""Waiting until a page has settled, by polling its script from outside, so that the page's own timers don't matter."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Error, Frame, Page

from autofill.forms.page.patience import CODE, DATA, Part, patience_of, wait_on
from autofill.forms.page.script import call

_FRAME_MS = 16  # at 60 frames a second
_QUIET_MS = 60  # pages that take a value back do it within that time, on an idle machine


def poll(
    frame: Frame,
    name: str,
    *args: Any,
    until: Callable[[Any], object],
    part: Part,
    every_ms: int = _FRAME_MS,
) -> Any:
    """Call a function of the injected script until its answer satisfies `until` or the time is over; return it."""
    wait = wait_on(frame, part)
    while not until(answer := call(frame, name, *args)) and not wait.is_over:
        frame.page.wait_for_timeout(every_ms)
    return answer


def next_frame(frame: Frame) -> None:
    """Wait until the page has painted a frame, or a moment where it does not paint."""
    before = call(frame, "framesPainted")
    poll(frame, "framesPainted", until=lambda now: now > before, part=Part.BLINK, every_ms=_FRAME_MS // 2)


def let_settle(frame: Frame) -> None:
    """Wait until the DOM has been quiet for a moment, so that the page can rewrite what it wants to."""
    wait, enough_ms = wait_on(frame, Part.GLANCE), _QUIET_MS * patience_of(frame).slowness
    quiet_ms = call(frame, "quietMs", True)  # noqa: FBT003 - an argument of the page's function
    while quiet_ms < enough_ms and not wait.is_over:
        wait.pump(enough_ms - quiet_ms + 1)
        quiet_ms = call(frame, "quietMs", False)  # noqa: FBT003


def wait_until_quiet(page: Page) -> None:
    """Wait until a page has loaded: its scripts, then its data, and no loading mask covers it any more.

    Data that is still on its way when a page should have reacted is taken for the page's own business from then on.
    """
    patience, whole, soon = patience_of(page), wait_on(page), wait_on(page, Part.REACTION)
    while not whole.is_over:
        if not (patience.in_flight(kinds=CODE) or _is_masked(page)):
            if soon.is_over:
                patience.know_background()
            if not patience.in_flight(kinds=DATA):
                return
        whole.pump()


def _is_masked(page: Page) -> bool:
    try:
        return bool(call(page.main_frame, "isMasked"))
    except Error:  # the page is on its way to another one
        return True
