"""Units that are named somewhere in a text. Pure."""

import re
from dataclasses import dataclass
from functools import cache

from autofill.forms.text.wording import normalise
from autofill.forms.understand.units.known import is_money_sign, named
from autofill.forms.understand.vocabulary.units import UNITS, Dimension, Unit

_RUN = re.compile(r"[a-zÀ-ÿ]*[$¥£]|[a-zÀ-ÿ]+|[\u3400-\u9fff]+|\S")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ALONE = frozenset(
    "克吨斤磅米码天元圆秒"
)  # one sign that is a unit at a label's end; 寸 is a part of 尺寸, 日 of 发货日
_WORDS = "in|ins|min|mins|mt|st|all|set|sets|box|lot|count|try|pack|package|bag|ct|rs|mo|rm|each"
WEAK = frozenset(_WORDS.split("|"))  # units by name, but mostly other words
_LONGEST = 4  # words of a unit's name


@dataclass(frozen=True, slots=True)
class Said:
    """What one text says of the unit: one of `units`, the likeliest first; no units: one that nobody knows here.

    `open` says that the text itself leaves it open: "kg/lb".
    """

    text: str
    units: tuple[Unit, ...] = ()
    open: bool = False


def mentioned_units(text: str, dimension: Dimension) -> list[Said]:
    """Units of the dimension that are named anywhere in a text; what is short only at its end, or as a sign."""
    runs = _RUN.findall(normalise(text))
    raw = text.split()
    found: list[Said] = []
    at = 0
    while at < len(runs):
        size, units = _longest_at(runs, at, dimension)
        if units and _counts(runs, at, size, raw):
            found.append(Said(" ".join(runs[at : at + size]), units))
        elif not units and len(runs[at]) == 1 and is_money_sign(runs[at]) and dimension is Dimension.MONEY:
            found.append(Said(runs[at]))
        elif not units and _HAN.search(runs[at]):
            found.extend(_in_chinese(runs[at], dimension))
        at += max(size, 1)
    return found


def is_of(name: str, dimension: Dimension) -> bool:
    """Whether a whole text names a unit of the dimension."""
    return any(one.dimension is dimension for one in named(name))


@cache
def codes() -> frozenset[str]:
    """The codes of currencies."""
    return frozenset(one.symbol for one in UNITS if one.symbol == one.base)


def _longest_at(runs: list[str], at: int, dimension: Dimension) -> tuple[int, tuple[Unit, ...]]:
    for size in range(min(_LONGEST, len(runs) - at), 0, -1):
        joined = " ".join(runs[at : at + size])
        if units := tuple(one for one in named(joined) if one.dimension is dimension):
            return size, units
    return 0, ()


def _counts(runs: list[str], at: int, size: int, raw: list[str]) -> bool:
    """Whether a name in the middle of a text is meant as a unit: no "in", no "m", no code in small letters."""
    word = " ".join(runs[at : at + size])
    last = at + size == len(runs)
    if _HAN.search(word):
        return len(word) > 1 or last
    if last and (word == "in" or (len(word) == 1 and word.isalpha())):
        return size < len(runs)
    if word in WEAK or (len(word) == 1 and word.isalpha()):
        return False
    is_code = word.upper() in codes()
    return not is_code or last or word.upper() in " ".join(raw)


def _in_chinese(run: str, dimension: Dimension) -> list[Said]:
    """Units in a run of Chinese without spaces: of two signs anywhere, of one at its end: "重量克", "发货天数"."""
    found: list[Said] = []
    at = 0
    while at < len(run):
        size = next((n for n in range(min(5, len(run) - at), 1, -1) if is_of(run[at : at + n], dimension)), 0)
        if size:
            name = run[at : at + size]
            found.append(Said(name, tuple(one for one in named(name) if one.dimension is dimension)))
        at += size or 1
    ended = run.removesuffix("数")
    if not found and len(ended) > 1 and ended[-1] in _ALONE and is_of(ended[-1], dimension):
        found.append(Said(ended[-1], named(ended[-1])))
    return found
