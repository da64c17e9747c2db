"""Low-level scanner of a JSON text: skips spaces and comments between values, and collects faults."""

import re
from typing import Any, NoReturn

from autofill.profile.read.diagnostics import Diagnostic, fault
from autofill.profile.read.source import Source

MAX_FAULTS = 100
_SPACE = re.compile(r"[ \t\r\n]+")
# Seldom needed, so compiled when they are: `re` keeps them.
_ODD_SPACE = r"[\u00a0\u2000-\u200f\u3000\ufeff]+"
_COMMENT = r"(?s)//[^\r\n]*|#[^\r\n]*|/\*.*?(?:\*/|\Z)"
_QUIET = frozenset('",:{}[]-0123456789tfn')
_WIDE = {"，": ",", "：": ":", "［": "[", "］": "]", "｛": "{", "｝": "}"}


class GiveUp(Exception):
    """The rest of the text can't be read; what was before it was."""


class Scanner:
    """State of one pass over a text: the position `at`, the open brackets, and the faults so far."""

    def __init__(self, source: Source) -> None:
        self.source, self.text, self.at = source, source.text, 0
        self.faults: list[Diagnostic] = []
        self.open: list[int] = []

    def peek(self) -> str:
        """Return the next character that is no space or comment; full-width punctuation as what is meant by it."""
        self.skip()
        if self.at == len(self.text):
            opened = self.source.position(self.open[-1]).line if self.open else 1
            self.give_up("syntax-cut-off", self.at, self.at, opened=opened)
        here = self.text[self.at]
        if here in _WIDE:
            self.fault("syntax-fullwidth", self.at, self.at + 1, found=here, meant=_WIDE[here])
            return _WIDE[here]
        return here

    def skip(self) -> None:
        """Skip spaces and, with a fault, comments and spaces that JSON does not know."""
        while self.at < len(self.text):
            here = self.text[self.at]
            if here in _QUIET:
                return
            if found := _SPACE.match(self.text, self.at):
                self.at = found.end()
            elif found := re.compile(_COMMENT).match(self.text, self.at):
                self.fault("syntax-comment", self.at, min(found.end(), self.source.line_around(self.at)[1]))
                self.at = found.end()
            elif found := re.compile(_ODD_SPACE).match(self.text, self.at):
                self.fault("syntax-space", self.at, found.end(), found=f"U+{ord(self.text[self.at]):04X}")
                self.at = found.end()
            else:
                return

    def fault(self, code: str, start: int, end: int, *, path: str = "", **facts: Any) -> None:
        """Add a fault and continue.

        Raises:
            GiveUp: enough is reported.
        """
        self.faults.append(fault(self.source, (start, end), code, path, **facts))
        if len(self.faults) >= MAX_FAULTS:
            raise GiveUp

    def give_up(self, code: str, start: int, end: int, **facts: Any) -> NoReturn:
        """Add a fault and stop reading."""
        self.faults.append(fault(self.source, (start, end), code, "", **facts))
        raise GiveUp
