"""What a run would enter, page by page, from the profile alone: `check --plan`; opens no browser, sends nothing."""

import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from autofill.flow.privacy.shown import key_of, shown
from autofill.language import tr
from autofill.profile import Profile
from autofill.run.profile import load
from autofill.stages import STAGES


def show(paths: Sequence[Path]) -> int:
    """Print each page of each profile with what would be entered; return 0.

    Raises:
        ProfileInvalid: a profile has errors, all of them listed.
        FileMissing: a profile, or a scan that it names, is not there.
    """
    console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
    for path in paths:
        _print(console, load(path))
    return 0


def _print(console: Console, profile: Profile) -> None:
    for stage in STAGES:
        for page in stage.pages(profile):
            once = tr(", sent once and never again") if page.irrevocable else ""
            console.print(f"\n[bold]{escape(tr(stage.name))}: {escape(tr(page.name))}[/]{once}")
            table = Table(box=None, pad_edge=False, show_header=False)
            for field in page.fields:
                if field.value(profile) is not None:
                    where = f"{field.concept} ({field.section})" if field.section else field.concept
                    table.add_row("  ", escape(where), escape(key_of(field, profile)), escape(shown(field, profile)))
            console.print(table)
