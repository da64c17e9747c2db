"""From a file to a `Profile`: in goes a path, out come the profile and everything that speaks against it."""

import json
from dataclasses import dataclass
from pathlib import Path

from autofill.profile.diagnostics import Diagnostic
from autofill.profile.model import Profile


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of a file: a profile where nothing speaks against it, and the diagnostics, warnings among them."""

    profile: Profile | None
    diagnostics: tuple[Diagnostic, ...]


def load(path: Path) -> Loaded:
    """Read and check the profile at `path`."""
    profile = Profile.model_validate_json(path.read_bytes())
    return Loaded(profile.inside(path.parent), ())
