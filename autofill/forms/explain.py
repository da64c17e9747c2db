"""Why a control is taken for what it is taken for: what each text about it says, the rivals, and whose it is. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from autofill.forms.control import Clue, Control, Evidence
from autofill.forms.text.wording import words
from autofill.forms.understand.claim import Claim
from autofill.forms.understand.reading import concepts_of, says_something
from autofill.forms.understand.recognise import acts_as, owner_of
from autofill.forms.understand.siblings import claims_of
from autofill.forms.understand.standing import NAMES
from autofill.forms.understand.vocabulary.lexicon import OURS
from autofill.forms.understand.whose.grammar import Composed, composed, is_a_strangers
from autofill.forms.understand.whose.heading import doubtful
from autofill.language import tr


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a control is taken for, None for nothing; the claims that lost; and a sentence for each text about it."""

    taken: Claim | None
    rivals: tuple[Claim, ...]
    evidence: tuple[str, ...]


def explain(control: Control, controls: Sequence[Control] = ()) -> Explanation:
    """Explain what a control is taken for, among the `controls` of its page, or alone.

    >>> from autofill.forms.control import Kind
    >>> said = explain(Control(1, Kind.TEXT, clues=(Clue(Evidence.LABEL, "仓库联系电话"),)))
    >>> said.taken, said.evidence
    (None, ("label «仓库联系电话»: somebody else's: warehouse, phone",))
    """
    beside = list(controls) or [control]
    at = next(n for n, one in enumerate(beside) if one is control)
    claims = claims_of(beside)[at]
    taken = claims[0] if claims else None
    return Explanation(taken, claims[1:], (*_told(control), *_headed(control, taken)))


def _told(control: Control) -> Iterator[str]:
    for clue in control.clues:
        yield f"{clue.source} «{clue.text}»: {_meaning(clue, control)}"


def _meaning(clue: Clue, control: Control) -> str:
    if clue.source is Evidence.AUTOCOMPLETE:
        return clue.text
    found = concepts_of(clue.text, acts_as(control), identifier=clue.source in NAMES)
    if found:
        return ", ".join(f"{name} {share:.0%}" for name, share in found)
    return tr("no word of ours") if clue.source in NAMES else _why_nothing(clue.text)


def _why_nothing(text: str) -> str:
    said = words(text)
    if parts := composed(said):
        return _of_composed(parts)
    if is_a_strangers(said):
        return tr("somebody else's")
    return tr("says more than we know") if says_something(text) else tr("says nothing of its own")


def _of_composed(parts: Composed) -> str:
    things = ", ".join((*parts.owners, parts.thing, *sorted(parts.marks)))
    if all(owner in OURS for owner in parts.owners):
        return tr("known, and asked for by no key, or not in a box of this kind: {things}", things=things)
    return tr("somebody else's: {things}", things=things)


def _headed(control: Control, taken: Claim | None) -> Iterator[str]:
    if owner := owner_of(control):
        yield tr("by the heading: {owner}", owner=owner)
    if taken and (heading := doubtful(control, taken.concept)):
        yield tr("whose? «{heading}» does not say", heading=heading)
