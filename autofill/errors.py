"""Every way a run can end other than well: one class a way, each with its exit code and its own sentence.

    AutofillError
    ├── UsageError          64  the command line asks for something that does not exist
    ├── ProfileInvalid      65  the profile says something that the portal would refuse
    ├── MemberTaken         65  another application is the same member's
    ├── FileMissing         66  a file that was named is not there
    ├── PortalUnreachable   69  nothing answers at the portal's address
    ├── PageSilent          69  the page has stopped answering the browser
    ├── BrowserMissing      69  no browser can be started on this machine
    ├── BrowserClosed       69  the browser's window went away in the middle
    ├── RunFolderUnusable   73  the run cannot be written down, so it is not begun
    ├── KeyReplaced         73  the key of the fingerprints is not the one that they were made with
    ├── MemberUnknown       73  nobody can tell any more whose another application is
    ├── MockForgot          73  the bundled mock portal no longer knows what was sent to it
    ├── RunLocked           73  another process is at work on the same application
    ├── Waiting             75  a review or a person is waited for
    ├── PageUnknown         76  the page is not the one we know
    ├── FieldsRefused       76  a field of the page could not be filled and proved
    ├── ProfileChanged      76  what the portal accepted differs from what the profile says now
    ├── PortalRejected      77  the portal said no, in its own words
    ├── SettingsInvalid     78  a setting cannot be used
    ├── OutcomeUnknown      79  a submit was sent and nobody knows what became of it
    └── Interrupted        130  the person (130) or the system (143) stopped the run

Exit codes 64 to 78 follow the BSD convention. Source: sysexits.h (FreeBSD), where the meanings fit.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from autofill.language import tr

EXIT_CODES = {
    0: "done",
    64: "usage",
    65: "profile invalid",
    66: "file missing",
    69: "portal or browser missing",
    70: "our bug",
    73: "cannot write the run",
    75: "waiting: run again later",
    76: "page not known, or a field refused",
    77: "the portal refused",
    78: "settings",
    79: "outcome of a submit unknown",
    130: "stopped by Ctrl-C",
    143: "stopped by the system",
}


class AutofillError(Exception):
    """The root of the tree: `str()` of any instance is a sentence for the seller; `exit_code` is for a scheduler."""

    exit_code = 70

    def __init__(self, sentence: str, /, **facts: object) -> None:
        """Say the sentence in the seller's language, its holes filled: see `language.tr`."""
        super().__init__(tr(sentence, **facts))


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


class PortalUnreachable(AutofillError):
    """Nothing answers at `address`; `why` is the browser's first line about it."""

    exit_code = 69

    def __init__(self, address: str, why: str) -> None:
        self.address, self.why = address, why
        super().__init__(
            "The portal at {address} does not answer ({why}). "
            "Check the network and the address (--portal), then run the same command again.",
            address=address,
            why=why,
        )


class PageSilent(AutofillError):
    """The page did not answer a question within `limit_s` seconds: an endless loop, or a crash."""

    exit_code = 69

    def __init__(self, limit_s: float) -> None:
        self.limit_s = limit_s
        super().__init__(
            "The page has not answered for {limit_s:g} s. What was done is written down; the same command continues.",
            limit_s=limit_s,
        )


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
    """The run folder cannot be written; nothing is begun that could not be written down."""

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
    """The key at `path` was lost or replaced: whether the profile still says what was sent cannot be told."""

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
    """Whose application the journal at `path` is cannot be told; so a new one might be the same member's second."""

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


class Waiting(AutofillError):
    """The next move is a reviewer's or a person's; `until` is the latest expected moment, where one is known.

    `acted` says that the person was given the page and may have done their part, though it does not show yet.
    """

    exit_code = 75

    def __init__(self, stage: str, what: str, *, until: datetime | None = None, acted: bool = False) -> None:
        self.stage, self.what, self.until, self.acted = stage, what, until, acted
        limit = tr(", expected by {until:%Y-%m-%d %H:%M}", until=until) if until else ""
        super().__init__(
            "{stage}: waiting for {what}{limit}. Run the same command again to continue.",
            stage=tr(stage),
            what=what,
            limit=limit,
        )


class PageUnknown(AutofillError):
    """The page is not the one we know; `expected` and `found` name headings or buttons, never values.

    `sent` says that a page was sent which may be sent again, and that this is what came of it.
    """

    exit_code = 76

    def __init__(self, stage: str, expected: str, found: str, *, sent: bool = False) -> None:
        self.stage, self.expected, self.found, self.sent = stage, expected, found, sent
        super().__init__(
            "{stage}: the page was sent, expected was {expected}, found {found}. It may be sent again: "
            "run the same command again."
            if sent
            else "{stage}: expected {expected}, found {found}. Nothing was submitted on this page. "
            "The portal may have changed: `python -m autofill inspect ADDRESS` shows what is on it.",
            stage=tr(stage),
            expected=expected,
            found=found,
        )


class FieldsRefused(AutofillError):
    """Fields of one page could not be filled and proved; `reasons` holds a sentence for each. Nothing was submitted.

    `changed` says that the page held them once, and was changed since, by a person or by itself.
    """

    exit_code = 76

    def __init__(self, stage: str, reasons: Sequence[str], *, changed: bool = False) -> None:
        self.stage, self.reasons = stage, tuple(reasons)
        super().__init__(
            "{stage}: not submitted, since the page was changed after it was filled in and proved: {listed}. "
            "What you corrected in the window has to be corrected in the profile too; then run the same command again."
            if changed
            else "{stage}: not submitted, since the page does not hold what the profile says: {listed}.",
            stage=tr(stage),
            listed="; ".join(reasons),
        )


class ProfileChanged(AutofillError):
    """The portal already accepted `concepts` of this stage with other values than the profile holds now."""

    exit_code = 76

    def __init__(self, changes: Sequence[str]) -> None:
        self.changes = tuple(changes)
        super().__init__(
            "The profile differs from what the portal has accepted: {changes}. "
            "Put the profile back; or have the portal change its record, then continue with --accept-changes.",
            changes=", ".join(changes),
        )


class PortalRejected(AutofillError):
    """The portal said no; `words` are its own, each with the profile key it concerns where that is known."""

    exit_code = 77

    def __init__(self, stage: str, words: Sequence[str]) -> None:
        self.stage, self.words = stage, tuple(words)
        super().__init__("{stage}: the portal refused: {words}", stage=tr(stage), words="; ".join(words))


class SettingsInvalid(AutofillError):
    """A setting from the environment, `.env` or the command line cannot be used."""

    exit_code = 78


class OutcomeUnknown(AutofillError):
    """`step` of `stage` was submitted and the portal shows neither acceptance nor refusal. Never clicked again.

    `said` is what the page said after it, which settles nothing: that it is busy, or words that may mean anything.
    `seen` is why the place where it would be shown can't be read to its end; then it may not have been sent at all.
    """

    exit_code = 79

    def __init__(self, stage: str, step: str, look_at: str, said: str = "", *, seen: str = "") -> None:
        self.stage, self.step, self.look_at, self.said, self.seen = stage, step, look_at, said, seen
        super().__init__(
            "{stage}: whether the portal has '{step}' is not known, since {look_at} can't be read to its end ({seen}). "
            "It is not sent. Look there; "
            "if it has it, run the same command with --outcome accepted, else with --outcome rejected."
            if seen
            else "{stage}: '{step}' was submitted, or may have been, and the portal does not show what became of it"
            "{said}. It is not sent again. Look at {look_at}; "
            "if it was accepted, run the same command with --outcome accepted, else with --outcome rejected.",
            stage=tr(stage),
            step=tr(step),
            said=tr(" (the page said «{words}»)", words=said) if said else "",
            look_at=tr(look_at),
            seen=seen,
        )


class Interrupted(AutofillError):
    """The person (Ctrl-C, 130) or the system (SIGTERM, 143) stopped the run; the journal is whole."""

    exit_code = 130

    def __init__(self, exit_code: int = 130) -> None:
        self.exit_code = exit_code
        super().__init__("Stopped. What was done is written down; the same command continues.")
