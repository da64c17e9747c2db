"""Durable file writes: whole files and lines, synchronised to disk, readable by their owner only."""

import os
from contextlib import suppress
from errno import ENOSPC
from itertools import count
from pathlib import Path

_FOR_OWNER = 0o600
_BINARY = getattr(os, "O_BINARY", 0)  # where lines would else end in two signs


def append(path: Path, line: bytes) -> None:
    """Append a line that ends in a line feed, on a line of its own; either all of it or nothing is written.

    Raises:
        OSError: it is not on the disk; the file is as it was, as far as the disk lets us.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | _BINARY, _FOR_OWNER)
    try:
        end = os.fstat(descriptor).st_size
        _write(descriptor, line if _is_at_beginning(descriptor, end) else b"\n" + line, end)
    finally:
        os.close(descriptor)
    if not end:
        _keep_name(path)


def put(path: Path, content: bytes) -> None:
    """Replace a file atomically: a reader, also after a power loss, finds the old content or the new.

    Raises:
        OSError: the old one stands.
    """
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    append(new, content)
    new.replace(path)
    _keep_name(path)


def set_aside(path: Path) -> Path:
    """Move a file to a free name beside it, and return that name.

    Raises:
        OSError: it can't be moved.
    """
    beside = _free(path)
    path.replace(beside)
    return beside


def keep_beside(path: Path, part: bytes) -> Path:
    """Write a part of a file to a new file beside it, and return its path.

    Raises:
        OSError: it can't be written.
    """
    beside = _free(path)
    append(beside, part)
    return beside


def _free(path: Path) -> Path:
    names = (path.with_name(f"{path.name}.damaged{number or ''}") for number in count())
    return next(name for name in names if not name.exists())


def _is_at_beginning(descriptor: int, end: int) -> bool:
    """Whether what is appended begins on a line of its own."""
    if not end:
        return True
    os.lseek(descriptor, end - 1, os.SEEK_SET)
    return os.read(descriptor, 1) == b"\n"


def _write(descriptor: int, data: bytes, end: int) -> None:
    try:
        written = os.write(descriptor, data)
        os.fsync(descriptor)
    except OSError:
        _cut(descriptor, end)
        raise
    if written != len(data):  # which is what a full disk gives
        _cut(descriptor, end)
        raise OSError(ENOSPC, os.strerror(ENOSPC))


def _cut(descriptor: int, end: int) -> None:
    with suppress(OSError):
        os.ftruncate(descriptor, end)


def _keep_name(path: Path) -> None:
    """A new name is on the disk when its folder is; some systems keep it so by themselves, and can't be asked."""
    with suppress(OSError):
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
