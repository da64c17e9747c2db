"""Detection of the elements of a page that show a secret, whole or in pieces, so that a screenshot can cover them."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from playwright.sync_api import Frame, Locator, Page

from autofill.errors import PageSilent
from autofill.flow.privacy.quoted import all_of
from autofill.forms import call, frames_of, located

_BOX = "value"
_BY_ITSELF = "hidden"
_BETWEEN = re.compile(r"[\s\u00ad\u200b-\u2015\u2060\ufeff()\[\]{}-]+")  # spaces, signs not seen, dashes, brackets
_FEW = 3  # letters of a box that are a part of a secret and say something of it
Piece = tuple[int, str, str]


class Unclear(Exception):
    """It cannot be determined whether something shows a secret, or where."""


def masks(page: Page, secrets: Sequence[str]) -> dict[tuple[Frame, int], Locator]:
    """Return locators of all that has to be covered in a screenshot, in every frame: secret boxes, and shown secrets.

    Raises:
        Unclear: a frame does not answer, or what shows a secret can't be covered.
        Error: a frame is gone, or on its way.
    """
    wanted = [letters for one in secrets if (letters := _letters(one))]
    return {(frame, over): located(frame, over) for frame in frames_of(page) for over in _covers(frame, wanted)}


def _covers(frame: Frame, wanted: Sequence[str]) -> Iterator[int]:
    try:
        showing = sorted(set(_showing(call(frame, "pieces"), wanted)))
        covers = call(frame, "coversOf", showing) if showing else []
    except PageSilent:
        raise Unclear("a frame of it does not answer") from None
    if not all(covers):
        raise Unclear("what shows a secret on it can't be covered")
    yield from map(int, covers)


def _showing(pieces: Sequence[Piece], wanted: Sequence[str]) -> Iterator[int]:
    """The numbers of the elements that show one of the secrets, alone or one after the other."""
    whole, ends = "", []
    for number, text, what in pieces:
        letters = _letters(text)
        if what == _BY_ITSELF or (what == _BOX and len(letters) >= _FEW and any(letters in one for one in wanted)):
            yield number
        whole += letters
        ends.append(len(whole))
    for begin, end in (span for one in wanted for span in all_of(one, whole)):
        first, last = bisect_right(ends, begin), bisect_left(ends, end)
        yield from (number for number, _, _ in pieces[first : last + 1])


def _letters(text: str) -> str:
    """The letters of a text as a person reads them, however they are spaced, grouped or written large."""
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", text)).casefold()
