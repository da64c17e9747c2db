"""One application on disk: in go the settings and a profile, out come its folder, its lock and who it belongs to."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from filelock import FileLock, Timeout

from autofill.errors import MemberTaken, RunFolderUnusable, RunLocked
from autofill.flow.fingerprint import Fingerprints
from autofill.flow.journal import Journal
from autofill.language import tr
from autofill.profile import Profile
from autofill.settings import MOCK, Settings

JOURNAL = "journal.jsonl"
SESSION = "session.json"
MEMORY = "mock-portal.json"
_KEY = "fingerprint.key"
_MEMBER = {  # what makes two profiles the same member, with the words for it. Source: seller-center.md, section 0
    "company": "company",
    "email": "e-mail address",
    "mobile": "mobile phone",
    "id_number": "legal representative's ID number",
}


def portal_name(settings: Settings) -> str:
    """What the portal is called in file names and journals: its host, or `mock`."""
    return MOCK if settings.is_mock else urlsplit(settings.portal).netloc


def folder_of(settings: Settings, profile: Profile) -> Path:
    """The application's own folder: the same for the same company at the same portal, wherever the command is run.

    Raises:
        RunFolderUnusable: it cannot be made.
    """
    name = portal_name(settings)
    key = hashlib.sha256(f"{name}\n{profile.company.credit_code}".encode()).hexdigest()[:12]
    folder = settings.runs.expanduser() / f"{name.replace(':', '-')}-{key}"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise RunFolderUnusable(folder, error.strerror or "input/output error") from None
    return folder


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """One writer per application; the system lets go of the lock when the process dies.

    Raises:
        RunLocked: another process is at work; the error says which.
        RunFolderUnusable: the folder cannot be written.
    """
    lock, holder = FileLock(folder / "lock"), folder / "holder"
    try:
        lock.acquire(timeout=0)
        begun = "process {number}, begun {at:%Y-%m-%d %H:%M} UTC"
        holder.write_text(tr(begun, number=os.getpid(), at=datetime.now(UTC)), "utf-8")
    except Timeout:
        said = holder.read_text("utf-8") if holder.exists() else tr("another process")
        raise RunLocked(folder / "lock", said) from None
    except OSError as error:
        raise RunFolderUnusable(folder, error.strerror or "input/output error") from None
    try:
        yield
    finally:
        lock.release()


def fingerprints(settings: Settings) -> Fingerprints:
    """The hashes that all applications below the same folder of runs share."""
    return Fingerprints(settings.runs.expanduser() / _KEY)


def member(profile: Profile, prints: Fingerprints) -> dict[str, str]:
    """Fingerprints of what makes this seller a member: none of it can be read back."""
    said = {
        "company": profile.company.credit_code,
        "email": profile.account.email.lower(),
        "mobile": profile.account.mobile,
        "id_number": profile.legal_representative.id_number,
    }
    return {what: prints.text(f"{what}:{value}") for what, value in said.items()}


def refuse_second_account(folder: Path, portal: str, who: dict[str, str]) -> None:
    """Stop where another application at the same portal is the same member's.

    Raises:
        MemberTaken: it shares the company, e-mail, mobile phone or ID number.
    """
    for path in sorted(folder.parent.glob(f"*/{JOURNAL}")):
        if path.parent == folder:
            continue
        header = Journal(path).header
        shared = [what for what in _MEMBER if header.get("member", {}).get(what) == who[what]]
        if header.get("portal") == portal and shared:
            raise MemberTaken(str(header.get("profile_file", path)), [tr(_MEMBER[what]) for what in shared])
