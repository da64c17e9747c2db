"""The report of a fill: the fields that the page holds, and those that were refused."""

from dataclasses import dataclass, field

from autofill.forms.control import Control
from autofill.forms.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Held:
    """A field that the page holds, as read back; `label` is the page's own name for it, `controls` are its controls."""

    concept: str
    section: str = ""
    label: str = ""
    controls: tuple[Control, ...] = field(default=(), repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class FillReport:
    """All fields of one page that had a value, each in one of the two lists."""

    held: tuple[Held, ...]
    refusals: tuple[Refusal, ...]

    @property
    def controls(self) -> tuple[Control, ...]:
        """All controls that hold a field."""
        return tuple(control for held in self.held for control in held.controls)

    @property
    def ok(self) -> bool:
        """Whether the page holds everything that was asked.

        >>> FillReport(held=(Held("email"),), refusals=()).ok
        True
        """
        return not self.refusals
