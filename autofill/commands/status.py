"""The `status` command: show each application's stage and state, who has to act, and the next date that matters."""

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Literal

from autofill import profile
from autofill.commands import status_formats
from autofill.commands.status_formats import Status
from autofill.errors import RunFolderUnusable, UsageError
from autofill.flow.record.journal import UNSETTLED, Entry, Journal, State
from autofill.language import tr
from autofill.run import application
from autofill.run.settings import MOCK
from autofill.stages import STAGES
from autofill.stages.portal import deadlines

Style = Literal["table", "json", "ics"]
_SOON = timedelta(days=92)  # three months: what the portal asks a document to last (seller-center.md, section 2)


def show(paths: Sequence[Path], runs: Path, style: Style) -> int:
    """Print the applications of these profiles or folders, or all applications where none is named; return 0.

    Raises:
        UsageError: a path is neither a folder with a journal nor a profile of an application.
    """
    found = [_status(path) for path in _journals(paths, runs)]
    shown = {"table": status_formats.table, "json": status_formats.as_json, "ics": status_formats.as_ics}[style](found)
    sys.stdout.write(shown.rstrip("\n") + "\n")
    return 0


def _status(path: Path) -> Status:
    """One that can't be read hides no other."""
    try:
        return read(Journal(path))
    except RunFolderUnusable as error:
        unread = tr("cannot be read: {why}", why=error.why)
        return Status(str(path.parent), "", "", unread, tr("you"), None, None, "", "", str(error))


def read(journal: Journal) -> Status:
    """Return the status of the application whose journal this is."""
    last = journal.entries[-1] if journal.entries else None
    next_date, next_what = _next_date(journal, Path(journal.header.get("profile_file", "")))
    profile_file = str(journal.header.get("profile_file", journal.path.parent))
    return Status(
        profile_file=profile_file,
        portal=str(journal.header.get("portal", "")),
        stage=_stage(last),
        state=_state(last),
        waiting_for=_waiting_for(last),
        since=last.at if last else None,
        next_date=next_date,
        next_what=next_what,
        command=_command(journal, last),
        damage=" ".join(journal.damage),
    )


def _stage(last: Entry | None) -> str:
    return f"{tr(last.stage)} ({_number(last)}/{len(STAGES)})" if last else tr("not begun")


def _number(entry: Entry) -> int:
    return next((number for number, stage in enumerate(STAGES, 1) if stage.name == entry.stage), 0)


def _state(last: Entry | None) -> str:
    if last is None:
        return tr("not begun")
    if _is_done(last):
        return tr("store open")
    if last.state in UNSETTLED:
        return tr("outcome of «{step}» unknown", step=tr(last.step))
    words = "; ".join(last.facts.get("words", ()))
    return f"«{tr(last.step)}» {tr(last.state.value)}{': ' + words if words else ''}"


def _is_done(last: Entry) -> bool:
    return last.stage == STAGES[-1].name and last.state is State.ACCEPTED


def _waiting_for(last: Entry | None) -> str:
    if last is None or _is_done(last):
        return ""
    if last.state is State.WAITING:
        return tr(str(last.facts.get("waiting_for", "the portal")))
    return tr("you")


def _next_date(journal: Journal, profile_file: Path) -> tuple[datetime | None, str]:
    """The first date that matters: the end of a review, the time for the identity, a document that ends soon."""
    checked = datetime.fromisoformat(journal.header["at"]) if "at" in journal.header else datetime.now(UTC)
    dates = [*_of_review(journal), *_of_registration(journal), *_of_documents(profile_file, checked.date())]
    return min(dates, default=(None, ""))


def _of_review(journal: Journal) -> Iterator[tuple[datetime, str]]:
    last = journal.entries[-1] if journal.entries else None
    if last and last.state is State.WAITING and last.facts.get("until"):
        yield datetime.fromisoformat(last.facts["until"]), tr("{stage}: review expected to end", stage=tr(last.stage))


def _of_registration(journal: Journal) -> Iterator[tuple[datetime, str]]:
    sent = (e for e in journal.entries if e.stage == "register" and e.step != "register")
    registered = next((e for e in sent if e.state is State.ACCEPTED), None)
    reviewed = [stage.name for stage in STAGES].index("review") + 1
    proved = any(_number(e) > reviewed or (e.stage == "review" and e.state is State.ACCEPTED) for e in journal.entries)
    if registered and not proved:
        yield deadlines.real_name_due(registered.at), tr("real-name authentication due")


def _of_documents(profile_file: Path, checked: date) -> Iterator[tuple[datetime, str]]:
    """What the profile says of documents that end within three months; it is read as of the day when it was checked."""
    if (seller := _seller(profile_file, checked)) is None:
        return
    soon = datetime.now(UTC) + _SOON
    for what, until in _documents(seller):
        if isinstance(until, date):
            ends = datetime.combine(until, time.max, deadlines.BEIJING)
            if ends < soon:
                yield ends, tr("{document} ends", document=what)


def _seller(profile_file: Path, checked: date) -> profile.Profile | None:
    """The profile, where it can be read and nothing speaks against it."""
    try:
        return profile.load(profile_file, today=checked).profile
    except (OSError, ValueError):  # the latter where the journal's word for it is no path
        return None


def _documents(seller: profile.Profile) -> Iterator[tuple[str, date | str]]:
    yield tr("business licence"), seller.company.valid_to
    yield tr("ID card"), seller.legal_representative.id_valid_to
    for brand in seller.brands:
        yield tr("trademark {name}", name=brand.name_en or brand.name_zh), brand.valid_to
        for number, link in enumerate(brand.authorizations, 1):
            yield tr("authorization {number}", number=number), link.valid_to


def _command(journal: Journal, last: Entry | None) -> str:
    """The command that goes on with it, with the options of the last run, ready to be pasted; "" where nobody knows."""
    profile_file = journal.header.get("profile_file")
    if profile_file is None or (last and _is_done(last)):
        return ""
    settle = " --outcome accepted|rejected" if last and last.state in UNSETTLED else ""
    words = ["python", "-m", "autofill", profile_file, *_options(journal)]
    return (subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)) + settle


def _options(journal: Journal) -> list[str]:
    """The last run's; of a journal from before they were written down, the portal alone."""
    portal = journal.header.get("portal", MOCK)
    return list(journal.header.get("options", [] if portal == MOCK else ["--portal", f"https://{portal}"]))


def _journals(paths: Sequence[Path], runs: Path) -> list[Path]:
    everything = sorted(runs.expanduser().glob(f"*/{application.JOURNAL}"))
    if not paths:
        return everything
    return [journal for path in paths for journal in _journals_of(path, everything)]


def _journals_of(path: Path, everything: Sequence[Path]) -> list[Path]:
    """A folder's own journal or those below it; a profile's journals by the file that they name."""
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir fails on a name that is too long
        found = sorted([*path.glob(application.JOURNAL), *path.glob(f"*/{application.JOURNAL}")])
    else:
        found = [journal for journal in everything if _profile_file(journal) == os.path.realpath(path)]
    if not found:
        unknown = "{path}: no application of it is known. `python -m autofill status` lists all that are."
        raise UsageError(unknown, path=path)
    return found


def _profile_file(path: Path) -> str | None:
    try:
        return Journal(path).header.get("profile_file")
    except RunFolderUnusable:
        return None
