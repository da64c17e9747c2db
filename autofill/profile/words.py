"""Search for words that are not allowed (platforms, brands, profanity), in any spelling.

`A-l-i Expre55` is `aliexpress`. Words under `inside` count anywhere, those under `alone` only as a word of their own
(`wish` is not in `Wishing Well`). The lists are data/words.json.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from autofill.profile import data

_LOOKALIKE = str.maketrans("013457@$!|l", "oieastasiii")
_CLASSES = {"o": "[o0]", "i": "[il1!|]", "e": "[e3]", "a": "[a4@]", "s": "[s5$]", "t": "[t7]", "l": "[l1i!|]"}
_GAP = r"[\W_]*"


class Hit(NamedTuple):
    """A word of a list and its place in the text."""

    word: str
    start: int
    end: int


def find(text: str, kind: str) -> Iterator[Hit]:
    """Yield each word of a list that the text contains, however it is disguised."""
    folded = fold(text)
    squashed = _squash(folded)
    for where, words in data.read("words")[kind].items():
        for word in words:
            if _squash(word) in squashed and (match := _pattern(word, alone=where == "alone").search(folded)):
                yield Hit(word, *match.span())


def fold(text: str) -> str:
    """Return the text half-width, without accents, in lower case; each character stays at its index."""
    return "".join(_fold(character) for character in text)


def _fold(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character).casefold()
    return plain[0] if plain else character


def _squash(text: str) -> str:
    return "".join(c for c in text if c.isalnum() or c in "@$!|.").translate(_LOOKALIKE).replace(".", "")


def _pattern(word: str, *, alone: bool) -> re.Pattern[str]:
    body = _GAP.join(_CLASSES.get(c, re.escape(c)) if not word.isdigit() else c for c in word if c not in " .")
    return re.compile(rf"(?<![a-z0-9]){body}(?![a-z0-9])" if alone else body)
