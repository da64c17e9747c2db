"""What a control is believed to ask for, and why."""

from dataclasses import dataclass

from autofill.forms.control import Evidence


@dataclass(frozen=True, slots=True)
class Claim:
    """One concept that a control may ask for; `score` is 0 to about 100; `source` and `text` are its evidence.

    `share` is how much of the text the concept's own words are.
    """

    concept: str
    score: int
    source: Evidence
    text: str
    order: int = 0
    share: float = 1.0
