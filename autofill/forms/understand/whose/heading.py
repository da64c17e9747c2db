"""Whether headings say, in words that we know, that what stands under them is the seller's own. Pure."""

import re
from collections.abc import Collection
from functools import cache, lru_cache
from itertools import dropwhile

from autofill.forms.control import Control, Evidence
from autofill.forms.text.wording import words
from autofill.forms.understand.by_words import said
from autofill.forms.understand.vocabulary.compositions import OF_BRANDS, PERSONAL, ROWS
from autofill.forms.understand.vocabulary.heading_words import ADDING, BETWEEN, CHINESE, ENGLISH, MADE_ANEW
from autofill.forms.understand.vocabulary.lexicon import OURS
from autofill.forms.understand.whose.grammar import composed, owner_in, parts_of

# Of which no person's things are asked: a name under 品牌信息 is the brand owner's.
_NO_PERSON = frozenset({"brand", "trademark", "authorization", "product", "package"})
# Neither a person nor of one name: whose name is asked for there, the label has to say.
_HAS_NO_NAME = frozenset({"company", "licence", "store"})
_NAMES = frozenset({"name", "given-name", "family-name"})
_ADDRESS = frozenset({"street-address", "division", "postal-code"})  # the registered one, or the one for letters
_NUMERALS = frozenset("一二三四五六七八九十")
_COUNTS = frozenset({"step", "part", "section", "of", "第", "步", "章", "页", "共"})
_OTHERS = frozenset({"user", "users"})
_SAYS_LITTLE = frozenset({"other", "service", "platform"})  # 其他信息, 服务平台
_A_PERSONS = PERSONAL - {"valid-from", "valid-to", "validity", "permanent"}
_SENTENCE = re.compile(r"[，。；！？,;!?]|\.\s")  # no title of a card


def doubtful(control: Control, concept: str, ours: Collection[str] = ()) -> str:
    """Return the innermost heading over a control that leaves open whose thing is asked for; "" where none does.

    Under a heading of `ours` everything is the seller's; they are in the form of `by_words.said`.

    >>> from autofill.forms.control import Kind
    >>> box = Control(1, Kind.TEXT, sections=("联系人信息", "新增子账号"))
    >>> doubtful(box, "name"), doubtful(box, "name", {"新增子账号"})
    ('新增子账号', '')
    """
    of_rows = bool(control.says(Evidence.COLUMN))
    for text in (*control.titles, *control.sections):
        if said(text) in ours:
            return ""
        owner = owner_in(words(text))
        if _asks_for_no(concept, owner, control) or (owner and owner not in OURS | _SAYS_LITTLE):
            return text
        if is_known(words(text)) or (owner in OURS and not _is_another_ones(words(text), owner)):
            continue
        if text in control.sections or not (of_rows or _SENTENCE.search(text)):
            return text
    return ""


def _asks_for_no(concept: str, owner: str, control: Control) -> bool:
    """Whether under a heading of that owner the seller's own thing is not what is asked for."""
    if concept in _NAMES | _ADDRESS and owner in _HAS_NO_NAME:
        return composed(words(control.name)) is None
    if owner in _NO_PERSON and concept in _A_PERSONS:
        return True
    return owner in {"product", "package"} and concept in OF_BRANDS


@lru_cache(maxsize=1024)
def is_known(tokens: tuple[str, ...]) -> bool:
    """Whether a heading says nothing but what headings of a seller's own pages say.

    >>> is_known(words("第二步 填写主体信息")), is_known(words("About your business")), is_known(words("发布公告"))
    (True, True, False)
    """
    plain = _without_number(tokens)
    parts = parts_of(tuple(word for word in plain if not word.isdigit()), _known())
    if parts is None or _is_of_a_new_one(plain) or _is_another_ones(plain):
        return False
    if any(sort == "owner" and name not in OURS | _SAYS_LITTLE for sort, name in parts):
        return False
    return all(name in _asked() for sort, name in parts if sort == "thing")


def _without_number(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """A heading without its number: 第二步, 一、, "Step 2 of 4"; a number elsewhere may be that of another one."""
    while tokens and (tokens[0] in _COUNTS or tokens[0].isdigit() or tokens[0] in _NUMERALS):
        tokens = tokens[1:]
    return tokens


def _is_another_ones(tokens: tuple[str, ...], owner: str = "") -> bool:
    """Whether it is of several: 店铺二, "Users"; of papers and products a page may have more than one."""
    if _OTHERS & set(tokens):
        return True
    numbered = bool(tokens) and (tokens[-1].isdigit() or tokens[-1] in _NUMERALS) and tokens[-1] not in {"1", "一"}
    return numbered and owner not in _NO_PERSON


def _is_of_a_new_one(tokens: tuple[str, ...]) -> bool:
    """Whether it announces another person or another number than there was: 新法人, "Add a user"."""
    for at, word in enumerate(tokens):
        rest = tuple(dropwhile(BETWEEN.__contains__, tokens[at + 1 :]))
        if word in ADDING and not any(rest[:to] in _made_anew() for to in range(1, len(rest) + 1)):
            return True
    return False


@cache
def _asked() -> frozenset[str]:
    return frozenset(thing for _, thing in ROWS) - {"letter"}  # 委托书 is somebody else's


@cache
def _known() -> frozenset[tuple[str, ...]]:
    return frozenset(words(phrase) for phrase in f"{CHINESE}|{ENGLISH}".split("|"))


@cache
def _made_anew() -> frozenset[tuple[str, ...]]:
    return frozenset(words(phrase) for phrase in MADE_ANEW.split("|"))
