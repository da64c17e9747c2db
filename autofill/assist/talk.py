"""The terminal of assist: sheets as tables, and questions during which the browser's window stays alive."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

from playwright.sync_api import Page
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from autofill import forms
from autofill.assist.sheet import Row, Sheet, State
from autofill.flow.operator import keyboard, window
from autofill.flow.operator.keyboard import Keyboard
from autofill.forms.text.visible import visible
from autofill.language import tr

_SIGNS = {
    State.TO_FILL: "→",
    State.HELD: "✓",
    State.RIGHT: "✓",
    State.REFUSED: "!",
    State.WHOSE: "?",
    State.UNKNOWN: "?",
}


class Ended(Exception):
    """The person has closed the terminal's input."""


@dataclass(slots=True)
class Talk:
    """What is said to the person, and what they type."""

    keyboard: Keyboard = field(default_factory=keyboard.own)
    console: Console = field(default_factory=lambda: Console(highlight=False, soft_wrap=True))

    def say(self, sentence: str) -> None:
        """Print a sentence."""
        self.console.print(escape(visible(sentence)))

    def show(self, heading: str, sheet: Sheet) -> None:
        """Print a page's rows, numbered."""
        self.console.print(f"\n[bold]{escape(visible(heading))}[/]")
        table = Table(box=None, pad_edge=False, show_header=False)
        for number, row in enumerate(sheet.rows, 1):
            table.add_row(str(number), _SIGNS[row.state], *map(escape, _cells(row)))
        self.console.print(table)

    def explain(self, row: Row) -> None:
        """Print which words of the page say what a row asks for, and why it is as it is."""
        if row.why:
            self.say(f"  {row.why}")
        if row.control is None:
            return
        said = forms.explain(row.control)
        for sentence in said.evidence:
            self.say(f"  {sentence}")
        self.say(tr("  taken for: {taken}", taken=_taken(said.taken) or tr("nothing that we know")))
        if said.rivals:
            self.say(tr("  rivals: {rivals}", rivals="; ".join(map(_taken, said.rivals))))

    def line(self) -> str | None:
        """Return the next line that was typed, None while there is none.

        Raises:
            Ended: no more can come.
        """
        try:
            return self.keyboard.line()
        except EOFError:
            raise Ended from None

    def prompt(self, words: str) -> None:
        """Print what can be typed now, once what was typed before is thrown away: it answered something else.

        Raises:
            Ended: no more can come.
        """
        try:
            self.keyboard.forget()
        except EOFError:
            raise Ended from None
        sys.stdout.write(f"{words} ")
        sys.stdout.flush()

    def line_for(self, page: Page, words: str) -> str:
        """Return what the person types after these words; "" for nothing, or once the page has moved on.

        Raises:
            Ended: no more can come.
        """
        self.prompt(words)
        return self._answer(page, page.url)

    def choose(self, page: Page, question: str, options: Sequence[str]) -> int | None:
        """Return which of the options the person takes, counted from 0; None for none, or once the page has moved on.

        Raises:
            Ended: no more can come.
        """
        self.say(question)
        for number, option in enumerate(options, 1):
            self.say(f"  {number}) {option}")
        before = page.url
        while page.url == before:
            self.prompt(tr("Type a number, or Enter for none:"))
            said = self._answer(page, before)
            if not said:
                return None
            if said.isdecimal() and 0 < int(said) <= len(options):
                return int(said) - 1
        return None

    def wait(self, page: Page) -> str:
        """Return the next line, whatever page it is about; the window stays alive meanwhile.

        Raises:
            Ended: no more can come.
        """
        while (line := self.line()) is None:
            window.pump(page)
        return line.strip()

    def _answer(self, page: Page, where: str) -> str:
        while (line := self.line()) is None:
            window.pump(page)
            if page.url != where:
                return ""
        return line.strip()


def _taken(claim: forms.Claim | None) -> str:
    return f"{claim.concept} ({claim.source} «{claim.text}», {claim.score})" if claim else ""


def _cells(row: Row) -> tuple[str, str, str]:
    star = " *" if row.required else ""
    why = row.why or (tr(row.state) if row.state in {State.RIGHT, State.UNKNOWN} else "")
    value = f"{row.value}  ({why})" if row.value and why else row.value or f"({why})"
    return visible(row.plain_label) + star, row.key, visible(value)
