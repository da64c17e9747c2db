"""The `check` command: report everything in the profiles that the portal would refuse, without opening a browser."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from autofill import profile
from autofill.errors import FileMissing
from autofill.language import spoken
from autofill.profile.read import diagnostics
from autofill.profile.read.diagnostics import Diagnostic
from autofill.profile.read.seller import Seller
from autofill.profile.rules import across
from autofill.run.profile import exit_code, place


def check(paths: Sequence[Path], *, style: str = "terminal") -> int:
    """Print all diagnostics of the profiles, each alone and compared with the others; return the exit code.

    `style` is `terminal`, `json` or `github`. 0: no error; 65: an error; 66: only files that are not there.
    No command is run for a password, and no browser opened.

    Raises:
        FileMissing: a profile itself is not there or can't be read; nothing is printed then.
        UsageError: it lies where its name can't be written down.
    """
    paths = list({place(path): path for path in paths}.values())
    sellers, found = _examine(paths)
    found += across.twins(sellers)
    _print(paths, found, style)
    return exit_code(found)


def _examine(paths: Sequence[Path]) -> tuple[list[Seller], list[Diagnostic]]:
    sellers: list[Seller] = []
    found: list[Diagnostic] = []
    missing = []
    for path in paths:
        try:
            examined = profile.examine(path)
        except OSError:
            missing.append(path)
            continue
        found += examined.diagnostics
        if examined.seller is not None:
            sellers.append(examined.seller)
    if missing:
        raise FileMissing(missing)
    return sellers, found


def _print(paths: Sequence[Path], found: Sequence[Diagnostic], style: str) -> None:
    if style == "json":
        _write(diagnostics.as_json(found, lang=spoken()))
    elif style == "github":
        _write(diagnostics.as_github(found, lang=spoken()))
    else:
        _write(diagnostics.render(found, lang=spoken(), color=sys.stdout.isatty()))
        _write(diagnostics.summary(list(map(str, paths)), found, lang=spoken()))


def _write(text: str) -> None:
    """Print, perhaps into a pipe whose reader (`head`) has seen enough."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
