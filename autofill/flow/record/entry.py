"""One entry of the journal: a step of a stage, its state, when it was reached, and what is known of it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class State(StrEnum):
    """The state of a step."""

    BEGUN = "begun"
    FILLED = "filled"
    SUBMIT_INTENDED = "submit-intended"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WAITING = "waiting"
    UNKNOWN = "unknown"


UNSETTLED = frozenset({State.SUBMIT_INTENDED, State.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal; `facts` are concepts, counts, dates, hashes or the portal's words, never values."""

    at: datetime
    stage: str
    step: str
    state: State
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def may_be_there(self) -> bool:
        """Whether the portal has the step, or may have it, by our own doing."""
        return self.state in {State.ACCEPTED, *UNSETTLED} and not self.is_only_unseen

    @property
    def sent(self) -> dict[str, Any]:
        """The facts about what was sent, which are kept when the outcome is settled later."""
        return {"keys": self.facts["keys"]} if "keys" in self.facts else {}

    @property
    def is_only_unseen(self) -> bool:
        """Whether the step was never sent, because the portal's list of such steps can't be read to its end."""
        return self.state is State.UNKNOWN and "seen" in self.facts
