"""Whether a compound asks for a concept and for nothing else. Pure.

Chinese writes no spaces: 店铺地址 is a store's address, 公司简介 is no company, and the 名 in 组织名称 no given name.
English puts nouns in a row: a courier company is no company of ours, "Phone brand" no phone, "Driver phone" not ours.
So a phrase counts where what it is written together with says nothing more, such as 联系, 请输入 or "preferred".
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import takewhile

from autofill.forms.text.wording import normalise, words
from autofill.forms.understand.vocabulary import CONCEPTS
from autofill.forms.understand.vocabulary.compounds import (
    ASKS_OTHERWISE,
    BEFORE,
    BEGINS_BEHIND,
    BEHIND,
    ENDS_BEFORE,
    OUR_PURPOSES,
    SAYS_NOTHING,
)
from autofill.forms.understand.vocabulary.concept import TICK
from autofill.forms.understand.vocabulary.fields.other_concepts import OTHER_CONCEPTS

_BEGINS, _ENDS, _PURPOSES, _NOTHING, _OTHERWISE = (
    frozenset(text.split("|")) for text in (BEGINS_BEHIND, ENDS_BEFORE, OUR_PURPOSES, SAYS_NOTHING, ASKS_OTHERWISE)
)
_RUN = re.compile(r"[\u3400-\u9fff]+")
_CLAUSES = re.compile(r"[(（\[【)）\]】,，;；:：.。!！?？|/]+|\s[-–—]\s")
# A tick's words are a sentence; what nobody fills may be claimed too much.
_LOOSE = {row.name for row in OTHER_CONCEPTS} | {row.name for row in CONCEPTS.values() if row.kinds == TICK}


def is_about(name: str, label: str) -> bool:
    """Whether a label asks for the concept, and not for what its words are only a part of.

    >>> is_about("organization", "公司简介"), is_about("email", "请输入您的常用邮箱")
    (False, True)
    >>> is_about("tel", "Driver phone"), is_about("tel", "Phone brand"), is_about("tel", "Preferred phone")
    (False, False, True)
    """
    text = normalise(label)
    whole = [_is_whole(name, run, phrase) for run in _RUN.findall(text) for phrase in _phrases(name) if phrase in run]
    nouns = (_is_noun(name, clause) for clause in _CLAUSES.split(text) if name not in _LOOSE)
    whole += [found for found in nouns if found is not None]
    return not whole or any(whole)


def _is_noun(name: str, clause: str) -> bool | None:
    """Whether a phrase of the concept is a noun by itself in a clause of Latin words; None where it has none."""
    said = words(clause)
    places = [(at, len(p)) for p in _latin(name) for at in range(len(said)) if said[at : at + len(p)] == p]
    if not places:
        return None
    known = _NOTHING | _wider(name)
    return any(
        not _OTHERWISE & set(said[:at])
        and _nothing_more(reversed(said[:at]), known, _BEGINS)
        and _nothing_more(said[at + n :], known, _ENDS)
        for at, n in places
    )


def _nothing_more(near: Iterable[str], known: frozenset[str], ends: frozenset[str]) -> bool:
    """Whether the words on one side of a phrase, the nearest first, say nothing more of it until its noun ends."""
    beside = list(takewhile(lambda word: word.isascii() and word not in ends, near))
    if "for" in beside:
        at = beside.index("for")
        return all(word in known for word in beside[:at]) and all(word in _PURPOSES for word in beside[at + 1 :])
    return all(word in known for word in beside)


def _is_whole(name: str, run: str, phrase: str) -> bool:
    before, _, behind = run.partition(phrase)
    return bool(_before(name).fullmatch(before) and _behind(name).match(behind))


@cache
def _phrases(name: str) -> tuple[str, ...]:
    return tuple(phrase for phrase in CONCEPTS[name].words if _RUN.fullmatch(phrase))


@cache
def _before(name: str) -> re.Pattern[str]:
    """Words that say nothing more, or the same again: 我已阅读并同意 before 用户协议."""
    return re.compile(f"({'|'.join((BEFORE, *_phrases(name)))})*")


@cache
def _behind(name: str) -> re.Pattern[str]:
    """Nothing, or what begins with such a word: a sentence may go on as it likes."""
    return re.compile(f"$|({'|'.join((BEHIND, *_phrases(name)))})")


@cache
def _latin(name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(words(phrase) for phrase in CONCEPTS[name].words if phrase.isascii())


@cache
def _wider(name: str) -> frozenset[str]:
    """The words of wider concepts, which say nothing more of a narrower one: "Business term to"."""
    return frozenset(word for one in CONCEPTS[name].general for phrase in _latin(one) for word in phrase)
