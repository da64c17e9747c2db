"""JSON parser with positions: the tree of nodes of a text, and every fault of its syntax.

Why not a library: of those that keep positions, json-source-map was last released in 2022 and stops at the first fault;
tree-sitter-json reads comments as JSON and `{“a”：1}` as a number, takes 261 MB for a megabyte of brackets and can't
say what is wrong. The stdlib's decoder is the best kept there is; it decodes the strings here, and the lines around
it only know the structure. What people usually get wrong is reported and read past, so that one run finds everything.
"""

import json
import re
from decimal import Decimal
from typing import Any

from autofill.profile.read.diagnostics import Diagnostic
from autofill.profile.read.scanner import GiveUp, Scanner
from autofill.profile.read.source import Member, Node, Source

MAX_DEPTH = 24
MAX_KEY = 100  # characters: a key that is longer is a quote that was left out
MAX_VALUES = 100_000
MAX_PATHS = 100 * MAX_VALUES  # characters of all the values' paths, each of which a node keeps
_LONGEST_NUMBER = 40  # digits: no such number is meant
_STRING = re.compile(r'"((?:[^"\\\r\n]++|\\[^\r\n])*+)"')
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
# Seldom needed, so compiled when they are: `re` keeps them.
_SINGLE = r"'([^'\r\n]*)'"
_CURLY = r"[“”＂]([^“”＂\"\r\n]*)[“”＂\"]"
_WORD = r"[^\s,\[\]{}\"“”:，：［］｛｝]+"
_NUMBERLIKE = r"[+-]?[\d.][\d.,_eExX+-]*$"
_AFTER_VALUE = frozenset(("", *" \t\r\n,:[]{}，：［］｛｝"))
_WORDS = {"true": True, "false": False, "null": None}
_MEANT = {
    "yes": "true",
    "true": "true",
    "no": "false",
    "false": "false",
    **dict.fromkeys(("null", "none", "nil", "undefined"), "null"),
}
_CLOSING = {"[": "]", "{": "}"}


def parse(source: Source) -> tuple[Node | None, list[Diagnostic]]:
    """Return the tree of a JSON text and its faults; no tree where the rest would be guesswork."""
    reader = _Reader(source)
    try:
        root: Node | None = reader.document()
    except GiveUp:
        root = None
    return root, reader.faults


class _Reader(Scanner):
    """One pass over the text."""

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._values = self._paths = 0

    def document(self) -> Node:
        self.skip()
        if self.at == len(self.text):
            self.give_up("file-empty", 0, 0)
        root = self._value("")
        self.skip()
        if self.at < len(self.text):
            self.give_up("syntax-after-end", self.at, self.at + 1)
        return root

    def _value(self, path: str) -> Node:
        self._count(path)
        here = self.peek()
        if here in ("{", "["):
            return self._nested(here, path)
        if here in ",}]:":
            self.fault("syntax-missing-value", self.at, self.at + 1)
            return self._node("bad", None, self.at, path)
        start = self.at
        text = self._string()
        if text is not None:
            return self._node("string", text, start, path)
        return self._number(path) or self._word(path)

    def _count(self, path: str) -> None:
        self._values += 1
        self._paths += len(path)
        if self._values > MAX_VALUES:
            self.give_up("file-too-many", self.at, self.at + 1, most=f"{MAX_VALUES:,}")
        if self._paths > MAX_PATHS:
            self.give_up("file-too-deep", self.at, self.at + 1)

    def _nested(self, here: str, path: str) -> Node:
        start = self.at
        self.open.append(start)
        if len(self.open) > MAX_DEPTH:
            self.give_up("file-too-deep", start, start + 1)
        self.at += 1
        value: Any = self._members(path) if here == "{" else self._items(path)
        self.open.pop()
        return Node(self.source, "object" if here == "{" else "array", value, (start, start + 1), path)

    def _members(self, path: str) -> dict[str, Member]:
        members: dict[str, Member] = {}
        while self._more("}", first=not members):
            start = self.at
            key = self._key()
            end = self.at
            if len(key) > MAX_KEY:
                self.give_up("key-long", start, end, found=len(key), most=MAX_KEY)
            inside = f"{path}.{key}" if path else key
            self._colon()
            node = self._value(inside)
            if key in members:
                first = self.source.position(members[key].start).line
                self.fault("key-duplicate", start, end, path=inside, key=key, first=first)
            else:
                members[key] = Member(start, end, node)
        return members

    def _items(self, path: str) -> list[Node]:
        items: list[Node] = []
        while self._more("]", first=not items):
            items.append(self._value(f"{path}[{len(items)}]"))
        return items

    def _more(self, closing: str, *, first: bool) -> bool:
        """Whether another member follows; the comma before it, or the bracket that ends the list, is read."""
        end = self.at
        comma = self._commas(first=first)
        here = self.peek()
        if here in ("]", "}"):
            if comma is not None and not first:
                self.fault("syntax-trailing-comma", comma, comma + 1)
            self._close(here, closing)
            return False
        if not first and comma is None:
            self.fault("syntax-missing-comma", end - 1, end)
        return True

    def _commas(self, *, first: bool) -> int | None:
        """Where the comma before the next member stands, None where there is none; each one too many is a fault."""
        found = None
        while self.peek() == ",":
            if first or found is not None:
                self.fault("syntax-extra-comma", self.at, self.at + 1)
            found = self.at if found is None else found
            self.at += 1
        return found

    def _close(self, here: str, closing: str) -> None:
        if here != closing:
            opened = self.source.position(self.open[-1])
            self.give_up("syntax-bracket", self.at, self.at + 1, found=here, expected=closing, opened=opened.line)
        self.at += 1

    def _key(self) -> str:
        start = self.at
        text = self._string()
        if text is not None:
            return text
        word = re.compile(_WORD).match(self.text, self.at)
        if not word:
            self.give_up("syntax-unexpected", self.at, self.at + 1, found=self.text[self.at])
        self.at = word.end()
        self.fault("syntax-unquoted", start, self.at, found=word.group())
        return word.group()

    def _colon(self) -> None:
        end = self.at
        if self.peek() == ":":
            self.at += 1
        else:
            self.fault("syntax-missing-colon", end - 1, end)

    def _string(self) -> str | None:
        here = self.text[self.at]
        start = self.at
        if here == '"':
            return self._quoted(start)
        pattern, code = (_SINGLE, "syntax-single-quotes") if here == "'" else (_CURLY, "syntax-fullwidth")
        found = re.compile(pattern).match(self.text, self.at)
        if not found:
            return None
        self.at = found.end()
        self.fault(code, start, start + 1, found=here, meant='"')
        return found.group(1)

    def _quoted(self, start: int) -> str:
        found = _STRING.match(self.text, start)
        if not found:
            self.give_up("syntax-unclosed-string", start, self.source.line_around(start)[1])
        self.at = found.end()
        if not found.group(1).isprintable():
            self._controls(start)
        if "\\" not in found.group(1):
            return found.group(1)
        try:
            return str(json.loads(found.group(), strict=False))
        except json.JSONDecodeError as error:
            at = start + error.pos
            self.fault("syntax-escape", at, at + 2)
            return found.group(1)

    def _controls(self, start: int) -> None:
        for at in range(start, self.at):
            if self.text[at] < " ":
                self.fault("syntax-control", at, at + 1)

    def _number(self, path: str) -> Node | None:
        found = _NUMBER.match(self.text, self.at)
        if not found or self.text[found.end() : found.end() + 1] not in _AFTER_VALUE:
            return None
        start, self.at = self.at, found.end()
        raw = found.group()
        if len(raw) > _LONGEST_NUMBER:
            self.fault("syntax-number", start, self.at, found=raw)
            return self._node("bad", None, start, path)
        whole = not (found.group(1) or found.group(2))
        return self._node("number", int(raw) if whole else Decimal(raw), start, path)

    def _word(self, path: str) -> Node:
        found = re.compile(_WORD).match(self.text, self.at)
        if not found:
            self.give_up("syntax-unexpected", self.at, self.at + 1, found=self.text[self.at])
        start, self.at, word = self.at, found.end(), found.group()
        if word in _WORDS:
            value = _WORDS[word]
            return self._node("null" if value is None else "boolean", value, start, path)
        meant = _MEANT.get(word.casefold())
        if meant:
            self.fault("syntax-word", start, self.at, found=word, meant=meant)
            return self._node("null" if meant == "null" else "boolean", _WORDS[meant], start, path)
        self.fault(_word_code(word), start, self.at, found=word)
        return self._node("bad", None, start, path)

    def _node(self, kind: str, value: object, start: int, path: str) -> Node:
        return Node(self.source, kind, value, (start, max(self.at, start + 1)), path)


def _word_code(word: str) -> str:
    if word.lstrip("+-").casefold() in {"nan", "infinity", "inf"}:
        return "syntax-nan"
    return "syntax-number" if re.match(_NUMBERLIKE, word) else "syntax-unquoted"
