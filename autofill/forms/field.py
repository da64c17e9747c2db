"""Fields to fill: for each one its concept and how to get its value from a source of any type."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

from pydantic import SecretStr

Source = TypeVar("Source")


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a list, under any of its names; the first is the preferred one.

    >>> Choice(("浙江省", "浙江", "Zhejiang")).names[0]
    '浙江省'
    """

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount in a unit, under its symbol in `vocabulary/units.py`: "kg", "cm", "day", "USD", "pcs" for pieces.

    A page may ask for it in another unit; it is said there in that one where this is exact, else refused.

    >>> Measure(Decimal("0.25"), "kg").unit
    'kg'
    """

    amount: Decimal | int
    unit: str


Value: TypeAlias = (
    str
    | SecretStr
    | bool
    | int
    | Decimal
    | Measure
    | date
    | Path
    | tuple[Path, ...]
    | Choice
    | tuple[Choice, ...]
    | None
)


@dataclass(frozen=True)  # no slots: they make `Field[Profile](...)` a TypeError on Python 3.11
class Field(Generic[Source]):
    """A field to fill: its concept, and a function that takes its value from a source.

    `None` means no value: the control is left alone. A `bool` is the state of a checkbox, a `Choice` one option, a
    tuple of choices the levels of a cascader or of selects that depend on each other, a `Path` a file to upload, a
    `Measure` an amount in a unit.

    `section` narrows the search to a fieldset or heading ("authorization#2": the second of several alike). `words` are
    labels by which the page may ask for it beside the concept's own.

    >>> email = Field("email", lambda person: person["mail"])
    >>> email.value({"mail": "zhang@example.com"})
    'zhang@example.com'
    """

    concept: str
    value: Callable[[Source], Value] = field(repr=False)
    section: str = field(default="", kw_only=True)
    words: tuple[str, ...] = field(default=(), kw_only=True)

    @classmethod
    def labelled(cls, label: str, value: Callable[[Source], Value], *, section: str = "") -> "Field[Source]":
        """Return a field that a page asks for in these very words, whatever they mean; `section` is a heading's words.

        >>> Field.labelled("注册资本（万元）", lambda company: company["capital"]).concept
        '«注册资本（万元）»'
        """
        return cls(f"«{label}»", value, section=section, words=(label,))

    def also(self, words: tuple[str, ...]) -> "Field[Source]":
        """Return the field with more labels by which the page may ask for it."""
        return replace(self, words=(*self.words, *words)) if words else self

    @property
    def by_words_alone(self) -> bool:
        """Whether the page is looked through for its words only, since no concept stands for it."""
        return self.concept.startswith("«")
