"""`--no-input`: every question ends the run with exit 75, so that a scheduler may start it and tell a person."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from playwright.sync_api import Page

from autofill.errors import Waiting
from autofill.flow.operator.protocol import code_sent
from autofill.language import tr


@dataclass(slots=True)
class Nobody:
    """Answers nothing; `yes` sends what is filled and proved without asking."""

    yes: bool = False

    @property
    def in_window(self) -> bool:
        """Nobody does."""
        return False

    def code(self, page: Page, channel: str, sent_to: str, moved: Callable[[], bool]) -> str | None:
        """Nobody can read the code."""
        raise Waiting("code", code_sent(channel, sent_to))

    def asks(self, step: str) -> bool:
        """Nobody is asked."""
        return False

    def confirm(self, page: Page, step: str, moved: Callable[[], bool]) -> bool:
        """Nobody can say yes, unless it was said on the command line."""
        if not self.yes:
            raise Waiting(step, tr("a person to say that it may be submitted (or --yes)"))
        return True

    def take_over(self, page: Page, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """Nobody can act, unless it is done already."""
        if not done():
            raise Waiting(what, tr("a person ({sentence})", sentence=sentence))

    def review(self, page: Page, what: str, until: datetime | None) -> None:
        """A review is waited for outside of the program."""
        raise Waiting(what, tr("the review"), until=until)
