"""The folder of one application on disk, and its locks."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from autofill.errors import RunFolderUnusable, RunLocked
from autofill.flow.browse import origin
from autofill.flow.record import disk
from autofill.flow.record.fingerprint import Fingerprints
from autofill.flow.record.journal import Journal
from autofill.language import tr
from autofill.profile import Profile
from autofill.run.settings import MOCK, Settings

JOURNAL = "journal.jsonl"
SESSION = "session.json"
MEMORY = "mock-portal.json"
_KEY = "fingerprint.key"
_BEGINNING = "begin.lock"


def portal_name(settings: Settings) -> str:
    """Return the portal's name in file names and journals: `mock`, or as `origin.name` has it."""
    return MOCK if settings.is_mock else origin.name(settings.portal)


def folder_of(settings: Settings, profile: Profile) -> Path:
    """Return the application's own folder: the same for a company at a portal, wherever the command is run.

    Raises:
        RunFolderUnusable: it cannot be made.
    """
    runs, name = settings.runs.expanduser(), portal_name(settings)
    folder = runs / _folder(name, profile)
    if not (folder / JOURNAL).exists():
        folder = next(_under_other_names(runs, name, profile), folder)
    try:
        for each in (runs, folder):
            each.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise RunFolderUnusable(folder, error.strerror or "input/output error") from None
    return folder


def _folder(name: str, profile: Profile) -> str:
    key = hashlib.sha256(f"{name}\n{profile.company.credit_code}".encode()).hexdigest()[:12]
    return f"{name.replace(':', '-')}-{key}"


def _under_other_names(runs: Path, name: str, profile: Profile) -> Iterator[Path]:
    """Folders of this application that were named for one host of the portal, as they were once."""
    for journal in sorted(runs.glob(f"*/{JOURNAL}")):
        with suppress(RunFolderUnusable):
            said = str(Journal(journal).header.get("portal", ""))
            if said and origin.name(said) == name and journal.parent.name == _folder(said, profile):
                yield journal.parent


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the application's lock, so that only one process writes; the system releases it when the process dies.

    Raises:
        RunLocked: another process is at work; the error says which.
        RunFolderUnusable: the folder cannot be written.
    """
    lock, holder = _lock(folder / "lock"), folder / "holder"
    try:
        lock.acquire(timeout=0)
        begun = "process {number}, begun {at:%Y-%m-%d %H:%M} UTC"
        disk.put(holder, tr(begun, number=os.getpid(), at=datetime.now(UTC)).encode())
    except Timeout:
        raise RunLocked(folder / "lock", _said(holder) or tr("another process")) from None
    except OSError as error:
        raise RunFolderUnusable(folder, error.strerror or "input/output error") from None
    try:
        yield
    finally:
        lock.release()


@contextmanager
def beginning(settings: Settings) -> Iterator[None]:
    """Hold the lock under which one process at a time checks who is a member already, and records a new one.

    Raises:
        RunLocked: another one does not come to an end with that.
        RunFolderUnusable: the folder of runs cannot be written.
    """
    path = settings.runs.expanduser() / _BEGINNING
    lock = _lock(path)
    try:
        lock.acquire(timeout=settings.timeout_s)
    except Timeout:
        raise RunLocked(path, tr("another process")) from None
    except OSError as error:
        raise RunFolderUnusable(path, error.strerror or "input/output error") from None
    try:
        yield
    finally:
        lock.release()


def _lock(path: Path) -> BaseFileLock:
    """A lock in a file that only its owner can read, also where it was made for others, too."""
    if path.is_file():
        with suppress(OSError):
            path.chmod(0o600)
    return FileLock(path, mode=0o600)


def _said(holder: Path) -> str:
    try:
        return holder.read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""


def fingerprints(settings: Settings) -> Fingerprints:
    """Return the fingerprints that all applications below the same folder of runs share."""
    return Fingerprints(settings.runs.expanduser() / _KEY)
