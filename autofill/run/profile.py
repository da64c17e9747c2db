"""Loading of a run's profile: everything that is wrong with it is reported before a browser opens."""

import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from autofill import profile
from autofill.characters import is_text
from autofill.errors import FileMissing, ProfileInvalid, UsageError
from autofill.language import spoken
from autofill.profile.read import diagnostics
from autofill.profile.read.diagnostics import Diagnostic

if TYPE_CHECKING:  # pydantic takes longer to import than a whole profile to check
    from autofill.profile import Profile

_MISSING = "file-missing"
_NO_TEXT = "{path} lies in a folder whose name holds bytes that are no text on this machine. Rename the folder."


def load(path: Path, *, today: date | None = None) -> "Profile":
    """Return the profile at `path` if it has no errors; warnings go to standard error.

    Where a person is at the terminal, a missing password is asked for.

    Raises:
        FileMissing: the profile, or a scan that it names, is not there.
        ProfileInvalid: it has errors, all of them listed.
        UsageError: it lies where its name can't be written down.
    """
    place(path)
    ask = _ask if sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty() else None
    try:
        loaded = profile.load(path, today=today, ask=ask)
    except OSError:
        raise FileMissing([path]) from None
    errors = [d for d in loaded.diagnostics if d.severity == "error"]
    report = diagnostics.render(loaded.diagnostics, lang=spoken(), color=sys.stderr.isatty())
    if errors and exit_code(errors) == FileMissing.exit_code:
        raise FileMissing([path], report)
    if errors or loaded.profile is None:
        raise ProfileInvalid(path, len(errors), report)
    sys.stderr.write(report)
    return loaded.profile


def exit_code(found: Sequence[Diagnostic]) -> int:
    """Return the exit code: 66 where files are missing and nothing else is wrong, 65 for any other error, else 0."""
    errors = {d.code for d in found if d.severity == "error"}
    if not errors:
        return 0
    return FileMissing.exit_code if errors == {_MISSING} else ProfileInvalid.exit_code


def place(path: Path) -> str:
    """Return the file's real path; unlike `Path.resolve`, links that lead in a circle are returned as they are.

    Raises:
        UsageError: it lies where its name can't be written down.
    """
    place = os.path.realpath(path)
    if not is_text(place):
        raise UsageError(_NO_TEXT, path=path)
    return place


def _ask(key: str) -> str:
    """What the person types; nothing where they end the input (Ctrl-D) or what was pasted is no text."""
    from getpass import getpass

    try:
        typed = getpass(f"{key}: ")
    except EOFError:
        return ""
    return typed if is_text(typed) else ""
