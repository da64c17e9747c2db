"""The protocol that every operator implements."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from playwright.sync_api import Page

from autofill.language import tr


class Operator(Protocol):
    """Does or answers what only a person may; each method may raise `Waiting` when nobody is there.

    `moved` and `done` are polled while a question is open: they tell what the person did in the window meanwhile.
    """

    @property
    def in_window(self) -> bool:
        """Whether a person has the browser's window, and with it its dialogs."""
        ...

    def code(self, page: Page, channel: str, sent_to: str, moved: Callable[[], bool]) -> str | None:
        """Return the code that the portal sent by `channel` ("email", "sms") to `sent_to` (masked for showing).

        None: the page moved on while it was asked for, so the person gave it there.
        """
        ...

    def asks(self, step: str) -> bool:
        """Return whether `confirm` would ask a person, who has the page meanwhile and may send it themselves."""
        ...

    def confirm(self, page: Page, step: str, moved: Callable[[], bool]) -> bool:
        """Return True where `step`, filled and proved, may be submitted; raise `Waiting` where it may not.

        False: the page moved while it was asked, so it was sent there, or left.
        """
        ...

    def take_over(self, page: Page, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """Let the person act in the browser until `done()`; `what` is a concept, `sentence` tells what to do."""
        ...

    def review(self, page: Page, what: str, until: datetime | None) -> None:
        """A review runs until about `until`: return when it is worth looking again, or raise `Waiting`."""
        ...


def code_sent(channel: str, sent_to: str) -> str:
    """Describe the code that is waited for: its channel, and to whom it went."""
    which = tr("the e-mail code") if channel == "email" else tr("the SMS code")
    return tr("{code} sent to {sent_to}", code=which, sent_to=sent_to)
