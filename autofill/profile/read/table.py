"""Parser of products.csv with positions: each row becomes an object of nodes, each cell with its place.

RFC 4180 with what spreadsheets do to it: a BOM, semicolons or tabs instead of commas, empty rows at the end. It is read
row by row, and given up at the first that goes beyond the limits.
"""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from itertools import islice
from typing import Any

from autofill.profile.read.diagnostics import MAX_FAULTS, Diagnostic, fault, here
from autofill.profile.read.shape import check_product, did_you_mean, resolved, similar
from autofill.profile.read.source import Member, Node, Source

MAX_ROWS = 5_000  # products: no plan has room for more than 3000
MAX_LINES = 10 * MAX_ROWS  # rows in which nothing stands among them, as spreadsheets write below the last product
MAX_CELLS = 100  # of a row
MAX_NAMES = 100  # of a cell
MAX_VALUES = 100_000
_PLAIN = {",": re.compile(r"[^,\r\n]*"), ";": re.compile(r"[^;\r\n]*"), "\t": re.compile(r"[^\t\r\n]*")}
_QUOTED = re.compile(r'[ ]*+"((?:[^"]++|"")*+)"[ ]*+')
_BLANK = {separator: re.compile(rf"(?:[ {separator}]*+(?:\r\n|\n|\r))*+") for separator in _PLAIN}
_LIST = re.compile(r"[^;|\n]+")
_LONGEST_NUMBER = 40  # characters: no such number is meant
Cell = tuple[str, int, int]


class _Beyond(Exception):
    """The table goes on beyond a limit: the code of the reason, and where that is."""

    def __init__(self, code: str, place: tuple[int, int]) -> None:
        super().__init__(code)
        self.code, self.place = code, place


def read(source: Source) -> tuple[list[Node], list[Diagnostic]]:
    """Return the products of a table and everything that is wrong with its form, as far as the limits go."""
    products: list[Node] = []
    return products, list(islice(_check(source, products), MAX_FAULTS))


def _check(source: Source, products: list[Node]) -> Iterator[Diagnostic]:
    try:
        yield from _take(source, products)
    except _Beyond as beyond:
        limits = {"most": MAX_CELLS, "rows": f"{MAX_ROWS:,}", "values": f"{MAX_VALUES:,}"}
        yield fault(source, beyond.place, beyond.code, "products", **limits)
    else:
        if not products:
            yield fault(source, (0, 0), "csv-empty")


def _take(source: Source, products: list[Node]) -> Iterator[Diagnostic]:
    """Read the rows into `products`, with what is wrong with each."""
    rows = _rows(source.text)
    heading, columns = next(rows, []), resolved({"$ref": "#/$defs/Product"})["properties"]
    size = 0
    for number, row in enumerate(rows):
        if number == 0:
            yield from _headings(source, heading, columns)
        if number == MAX_ROWS or size > MAX_VALUES:
            raise _Beyond("csv-long", row[0][1:])
        products.append(_product(source, heading, row, f"products[{number}]", columns))
        size += _size(products[-1])
        yield from _faults(products[-1], heading, row)


def _headings(source: Source, heading: list[Cell], columns: dict[str, Any]) -> Iterator[Diagnostic]:
    names = [text.strip() for text, _start, _end in heading]
    meant = set()
    for index, (name, (_text, start, end)) in enumerate(zip(names, heading, strict=True)):
        if name in names[:index]:
            yield fault(source, (start, end), "csv-column-repeated", "products", key=name)
        elif name not in columns:
            guess = similar(name, [column for column in columns if column not in names])
            meant.add(guess)
            facts = did_you_mean(guess)
            yield fault(
                source, (start, end), "csv-column-unknown", "products", key=name, guess=facts, known=", ".join(columns)
            )
    for column in columns:
        if column not in names and column not in meant:
            yield fault(source, heading[0][1:], "csv-column-missing", "products", key=column)


def _product(source: Source, heading: list[Cell], row: list[Cell], path: str, columns: dict[str, Any]) -> Node:
    """One row as an object; columns that the table lacks were reported once, so they are not reported for each row."""
    if len(row) != len(heading):
        return Node(source, "bad", None, row[min(len(row) - 1, len(heading))][1:], path)
    members: dict[str, Member] = {}
    for (name, start, end), cell in zip(heading, row, strict=False):
        key = name.strip()
        if key in columns and key not in members:
            members[key] = Member(start, end, _value(source, cell, f"{path}.{key}", columns[key]))
    for key in columns:
        if key not in members:
            lacking = Node(source, "bad", None, row[-1][1:], f"{path}.{key}")
            members[key] = Member(lacking.start, lacking.end, lacking)
    return Node(source, "object", members, (row[0][1], row[0][1] + 1), path)


def _faults(product: Node, heading: list[Cell], row: list[Cell]) -> Iterator[Diagnostic]:
    """What is wrong with the form of one row: its number of cells, else what stands in them."""
    if product.kind == "bad":
        yield here(product, "csv-cells", found=len(row), known=len(heading))
        return
    for member in product.value.values():
        if member.node.kind == "array" and len(member.node.value) > MAX_NAMES:
            member.node.sound = False
            yield here(member.node, "csv-names", most=MAX_NAMES)
    yield from check_product(product)


def _size(product: Node) -> int:
    """How many values a row holds."""
    if product.kind == "bad":
        return 1
    return sum(len(m.node.value) if m.node.kind == "array" else 1 for m in product.value.values())


def _value(source: Source, cell: Cell, path: str, schema: dict[str, Any]) -> Node:
    """A cell as the kind of value that its column asks for; what can't be read as one stays a text and is reported."""
    text, start, end = cell
    kind = resolved(schema).get("type")
    if kind == "array":
        named = (m for m in _LIST.finditer(text) if m.group().strip())
        nodes = [_item(source, m, cell, f"{path}[{i}]") for i, m in enumerate(islice(named, MAX_NAMES + 1))]
        return Node(source, "array", nodes, (start, end), path)
    if kind in {"number", "integer"} and len(text) < _LONGEST_NUMBER:
        try:
            number = Decimal(text.strip())
            if number.is_finite():
                value = int(number) if re.fullmatch(r"\s*[+-]?\d+\s*", text, re.ASCII) else number
                return Node(source, "number", value, (start, end), path)
        except InvalidOperation:
            pass
    return Node(source, "string", text.strip(), (start, end), path)


def _item(source: Source, match: re.Match[str], cell: Cell, path: str) -> Node:
    """One of several names in a cell, at its own place where quotes don't shift it."""
    text, start, end = cell
    name = match.group().strip()
    begin = match.start() + len(match.group()) - len(match.group().lstrip())
    inner = start + (source.text[start : start + 1] == '"')
    if source.text[inner : inner + len(text)] == text:
        return Node(source, "string", name, (inner + begin, inner + begin + len(name)), path)
    return Node(source, "string", name, (start, end), path)


def _rows(text: str) -> Iterator[list[Cell]]:
    """The rows that say something; a cell is its text and where it begins and ends."""
    separator = _separator(text)
    lines, at = 0, _after_blanks(text, 0, separator)
    while at < len(text):
        row, at = _row(text, at, separator)
        lines += 1
        if lines > MAX_LINES:
            raise _Beyond("csv-long", row[0][1:])
        if any(cell.strip() for cell, _start, _end in row):
            yield row
        at = _after_blanks(text, at, separator)


def _separator(text: str) -> str:
    """What the first line has most of."""
    first = text.lstrip("\r\n").partition("\n")[0]
    return max(",;\t", key=first.count)


def _after_blanks(text: str, at: int, separator: str) -> int:
    """Past the empty rows that spreadsheets leave, thousands of them at once."""
    found = _BLANK[separator].match(text, at)
    return found.end() if found else at


def _row(text: str, at: int, separator: str) -> tuple[list[Cell], int]:
    """The row that begins at an offset, and the offset behind its line end."""
    row: list[Cell] = []
    while True:
        value, end = _cell(text, at, separator)
        row.append((value, at, end))
        if text[end : end + 1] != separator:
            return row, end + (2 if text.startswith("\r\n", end) else 1)
        if len(row) == MAX_CELLS:
            raise _Beyond("csv-wide", (end, end + 1))
        at = end + 1


def _cell(text: str, at: int, separator: str) -> tuple[str, int]:
    """The cell that begins at an offset, without its quotes, and the offset behind it."""
    found = _QUOTED.match(text, at)
    if found and text[found.end() : found.end() + 1] in {"", separator, "\r", "\n"}:
        return found.group(1).replace('""', '"'), found.end()
    found = _PLAIN[separator].match(text, at)
    return (found.group(), found.end()) if found else ("", at)
