"""The fields that a sentence speaks of, such as a reviewer's reason or an error text."""

from functools import cache

from autofill.forms.text.wording import words
from autofill.forms.understand.vocabulary import CONCEPTS

_TELLING = 5  # letters of a word that names a field by itself


def mentioned(text: str) -> tuple[str, ...]:
    """The concepts whose phrases stand in a text, in the order in which they stand; the longest at a place counts.

    >>> mentioned("营业执照不清晰，请重新上传")
    ('business_licence',)
    """
    said = words(text)
    found: dict[str, None] = {}
    at = 0
    while at < len(said):
        length = next((size for size in _lengths() if said[at : at + size] in _phrases()), 0)
        if length:
            found.update(dict.fromkeys(_phrases()[said[at : at + length]]))
        at += length or 1
    return tuple(found)


@cache
def _phrases() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Each phrase of the vocabulary with the concepts that it names."""
    table: dict[tuple[str, ...], list[str]] = {}
    for concept in CONCEPTS.values():
        for phrase in concept.words:
            table.setdefault(words(phrase), []).append(concept.name)
    return {phrase: (*names, *_narrower(names)) for phrase, names in table.items() if _tells(phrase)}


def _tells(phrase: tuple[str, ...]) -> bool:
    """Whether a phrase in a sentence names a field: "from", "to" and "name" stand everywhere."""
    return len(phrase) > 1 or any(len(word) >= _TELLING for word in phrase)


def _narrower(names: list[str]) -> list[str]:
    """The concepts for which one of these may stand: a "brand name" is the English and the Chinese one."""
    wider = set(names)
    return [one.name for one in CONCEPTS.values() if wider & {*one.general, one.name.rpartition("_")[0]}]


@cache
def _lengths() -> tuple[int, ...]:
    """The lengths of phrases, longest first."""
    return tuple(sorted({len(phrase) for phrase in _phrases()}, reverse=True))
