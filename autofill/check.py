"""Profiles checked before a browser opens: in go paths, out comes a profile, or every reason against it."""

import sys
from pathlib import Path

from autofill import profile
from autofill.errors import FileMissing, ProfileInvalid
from autofill.profile import diagnostics
from autofill.profile.model import Profile


def load(path: Path, *, lang: str | None) -> Profile:
    """The profile at `path`, without an error in it; warnings go to standard error.

    Raises:
        FileMissing: the profile, or a scan that it names, is not there.
        ProfileInvalid: it has errors, all of them listed.
    """
    loaded = profile.load(path)
    errors = [d for d in loaded.diagnostics if d.severity == "error"]
    report = diagnostics.render(loaded.diagnostics, lang=lang, color=sys.stderr.isatty())
    if errors and all(d.code == "file-missing" for d in errors):
        raise FileMissing([path], report)
    if errors or loaded.profile is None:
        raise ProfileInvalid(path, len(errors), report)
    sys.stderr.write(report)
    return loaded.profile
