"""Labels composed of an owner and a thing: 法定代表人的身份证号码, "registered address of the company".

A label counts as composed where all of its words are known: whose it is, what it is, what narrows it, and nothing else.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from autofill.forms.text.wording import words
from autofill.forms.understand.vocabulary.compositions import HARMLESS, NARROWED, PAPERS, ROWS
from autofill.forms.understand.vocabulary.lexicon import MARKS, NOISE, OFTEN_OURS, OURS, OWNERS, THINGS

Tokens = tuple[str, ...]
_OF = {"of", "on"}
_HOLDER = "holder"
_MOST_OF_HEADING = 12
_MOST_OF_LABEL = 20  # words; more are a sentence
_MOST = 60  # words of a text that can be a label


@dataclass(frozen=True, slots=True)
class Composed:
    """A label whose every word is known; `thing` is its head. `owners` stand in the order of the text."""

    owners: tuple[str, ...]
    marks: frozenset[str]
    thing: str

    @property
    def concepts(self) -> tuple[str, ...]:
        """The concepts that ask for it; () where nothing that we know does."""
        *holders, last = self.owners
        allowed = PAPERS.get(last, OURS)
        if last not in OURS or any(holder not in allowed for holder in holders):
            return ()
        row = ROWS.get((last, self.thing), "")
        for mark in sorted(self.marks):
            row = NARROWED.get((row, mark), row if mark in HARMLESS else "")
        return tuple(row.split())


def composed(tokens: Tokens, owner: str = "") -> Composed | None:
    """How a label's words are composed; `owner` is whose everything is in the label's section. None where they are not.

    >>> composed(words("法定代表人的身份证号码")).concepts
    ('id_number',)
    >>> composed(words("Registered address of the company")).concepts
    ('registered_street', 'registered_division')
    >>> composed(words("仓库联系电话")).concepts, composed(words("公司愿景"))
    ((), None)
    """
    parts = parts_of(tokens)
    if parts is None:
        return None
    owners = tuple(name for sort, name in parts if sort == "owner") or ((owner,) if owner else ())
    things = [name for sort, name in parts if sort == "thing"]
    if not owners or len(things) != 1:
        return None
    before_of = _before_of(parts)
    in_order = owners if before_of is None else (*_owners(parts[before_of:]), *_owners(parts[:before_of]))
    marks = frozenset(name for sort, name in parts if sort == "mark")
    return Composed(_without_account(in_order or owners), marks, things[0])


def _without_account(owners: tuple[str, ...]) -> tuple[str, ...]:
    """The owners without the account where another but a person's paper says more: 登录支付宝, not 管理员身份证."""
    more = tuple(one for one in owners if one != "account")
    return more if set(more) - {"id-card"} else owners


def is_a_strangers(tokens: Tokens) -> bool:
    """Whether a label that says more than we know still asks for somebody else's thing: it names them right before it.

    >>> is_a_strangers(words("EU responsible person name")), is_a_strangers(words("海外发货仓的联系电话"))
    (True, True)
    >>> is_a_strangers(words("Tell us your name")), is_a_strangers(words("安全邮箱"))
    (False, False)
    """
    for start in range(1, len(tokens)) if len(tokens) <= _MOST_OF_LABEL else ():
        parts = parts_of(tokens[start:])
        if parts and [sort for sort, _ in parts].count("thing") == 1 and parts[-1][0] == "thing":
            first = parts[0]
            if first[0] == "owner":
                return first[1] not in OURS
    return False


@lru_cache(maxsize=4096)  # asked of the same few headings for each control of each reading
def owner_in(tokens: Tokens) -> str:
    """Whose things a section holds, by its heading; "" where it names nobody, or several of the seller's.

    >>> owner_in(words("紧急联系人信息")), owner_in(words("Legal representative")), owner_in(words("基本信息"))
    ('emergency', 'representative', '')
    """
    parts = parts_of(tokens, more=_headings()) or []
    owners = _owners(parts)
    strangers = [one for one in owners if one not in OURS] or _strangers_in(tokens)
    if strangers:
        return strangers[0]
    if ("thing", _HOLDER) in parts:  # the holder of a mark may be anybody
        return _HOLDER
    says_more = any(sort in {"thing", "mark"} for sort, _ in parts)
    return owners[-1] if len(set(owners)) == 1 and not says_more else ""


def _strangers_in(tokens: Tokens) -> list[str]:
    """Somebody else who is named anywhere in a heading, by a phrase that can't be a part of another word."""
    if len(tokens) > _MOST_OF_HEADING:
        return []
    found = []
    for start in range(len(tokens)):
        for end in range(min(start + _longest(), len(tokens)), start, -1):
            (sort, name), *_ = (*_lexicon().get(tokens[start:end], ()), ("", ""))
            clear = end - start > 1 or tokens[start].isascii()
            if sort == "owner" and name not in OURS and clear and name not in OFTEN_OURS:
                found.append(name)
    return found


def _owners(parts: list[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(name for sort, name in parts if sort == "owner")


def _before_of(parts: list[tuple[str, str]]) -> int | None:
    """How many parts stand before "of", where the thing is among them: what follows is whose it is."""
    at = next((n for n, (sort, _) in enumerate(parts) if sort == "of"), None)
    return at if at is not None and any(sort == "thing" for sort, _ in parts[:at]) else None


def parts_of(tokens: Tokens, more: frozenset[Tokens] = frozenset()) -> list[tuple[str, str]] | None:
    """The sorts and names of the known phrases that the words are made of; None where that is no whole text.

    Phrases among `more` may stand there, too, and are nothing.
    Longer phrases are tried first: 注册地 before 注册, but 注册 and 地址 where 址 would be left alone.
    """
    stuck: set[int] = set()

    def from_there(at: int) -> list[tuple[str, str]] | None:
        if at == len(tokens):
            return []
        for end in range(min(at + _longest(), len(tokens)), at, -1):
            phrase = tokens[at:end]
            if end in stuck or not (phrase in _lexicon() or phrase in more):
                continue
            if (rest := from_there(end)) is not None:
                return [*(() if phrase in more else _sorts(phrase)), *rest]
        stuck.add(at)
        return None

    return from_there(0) if len(tokens) <= _MOST else None


def _sorts(phrase: Tokens) -> tuple[tuple[str, str], ...]:
    return (("of", ""),) if len(phrase) == 1 and phrase[0] in _OF else _lexicon().get(phrase, ())


@cache
def _lexicon() -> dict[Tokens, tuple[tuple[str, str], ...]]:
    """Every phrase with what it is; a phrase of noise is nothing. Owners are known in the plural and the genitive."""
    found: dict[Tokens, tuple[tuple[str, str], ...]] = {words(phrase): () for phrase in NOISE.split("|")}
    for sort, table in (("mark", MARKS), ("thing", THINGS), ("owner", OWNERS)):
        for name, phrases in table.items():
            for phrase in phrases.split("|"):
                found.setdefault(words(phrase), ((sort, name),))
                found[words(phrase)] = found[words(phrase)] or ((sort, name),)
                if sort == "owner" and phrase.isascii():
                    found.setdefault(words(f"{phrase}s"), ((sort, name),))
    return found


@cache
def _longest() -> int:
    return max(len(phrase) for phrase in _lexicon())


@cache
def _headings() -> frozenset[Tokens]:
    """What headings add to an owner."""
    said = "information|info|details|data|section|about|person|信息|资料|资质|详情|情况|设置|部分|人|方|一|二|三|1|2|3"
    return frozenset(words(phrase) for phrase in said.split("|"))
