"""What a page's message means: in goes a text, out comes success, refusal, busy, pending or unknown. Pure.

A text's colour, place or role is no proof of what it means: kits announce every message alike. Where a text says two
things, or nothing that we know, it is unknown; so no success is ever taken for a refusal.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache, lru_cache

from autofill.forms.vocabulary import outcomes
from autofill.forms.vocabulary.outcomes import Words
from autofill.forms.wording import normalise

_REACH = 28  # letters before a word of success in which a word may deny it
_REACH_ZH = 4
_QUESTION = re.compile(r"[^.!?。！？;；]*[?？]")  # asks, and says nothing yet


class Meaning(StrEnum):
    """What a portal says of what it was sent."""

    SUCCESS = "success"
    REFUSAL = "refusal"
    BUSY = "busy"  # later, not no; it may have been taken all the same
    PENDING = "pending"
    UNKNOWN = "unknown"


@lru_cache(maxsize=4096)
def meaning_of(text: str) -> Meaning:
    """What a message means.

    >>> meaning_of("提交成功").value, meaning_of("未能提交成功").value, meaning_of("系统繁忙，请稍后再试").value
    ('success', 'refusal', 'busy')
    >>> meaning_of("Your product was published. It is in review.").value, meaning_of("12/128").value
    ('pending', 'unknown')
    """
    said = normalise(text).replace("’", "'")
    plain = _one_of(outcomes.NEITHER).sub(" ", _QUESTION.sub(" ", said))
    if _one_of(outcomes.BUSY).search(plain):
        return Meaning.BUSY
    taken = bool(_one_of(outcomes.TAKEN).search(plain))
    good, denied = _successes(_one_of(outcomes.TAKEN).sub(" ", plain))
    pending = bool(_one_of(outcomes.PENDING).search(said))
    rest = _one_of(outcomes.PENDING).sub(" ", _without(plain, good))
    if denied or taken or _one_of(outcomes.REFUSAL).search(rest):
        mixed = good or pending or _one_of(outcomes.PARTLY).search(said)
        return Meaning.UNKNOWN if mixed else Meaning.REFUSAL
    if pending:
        return Meaning.PENDING
    return Meaning.SUCCESS if good else Meaning.UNKNOWN


def _successes(said: str) -> tuple[list[re.Match[str]], bool]:
    """The words of success that nothing denies, and whether one was denied."""
    found = list(_one_of(outcomes.SUCCESS).finditer(said))
    kept = [one for one in found if not _is_denied(said, one)]
    return kept, len(kept) < len(found)


def _is_denied(said: str, good: re.Match[str]) -> bool:
    before = re.split(r"[.,;:!。，；！]", said[max(0, good.start() - _REACH) : good.start()])[-1]
    chinese, english = (_joined(words) for words in outcomes.NOT_YET)
    return bool(re.search(f"{chinese}[^已]*$", before[-_REACH_ZH:]) or _whole(english).search(before))


def _without(said: str, found: Sequence[re.Match[str]]) -> str:
    """The text with these words taken out: the 可 of 名称可用 denies nothing."""
    for one in {one[0] for one in found}:
        said = said.replace(one, " ")
    return said


@cache
def _one_of(words: Words) -> re.Pattern[str]:
    return re.compile(f"{_joined(words.chinese)}|{_whole(_joined(words.english)).pattern}")


@cache
def _whole(english: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){english}(?!\w)")


def _joined(patterns: Sequence[str]) -> str:
    return f"(?:{'|'.join(patterns)})"
