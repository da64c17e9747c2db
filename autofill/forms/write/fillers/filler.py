"""The protocol that every filler implements, and the value that it is given."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher
from pathlib import Path
from typing import Protocol, TypeAlias

from autofill.forms.control import Control
from autofill.forms.field import Choice, Measure
from autofill.forms.refusal import Reason
from autofill.forms.text.compare import Form, same_text
from autofill.forms.text.visible import excerpt
from autofill.forms.text.wording import normalise
from autofill.forms.understand.vocabulary import CONCEPTS
from autofill.forms.write.writer import Writer
from autofill.language import tr

Plain: TypeAlias = str | bool | int | Decimal | Measure | date | tuple[Path, ...] | tuple[Choice, ...]
_NEAREST = 3
_SHOWN = 40  # letters of each


@dataclass(frozen=True, slots=True)
class Wanted:
    """One value for one control, unwrapped: one path is a tuple of paths, one choice a tuple of choices.

    `by_keys` asks for one key after the other: boxes with a mask may not take a whole text at once.
    """

    concept: str
    value: Plain = field(repr=False)
    secret: bool = False
    by_keys: bool = False

    @property
    def text(self) -> str:
        """The value as it is typed."""
        if isinstance(self.value, Decimal):
            return format(self.value, "f")
        if isinstance(self.value, date):
            return self.value.isoformat()
        if isinstance(self.value, Measure):
            return format(self.value.amount, "f" if isinstance(self.value.amount, Decimal) else "d")
        return self.value[-1].names[0] if self.is_choice else str(self.value)  # type: ignore[index, union-attr]

    def reads_as(self, shown: str) -> bool:
        """Return whether a text that a page shows is this value, in a form that the concept allows."""
        known = CONCEPTS.get(self.concept)
        return same_text(self.text, shown, known.form if known else Form.TEXT)

    @property
    def is_choice(self) -> bool:
        """Whether the value is an option, or a path of options."""
        return isinstance(self.value, tuple) and all(isinstance(one, Choice) for one in self.value)

    @property
    def levels(self) -> tuple[tuple[str, ...], ...]:
        """The names of the option at each level; a plain text is an option under its own name."""
        if isinstance(self.value, tuple):
            return tuple(one.names for one in self.value if isinstance(one, Choice))
        return ((self.text,),)


@dataclass(frozen=True, slots=True)
class WriteFailure:
    """The reason why a value could not be written."""

    reason: Reason
    detail: str = ""


class Filler(Protocol):
    """Writes values into one kind of control, and checks what it holds."""

    def takes(self, control: Control, wanted: Wanted) -> bool:
        """Return whether a value of this type can be put into this control at all."""

    def holds(self, control: Control, wanted: Wanted) -> bool:
        """Return whether the control, as harvested, holds the value."""

    def write(self, writer: Writer, control: Control, wanted: Wanted) -> WriteFailure | None:
        """Write the value with trusted input; return None when nothing went wrong. Reading back is not done here."""


def nearest(names: Sequence[str], offered: Sequence[str]) -> str:
    """Return the offered texts most like the names, at most three, as a hint for a person."""
    plain = [normalise(name) for name in names]

    def likeness(text: str) -> float:
        return max(SequenceMatcher(None, name, normalise(text)).ratio() for name in plain)

    best = sorted(dict.fromkeys(offered), key=likeness, reverse=True)[:_NEAREST]
    if not best:
        return "it offers nothing"
    return tr("nearest: {options}", options=", ".join(f"«{excerpt(text, _SHOWN)}»" for text in best))
