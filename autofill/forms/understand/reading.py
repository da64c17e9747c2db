"""The concepts that the words of a label or an attribute name. Pure."""

import re
from collections.abc import Container
from functools import cache, lru_cache

from autofill.forms.control import Kind
from autofill.forms.text.brackets import halves, with_hints, without_brackets
from autofill.forms.text.wording import identifier_words, words
from autofill.forms.understand import compound
from autofill.forms.understand.vocabulary import CONCEPTS
from autofill.forms.understand.vocabulary.compositions import MEANT, NARROWED, UNIT_SAID
from autofill.forms.understand.vocabulary.languages import LANGUAGE_OF, languages_of, without_language
from autofill.forms.understand.whose.grammar import composed, is_a_strangers

_FULL = 1.0
_ENOUGH_OF_A_TEXT = 0.6
_CUT = 0.9  # of a text whose end was not read
_LONG = 8  # a text of more words is a sentence: only what most of it says counts
_PHRASES_TO_DROP = (
    "please enter|please input|please fill in|please type|please choose|please select|please|enter|choose|select"
    "|type in|input|your|the|a|an|my|optional|required|e g|eg|example|here|this field is required|field|we need"
    "|what is|whats|re|no|number picker"
    "|请输入|请填写|请选择|请上传|上传|输入|填写|选择|您的|你的|的|必填|选填|可选|请|введите|ваш|ваша|ваше|укажите"
)
_DIVIDERS = {"for", "used", "to", "we", "so", "with", "where", "that", "which", "when", "if", "as", "associated", "ex"}
_OWNER = re.compile(r"\w+['’]s\b")
_OR = {"or", "或", "и", "ou"}


@lru_cache(maxsize=16384)
def concepts_of(text: str, kinds: frozenset[Kind], *, identifier: bool = False) -> tuple[tuple[str, float], ...]:
    """The concepts that a text names, each with its share of the text's words; for a control that can act as `kinds`.

    An `identifier` is an attribute's value ("billingFirstName"): all of its words count alike.

    >>> concepts_of("Company name *", frozenset({Kind.TEXT}))
    (('organization', 1.0),)
    >>> concepts_of("Referrer's e-mail", frozenset({Kind.TEXT}))
    ()
    """
    if identifier:
        return tuple(_read(identifier_words(text), kinds, ()).items())
    text = MEANT.sub(r"\1", UNIT_SAID.sub("", text))
    asked = languages_of(text)
    found = _in_both(text, kinds) or _in_any_language(text, kinds)
    if not found and asked:
        found = _in_any_language(without_language(text), kinds)
    return tuple(one for one in (_asked_in(asked, *one) for one in found) if one[0])


def _in_both(text: str, kinds: frozenset[Kind]) -> tuple[tuple[str, float], ...]:
    """What a label asks for that says the same thing in Chinese and in English; () where it does not."""
    chinese, latin = (dict(_in_any_language(half, kinds)) if half else {} for half in halves(text))
    return tuple((name, _FULL) for name in chinese if name in latin and _FULL in {chinese[name], latin[name]})


def _asked_in(asked: set[str], name: str, share: float) -> tuple[str, float]:
    """What a concept is in the languages that its label names; no concept where it is written in another."""
    if len(asked) == 1:
        name = NARROWED.get((name, next(iter(asked))), name)
    return name if not asked or LANGUAGE_OF.get(name, "") in {"", *asked} else "", share


def _in_any_language(text: str, kinds: frozenset[Kind]) -> tuple[tuple[str, float], ...]:
    tokens = _meaningful(text)
    found = _read(tokens, kinds, with_hints(text)) if tokens else {}
    said = words(without_brackets(text))
    if _FULL not in found.values() and (parts := composed(said)):
        return tuple((name, _FULL) for name in parts.concepts if CONCEPTS[name].kinds & kinds)
    if not found or _anothers(text, tokens) or (_FULL not in found.values() and is_a_strangers(said)):
        return ()
    least = {name: _ENOUGH_OF_A_TEXT if _is_a_term(name, kinds) else _least(tokens) for name in found}
    kept = ((name, share) for name, share in found.items() if share >= least[name])
    return tuple((name, share) for name, share in kept if share == _FULL or compound.is_about(name, text))


def says_something(text: str) -> bool:
    """Whether a label says more than what every label says ("select", "please enter")."""
    return bool(_drop(words(without_brackets(text))))


def excludes(name: str, text: str) -> bool:
    """Whether a text has a word that makes it something else than the concept, or a wider one, asks for."""
    said = words(text)
    wider = (name, *CONCEPTS[name].general)
    return any(_contains(said, word) for one in wider for word in _excluding().get(one, ()))


def _anothers(text: str, tokens: tuple[str, ...]) -> bool:
    """Whether the text asks for something of somebody else: "Referrer's e-mail"."""
    owners = {owner.replace("'", "").replace("’", "").casefold() for owner in _OWNER.findall(text)}
    phrases = [tokens[start : start + length] for start, length, _ in _phrases(tokens)]
    return any(owner in tokens and not any(owner in phrase for phrase in phrases) for owner in owners)


def _is_a_term(name: str, kinds: frozenset[Kind]) -> bool:
    """Whether "to" or "from" in the label of a box that is no calendar would make it the end or start of a term."""
    return "validity" in (name, *CONCEPTS[name].general) and not kinds & {Kind.DATE, Kind.DATE_PARTS, Kind.PICKER}


def _least(tokens: tuple[str, ...]) -> float:
    """How much of a text must be the concept's own words: "Name of item" is no name."""
    if "of" in tokens:
        return 0.5
    return 0.25 if len(tokens) <= _LONG else 0.4


def _meaningful(text: str) -> tuple[str, ...]:
    """The words of a label without hints in brackets and phrases that every label has."""
    outside = without_brackets(text)
    tokens = words(outside) or words(text)
    return _drop(tokens) or tokens


def _drop(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Without the phrases that every label has, but whole phrases of the vocabulary are kept: "re-enter password"."""
    kept: list[str] = []
    at = 0
    while at < len(tokens):
        phrase = _length_at(tokens, at, _index())
        filler = _length_at(tokens, at, _droppable())
        if phrase >= max(filler, 1):
            kept.extend(tokens[at : at + phrase])
        elif not filler:
            kept.append(tokens[at])
        at += (max(phrase, filler)) or 1
    return tuple(kept)


def _length_at(tokens: tuple[str, ...], at: int, phrases: Container[tuple[str, ...]]) -> int:
    """How many words the longest of the phrases has that stands there; 0 for none."""
    longest = min(_longest(), len(tokens) - at)
    return next((n for n in range(longest, 0, -1) if tokens[at : at + n] in phrases), 0)


def _read(tokens: tuple[str, ...], kinds: frozenset[Kind], said: tuple[str, ...]) -> dict[str, float]:
    """The concepts that the words name, each with its share of them: the longest phrase wins, then the last one named.

    `said` are all words of the text, those of short brackets too: "Address (second line)" is another address.
    """
    end = next((at for at, token in enumerate(tokens) if token in _DIVIDERS and at > 0), len(tokens))
    cut = end < len(tokens) and bool(_phrases(tokens[:end])) and not _is_inside(end, tokens)
    tokens = tokens[:end] if cut else tokens
    best, passed = _named(tokens, kinds, said or tokens)
    if not best or _names_two(best, tokens):
        return {}
    best = _narrowest(best)
    head = _head(best, tokens)
    if any(start >= sum(head) for start in passed):
        return {}  # "company phone" is no company: what it is about was excluded
    share = min(_FULL, head[0] / len(tokens)) * (_CUT if cut else _FULL)
    return {name: share for name, place in best.items() if place == head}


def _is_inside(at: int, tokens: tuple[str, ...]) -> bool:
    return any(start <= at < start + length for start, length, _ in _phrases(tokens))


def _named(
    tokens: tuple[str, ...], kinds: frozenset[Kind], said: tuple[str, ...]
) -> tuple[dict[str, tuple[int, int]], list[int]]:
    """The concepts with the length and start of their longest phrase, and where phrases start that are excluded."""
    best: dict[str, tuple[int, int]] = {}
    passed: list[int] = []
    for start, length, names in _phrases(tokens):
        fitting = [name for name in names if CONCEPTS[name].kinds & kinds]
        kept = [name for name in fitting if not _excluded(name, tokens[start : start + length], said)]
        for name in kept:
            best[name] = max(best.get(name, (0, 0)), (length, start))
        if fitting and not kept:
            passed.append(start)
    return best, passed


def _narrowest(best: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """Without concepts of which the same text names a narrower one: "ID validity until" is an end, not a validity."""
    wider = {(general, place) for name, place in best.items() for general in CONCEPTS[name].general}
    return {name: place for name, place in best.items() if all(g != name or p == place for g, p in wider)}


def _head(best: dict[str, tuple[int, int]], tokens: tuple[str, ...]) -> tuple[int, int]:
    """The phrase that the text is about: what stands before "of", else the longest, else the last."""
    end = next((at for at, word in enumerate(tokens) if word == "of" and at > 0), len(tokens))
    before = [(length, start) for length, start in best.values() if start < end]
    return max(before or best.values())


def _names_two(best: dict[str, tuple[int, int]], tokens: tuple[str, ...]) -> bool:
    """Whether the text offers a choice of two things: "E-mail or phone"."""
    starts = {start for _, start in best.values()}
    for at, token in enumerate(tokens):
        if token in _OR and any(start < at for start in starts) and any(start > at for start in starts):
            return True
    return False


def _phrases(tokens: tuple[str, ...]) -> list[tuple[int, int, tuple[str, ...]]]:
    """Every phrase of the vocabulary in the words that is not a part of a longer one."""
    found: list[tuple[int, int, tuple[str, ...]]] = []
    for start in range(len(tokens)):
        for length in range(min(_longest(), len(tokens) - start), 0, -1):
            names = _index().get(tokens[start : start + length])
            if names:
                found.append((start, length, names))
                break
    return [f for f in found if not any(o[0] <= f[0] and f[0] + f[1] <= o[0] + o[1] and o[1] > f[1] for o in found)]


def _excluded(name: str, phrase: tuple[str, ...], said: tuple[str, ...]) -> bool:
    """Whether a word beside the phrase makes the text mean something else."""
    at = next((n for n in range(len(said)) if said[n : n + len(phrase)] == phrase), 0)
    rest = (said[:at], said[at + len(phrase) :])
    return any(_contains(part, word) for part in rest for word in _excluding()[name])


def _contains(tokens: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    return any(tokens[at : at + len(phrase)] == phrase for at in range(len(tokens) - len(phrase) + 1))


@cache
def _index() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Phrase -> concepts; a phrase of several Latin words also as one word, as attributes have it."""
    index: dict[tuple[str, ...], list[str]] = {}
    for concept in CONCEPTS.values():
        for phrase in concept.words:
            tokens = words(phrase)
            joined = ("".join(tokens),)
            for form in {tokens, joined} if phrase.isascii() else {tokens}:
                if concept.name not in index.setdefault(form, []):
                    index[form].append(concept.name)
    return {form: tuple(names) for form, names in index.items()}


@cache
def _longest() -> int:
    return max(len(form) for form in _index())


@cache
def _excluding() -> dict[str, tuple[tuple[str, ...], ...]]:
    return {concept.name: tuple(words(phrase) for phrase in concept.excludes) for concept in CONCEPTS.values()}


@cache
def _droppable() -> frozenset[tuple[str, ...]]:
    return frozenset(words(phrase) for phrase in _PHRASES_TO_DROP.split("|"))
