"""Controls that a page asks for in given words: an answer under its label, a word that a person has taught."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from autofill.forms.control import Control, Evidence
from autofill.forms.field import Field
from autofill.forms.text.wording import normalise
from autofill.forms.understand.claim import Claim
from autofill.forms.understand.disambiguate import Candidate, Candidates

_SURE = 120  # more than any concept is believed
_AROUND = " *＊:：.。?？"
_BRACKETS = re.compile(r"[(（\[【][^)）\]】]*[)）\]】]")
_UNIT = re.compile(
    r"元|万|币|美金|%|％|千|克|斤|吨|米|天|日|时|件|个|人|usd|cny|rmb|eur|kg|cm|mm|\bg\b|\bm\b|days?|hours?"
)
_LABELS = (Evidence.LABEL, Evidence.LABELLEDBY, Evidence.ITEM, Evidence.ARIA_LABEL, Evidence.COLUMN, Evidence.SHARED)
_OTHERS = (Evidence.LEFT, Evidence.ABOVE, Evidence.PLACEHOLDER, Evidence.TITLE)


def by_words(field: Field[Any], controls: Sequence[Control]) -> Candidates:
    """Return the controls that are labelled with one of the field's words, under the heading that it names.

    A label counts before a text nearby, and a label that is the same with its brackets before one without them.
    """
    for sources in (_LABELS, _OTHERS):
        for same in (said, _without_brackets):
            found = [_candidate(field, at, control, sources, same) for at, control in enumerate(controls)]
            if named := [one for one in found if one is not None]:
                return named
    return []


def said(text: str) -> str:
    """Return a label as it is compared: without stars, colons and what else stands around it."""
    return normalise(text).strip(_AROUND)


def _candidate(
    field: Field[Any], at: int, control: Control, sources: Sequence[Evidence], same: Callable[[str], str]
) -> Candidate | None:
    wanted = {same(word) for word in field.words}
    if field.by_words_alone and field.section and said(field.section) not in map(said, control.sections):
        return None
    clue = next((clue for clue in control.clues if clue.source in sources and same(clue.text) in wanted), None)
    return Candidate(control, Claim(field.concept, _SURE, clue.source, clue.text), at) if clue else None


def _without_brackets(text: str) -> str:
    """Without hints in brackets; those that may be a unit stay, since they change what is asked for."""
    return _BRACKETS.sub(lambda found: found[0] if _UNIT.search(found[0]) else "", said(text)).strip(_AROUND)
