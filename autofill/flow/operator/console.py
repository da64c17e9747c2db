"""Operator at the terminal: the person is asked there, and the browser's window is watched while they think."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from playwright.sync_api import Page

from autofill.errors import Waiting
from autofill.flow.operator import keyboard, window
from autofill.flow.operator.answers import Answer, meant
from autofill.flow.operator.keyboard import Keyboard
from autofill.flow.operator.one_time_code import code_in
from autofill.language import tr

Said = TypeVar("Said")
_RESTLESS = 40  # slices after which an input that never falls silent is no person's


@dataclass(slots=True)
class Console:
    """Operator for a person at the terminal; with `yes`, asks only for codes and hand-overs."""

    yes: bool = False
    keyboard: Keyboard = field(default_factory=keyboard.own)

    @property
    def in_window(self) -> bool:
        """Whether the person has the browser's window: always."""
        return True

    def code(self, page: Page, channel: str, sent_to: str, moved: Callable[[], bool]) -> str | None:
        """Ask for the code that was sent to `sent_to`, until something is typed that can be one."""
        where = tr("e-mail") if channel == "email" else tr("text message")
        prompt = tr("Type the code from the {where} to {sent_to}, then Enter: ", where=where, sent_to=sent_to)
        again = tr("That can't be a code: it has 4 to 8 digits or letters.")
        return self._ask(_Question(page, "code", prompt, again, moved), code_in)

    def asks(self, step: str) -> bool:
        """Return whether `confirm` will ask: until the person has said "all"."""
        return not self.yes

    def confirm(self, page: Page, step: str, moved: Callable[[], bool]) -> bool:
        """Ask once before an irrevocable submit; "all" answers for the rest of the run too."""
        if self.yes:
            return True
        question = (
            "«{step}» is filled and proved. Submit it? Enter = yes (or press its button in the window), "
            "a = yes to all, n = not now: "
        )
        again = tr("Please answer y (yes), a (yes to all) or n (not now).")
        said = self._ask(_Question(page, step, tr(question, step=tr(step)), again, moved), meant)
        if said is Answer.NO:
            raise Waiting(step, tr("a person to say that it may be submitted"))
        self.yes = said is Answer.ALL
        return said is not None

    def take_over(self, page: Page, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """Ask the person to act in the browser's window, and wait until it shows that it is done."""
        goes_on = tr("The run goes on by itself when the page shows that it is done (Ctrl-C stops).")
        _show(f"  {sentence}\n  {goes_on}\n")
        while not window.seen(done):
            window.pump(page)

    def review(self, page: Page, what: str, until: datetime | None) -> None:
        """End the run with `Waiting`: a review takes days, and the same command continues afterwards."""
        raise Waiting(what, tr("the review"), until=until)

    def _ask(self, question: "_Question", understood: Callable[[str], Said | None]) -> Said | None:
        """What the person says, asked until it is understood; None when the page moves, whatever was typed."""
        try:
            while (line := self._line(question)) is not None:
                said = understood(line)
                if question.is_answered_there():
                    break
                if said is not None:
                    return said
                _show(f"  {question.again}\n")
        except EOFError:
            raise Waiting(question.what, tr("a person (the terminal was closed)")) from None
        _show(f"  {tr('It was done in the window: the run goes on.')}\n")
        return None

    def _line(self, question: "_Question") -> str | None:
        """Show the question once the keyboard is silent, and take the first line that comes; None when it moved."""
        self._hush(question)
        if question.is_answered_there():
            return None
        _show(f"  {question.prompt}")
        while not question.is_answered_there():
            if (line := self.keyboard.line()) is not None:
                return line
            window.pump(question.page)
        _show("\n")
        return None

    def _hush(self, question: "_Question") -> None:
        """Throw away what was typed before the question, until nothing more comes: a paste may come in pieces."""
        self.keyboard.forget()
        for _ in range(_RESTLESS):
            window.pump(question.page)
            if not self.keyboard.forget():
                return
        raise Waiting(question.what, tr("a person (the input never falls silent)"))


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked about a page, what is said to an answer that is none, and how to see that it is not needed."""

    page: Page
    what: str
    prompt: str
    again: str
    moved: Callable[[], bool]

    def is_answered_there(self) -> bool:
        """Whether the window shows that the person did it there."""
        return window.seen(self.moved)


def _show(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
