"""The only place where loguru's sinks are set up: warnings to the terminal, everything to the run's own file."""

import sys
from pathlib import Path

from loguru import logger

from autofill.errors import RunFolderUnusable

_LINE = "{level}: {message}"
_FILE_FORMAT = "{time:YYYY-MM-DDTHH:mm:ss.SSSZZ} {level: <7} {name}:{line} {message} {extra}"


def to_terminal(*, verbose: bool = False) -> None:
    """Send warnings, or with `verbose` everything, to standard error; tracebacks only with `verbose`, locals never."""
    logger.remove()
    level = "DEBUG" if verbose else "WARNING"
    style = (lambda _: f"{_LINE}\n{{exception}}") if verbose else (lambda _: f"{_LINE}\n")
    logger.add(sys.stderr, level=level, format=style, diagnose=False, backtrace=False)


def to_file(path: Path) -> None:
    """Also keep everything in `path`, readable by its owner only.

    Raises:
        RunFolderUnusable: it cannot be written.
    """
    try:
        path.touch(mode=0o600, exist_ok=True)
    except OSError as error:
        raise RunFolderUnusable(path, error.strerror or "input/output error") from None
    logger.add(path, level="DEBUG", format=_FILE_FORMAT, diagnose=False, backtrace=False, encoding="utf-8")
