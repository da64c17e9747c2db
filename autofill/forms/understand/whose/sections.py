"""The known section that a control stands in, and its number where sections repeat. Pure."""

import re
from functools import cache

from autofill.forms.control import Control
from autofill.forms.text.wording import normalise, words
from autofill.forms.understand.vocabulary import SECTIONS
from autofill.forms.understand.vocabulary.sections import PAPERS_BY_WORDS

_NUMERALS = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)}
_SPLIT = re.compile(r"^(?P<base>[^#]+)(?:#(?P<number>\d+))?$")


def section_of(control: Control) -> tuple[str, int]:
    """The innermost known section and its number (0 when it has none); ("", 0) outside of all.

    >>> from autofill.forms.control import Kind
    >>> section_of(Control(1, Kind.TEXT, sections=("授权书 2", "品牌资质")))
    ('authorization', 2)
    """
    for text in control.sections:
        if (found := _known(text))[0]:
            return found
    return ("", 0)


def parse(section: str) -> tuple[str, int]:
    """Name and number of a section: ("authorization", 2) for "authorization#2"."""
    found = _SPLIT.match(section)
    return (found["base"], int(found["number"] or 0)) if found else (section, 0)


def of_another_paper(section: str, label: str) -> bool:
    """Whether a label outside of all sections names another paper than the section's.

    >>> of_another_paper("legal-representative", "营业期限开始"), of_another_paper("company", "营业期限开始")
    (True, False)
    """
    text = normalise(label)
    named = {name for name, sign in PAPERS_BY_WORDS.items() if sign.search(text)}
    return bool(named) and section not in named


@cache
def _known(text: str) -> tuple[str, int]:
    tokens = words(text)
    number = next((int(t) for t in tokens if t.isdigit()), 0) or next(
        (_NUMERALS[t] for t in tokens if t in _NUMERALS), 0
    )
    plain = tuple(t for t in tokens if not t.isdigit() and t not in _NUMERALS and t not in {"第", "份"})
    exact = [name for name, phrases in _tokens().items() if plain in phrases]
    return (exact[0], number) if exact else ("", 0)


@cache
def _tokens() -> dict[str, frozenset[tuple[str, ...]]]:
    return {name: frozenset(words(phrase) for phrase in phrases) for name, phrases in SECTIONS.items()}
