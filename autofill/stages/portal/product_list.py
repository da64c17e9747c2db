"""The portal's product list: which SKU codes it shows, and whether it could be read completely."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from autofill import forms
from autofill.flow.session import Session
from autofill.forms import normalise

_NAMED = re.compile(r"(?:sku|编码|货号|编号|code)[^a-z0-9]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listed:
    """The SKU codes that the list shows; `open_end` says why there may be others, "" where the list is complete."""

    codes: frozenset[str]
    open_end: str = ""


def read(session: Session, wanted: Iterable[str]) -> Listed:
    """Open the list and look for the codes: on all its pages, and by its own search where that leaves it open."""
    if not session.at("products"):
        session.press("products")
    session.arrive("products")
    codes = frozenset(wanted)
    shown = forms.listing(session.page, lambda lines: codes <= _codes(codes, lines))
    found = _codes(codes, shown.lines)
    for code in sorted(codes - found) if shown.open_end else ():
        found |= _codes({code}, forms.search_list(session.page, code))
    return Listed(found, shown.open_end)


def differs(session: Session, code: str, title: str) -> str:
    """Return the cut title that the list shows in the row of a code; "" where it shows the title, or nothing of it."""
    shown = forms.listing(session.page, lambda _: True)  # the newest are at hand; others are not looked for
    row = next((row for row in shown.rows if _codes([code], row)), ())
    others = [cell for cell in row if _is_cut(cell, title)]
    return "" if not row or any(normalise(cell) == normalise(title) for cell in row) else next(iter(others), "")


def _is_cut(cell: str, title: str) -> bool:
    """Whether a cell is a part of the title; one that ends in dots only shows it so."""
    plain = normalise(cell)
    return len(plain) > 1 and normalise(title).startswith(plain)


def _codes(wanted: Iterable[str], lines: Iterable[str]) -> frozenset[str]:
    """Those that stand on a line of their own, or behind a word that says what they are."""
    said = {line if not (named := _NAMED.match(line)) else line[named.end() :] for line in lines} | set(lines)
    return frozenset(wanted) & said
