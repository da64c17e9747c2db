"""Operator for tests, with answers prepared in advance; for what is not prepared it raises `Waiting`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from playwright.sync_api import Page

from autofill.errors import Waiting
from autofill.flow.operator import window
from autofill.flow.operator.protocol import code_sent
from autofill.language import tr


@dataclass(slots=True)
class Scripted:
    """Operator that plays prepared answers back.

    `acts` are done on the page: at a hand-over or review of that name, at a "code", at the confirmation of a step.
    `asked` is the list of questions.
    """

    codes: list[str] = field(default_factory=list)
    acts: dict[str, Callable[[Page], None]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    @property
    def in_window(self) -> bool:
        """Whether a person has the browser's window: as if one had."""
        return True

    def code(self, page: Page, channel: str, sent_to: str, moved: Callable[[], bool]) -> str | None:
        """Return the next prepared code; without one, do the prepared act, which types it into the page."""
        self.asked.append(f"code by {channel} to {sent_to}")
        if self.codes:
            return self.codes.pop(0)
        if "code" not in self.acts:
            raise Waiting("code", code_sent(channel, sent_to))
        self.acts["code"](page)
        _watch(page, moved)
        return None

    def asks(self, step: str) -> bool:
        """Return whether an act is prepared for the step."""
        return step in self.acts

    def confirm(self, page: Page, step: str, moved: Callable[[], bool]) -> bool:
        """Do the prepared act, if any, and return whether the page has not moved; an act may raise its own no."""
        self.asked.append(f"confirm {step}")
        if step in self.acts:
            self.acts[step](page)
            window.pump(page)
        return not window.seen(moved)

    def take_over(self, page: Page, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """Do the prepared act and wait until `done()`."""
        self.asked.append(f"take over {what}")
        if what not in self.acts:
            raise Waiting(what, tr("a person ({sentence})", sentence=sentence))
        self.acts[what](page)
        _watch(page, done)

    def review(self, page: Page, what: str, until: datetime | None) -> None:
        """Do the prepared act, which lets the review end."""
        self.asked.append(f"review {what}")
        if what not in self.acts:
            raise Waiting(what, tr("the review"), until=until)
        self.acts[what](page)


def _watch(page: Page, done: Callable[[], bool]) -> None:
    while not window.seen(done):
        window.pump(page)
