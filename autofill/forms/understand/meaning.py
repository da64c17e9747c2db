"""What a page's message means: success, refusal, demand, busy, pending or unknown. Pure.

A text's colour, place or role is no proof of what it means: kits announce every message alike. Where a text says two
things, or nothing that we know, it is unknown; so no success is ever taken for a refusal.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache, lru_cache

from autofill.forms.text.wording import normalise
from autofill.forms.understand.vocabulary import outcomes
from autofill.forms.understand.vocabulary.outcomes import Words

_REACH = 28  # letters before a word of success in which a word may deny it
_REACH_ZH = 4
_QUESTION = re.compile(r"[^.!?。！？;；]*[?？]")  # asks, and says nothing yet


class Meaning(StrEnum):
    """What a portal says of what it was sent."""

    SUCCESS = "success"
    REFUSAL = "refusal"
    DEMAND = "demand"  # something has to be, or is not yet: a refusal where it is about one of our fields
    BUSY = "busy"  # later, not no; it may have been taken all the same
    PENDING = "pending"
    UNKNOWN = "unknown"


AGAINST = frozenset({Meaning.REFUSAL, Meaning.DEMAND, Meaning.BUSY})


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
    good, denied, to_do = _successes(_one_of(outcomes.TAKEN).sub(" ", plain))
    pending = bool(_one_of(outcomes.PENDING).search(said))
    rest = _one_of(outcomes.PENDING).sub(" ", _without(plain, good))
    if denied or taken or _one_of(outcomes.REFUSAL).search(rest):
        mixed = good or pending or _one_of(outcomes.PARTLY).search(said)
        return Meaning.UNKNOWN if mixed else Meaning.REFUSAL
    if pending:
        return Meaning.PENDING
    if good:
        return Meaning.SUCCESS
    return Meaning.DEMAND if to_do or _one_of(outcomes.DEMAND).search(rest) else Meaning.UNKNOWN


def _successes(said: str) -> tuple[list[re.Match[str]], bool, bool]:
    """The words of success that stand as they are; whether one was denied, and whether one is still to come."""
    found = list(_one_of(outcomes.SUCCESS).finditer(said))
    denied = [one for one in found if _stands_after(outcomes.NOT_YET, said, one)]
    to_do = [one for one in found if one not in denied and _stands_after(outcomes.STILL_TO_DO, said, one)]
    return [one for one in found if one not in {*denied, *to_do}], bool(denied), bool(to_do)


def _stands_after(words: Words, said: str, good: re.Match[str]) -> bool:
    """Whether a word of success stands right after one of these, in one part of a sentence."""
    before = re.split(r"[.,;:!。，；！]", said[max(0, good.start() - _REACH) : good.start()])[-1]
    chinese, english = (_joined(patterns) for patterns in words)
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
