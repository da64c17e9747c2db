"""Handling of SIGINT (Ctrl-C) and SIGTERM: the run stops at once, once, with its browser and journal closed."""

import os
import signal
import sys
import threading
from pathlib import Path
from types import FrameType

from autofill.errors import Interrupted

_SOON_S = 0.01


def heed() -> None:
    """Install the handlers for SIGINT and SIGTERM.

    Set even where a shell's background job would ignore Ctrl-C.
    """
    signal.signal(signal.SIGINT, _interrupted)
    signal.signal(signal.SIGTERM, _terminated)


def _interrupted(number: int, frame: FrameType | None) -> None:
    """Stop once; a second Ctrl-C does not disturb the closing of browser and journal."""
    if not _put_off(number, frame):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        raise KeyboardInterrupt


def _terminated(number: int, frame: FrameType | None) -> None:
    if not _put_off(number, frame):
        raise Interrupted(143)


def _put_off(number: int, frame: FrameType | None) -> bool:
    """While the event loop below Playwright is in a callback, which prints or swallows what is raised: a bit later."""
    while frame is not None:
        if frame.f_code.co_name == "_run" and Path(frame.f_code.co_filename).parts[-2:] == ("asyncio", "events.py"):
            later = threading.Timer(_SOON_S, _again, (number,))
            later.daemon = True
            later.start()
            return True
        frame = frame.f_back
    return False


def _again(number: int) -> None:
    if sys.platform == "win32":  # where os.kill ends the process at once
        signal.raise_signal(number)
    else:
        os.kill(os.getpid(), number)
