"""Search for private values in a page's words, however the page spaces, groups, encodes or cuts them."""

import html
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import quote, quote_plus

from autofill.forms import visible

_GONE = "***"
_BETWEEN = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Pd", "Ps", "Pe"})  # spaces, signs not seen, dashes, brackets
_GROUPS = re.compile(r"(?<=\d)[./·](?=\d)")  # dots and strokes in a number
_CUT = re.compile(r"(?<![….*•●])(?:…|\.\.|[*•●])")  # what a page puts in place of the rest
_FEW = 4  # letters of a beginning that say enough; of a value that are enough to be looked for in any spelling
_LONG = 8  # letters that are not a part of another word by chance
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A value to look for in a page's words. A `secret` counts in the middle of other words, too."""

    plain: str
    secret: bool = False
    letters: str = field(init=False)

    def __post_init__(self) -> None:
        """Compute the letters that are compared."""
        object.__setattr__(self, "letters", bare(self.plain)[0])

    def spans(self, text: str) -> Iterator[Span]:
        """Yield the places where the text repeats the value, or its beginning followed by dots or stars."""
        if len(self.letters) < (_FEW if self.secret else 2):
            yield from all_of(self.plain, text) if self.secret else ()
            return
        letters, places = bare(text)
        for begin, end in all_of(self.letters, letters):
            span = (places[begin], places[end - 1] + 1)
            if self._counts(text, span):
                yield span
        for begin, end in _beginnings(self.letters, letters):
            yield (places[begin], places[end - 1] + 1)

    def _counts(self, text: str, span: Span) -> bool:
        """Whether it is no part of another word: "Li" is none of "License", nor of "li"."""
        if self.secret or len(self.letters) >= _LONG or not self.letters.isascii():
            return True
        before, after = text[max(0, span[0] - 1) : span[0]], text[span[1] : span[1] + 1]
        alone = not any(sign.isascii() and sign.isalnum() for sign in (before, after) if sign)
        return alone and (len(self.letters) >= _FEW or text[span[0] : span[1]] == self.plain)


@lru_cache(maxsize=256)
def bare(text: str) -> tuple[str, tuple[int, ...]]:
    """Return the letters of a text as they are compared, each with its place: no spaces, dashes, brackets, case, width.

    >>> bare("138-0013 ８０００")[0]
    '13800138000'
    """
    found = [
        (letter, at)
        for at, sign in enumerate(text)
        for letter in unicodedata.normalize("NFKC", sign).casefold()
        if unicodedata.category(letter) not in _BETWEEN and not _GROUPS.match(text, at)
    ]
    return "".join(letter for letter, _ in found), tuple(at for _, at in found)


def spellings(plain: str) -> tuple[str, ...]:
    """Return a text as it is written in an address, in markup, in JSON, and as this program shows it."""
    address = quote(plain, safe="")
    written = (json.dumps(plain)[1:-1], json.dumps(plain, ensure_ascii=False)[1:-1], html.escape(plain), visible(plain))
    return tuple(dict.fromkeys((plain, address, quote(address), quote_plus(plain), *written)))


def without(text: str, values: Iterable[Quoted]) -> str:
    """Return the text with stars in place of each value.

    >>> without("Wei: «138 0013 8000» is taken", [Quoted("13800138000"), Quoted("Wei")])
    '***: «***» is taken'
    """
    return cut_out(text, (span for value in values for span in value.spans(text)))


def cut_out(text: str, spans: Iterable[Span]) -> str:
    """Return the text with stars in place of these spans."""
    parts, at = [], 0
    for begin, end in _merged(spans):
        parts += [text[at:begin], _GONE]
        at = end
    return "".join((*parts, text[at:]))


def _merged(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for begin, end in sorted(spans):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return found


def all_of(wanted: str, text: str) -> Iterator[Span]:
    """Yield every place where `text` contains `wanted`, also where these overlap."""
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        yield at, at + len(wanted)
        at = text.find(wanted, at + 1)


def _beginnings(wanted: str, letters: str) -> Iterator[Span]:
    """Where a beginning of it is cut off by dots or stars."""
    for cut in _CUT.finditer(letters):
        end = cut.start()
        counts = range(min(len(wanted) - 1, end), _FEW - 1, -1)
        if count := next((n for n in counts if letters[end - n : end] == wanted[:n]), 0):
            yield end - count, end
