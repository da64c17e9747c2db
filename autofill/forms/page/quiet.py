"""Wait for a state of a page, without its timers: in go a frame and what to ask it, out comes its last answer."""

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
    """Ask a function of the page's script until its answer is right or the time is over."""
    wait = wait_on(frame, part)
    while not until(answer := call(frame, name, *args)) and not wait.is_over:
        frame.page.wait_for_timeout(every_ms)
    return answer


def next_frame(frame: Frame) -> None:
    """Let the page paint once, where it paints."""
    before = call(frame, "framesPainted")
    poll(frame, "framesPainted", until=lambda now: now > before, part=Part.BLINK, every_ms=_FRAME_MS // 2)


def settle(frame: Frame) -> None:
    """Let the page rewrite what it wants to rewrite."""
    wait, enough_ms = wait_on(frame, Part.GLANCE), _QUIET_MS * patience_of(frame).slowness
    quiet_ms = call(frame, "quietMs", True)  # noqa: FBT003 - an argument of the page's function
    while quiet_ms < enough_ms and not wait.is_over:
        wait.pump(enough_ms - quiet_ms + 1)
        quiet_ms = call(frame, "quietMs", False)  # noqa: FBT003


def calm(page: Page) -> None:
    """Let a page come to life: its scripts arrive, then its data, and no mask says any more that it is at work.

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
