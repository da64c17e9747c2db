"""Errors about what was asked for: the command line, a setting, a profile, a file; and interruption by a person."""

from collections.abc import Sequence
from pathlib import Path

from autofill.errors.root import AutofillError
from autofill.language import tr


class UsageError(AutofillError):
    """The command line asks for something that does not exist."""

    exit_code = 64


class ProfileInvalid(AutofillError):
    """The profile has errors; `report` is the rendered list of all of them, ready to print."""

    exit_code = 65

    def __init__(self, path: Path, errors: int, report: str) -> None:
        self.path, self.errors, self.report = path, errors, report
        what = tr("1 error") if errors == 1 else tr("{count} errors", count=errors)
        super().__init__(
            "{path}: {what}. No browser was opened. Correct the profile and run the same command again.",
            path=path,
            what=what,
        )


class MemberTaken(AutofillError):
    """Another application is the same member's; `shared` are the words for what both profiles say."""

    exit_code = 65

    def __init__(self, profile_file: str, shared: Sequence[str]) -> None:
        self.profile_file, self.shared = profile_file, tuple(shared)
        super().__init__(
            "{file} has the same {shared}, and its application was begun before. The portal gives one account to "
            "a member. Continue that application, or correct this profile.",
            file=profile_file,
            shared=tr(" and ").join(shared),
        )


class FileMissing(AutofillError):
    """A file that was named is not there, or cannot be read; `report` says where the profile names it, if it does."""

    exit_code = 66

    def __init__(self, paths: Sequence[Path], report: str = "") -> None:
        self.paths, self.report = tuple(paths), report
        names = ", ".join(map(str, paths))
        super().__init__("Not found or not readable: {names}. No browser was opened.", names=names)


class SettingsInvalid(AutofillError):
    """A setting from the environment, `.env` or the command line cannot be used."""

    exit_code = 78


class Interrupted(AutofillError):
    """The person (Ctrl-C, 130) or the system (SIGTERM, 143) stopped the run; the journal is whole."""

    exit_code = 130

    def __init__(self, exit_code: int = 130) -> None:
        self.exit_code = exit_code
        super().__init__("Stopped. What was done is written down; the same command continues.")
