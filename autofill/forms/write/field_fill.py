"""The state of one field during a fill: its value, the control it was written to, and why it failed."""

from dataclasses import dataclass

from autofill.forms.control import Control
from autofill.forms.field import Choice, Field
from autofill.forms.understand.resolve import Match
from autofill.forms.write.fillers import FILLERS, Wanted, WriteFailure

ROUNDS = 3  # a page that re-renders is written again, but not for ever


@dataclass(slots=True)
class FieldFill:
    """One field of a fill with its value and its state.

    `failure` is the last reason why it could not be written, `match` the controls it was written to, `lost` how often
    the page replaced them meanwhile. `before` is what its control showed before it was first written.
    """

    field: Field[object]
    wanted: Wanted
    failure: WriteFailure | None = None
    lost: int = 0
    match: Match | None = None
    before: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        """The concept and section, which tell the field from the others of the page."""
        return (self.field.concept, self.field.section)


def holds(match: Match, wanted: Wanted) -> bool:
    """Return whether the matched controls, as harvested, hold the value."""
    if match.parts:
        parts_wanted = by_level(match, wanted)
        return parts_wanted is not None and all(FILLERS[c.kind].holds(c, part) for c, part in parts_wanted)
    filler = FILLERS[match.control.kind]
    return filler.takes(match.control, wanted) and filler.holds(match.control, wanted)


def by_level(match: Match, wanted: Wanted) -> list[tuple[Control, Wanted]] | None:
    """Pair each control with the choice of its level; None where the numbers differ."""
    controls = (match.control, *match.parts)
    choices = wanted.value if wanted.is_choice and isinstance(wanted.value, tuple) else ()
    parts = [Wanted(wanted.concept, (choice,)) for choice in choices if isinstance(choice, Choice)]
    return list(zip(controls, parts, strict=True)) if len(parts) == len(controls) else None
