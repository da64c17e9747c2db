"""What of a control's claims stands once the texts about it are weighed against each other. Pure."""

from dataclasses import replace
from functools import cache

from autofill.forms.control import Control, Evidence, Kind
from autofill.forms.text.wording import words
from autofill.forms.understand.claim import Claim
from autofill.forms.understand.reading import says_something
from autofill.forms.understand.units.known import named
from autofill.forms.understand.vocabulary import CONCEPTS
from autofill.forms.understand.vocabulary.compositions import JOINERS, PERSONAL
from autofill.forms.understand.vocabulary.fields.other_concepts import OTHER_CONCEPTS
from autofill.forms.understand.vocabulary.lexicon import OFTEN_OURS, OURS
from autofill.forms.understand.whose.grammar import composed

EXPLICIT = frozenset({Evidence.LABEL, Evidence.LABELLEDBY, Evidence.ITEM, Evidence.ARIA_LABEL})
NAMES = frozenset({Evidence.NAME, Evidence.ID})
NEAR = frozenset({Evidence.LEFT, Evidence.ABOVE})
_NOBODYS = {row.name for row in OTHER_CONCEPTS}
_JOINERS = frozenset(words(text) for text in JOINERS.split("|"))
_SHORT = 10  # words of a label
_WHOLE, _HALF = 0.99, 0.5  # of a text


def standing(control: Control, claims: list[Claim]) -> list[Claim]:
    """Return the claims that no other text about the control speaks against."""
    for weighed in (_unless_anothers, _without_shared, _without_values, _unless_named, _unless_contradicted):
        claims = weighed(control, claims)
    return claims


def _unless_anothers(control: Control, claims: list[Claim]) -> list[Claim]:
    """What is left once one of the texts says whose it is: 请输入法定代表人姓名 in a box for 姓名."""
    labels = _labels(control)
    if any(_is_anothers(said) for said in labels):
        return [claim for claim in claims if claim.concept not in PERSONAL]
    hint = words(control.says(Evidence.PLACEHOLDER))
    says_more = any(said and said == hint[-len(said) :] for said in labels) and not any(map(composed, labels))
    if says_more and (parts := composed(hint)):
        return [replace(claim, source=Evidence.LABEL) for claim in claims if claim.concept in parts.concepts]
    return claims


def _labels(control: Control) -> list[tuple[str, ...]]:
    """The words of its labels, or where it has none those of the texts nearby."""
    explicit = [clue for clue in control.clues if clue.source in EXPLICIT]
    return [words(clue.text) for clue in explicit or control.clues if clue.source in EXPLICIT | NEAR]


def _unless_named(_control: Control, claims: list[Claim]) -> list[Claim]:
    """Without what a text nearby says, where the control's own name is of a thing that nobody fills: captcha_code."""
    own = {claim.concept for claim in claims if claim.source in NAMES and claim.share >= _HALF}
    if not own & _NOBODYS or any(claim.source in EXPLICIT for claim in claims):
        return claims
    return [claim for claim in claims if claim.source not in NEAR]


def _is_anothers(said: tuple[str, ...]) -> bool:
    parts = composed(said)
    return parts is not None and any(owner not in OURS | OFTEN_OURS for owner in parts.owners)


def _without_shared(control: Control, claims: list[Claim]) -> list[Claim]:
    """What stands right before a box in words of its own says what it asks for, and not the text before several."""
    shared = [clue.text for clue in control.clues if clue.source is Evidence.SHARED and clue.order]
    own = [clue.text for clue in control.clues if clue.source in NEAR and clue.text not in shared]
    if not shared or not any(_is_a_label(text) for text in own):
        return claims
    return [claim for claim in claims if claim.source is not Evidence.SHARED]


def _is_a_label(text: str) -> bool:
    """Whether a text beside a box may be its label: no joiner such as 至, no unit, no sentence."""
    said = words(text)
    return says_something(text) and said not in _JOINERS and len(said) <= _SHORT and not named(text)


def _without_values(control: Control, claims: list[Claim]) -> list[Claim]:
    """Where a label names a list, what the list shows is its value, unless it says nothing else: "西湖区", not "区"."""
    if control.kind is not Kind.PICKER or not any(claim.source in EXPLICIT for claim in claims):
        return claims
    return [c for c in claims if c.source is not Evidence.PLACEHOLDER or c.share >= _WHOLE]


def _unless_contradicted(control: Control, claims: list[Claim]) -> list[Claim]:
    """Where a label says something that we don't know, neither a text nearby nor a part of a name outweighs it."""
    unknown = any(clue.source in EXPLICIT and says_something(clue.text) for clue in control.clues)
    if not unknown or any(claim.source in EXPLICIT for claim in claims):
        return claims
    labels = [words(clue.text) for clue in control.clues if clue.source in EXPLICIT]
    return [c for c in claims if _stands(c, labels)]


def _speaks_of(concept: str, label: tuple[str, ...]) -> bool:
    """Whether a label has a word for the concept, or asks for nothing at all: "Leave this blank"."""
    text = f" {' '.join(label)} "
    return any(phrase in text for phrase in (" blank ", " 留 空 ", *_phrases(concept)))


@cache
def _phrases(concept: str) -> tuple[str, ...]:
    return tuple(f" {' '.join(words(phrase))} " for phrase in CONCEPTS[concept].words)


def _stands(claim: Claim, labels: list[tuple[str, ...]]) -> bool:
    """Whether a claim stands against labels that say nothing of it: "E-mail is your account" explains "Account"."""
    if claim.source in NAMES:  # against words that are known of it and say more, such as "Driver phone", no name stands
        return claim.share >= _WHOLE and not any(_speaks_of(claim.concept, label) for label in labels)
    if claim.source is Evidence.PLACEHOLDER:
        return False
    said = set(words(claim.text))
    return claim.source not in NEAR or any(label and said > set(label) for label in labels)
