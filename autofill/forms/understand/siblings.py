"""What only neighbours tell of a control, such as two dates under one label. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from autofill.forms.control import Control, Evidence, Kind
from autofill.forms.text.wording import normalise
from autofill.forms.understand.claim import Claim
from autofill.forms.understand.reading import says_something
from autofill.forms.understand.recognise import TRUST, owner_of, recognise
from autofill.forms.understand.standing import NAMES
from autofill.forms.understand.vocabulary import ACTIONS
from autofill.forms.understand.vocabulary.compositions import OF_BRANDS

Claims = dict[int, tuple[Claim, ...]]
_PAIR = 2
_NEAR = 48  # pixels between a code and its number
ENOUGH = 40  # a claim of less is hearsay
_PERSONAL_PAPER = re.compile(r"身份|居民|法人|法定代表人|identity|national|\bid card\b|representative|person")
_OF_PERSONS = {"legal_representative", "id_front", "id_back", "name", "given-name"}
# Words such as 类别 and "registration number" are a trademark's only where the page speaks of one.
_BRAND = re.compile(r"商标|品牌|brand|trademark|\bmark\b|尼斯|\bnice\b")
_NAME_OR_WHOLE = {"英文名", "英文名字", "名字", "名"}


def classify(controls: Sequence[Control]) -> list[Claim | None]:
    """The best claim of each control, in the same order; None where it says nothing that we know.

    >>> from autofill.forms.control import Clue, Evidence, Kind
    >>> box = Control(1, Kind.TEXT, clues=(Clue(Evidence.LABEL, "电子邮箱"),))
    >>> [claim.concept if claim else None for claim in classify([box, Control(2, Kind.TEXT)])]
    ['email', None]
    """
    claims = claims_of(controls)
    best = [claims[at][0] if claims[at] else None for at in range(len(controls))]
    return [claim if claim and claim.score >= ENOUGH else None for claim in best]


def claims_of(controls: Sequence[Control]) -> Claims:
    """The claims of each control, by its place in the sequence, with those that only order can tell.

    The first of two dates under one label of validity is its start, the second its end; the second of two password
    boxes that are labelled alike is the confirmation; a list without a word right before a phone number is its code.
    """
    claims = {at: recognise(control) for at, control in enumerate(controls)}
    for first, second in _runs(controls, claims, "validity"):
        claims[first] = _as("valid-from", claims[first])
        claims[second] = _as("valid-to", claims[second])
    for _, second in _runs(controls, claims, "password"):
        claims[second] = _as("confirm-password", claims[second])
    for at, number in zip(claims, controls[1:], strict=False):
        if not claims[at] and _is_code(controls[at], number, claims[at + 1]):
            claims[at] = (_by_position("tel-country-code", claims[at + 1][0]),)
    return {at: _in_view_of(claims, controls, at) for at in claims}


def _in_view_of(claims: Claims, controls: Sequence[Control], at: int) -> tuple[Claim, ...]:
    """A control's claims without what the others of its form show to be wrong.

    A box is no confirmation by its id alone where another one's label says that it is; and a word for a first name that
    is also said of the whole name counts where the family name is asked for, too.
    """
    if any(claim.concept in OF_BRANDS for claim in claims[at]) and not any(map(_names_a_brand, controls)):
        return tuple(claim for claim in claims[at] if claim.concept not in OF_BRANDS)
    if any(claim.concept == "id_number" for claim in claims[at]) and not _is_a_persons(claims, controls, at):
        return tuple(claim for claim in claims[at] if claim.concept != "id_number")
    others = [claims[n][0] for n in claims if n != at and claims[n] and _same_form(controls[n], controls[at])]
    return tuple(claim for claim in claims[at] if not _is_contradicted(claim, others))


def _is_a_persons(claims: Claims, controls: Sequence[Control], at: int) -> bool:
    """Whether a number of a paper is a person's: by its own words or its heading, or since the page asks for one."""
    control = controls[at]
    if any(_PERSONAL_PAPER.search(normalise(clue.text)) for clue in control.clues):
        return True
    if owner := owner_of(control):
        return owner == "representative"
    asked = {claims[n][0].concept for n in claims if n != at and claims[n]}
    return bool(asked & _OF_PERSONS)


def signs_in(control: Control) -> bool:
    """Return whether its form is one to sign in with, by its buttons: no password is chosen there."""
    buttons = {normalise(text) for text in control.buttons}
    return bool(buttons & _texts("sign-in")) and not buttons & _texts("register")


@cache
def _texts(action: str) -> frozenset[str]:
    return frozenset(map(normalise, ACTIONS[action]))


def _names_a_brand(control: Control) -> bool:
    texts = (*(clue.text for clue in control.clues), *control.titles, *control.sections)
    return any(_BRAND.search(normalise(text)) for text in texts)


def _is_contradicted(claim: Claim, others: Sequence[Claim]) -> bool:
    if claim.concept == "given-name" and normalise(claim.text).strip(" *:：") in _NAME_OR_WHOLE:
        return not any(other.concept == "family-name" for other in others)
    by_attribute = claim.source in NAMES and claim.concept.startswith("confirm-")
    return by_attribute and any(o.concept == claim.concept and o.source not in NAMES for o in others)


def _same_form(one: Control, other: Control) -> bool:
    return one.frame is other.frame and one.form == other.form


def _is_code(control: Control, number: Control, asked: tuple[Claim, ...]) -> bool:
    """Whether a list that nothing is said about stands right before a phone number, in one row with it."""
    words = [c.text for c in control.clues if c.source not in NAMES and c.text != control.value]
    said = any(says_something(text) for text in words)  # what it shows as chosen is no word about it
    if control.hidden or control.kind not in {Kind.SELECT, Kind.PICKER} or said or not asked:
        return False
    left, top, width, height = control.rect
    same_row = control.frame is number.frame and abs(top - number.rect[1]) < height
    beside = 0 <= number.rect[0] - left - width <= _NEAR
    return same_row and beside and asked[0].concept in {"tel", "tel-national"}


def _by_position(concept: str, beside: Claim) -> Claim:
    return replace(beside, concept=concept, score=TRUST[Evidence.POSITION], source=Evidence.POSITION)


def _runs(controls: Sequence[Control], claims: Claims, concept: str) -> list[tuple[int, int]]:
    """Pairs of neighbours, and of no more than two, whose best claim is `concept` by the same words."""
    found: list[list[int]] = []
    for at, control in enumerate(controls):
        if control.hidden or not claims[at] or claims[at][0].concept != concept or control.kind is Kind.CHECKBOX:
            continue
        last = found[-1][-1] if found else None
        if last is not None and _alike(controls[last], control, claims[last][0], claims[at][0]):
            found[-1].append(at)
        else:
            found.append([at])
    return [(run[0], run[1]) for run in found if len(run) == _PAIR]


def _alike(one: Control, other: Control, claim: Claim, next_claim: Claim) -> bool:
    return (
        _same_form(one, other)
        and one.sections == other.sections
        and claim.text == next_claim.text
        and one.kind is other.kind
    )


def _as(concept: str, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    return (replace(claims[0], concept=concept, source=Evidence.POSITION), *claims[1:])
