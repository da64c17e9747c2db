"""Choices of several levels, such as province, city and district, that a page asks for in a list for each. Pure."""

from collections.abc import Sequence
from itertools import islice, takewhile

from autofill.forms.control import Control, Evidence, Kind
from autofill.forms.understand.by_words import said
from autofill.forms.understand.disambiguate import Candidate, Candidates
from autofill.forms.understand.recognise import recognise

_LEVELS_BELOW = {"address-level2", "address-level3"}
_LOWER_LEVELS = 2


def in_a_row(some: Candidates, controls: Sequence[Control]) -> tuple[Candidate, tuple[Control, ...]] | None:
    """Return the first and the rest of two or three lists in a row under one label: the levels of one choice."""
    texts = {said(candidate.claim.text).rstrip(" 123") for candidate in some}
    between = [control for control in controls[some[0].at : some[-1].at + 1] if not control.hidden]
    if len(some) not in {2, 3} or len(texts) > 1 or len(between) != len(some):
        return None
    return some[0], tuple(candidate.control for candidate in some[1:])


def lists_behind(first: Candidate, controls: Sequence[Control]) -> tuple[Control, ...]:
    """Return the native lists right behind the first one, of a choice that has a list for each level and one label."""
    if first.control.kind is not Kind.SELECT:
        return ()
    behind = [control for control in controls[first.at + 1 :] if not control.hidden]
    lists = takewhile(lambda c: c.kind is Kind.SELECT and _stands_by(first.control, c) and _is_a_level(c), behind)
    return tuple(islice(lists, _LOWER_LEVELS))


def _stands_by(first: Control, control: Control) -> bool:
    return control.frame is first.frame and control.form == first.form and control.sections == first.sections


def _is_a_level(control: Control) -> bool:
    """Whether a list asks for a level, or for nothing that its own words say."""
    claims = recognise(control)
    return not claims or claims[0].concept in _LEVELS_BELOW or claims[0].source is Evidence.SHARED
