"""Who is asked what only a person may do: a protocol, the person at the console, a script, and nobody (`--no-input`).

What the person does in the browser is watched: as soon as the page shows that it is done, the run goes on.
"""

import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from queue import Empty, SimpleQueue
from typing import Protocol

from playwright.sync_api import Page

from autofill.errors import Waiting
from autofill.language import tr

_SLICE_MS = 250  # how long the page is pumped before the terminal is looked at again


class Operator(Protocol):
    """Answers for a person; each method may raise `Waiting` when nobody is there."""

    def code(self, page: Page, channel: str, sent_to: str) -> str:
        """The code that the portal sent by `channel` ("email", "sms") to `sent_to` (masked for showing)."""
        ...

    def confirm(self, page: Page, step: str) -> None:
        """Return when `step`, filled and proved, may be sent to the portal; raise `Waiting` when it may not."""
        ...

    def take_over(self, page: Page, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """Let the person act in the browser until `done()`; `what` is a concept, `sentence` tells what to do."""
        ...

    def review(self, page: Page, what: str, until: datetime | None) -> None:
        """A review runs until about `until`: return when it is worth looking again, or raise `Waiting`."""
        ...


def code_sent(channel: str, sent_to: str) -> str:
    """What is waited for when nobody reads a code: its channel, and to whom it went."""
    which = tr("the e-mail code") if channel == "email" else tr("the SMS code")
    return tr("{code} sent to {sent_to}", code=which, sent_to=sent_to)


@dataclass(slots=True)
class Nobody:
    """`--no-input`: every question ends the run with exit 75; `yes` sends what is filled and proved without asking."""

    yes: bool = False

    def code(self, page: Page, channel: str, sent_to: str) -> str:
        """Nobody can read the code."""
        raise Waiting("code", code_sent(channel, sent_to))

    def confirm(self, page: Page, step: str) -> None:
        """Nobody can say yes, unless it was said on the command line."""
        if not self.yes:
            raise Waiting(step, tr("a person to say that it may be submitted (or --yes)"))

    def take_over(self, page: Page, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """Nobody can act, unless it is done already."""
        if not done():
            raise Waiting(what, tr("a person ({sentence})", sentence=sentence))

    def review(self, page: Page, what: str, until: datetime | None) -> None:
        """A review is waited for outside of the program."""
        raise Waiting(what, tr("the review"), until=until)


@dataclass(slots=True)
class Scripted:
    """Answers prepared in advance, for tests; what is not prepared, nobody does. `asked` is the list of questions."""

    codes: list[str] = field(default_factory=list)
    acts: dict[str, Callable[[Page], None]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def code(self, page: Page, channel: str, sent_to: str) -> str:
        """The next prepared code."""
        self.asked.append(f"code by {channel} to {sent_to}")
        if not self.codes:
            raise Waiting("code", code_sent(channel, sent_to))
        return self.codes.pop(0)

    def confirm(self, page: Page, step: str) -> None:
        """Always yes."""
        self.asked.append(f"confirm {step}")

    def take_over(self, page: Page, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """Do the prepared act and watch until it is done."""
        self.asked.append(f"take over {what}")
        if what not in self.acts:
            raise Waiting(what, tr("a person ({sentence})", sentence=sentence))
        self.acts[what](page)
        while not done():
            _pump(page)

    def review(self, page: Page, what: str, until: datetime | None) -> None:
        """Do the prepared act, which lets the review end."""
        self.asked.append(f"review {what}")
        if what not in self.acts:
            raise Waiting(what, tr("the review"), until=until)
        self.acts[what](page)


@dataclass(slots=True)
class Console:
    """The person at the terminal; the page stays alive while they think."""

    yes: bool = False

    def code(self, page: Page, channel: str, sent_to: str) -> str:
        """Ask for the code that was sent to `sent_to`."""
        where = tr("e-mail") if channel == "email" else tr("text message")
        prompt = tr("Type the code from the {where} to {sent_to}, then Enter: ", where=where, sent_to=sent_to)
        while not (answer := _ask(page, f"  {prompt}", "code")):
            pass
        return answer

    def confirm(self, page: Page, step: str) -> None:
        """Ask once before what cannot be taken back; "a" answers for the rest of the run too."""
        if self.yes:
            return
        question = "«{step}» is filled and proved. Submit it? Enter = yes, a = yes to all, n = not now: "
        answer = _ask(page, f"  {tr(question, step=tr(step))}", step).lower()
        if answer.startswith("n"):
            raise Waiting(step, tr("a person to say that it may be submitted"))
        self.yes = answer.startswith("a")

    def take_over(self, page: Page, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """Ask the person to act in the browser's window, and watch until it is done."""
        goes_on = tr("The run goes on by itself when the page shows that it is done (Ctrl-C stops).")
        sys.stdout.write(f"  {sentence}\n  {goes_on}\n")
        sys.stdout.flush()
        while not done():
            _pump(page)

    def review(self, page: Page, what: str, until: datetime | None) -> None:
        """A review takes days: the run ends here and is continued by the same command."""
        raise Waiting(what, tr("the review"), until=until)


@dataclass(frozen=True, slots=True)
class Patient:
    """`--wait`: asks `person` what a person must do, but waits for reviews, looking again every `wait_s` seconds."""

    person: Operator
    wait_s: float

    def code(self, page: Page, channel: str, sent_to: str) -> str:
        """The person's."""
        return self.person.code(page, channel, sent_to)

    def confirm(self, page: Page, step: str) -> None:
        """The person's."""
        self.person.confirm(page, step)

    def take_over(self, page: Page, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """The person's."""
        self.person.take_over(page, what, sentence, done)

    def review(self, page: Page, what: str, until: datetime | None) -> None:
        """Keep the page alive for a while, then have the board looked at again."""
        end = time.monotonic() + self.wait_s
        while time.monotonic() < end:
            _pump(page)


def _ask(page: Page, prompt: str, what: str) -> str:
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
            raise Waiting(what, tr("a person (the terminal was closed)"))
        return answer.strip()


def _pump(page: Page) -> None:
    """Let the page's events run for one slice, so that nothing on it stalls while a person acts."""
    page.wait_for_timeout(_SLICE_MS)
