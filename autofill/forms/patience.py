"""Wait for a state of a page, without its timers: in go a frame and what to ask it, out comes its last answer."""

import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Frame

from autofill.forms.script import call

_FRAME_MS = 16  # at 60 frames a second
_NO_FRAME_S = 0.1  # a page in the background paints none
_QUIET_MS = 60  # pages that take a value back do it within that time,
_QUIET_LIMIT_S = 0.6  # and some never come to rest


def poll(
    frame: Frame,
    name: str,
    *args: Any,
    until: Callable[[Any], object],
    timeout_s: float,
    every_ms: int = _FRAME_MS,
) -> Any:
    """Ask a function of the page's script until its answer is right or the time is over."""
    end = time.monotonic() + timeout_s
    while not until(answer := call(frame, name, *args)) and time.monotonic() < end:
        frame.page.wait_for_timeout(every_ms)
    return answer


def next_frame(frame: Frame) -> None:
    """Let the page paint once, where it paints."""
    before = call(frame, "framesPainted")
    poll(frame, "framesPainted", until=lambda now: now > before, timeout_s=_NO_FRAME_S, every_ms=_FRAME_MS // 2)


def settle(frame: Frame) -> None:
    """Let the page rewrite what it wants to rewrite."""
    end = time.monotonic() + _QUIET_LIMIT_S
    quiet_ms = call(frame, "quietMs", True)  # noqa: FBT003 - an argument of the page's function
    while quiet_ms < _QUIET_MS and time.monotonic() < end:
        frame.page.wait_for_timeout(_QUIET_MS - quiet_ms + 1)
        quiet_ms = call(frame, "quietMs", False)  # noqa: FBT003
