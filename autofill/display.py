"""What a run looks like in the terminal: plain lines through rich, so that prompts and logs never mix with them."""

from pathlib import Path

from rich.console import Console
from rich.markup import escape


class Terminal:
    """Prints each step as it happens; concepts and counts, never values."""

    def __init__(self, profile: Path, address: str, folder: Path) -> None:
        self._console = Console(highlight=False, soft_wrap=True)
        self._folder = folder
        self._console.print(f"[bold]autofill[/]  {escape(profile.name)} → {escape(address)}")

    def stage(self, number: int, total: int, name: str) -> None:
        """A stage begins."""
        self._console.print(f"\n[bold]{number:>2}/{total}  {name}[/]")

    def already(self, number: int, total: int, name: str) -> None:
        """A stage is behind us, says the portal."""
        self._console.print(f"\n[dim]{number:>2}/{total}  {name}: the portal has it already[/]")

    def held(self, step: str, fields: int, seconds: float) -> None:
        """A page holds so many fields, each read back."""
        what = {0: "nothing to fill", 1: "1 field filled and proved"}.get(fields, f"{fields} fields filled and proved")
        self._console.print(f"       [green]✓[/] {step}: {what} [dim]{seconds:.1f} s[/]")

    def say(self, sentence: str) -> None:
        """Something a person wants to know."""
        self._console.print(f"       [cyan]·[/] {escape(sentence)}")

    def done(self, name: str, seconds: float) -> None:
        """A stage is finished."""
        self._console.print(f"       [green]✓[/] {name} done [dim]{seconds:.1f} s[/]")

    def finished(self) -> None:
        """The store is open."""
        self._console.print(f"\n[bold green]The store is open.[/]  Journal and pictures: {escape(str(self._folder))}")
