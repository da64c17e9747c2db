"""Configuration of loguru's sinks (nowhere else): warnings to the terminal, everything to the run's own file."""

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from loguru import logger

from autofill.errors import RunFolderUnusable
from autofill.language import discreetly

_LINE = "{level}: {message}"
_FILE_FORMAT = "{time:YYYY-MM-DDTHH:mm:ss.SSSZZ} {level: <7} {name}:{line} {message} {extra}"
ASKED = re.compile(r"autofill=[A-Za-z0-9+/=]+")  # what a page is asked, with what is typed


def to_terminal(*, verbose: bool = False) -> None:
    """Send warnings, or with `verbose` everything, to standard error; tracebacks only with `verbose`, locals never."""
    logger.remove()
    level = "DEBUG" if verbose else "WARNING"
    style = (lambda _: f"{_LINE}\n{{exception}}") if verbose else (lambda _: f"{_LINE}\n")
    logger.add(_Discreet(sys.stderr), level=level, format=style, diagnose=False, backtrace=False)


def to_file(path: Path) -> None:
    """Also keep everything in `path`, readable by its owner only.

    Raises:
        RunFolderUnusable: it cannot be written.
    """
    try:
        path.touch(mode=0o600, exist_ok=True)
        stream = path.open("a", encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise RunFolderUnusable(path, error.strerror or "input/output error") from None
    logger.add(_Discreet(stream, own=True), level="DEBUG", format=_FILE_FORMAT, diagnose=False, backtrace=False)


def leave_out(discreet: Callable[[str], str]) -> None:
    """From now on log each message and its facts as `discreet` returns them."""

    def patched(record: Any) -> None:
        record["message"] = discreet(record["message"])
        record["extra"] = {name: discreet(str(fact)) for name, fact in record["extra"].items()}

    logger.configure(patcher=patched)


class _Discreet:
    """A stream that removes private values, also from the text of errors; closed with the log where it is its `own`."""

    def __init__(self, stream: TextIO, *, own: bool = False) -> None:
        self._stream, self._own = stream, own

    def write(self, text: str) -> None:
        """Write the text without private values."""
        self._stream.write(discreetly(ASKED.sub("autofill=…", text)))
        self._stream.flush()

    def stop(self) -> None:
        """Close the stream if it is our own; loguru calls this when it removes the sink."""
        if self._own:
            self._stream.close()
