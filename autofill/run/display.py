"""Progress of a run in the terminal: plain lines through rich, so that prompts and logs never mix with them."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from autofill.forms.text.visible import visible
from autofill.language import tr


class Terminal:
    """Prints each step as it happens; of values only what may be shown, before a person is asked about them."""

    def __init__(self, profile: Path, address: str, folder: Path) -> None:
        self._console = Console(highlight=False, soft_wrap=True)
        self._folder = folder
        self._console.print(f"[bold]autofill[/]  {escape(profile.name)} → {escape(address)}")

    def stage(self, number: int, total: int, name: str) -> None:
        """Print that a stage begins."""
        self._console.print(f"\n[bold]{number:>2}/{total}  {tr(name)}[/]")

    def already(self, number: int, total: int, name: str) -> None:
        """Print that the portal shows a stage as done already."""
        said = tr("{stage}: the portal has it already", stage=tr(name))
        self._console.print(f"\n[dim]{number:>2}/{total}  {said}[/]")

    def held(self, step: str, fields: int, seconds: float) -> None:
        """Print that a page holds so many fields, each read back."""
        few = {0: tr("nothing to fill"), 1: tr("1 field filled and proved")}
        what = few.get(fields) or tr("{fields} fields filled and proved", fields=fields)
        self._console.print(f"       [green]✓[/] {tr(step)}: {what} [dim]{seconds:.1f} s[/]")

    def say(self, sentence: str) -> None:
        """Print a sentence for the person."""
        self._console.print(f"       [cyan]·[/] {escape(sentence)}")

    def rows(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Print what a page holds, a line each."""
        table = Table(box=None, pad_edge=False, show_header=False)
        for row in rows:
            table.add_row("      ", *(escape(visible(text.strip("*＊ "))) for text in row))
        self._console.print(table)

    def done(self, name: str, seconds: float) -> None:
        """Print that a stage is finished."""
        said = tr("{stage} done", stage=tr(name))
        self._console.print(f"       [green]✓[/] {said} [dim]{seconds:.1f} s[/]")

    def finished(self) -> None:
        """Print that the store is open."""
        kept = tr("Journal and pictures: {folder}", folder=self._folder)
        self._console.print(f"\n[bold green]{tr('The store is open.')}[/]  {escape(kept)}")
