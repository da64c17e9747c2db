"""Consent to submit an irrevocable page: who is asked, who may have sent it, and what the journal records of it.

A person who is asked has the page in the window meanwhile, and may press its button there. So `submit-intended` (by
a person) is on disk before the question: a run that is killed during it looks for proof on the portal and never sends
the page on its own account. Any answer takes that line back (`taken_back`), unless the page was sent or left; then
the outcome is judged as after a press of our own.
"""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Error, Page

from autofill.errors import Interrupted, PageSilent, Waiting
from autofill.flow.browse.dialogs import Dialogs
from autofill.flow.operator import Operator
from autofill.flow.page import PortalPage
from autofill.flow.place import Place
from autofill.flow.record.journal import Journal, State
from autofill.flow.submit.presses import Presses

_WAITS_FOR = "a person to say that it may be submitted"


@dataclass(slots=True)
class Consent:
    """One question about one page; `sent` is what the journal keeps of what would be sent."""

    page: Page
    asked: PortalPage[Any]
    stage: str
    operator: Operator
    journal: Journal
    sent: dict[str, object]
    dialogs: Dialogs
    _place: Place = field(init=False)
    _presses: Presses | None = None

    def given(self) -> bool:
        """Return True where we may send the page, False where the person sent it in the window, or left the page.

        Raises:
            Waiting: not now; it was not sent.
        """
        name = self.asked.name
        if not self.operator.asks(name):
            return self.operator.confirm(self.page, name, lambda: False)
        self._place = Place(self.page, self.asked.heading, self.page.url)
        self._presses = Presses.on(self.page)
        self._record(State.SUBMIT_INTENDED, **self.sent, by="a person")
        try:
            given = self.operator.confirm(self.page, name, self.dialogs.unless_open(self._is_acted_on))
        except (Waiting, Interrupted, KeyboardInterrupt):
            self._take_back(State.WAITING, waiting_for=_WAITS_FOR)
            raise
        return given and self._take_back(State.FILLED)

    def is_taken(self) -> bool:
        """Return whether the person sent the page in the window after answering; if so, the journal records it."""
        if self._presses is None or not self._is_acted_on():
            return False
        self._record(State.SUBMIT_INTENDED, **self.sent, by="a person")
        return True

    def _is_acted_on(self) -> bool:
        """Whether the page was sent, by all the buttons that it takes, or left."""
        buttons = (self.asked.submit, self.asked.confirm) if self.asked.confirm else (self.asked.submit,)
        return self._is_pressed(*buttons) or self._place.is_left()

    def _is_pressed(self, *buttons: str) -> bool:
        return self._presses is not None and self._presses.of(*buttons)

    def _take_back(self, state: State, **facts: object) -> bool:
        """Whether nothing was sent for certain; else, or where that can't be seen any more, the first line stands."""
        try:
            untouched = not self._is_pressed(self.asked.submit) and not self._place.is_left()
        except (Error, PageSilent):
            untouched = False
        if untouched:
            self._record(state, **facts, taken_back=True)
        return untouched

    def _record(self, state: State, **facts: object) -> None:
        self.journal.record(self.stage, self.asked.name, state, **facts)
