"""Operator for `--no-input`: every question ends the run with exit 75, so that a scheduler can start it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from playwright.sync_api import Page

from autofill.errors import Waiting
from autofill.flow.operator.protocol import code_sent
from autofill.language import tr


@dataclass(slots=True)
class Nobody:
    """Operator without a person; with `yes`, pages that are filled and proved are submitted without asking."""

    yes: bool = False

    @property
    def in_window(self) -> bool:
        """Whether a person has the browser's window: never."""
        return False

    def code(self, page: Page, channel: str, sent_to: str, moved: Callable[[], bool]) -> str | None:
        """Raise `Waiting`: nobody can read the code."""
        raise Waiting("code", code_sent(channel, sent_to))

    def asks(self, step: str) -> bool:
        """Return False: nobody is asked."""
        return False

    def confirm(self, page: Page, step: str, moved: Callable[[], bool]) -> bool:
        """Return True with `yes`, else raise `Waiting`."""
        if not self.yes:
            raise Waiting(step, tr("a person to say that it may be submitted (or --yes)"))
        return True

    def take_over(self, page: Page, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """Raise `Waiting`, unless it is done already."""
        if not done():
            raise Waiting(what, tr("a person ({sentence})", sentence=sentence))

    def review(self, page: Page, what: str, until: datetime | None) -> None:
        """Raise `Waiting`: a review is waited for outside of the program."""
        raise Waiting(what, tr("the review"), until=until)
