"""What a run looks like in the terminal: plain lines through rich, one a page, so that prompts and logs never mix with them."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console


class Terminal:
    """Prints each step as it happens; concepts and counts, never values."""

    def __init__(self, profile: Path, address: str, journal: Path) -> None:
        self._console = Console(highlight=False, soft_wrap=True)
        self._journal = journal
        self._console.print(f"[bold]autofill[/]  {profile.name} → {address}")

    def stage(self, number: int, total: int, name: str) -> None:
        """A stage begins."""
        self._console.print(f"\n[bold]{number:>2}/{total}  {name}[/]")

    def already(self, number: int, total: int, name: str) -> None:
        """A stage is behind us, says the portal."""
        self._console.print(f"\n[dim]{number:>2}/{total}  {name}: the portal has it already[/]")

    def held(self, step: str, concepts: Sequence[str], seconds: float) -> None:
        """A page holds these fields, each read back."""
        what = "1 field" if len(concepts) == 1 else f"{len(concepts)} fields"
        self._console.print(f"       [green]✓[/] {step}: {what} filled and proved [dim]{seconds:.1f} s[/]")

    def say(self, sentence: str) -> None:
        """Something a person wants to know."""
        self._console.print(f"       [cyan]·[/] {sentence}", markup=True)

    def done(self, name: str, seconds: float) -> None:
        """A stage is finished."""
        self._console.print(f"       [green]✓[/] {name} done [dim]{seconds:.1f} s[/]")

    def finished(self) -> None:
        """The store is open."""
        self._console.print(f"\n[bold green]The store is open.[/]  Journal: {self._journal}")
