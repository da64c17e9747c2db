"""One field on its way: the order that its value makes, the control it was given, what stood in its way."""

from dataclasses import dataclass

from autofill.forms.control import Control
from autofill.forms.field import Choice, Field
from autofill.forms.fillers import FILLERS, Order, Trouble
from autofill.forms.resolve import Match

ROUNDS = 3  # a page that re-renders is written again, but not for ever


@dataclass(slots=True)
class Task:
    """One field with its order; `match` is where it was written, `trouble` what stood in its way last.

    `before` is what its control showed before it was first written.
    """

    field: Field[object]
    order: Order
    trouble: Trouble | None = None
    lost: int = 0
    match: Match | None = None
    before: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What tells the field from the others of the page."""
        return (self.field.concept, self.field.section)


def holds(match: Match, order: Order) -> bool:
    """Whether the matched controls, as harvested, hold the order's value."""
    if match.parts:
        orders = by_level(match, order)
        return orders is not None and all(FILLERS[c.kind].holds(c, part) for c, part in orders)
    filler = FILLERS[match.control.kind]
    return filler.takes(match.control, order) and filler.holds(match.control, order)


def by_level(match: Match, order: Order) -> list[tuple[Control, Order]] | None:
    """Each list with its level; None where the numbers differ."""
    controls = (match.control, *match.parts)
    choices = order.value if order.is_choice and isinstance(order.value, tuple) else ()
    parts = [Order(order.concept, (choice,)) for choice in choices if isinstance(choice, Choice)]
    return list(zip(controls, parts, strict=True)) if len(parts) == len(controls) else None
