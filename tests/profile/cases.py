"""Reads the corpus: a good profile, and cases that say what to change in it, with the truth in the changed text itself.

`⟦code⟧` stands right before the character at which that fault has to be reported, and is not part of the profile.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "corpus"
BASE = (FOLDER / "base.json").read_text("utf-8")
_MARK = re.compile("⟦([a-z0-9-]+)⟧")
Expected = list[tuple[str, int, int]]


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    expected: Expected


def every() -> list[Case]:
    """Every case of every file."""
    return [case for file in sorted(FOLDER.glob("*.cases")) for case in _read(file)]


def unmarked(marked: str) -> tuple[str, Expected]:
    """A text without its marks, and the (code, line, column) that they stand for."""
    expected = []
    while mark := _MARK.search(marked):
        before = marked[: mark.start()]
        expected.append((mark.group(1), before.count("\n") + 1, len(before) - before.rfind("\n")))
        marked = before + marked[mark.end() :]
    return marked, sorted(expected)


def _read(file: Path) -> list[Case]:
    found = []
    for block in re.split(r"^== ", file.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, _, edits = block.partition("\n")
        text, expected = unmarked(_edited(edits))
        found.append(Case(f"{file.stem} / {title}", text, expected))
    return found


def _edited(edits: str) -> str:
    """The base after the edits: lines with `-` are replaced by the lines with `+` below them."""
    text = BASE
    for old, new in re.findall(r"((?:^-.*\n)+)((?:^\+.*\n)*)", edits, re.MULTILINE):
        text = _replaced(text, _body(old), _body(new))
    return text


def _body(lines: str) -> str:
    return "\n".join(line[2:] for line in lines.splitlines())


def _replaced(text: str, old: str, new: str) -> str:
    """Parts too long to be written in a case have names; otherwise the first place where the text stands is meant."""
    seller = json.loads(BASE)
    if old in _PARTS:
        start, end = _span(BASE, _PARTS[old])
        old = BASE[start:end]
    new = (
        new.replace("MARK", _MARK_TEXT)
        .replace("AGAIN", _AGAIN)
        .replace("NINE", json.dumps(seller["products"][:9], ensure_ascii=False))
    )
    new = (
        new.replace("MANY", json.dumps(_many(seller), ensure_ascii=False))
        .replace("LONGNAME", 300 * "x")
        .replace("HUNDREDTHOUSAND", 100_001 * "x")
    )
    pattern = r"\s*".join(re.escape(part) for part in re.split(r"\s*\n\s*", old))
    pattern = re.sub(r"^\\\[(.*)\\\]$", r"\\[\\s*\1\\s*\\]", pattern)
    changed, count = re.subn(pattern, lambda _: new, text, count=0 if '"2025-01-01",' in old else 1)
    assert count, f"not in the base: {old}"
    return changed


def _span(text: str, key: str) -> tuple[int, int]:
    start = text.index(key) + len(key)
    _value, end = json.JSONDecoder().raw_decode(text, start)
    return start, end


def _many(seller: dict[str, list[dict[str, object]]]) -> list[dict[str, object]]:
    first = seller["products"][0]
    return [
        {**first, "title": f"Watch {n}", "sku_code": f"W{n}", "images": [f"scans/many/{n}.jpg"]} for n in range(301)
    ]


_PARTS = {"BRANDS": '"brands": ', "LETTERS": '"authorizations": ', "PRODUCTS": '"products": '}
_MARK_TEXT = json.dumps(json.loads(BASE)["brands"][0], ensure_ascii=False)
_AGAIN = re.sub(r"(trademark|letter-\d)", r"\1-other", _MARK_TEXT).replace('"number": ', '"number": ⟦brand-repeated⟧')
