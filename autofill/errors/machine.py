"""Errors of this machine: its browser, its folders, its keys, its locks."""

from pathlib import Path

from autofill.errors.root import AutofillError
from autofill.language import tr


class BrowserMissing(AutofillError):
    """No browser can be started; the sentence says how to get one."""

    exit_code = 69


class BrowserClosed(AutofillError):
    """The browser was closed, killed or crashed while `stage` was running."""

    exit_code = 69

    def __init__(self, stage: str) -> None:
        self.stage = stage
        super().__init__(
            "{stage}: the browser was closed. What was done is written down; the same command continues.",
            stage=tr(stage),
        )


class RunFolderUnusable(AutofillError):
    """The run folder cannot be written; a run that cannot be recorded is not begun."""

    exit_code = 73

    def __init__(self, path: Path, why: str) -> None:
        self.path, self.why = path, why
        super().__init__(
            "Cannot write {path} ({why}). A run that cannot be written down is not continued. "
            "Make room or choose another folder with --runs, then run the same command again.",
            path=path,
            why=why,
        )


class KeyReplaced(AutofillError):
    """The key at `path` was lost or replaced, so nobody can tell whether the profile still says what was sent."""

    exit_code = 73

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            "{path} is not the key any more that this application was written down with, so nobody can tell whether "
            "the profile still says what was sent to the portal. Put the old key back; or, where nothing was changed "
            "or the portal knows of it, continue with --accept-changes.",
            path=path,
        )


class MemberUnknown(AutofillError):
    """The journal at `path` does not tell whose application it is; a new one might be the same member's second."""

    exit_code = 73

    def __init__(self, path: Path, why: str) -> None:
        self.path, self.why = path, why
        super().__init__(
            "Nobody can tell whose application {path} is ({why}), and the portal gives one account to a member. No "
            "other is begun beside it: continue that one first, mend it, or move its folder away.",
            path=path,
            why=why,
        )


class MockForgot(AutofillError):
    """The bundled mock portal's memory at `path` is gone or damaged, and the journal says that it had something."""

    exit_code = 73

    def __init__(self, path: Path, why: str) -> None:
        self.path, self.why = path, why
        super().__init__(
            "The bundled mock portal no longer knows what was sent to it: {path} cannot be used ({why}). "
            "Put it back, or begin anew with --fresh.",
            path=path,
            why=why,
        )


class RunLocked(AutofillError):
    """Another process holds the application's lock; `holder` says which."""

    exit_code = 73

    def __init__(self, path: Path, holder: str) -> None:
        self.path, self.holder = path, holder
        super().__init__(
            "This application is being worked on by {holder}. Wait for it to end; {path} is its lock.",
            holder=holder,
            path=path,
        )
