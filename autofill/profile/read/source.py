"""A text file with line and column of each offset, and masking of secrets where it is shown.

A `Node` is a value with its place. Its JSON values are found by `syntax`, those of a table by `table`.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from typing import Any, NamedTuple

from autofill.characters import printable

_BLOCK = 1 << 16  # characters: lines are counted by blocks, so that a file of line ends alone costs no list of them
_LONG_NUMBER = re.compile(r"\d(?:[\s-]?\d){10,}+[Xx]?")
# A key that means a password, however it is spelt or quoted, and whatever stands after it up to the value's end.
_PASSWORD = re.compile(
    r"""(?ix)
    (?: pass | pwd | p[a-z]{0,4}w[a-z]{0,3}d | secret | 密码 | 口令 | 密碼 )
    [^"'“”:：,{}\n]{0,24}+ ["'“”]? \s* [:：] \s*
    (?P<value>
        " (?:[^"\\\r\n]++|\\.)*+ "?
        | ' [^'\r\n]* '?
        | [“”] [^"”\r\n]* ["”]?
        | [^\s,{}\[\]"'“”] [^,{}\[\]\r\n]*
    )""",
)


Span = tuple[int, int]


class Position(NamedTuple):
    """Line and column, counted from 1; columns are characters, not bytes and not cells."""

    line: int
    column: int


class Source:
    """One file's text. `name` is the path as the person gave it."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text
        self._lines = array("L", (0,))  # ends of lines before each block
        for block in range(0, len(text), _BLOCK):
            self._lines.append(self._lines[-1] + self._line_ends(block, block + _BLOCK))
        self._last = (0, -1)  # the line that was asked for last
        self._hidden: list[Span] = []
        self._masked: list[Span] = []
        self._passwords = [match.span("value") for match in _PASSWORD.finditer(text)]
        self._numbers = [match.span() for match in _LONG_NUMBER.finditer(text)]

    def position(self, offset: int) -> Position:
        """Return line and column of an offset."""
        block = offset // _BLOCK
        line = 1 + self._lines[block] + self._line_ends(block * _BLOCK, offset)
        return Position(line, offset - self.line_around(offset)[0] + 1)

    def line_around(self, offset: int) -> tuple[int, int]:
        """Return begin and end of the line that contains an offset, without its line break."""
        if self.text[offset - 1 : offset + 1] == "\r\n":
            offset -= 1
        if not self._last[0] <= offset <= self._last[1]:
            start = 1 + max(self.text.rfind(end, 0, offset) for end in "\r\n")
            ends = [at for at in (self.text.find(end, offset) for end in "\r\n") if at >= 0]
            self._last = (start, min(ends, default=len(self.text)))
        return self._last

    def _line_ends(self, begin: int, end: int) -> int:
        """How many lines end in a part; the two characters of a Windows line end count where the second stands."""
        count = self.text.count
        return count("\n", begin, end) + count("\r", begin, end) - count("\r\n", begin, end + 1)

    def hide(self, start: int, end: int) -> None:
        """Mark a part that is never shown."""
        self._hidden.append((start, end))

    def mask(self, start: int, end: int) -> None:
        """Mark a part of which only the ends are shown."""
        self._masked.append((start, end))

    def shown(self, start: int, end: int) -> list[str]:
        """Return the cells of a part as they may be shown, one string per character: secrets as stars."""
        cells = [printable(character) for character in self.text[start:end]]
        for begin, stop in (*_within(self._numbers, start, end), *self._masked):
            keep = (4, 2) if stop - begin > 12 else (3, 4)  # noqa: PLR2004 - an ID number, a phone number
            if stop - begin <= sum(keep):
                keep = (1, 0)
            _star(cells, begin + keep[0] - start, stop - keep[1] - start)
        for begin, stop in (*_within(self._passwords, start, end), *self._hidden):
            _blank(cells, begin - start, stop - start)
        return cells


class Node:
    """A value with its place: `value` is a str, int, Decimal, bool, None, list of nodes, or dict of `Member`s."""

    __slots__ = ("date", "end", "kind", "path", "sound", "source", "start", "value")

    def __init__(self, source: Source, kind: str, value: Any, span: tuple[int, int], path: str) -> None:
        self.source, self.kind, self.value, self.path = source, kind, value, path
        self.start, self.end = span
        self.sound = kind != "bad"
        self.date: Any = None

    def shown(self) -> str:
        """Return the value as it may be shown, without its quotes."""
        return "".join(self.source.shown(self.start, self.end)).strip("\"'“”")

    def part(self, begin: int, end: int) -> tuple[int, int]:
        """Return the place of a part of a text; of the whole text where escapes or quotes shift the characters."""
        inner = self.start + (self.source.text[self.start : self.start + 1] in {'"', "“", "'"})
        if self.source.text[inner : inner + len(self.value)] != self.value:
            return self.start, self.end
        return inner + begin, inner + end


class Member(NamedTuple):
    """One key of an object with its place, and its value."""

    start: int
    end: int
    node: Node


_STARS = 8 * "*"


def width(text: str) -> int:
    """Return how many terminal cells a text takes: two for a Chinese character, none for a combining mark."""
    return sum(_cells(character) for character in text)


def _within(spans: list[Span], start: int, end: int) -> list[Span]:
    """Those of many sorted spans that reach into a part."""
    first = bisect_right(spans, (start, start))
    return spans[max(first - 1, 0) : bisect_right(spans, (end, end))]


def _cells(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _star(cells: list[str], begin: int, end: int) -> None:
    for index in range(max(begin, 0), min(end, len(cells))):
        cells[index] = "*" * _cells(cells[index]) if cells[index] else ""


def _blank(cells: list[str], begin: int, end: int) -> None:
    """Eight stars, however long the secret is."""
    for index in range(max(begin, 0), min(end, len(cells))):
        cells[index] = _STARS if index == max(begin, 0) else ""
