"""The only place where loguru's sinks are set up: warnings to the terminal, everything to the run's own file."""

import sys
from pathlib import Path

from loguru import logger

_FILE_FORMAT = "{time:YYYY-MM-DDTHH:mm:ss.SSSZZ} {level: <7} {name}:{line} {message} {extra}"


def to_terminal(*, verbose: bool = False) -> None:
    """Send warnings, or with `verbose` everything, to standard error; values of locals are never printed."""
    logger.remove()
    level = "DEBUG" if verbose else "WARNING"
    logger.add(sys.stderr, level=level, format="{level}: {message} {extra}", diagnose=False, backtrace=False)


def to_file(path: Path) -> None:
    """Also keep everything in `path`, readable by its owner only."""
    path.touch(mode=0o600, exist_ok=True)
    logger.add(path, level="DEBUG", format=_FILE_FORMAT, diagnose=False, backtrace=False, encoding="utf-8")
