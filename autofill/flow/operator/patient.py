"""Operator for `--wait`: the run stays for the days of a review instead of ending with exit 75."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from playwright.sync_api import Page

from autofill.flow.operator import window
from autofill.flow.operator.protocol import Operator


@dataclass(frozen=True, slots=True)
class Patient:
    """Passes questions on to `person`, but waits for reviews, looking again every `wait_s` seconds."""

    person: Operator
    wait_s: float

    @property
    def in_window(self) -> bool:
        """Whether `person` has the browser's window."""
        return self.person.in_window

    def code(self, page: Page, channel: str, sent_to: str, moved: Callable[[], bool]) -> str | None:
        """Ask `person`."""
        return self.person.code(page, channel, sent_to, moved)

    def asks(self, step: str) -> bool:
        """Ask `person`."""
        return self.person.asks(step)

    def confirm(self, page: Page, step: str, moved: Callable[[], bool]) -> bool:
        """Ask `person`."""
        return self.person.confirm(page, step, moved)

    def take_over(self, page: Page, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """Ask `person`."""
        self.person.take_over(page, what, sentence, done)

    def review(self, page: Page, what: str, until: datetime | None) -> None:
        """Keep the page alive for `wait_s` seconds, then return, so that the board is looked at again."""
        end = time.monotonic() + self.wait_s
        while time.monotonic() < end:
            window.pump(page)
