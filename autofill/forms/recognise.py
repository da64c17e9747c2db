"""What a control asks for: in goes one control, out come the concepts that its words claim, best first. Pure."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from autofill.forms.claim import Claim
from autofill.forms.control import Clue, Control, Evidence, Kind
from autofill.forms.option_words import by_options
from autofill.forms.vocabulary import CONCEPTS
from autofill.forms.vocabulary.autocomplete import CONCEPT_OF_TOKEN, TOKENS
from autofill.forms.wording import identifier_words, words

# How far a claim is believed: first by where its words stand, then by how much of the text they are.
TRUST = {
    Evidence.AUTOCOMPLETE: 100,
    Evidence.LABEL: 100,
    Evidence.LABELLEDBY: 95,
    Evidence.ITEM: 90,
    Evidence.ARIA_LABEL: 90,
    Evidence.PLACEHOLDER: 80,
    Evidence.SHARED: 75,
    Evidence.LEFT: 70,
    Evidence.ABOVE: 65,
    Evidence.TITLE: 65,
    Evidence.NAME: 60,
    Evidence.ID: 55,
    Evidence.OPTIONS: 60,
    Evidence.TYPE: 40,
    Evidence.POSITION: 40,
}
_NAMES = {Evidence.NAME, Evidence.ID}
_FULL = 1.0
_LOGIN = 70  # "username" is also said of boxes that ask for an e-mail address to log in with
_LONG = 8  # a text of more words is a sentence: only what most of it says counts
_PHRASES_TO_DROP = (
    "please enter|please input|please fill in|please type|please choose|please select|please|enter|choose|select"
    "|type in|input|your|the|a|an|my|optional|required|e g|eg|example|here|this field is required|field|we need"
    "|what is|whats|re|no|number picker"
    "|请输入|请填写|请选择|请上传|上传|输入|填写|选择|您的|你的|的|必填|选填|可选|请|введите|ваш|ваша|ваше|укажите"
)
_DIVIDERS = {"for", "used", "to", "we", "so", "with", "where", "that", "which", "when", "if", "as", "associated"}
_CHOOSE = re.compile(r"\s*(please )?(choose|select|pick)\b|请?选择", re.IGNORECASE)
_OWNER = re.compile(r"\w+['’]s\b")
_MAIL_SHAPED = re.compile(r"\S@\S+\.\w")
_OR = {"or", "或", "и", "ou"}


def recognise(control: Control) -> tuple[Claim, ...]:
    """The concepts that a control's words claim, best first; none when it says nothing that we know.

    >>> control = Control(1, Kind.TEXT, clues=(Clue(Evidence.LABEL, "公司名称 *"), Clue(Evidence.NAME, "name1")))
    >>> recognise(control)[0].concept
    'organization'
    """
    claims = [claim for clue in control.clues for claim in _claims(clue, control)]
    claims = by_options(control, claims)
    if not claims and not _is_named(control):
        claims = _by_type(control)
    return _rank(claims)


def _claims(clue: Clue, control: Control) -> Iterable[Claim]:
    if clue.source is Evidence.AUTOCOMPLETE:
        yield from _by_token(clue, control)
        return
    if _MAIL_SHAPED.search(clue.text) and _can_hold(control, "email"):  # an example: name@example.com
        yield Claim("email", TRUST[clue.source], clue.source, clue.text, clue.order)
        return
    tokens = identifier_words(clue.text) if clue.source in _NAMES else _meaningful(clue.text)
    if not tokens:
        return
    if _anothers(clue.text, tokens):
        return
    hints = () if clue.source in _NAMES else words(clue.text)
    for name, share in _read(tokens, control, hints).items():
        if clue.source in _NAMES or share >= _least(tokens):
            yield Claim(
                name, round(TRUST[clue.source] * (0.6 + 0.4 * share)), clue.source, clue.text, clue.order, share
            )


def _anothers(text: str, tokens: tuple[str, ...]) -> bool:
    """Whether the text asks for something of somebody else: "Referrer's e-mail"."""
    owners = {owner.replace("'", "").replace("’", "").casefold() for owner in _OWNER.findall(text)}
    phrases = [tokens[start : start + length] for start, length, _ in _phrases(tokens)]
    return any(owner in tokens and not any(owner in phrase for phrase in phrases) for owner in owners)


def _least(tokens: tuple[str, ...]) -> float:
    """How much of a text must be the concept's own words: "Name of item" is no name."""
    if "of" in tokens:
        return 0.5
    return 0.25 if len(tokens) <= _LONG else 0.4


def _can_hold(control: Control, name: str) -> bool:
    """Whether a control of this kind can hold the concept.

    A box that completes what is typed is a text box too; a text box that can't be typed in, or says "please choose",
    may open a list.
    """
    kinds = CONCEPTS[name].kinds
    if control.kind is Kind.PICKER and control.type == "text" and not control.readonly:
        return bool(kinds & {Kind.PICKER, Kind.TEXT})
    if control.kind is Kind.TEXT and (control.readonly or _CHOOSE.match(control.says(Evidence.PLACEHOLDER))):
        return bool(kinds & {Kind.PICKER, Kind.TEXT})
    return control.kind in kinds


def _by_token(clue: Clue, control: Control) -> Iterable[Claim]:
    """HTML's own tokens; "shipping", "billing", "section-*", "home", "work" only say whose."""
    for token in clue.text.casefold().split():
        name = CONCEPT_OF_TOKEN.get(token, token)
        if name.endswith("-password") and control.kind is not Kind.PASSWORD:
            continue  # said of other boxes to keep the browser's own autofill out
        if name in CONCEPTS and _can_hold(control, name) and (name in TOKENS or token in CONCEPT_OF_TOKEN):
            trust = _LOGIN if name == "username" else TRUST[Evidence.AUTOCOMPLETE]
            yield Claim(name, trust, Evidence.AUTOCOMPLETE, clue.text)


def _by_type(control: Control) -> list[Claim]:
    """A box that says nothing at all still has a type."""
    name = {"email": "email", "tel": "tel", "password": "password"}.get(control.type, "")
    return [Claim(name, TRUST[Evidence.TYPE], Evidence.TYPE, control.type)] if name else []


def _is_named(control: Control) -> bool:
    """Whether a person reads anything at the control: then its type alone proves nothing."""
    return any(clue.source in TRUST.keys() - _NAMES - {Evidence.AUTOCOMPLETE} for clue in control.clues)


def _meaningful(text: str) -> tuple[str, ...]:
    """The words of a label without hints in brackets and phrases that every label has."""
    outside = _without_brackets(text)
    tokens = words(outside) or words(text)
    return _drop(tokens) or tokens


def _without_brackets(text: str) -> str:
    depth, kept = 0, []
    for char in text:
        depth += char in "(（[【"
        if depth == 0:
            kept.append(char)
        depth -= depth > 0 and char in ")）]】"
    return "".join(kept)


def _drop(tokens: tuple[str, ...]) -> tuple[str, ...]:
    kept: list[str] = []
    at = 0
    while at < len(tokens):
        length = next((n for n in range(min(5, len(tokens) - at), 0, -1) if tokens[at : at + n] in _droppable()), 0)
        if not length:
            kept.append(tokens[at])
        at += length or 1
    return tuple(kept)


def _read(tokens: tuple[str, ...], control: Control, hints: tuple[str, ...]) -> dict[str, float]:
    """The concepts that the words name, each with its share of them: the longest phrase wins, then the last one named.

    `hints` are all words of the text, those in brackets too: "Address (second line)" is another address.
    """
    end = next((at for at, token in enumerate(tokens) if token in _DIVIDERS and at > 0), len(tokens))
    if _phrases(tokens[:end]) and not any(start <= end < start + length for start, length, _ in _phrases(tokens)):
        tokens = tokens[:end]
    found = _phrases(tokens)
    best: dict[str, tuple[int, int]] = {}
    for start, length, names in found:
        for name in names:
            if _can_hold(control, name) and not _excluded(name, tokens[start : start + length], hints or tokens):
                best[name] = max(best.get(name, (0, 0)), (length, start))
    if not best:
        return {}
    if _names_two(best, tokens):
        return {}
    best = _narrowest(best)
    head = _head(best, tokens)
    return {name: min(_FULL, length / len(tokens)) for name, (length, start) in best.items() if (length, start) == head}


def _narrowest(best: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """Without concepts of which the same text names a narrower one: "ID validity until" is an end, not a validity."""
    wider = {general for name in best for general in CONCEPTS[name].general}
    return {name: place for name, place in best.items() if name not in wider}


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


def _rank(claims: list[Claim]) -> tuple[Claim, ...]:
    """One claim a concept, the best; what a narrower word says about a wider one counts for the narrower."""
    best: dict[str, Claim] = {}
    for claim in claims:
        if claim.concept not in best or claim.score > best[claim.concept].score:
            best[claim.concept] = claim
    for name in sorted(best, key=_depth):
        wider = [best[g] for g in CONCEPTS[name].general if g in best]
        if wider and (top := max(wider, key=lambda c: c.score)).score >= best[name].score:
            best[name] = replace(best[name], score=top.score + 1)
    return tuple(sorted(best.values(), key=lambda c: -c.score))


@cache
def _depth(name: str) -> int:
    """How narrow a concept is."""
    return 1 + max((_depth(wider) for wider in CONCEPTS[name].general if wider in CONCEPTS), default=0)


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
