"""Who is asked what only a person may do: a protocol, the person at the console, and nobody (`--no-input`).

What the person does in the browser is watched: as soon as the page shows that it is done, the run goes on.
"""

import sys
import threading
from collections.abc import Callable
from datetime import datetime
from queue import Empty, SimpleQueue
from typing import Protocol

from playwright.sync_api import Page

from autofill.errors import Waiting

_SLICE_MS = 250  # how long the page is pumped before the terminal is looked at again


class Operator(Protocol):
    """Answers for a person; each method may raise `Waiting` when nobody is there."""

    def code(self, page: Page, channel: str, sent_to: str) -> str:
        """The code that the portal sent by `channel` ("email", "sms") to `sent_to` (masked for showing)."""
        ...

    def take_over(self, page: Page, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """Let the person act in the browser until `done()`; `what` is a concept, `sentence` tells what to do."""
        ...

    def review(self, page: Page, what: str, until: datetime | None) -> None:
        """A review runs until about `until`: return when it is worth looking again, or raise `Waiting`."""
        ...


class Nobody:
    """`--no-input`: every question ends the run with exit 75."""

    def code(self, page: Page, channel: str, sent_to: str) -> str:
        """Nobody can read the code."""
        raise Waiting("code", f"the {channel} code sent to {sent_to}")

    def take_over(self, page: Page, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """Nobody can act, unless it is done already."""
        if not done():
            raise Waiting(what, f"a person ({sentence})")

    def review(self, page: Page, what: str, until: datetime | None) -> None:
        """A review is waited for outside of the program."""
        raise Waiting(what, "the review", until=until)


class Console:
    """The person at the terminal; the page stays alive while they think."""

    def code(self, page: Page, channel: str, sent_to: str) -> str:
        """Ask for the code that was sent to `sent_to`."""
        where = "e-mail" if channel == "email" else "text message"
        return self._ask(page, f"  Type the code from the {where} to {sent_to}, then Enter: ", "code")

    def take_over(self, page: Page, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """Ask the person to act in the browser's window, and watch until it is done."""
        sys.stdout.write(
            f"  {sentence}\n  The run goes on by itself when the page shows that it is done (Ctrl-C stops).\n"
        )
        sys.stdout.flush()
        while not done():
            _pump(page)

    def review(self, page: Page, what: str, until: datetime | None) -> None:
        """A review takes days: the run ends here and is continued by the same command."""
        raise Waiting(what, "the review", until=until)

    def _ask(self, page: Page, prompt: str, what: str) -> str:
        """One line from the terminal, read by a thread: a blocking read would stall the page's own requests."""
        answers: SimpleQueue[str] = SimpleQueue()
        sys.stdout.write(prompt)
        sys.stdout.flush()
        threading.Thread(target=lambda: answers.put(sys.stdin.readline()), daemon=True).start()
        while True:
            try:
                answer = answers.get_nowait()
            except Empty:
                _pump(page)
                continue
            if not answer:
                raise Waiting(what, "a person (the terminal was closed)")
            return answer.strip()


def _pump(page: Page) -> None:
    """Let the page's events run for one slice, so that nothing on it stalls while a person acts."""
    page.wait_for_timeout(_SLICE_MS)
