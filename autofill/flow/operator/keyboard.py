"""Non-blocking reader of the program's standard input, one for the life of the program.

A question takes only lines that came after it was shown: `forget` throws away what came before. A pipe is treated like
a terminal, so that answers which were written in advance answer nothing (that is what `--yes` is for); a program that
reads the question first may answer it.
"""

import os
import select
import sys
import threading
from dataclasses import dataclass, field
from functools import cache
from queue import Empty, SimpleQueue
from typing import Protocol, TextIO

_MOST = 65536  # what a pipe holds


class Keyboard(Protocol):
    """Reads lines from an input; both methods raise `EOFError` once no more can come."""

    def forget(self) -> bool:
        """Discard what was typed so far; return whether there was a line of it."""
        ...

    def line(self) -> str | None:
        """Return the next complete line without its end; None while there is none."""
        ...


@dataclass(slots=True)
class Polled:
    """An input that `select` can poll, terminal or pipe: on every system but Windows."""

    descriptor: int
    _kept: bytes = b""

    def forget(self) -> bool:
        """Discard all input, also an unfinished line that a terminal holds back until Enter."""
        before, self._kept = self._kept, b""
        if os.isatty(self.descriptor):
            import termios

            termios.tcflush(self.descriptor, termios.TCIFLUSH)
        return bool(before or self._read())

    def line(self) -> str | None:
        """Return the first complete line; what was pasted behind it is kept until it is forgotten."""
        if b"\n" not in self._kept:
            self._kept += self._read()
        first, end, self._kept = self._kept.partition(b"\n")
        if not end:
            self._kept = first
            return None
        return first.decode("utf-8", errors="replace").rstrip("\r")

    def _read(self) -> bytes:
        """What is there now, as far as one reading goes; nothing where nothing is."""
        if not select.select([self.descriptor], [], [], 0)[0]:
            return b""
        try:
            read = os.read(self.descriptor, _MOST)
        except OSError:  # the terminal went away
            read = b""
        if not read:
            raise EOFError
        return read


@dataclass(slots=True)
class Threaded:
    """An input that can only be read by blocking, which a thread does: on Windows."""

    stream: TextIO
    _lines: SimpleQueue[str] = field(default_factory=SimpleQueue)
    _begun: bool = False

    def forget(self) -> bool:
        """Discard all lines; the end of a half-typed line comes later, and makes that line no answer."""
        before = False
        while self.line() is not None:
            before = True
        return before

    def line(self) -> str | None:
        """Return the next line that the thread has read."""
        if not self._begun:
            self._begun = True
            threading.Thread(target=self._read_on, daemon=True).start()
        try:
            read = self._lines.get_nowait()
        except Empty:
            return None
        if not read:
            self._lines.put(read)
            raise EOFError
        return read.rstrip("\r\n")

    def _read_on(self) -> None:
        while True:
            read = self.stream.readline()
            self._lines.put(read)
            if not read:
                return


class Closed:
    """No input at all, as for a program without a console."""

    def forget(self) -> bool:
        """Raise `EOFError`: there is no input."""
        raise EOFError

    def line(self) -> str | None:
        """Raise `EOFError`: there will never be a line."""
        raise EOFError


@cache
def own() -> Keyboard:
    """Return the reader of the program's own standard input."""
    if sys.stdin is None or sys.stdin.closed:
        return Closed()
    if sys.platform == "win32":
        return Threaded(sys.stdin)
    try:
        return Polled(sys.stdin.fileno())
    except OSError:  # what stands in its place is no file
        return Closed()
