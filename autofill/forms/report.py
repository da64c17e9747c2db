"""What became of a page's fields: those that the page holds, and those that were refused."""

from dataclasses import dataclass

from autofill.forms.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Held:
    """A field that the page was read to hold; `label` is the page's own name for it."""

    concept: str
    section: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class FillReport:
    """All fields of one page that had something to say, each in one of the two lists."""

    held: tuple[Held, ...]
    refusals: tuple[Refusal, ...]

    @property
    def ok(self) -> bool:
        """Whether the page holds everything that was asked.

        >>> FillReport(held=(Held("email"),), refusals=()).ok
        True
        """
        return not self.refusals
