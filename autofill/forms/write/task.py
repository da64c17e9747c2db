"""One field on its way: the order that its value makes, the control it was given, what stood in its way."""

from dataclasses import dataclass

from autofill.forms.control import Control
from autofill.forms.field import Choice, Field
from autofill.forms.understand.resolve import Match
from autofill.forms.write.fillers import FILLERS, Wanted, WriteFailure

ROUNDS = 3  # a page that re-renders is written again, but not for ever


@dataclass(slots=True)
class Task:
    """One field with its order; `match` is where it was written, `trouble` what stood in its way last.

    `before` is what its control showed before it was first written.
    """

    field: Field[object]
    wanted: Wanted
    failure: WriteFailure | None = None
    lost: int = 0
    match: Match | None = None
    before: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What tells the field from the others of the page."""
        return (self.field.concept, self.field.section)


def holds(match: Match, wanted: Wanted) -> bool:
    """Whether the matched controls, as harvested, hold the order's value."""
    if match.parts:
        parts_wanted = by_level(match, wanted)
        return parts_wanted is not None and all(FILLERS[c.kind].holds(c, part) for c, part in parts_wanted)
    filler = FILLERS[match.control.kind]
    return filler.takes(match.control, wanted) and filler.holds(match.control, wanted)


def by_level(match: Match, wanted: Wanted) -> list[tuple[Control, Wanted]] | None:
    """Each list with its level; None where the numbers differ."""
    controls = (match.control, *match.parts)
    choices = wanted.value if wanted.is_choice and isinstance(wanted.value, tuple) else ()
    parts = [Wanted(wanted.concept, (choice,)) for choice in choices if isinstance(choice, Choice)]
    return list(zip(controls, parts, strict=True)) if len(parts) == len(controls) else None
