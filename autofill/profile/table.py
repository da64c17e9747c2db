"""products.csv with positions: in goes a text, out come rows as objects of nodes, each cell with its place.

RFC 4180 with what spreadsheets do to it: a BOM, semicolons or tabs instead of commas, empty rows at the end.
"""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from autofill.profile.diagnostics import Diagnostic, fault
from autofill.profile.shape import check_product, did_you_mean, resolved, similar
from autofill.profile.source import Member, Node, Source

MAX_ROWS = 5_000
_PLAIN = {",": re.compile(r"[^,\r\n]*"), ";": re.compile(r"[^;\r\n]*"), "\t": re.compile(r"[^\t\r\n]*")}
_QUOTED = re.compile(r'[ ]*+"((?:[^"]++|"")*+)"[ ]*+')
_LIST = re.compile(r"[^;|\n]+")
Cell = tuple[str, int, int]


def read(source: Source) -> tuple[list[Node], list[Diagnostic]]:
    """The products of a table and everything that is wrong with its form."""
    rows = [row for row in _rows(source.text) if any(text.strip() for text, _start, _end in row)]
    if len(rows) < 2:  # noqa: PLR2004 - a heading and one product
        return [], [fault(source, (0, 0), "csv-empty")]
    columns: dict[str, Any] = resolved({"$ref": "#/$defs/Product"})["properties"]
    faults = list(_headings(source, rows[0], columns))
    products = []
    for number, row in enumerate(rows[1 : MAX_ROWS + 1]):
        path = f"products[{number}]"
        if len(row) != len(rows[0]):
            odd = row[min(len(row) - 1, len(rows[0]))]
            faults.append(fault(source, odd[1:], "csv-cells", path, found=len(row), known=len(rows[0])))
            products.append(Node(source, "bad", None, odd[1:], path))
            continue
        product = _product(source, rows[0], row, path, columns)
        faults += check_product(product)
        products.append(product)
    return products, faults


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


def _value(source: Source, cell: Cell, path: str, schema: dict[str, Any]) -> Node:
    """A cell as the kind of value that its column asks for; what can't be read as one stays a text and is reported."""
    text, start, end = cell
    kind = resolved(schema).get("type")
    if kind == "array":
        items = [m for m in _LIST.finditer(text) if m.group().strip()]
        nodes = [_item(source, m, cell, f"{path}[{i}]") for i, m in enumerate(items)]
        return Node(source, "array", nodes, (start, end), path)
    if kind in {"number", "integer"}:
        try:
            number = Decimal(text.strip())
            if number.is_finite() and len(text) < 40:  # noqa: PLR2004 - no such number is meant
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
    """All rows; a cell is its text and where it begins and ends. The separator is what the first line has most of."""
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    at, row = 0, []
    while at < len(text):
        found = _QUOTED.match(text, at)
        if found and text[found.end() : found.end() + 1] in {"", separator, "\r", "\n"}:
            value = found.group(1).replace('""', '"')
        else:
            found = _PLAIN[separator].match(text, at)
            value = found.group() if found else ""
        end = found.end() if found else at
        row.append((value, at, end))
        at = end
        if text[at : at + 1] == separator:
            at += 1
            if at == len(text):
                row.append(("", at, at))
            continue
        at += 2 if text.startswith("\r\n", at) else 1
        yield row
        row = []
    if row:
        yield row
