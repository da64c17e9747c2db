"""The list of all folders of runs on this machine, kept as lines of one file."""

import json
import os
from pathlib import Path

from loguru import logger

from autofill.flow.record import disk


def folders() -> list[Path]:
    """Return the folders of runs that still exist."""
    found = [Path(said) for line in _lines() if (said := _text(line)) is not None]
    return [folder for folder in dict.fromkeys(found) if _is_there(folder)]


def remember(folder: Path) -> None:
    """Add a folder of runs to the list; where it can't be written, runs in that folder are not warned about."""
    said = json.dumps(str(folder.resolve())).encode("ascii")
    if said in _lines():
        return
    try:
        _file().parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        disk.append(_file(), said + b"\n")
    except OSError as error:
        logger.info("The folder of runs was not remembered: {why}", why=error.strerror)


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:  # a name that is too long
        return False


def _file() -> Path:
    """Where systems keep what a program remembers, or else beside the runs of whoever names no folder."""
    state = os.environ.get("XDG_STATE_HOME")
    return Path(state, "autofill", "folders") if state else Path.home() / ".autofill" / "folders"


def _lines() -> list[bytes]:
    try:
        return _file().read_bytes().split(b"\n")
    except OSError:
        return []


def _text(line: bytes) -> str | None:
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, str) and "\0" not in said else None
