"""What only neighbours tell, such as two dates under one label: in go controls, out come their claims. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from autofill.forms.claim import Claim
from autofill.forms.control import Control, Evidence, Kind
from autofill.forms.recognise import recognise

Claims = dict[int, tuple[Claim, ...]]
_PAIR = 2


def claims_of(controls: Sequence[Control]) -> Claims:
    """The claims of each control, by its place in the sequence, with those that only order can tell.

    The first of two dates under one label of validity is its start, the second its end; the second of two password
    boxes that are labelled alike is the confirmation.
    """
    claims = {at: recognise(control) for at, control in enumerate(controls)}
    for first, second in _runs(controls, claims, "validity"):
        claims[first] = _as("valid-from", claims[first])
        claims[second] = _as("valid-to", claims[second])
    for _, second in _runs(controls, claims, "password"):
        claims[second] = _as("confirm-password", claims[second])
    return claims


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
    same_place = one.frame is other.frame and one.form == other.form and one.sections == other.sections
    return same_place and claim.text == next_claim.text and one.kind is other.kind


def _as(concept: str, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    return (replace(claims[0], concept=concept, source=Evidence.POSITION), *claims[1:])
