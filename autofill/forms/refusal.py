"""Refusals: why a field was not filled, as a result with a reason and a sentence, not as an exception."""

from dataclasses import dataclass
from enum import StrEnum

from autofill.language import tr


class Reason(StrEnum):
    """All reasons for a refusal."""

    NOT_FOUND = "not-found"
    AMBIGUOUS = "ambiguous"
    HIDDEN = "hidden"
    DISABLED = "disabled"
    READ_ONLY = "read-only"
    OPTION_MISSING = "option-missing"
    NOT_HELD = "not-held"
    FOREIGN_ORIGIN = "foreign-origin"
    OTHER_UNIT = "other-unit"


_SENTENCES = {
    Reason.NOT_FOUND: "nothing on the page asks for it",
    Reason.AMBIGUOUS: "several controls ask for it",
    Reason.HIDDEN: "its control cannot be seen or reached",
    Reason.DISABLED: "its control is disabled",
    Reason.READ_ONLY: "its control is read-only",
    Reason.OPTION_MISSING: "the page does not offer the option",
    Reason.NOT_HELD: "the page does not hold the value",
    Reason.FOREIGN_ORIGIN: "its control is in a frame of another origin",
    Reason.OTHER_UNIT: "the page asks for it in another unit",
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """A field that was left, or not held; `detail` is appended to the reason and never contains a secret.

    >>> Refusal("email", Reason.AMBIGUOUS, "Your e-mail; E-mail of a friend").sentence()
    'email: several controls ask for it (Your e-mail; E-mail of a friend)'
    """

    concept: str
    reason: Reason
    detail: str = ""
    section: str = ""
    label: str = ""

    def sentence(self) -> str:
        """Return the field, the reason, and what is known about it, in the current language."""
        where = tr(" in {section}", section=self.section) if self.section else ""
        label = f" «{self.label}»" if self.label else ""
        detail = f" ({tr(self.detail)})" if self.detail else ""
        return f"{self.concept}{where}{label}: {tr(_SENTENCES[self.reason])}{detail}"
