"""`--wait`: a run that stays for the days of a review instead of ending with exit 75."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from playwright.sync_api import Page

from autofill.flow.operator import window
from autofill.flow.operator.protocol import Operator


@dataclass(frozen=True, slots=True)
class Patient:
    """Asks `person` what a person must do, but waits for reviews, looking again every `wait_s` seconds."""

    person: Operator
    wait_s: float

    @property
    def in_window(self) -> bool:
        """The person's."""
        return self.person.in_window

    def code(self, page: Page, channel: str, sent_to: str, moved: Callable[[], bool]) -> str | None:
        """The person's."""
        return self.person.code(page, channel, sent_to, moved)

    def asks(self, step: str) -> bool:
        """The person's."""
        return self.person.asks(step)

    def confirm(self, page: Page, step: str, moved: Callable[[], bool]) -> bool:
        """The person's."""
        return self.person.confirm(page, step, moved)

    def take_over(self, page: Page, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """The person's."""
        self.person.take_over(page, what, sentence, done)

    def review(self, page: Page, what: str, until: datetime | None) -> None:
        """Keep the page alive for a while, then have the board looked at again."""
        end = time.monotonic() + self.wait_s
        while time.monotonic() < end:
            window.pump(page)
