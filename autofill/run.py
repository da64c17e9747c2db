"""One run from a profile's path to the end: profile, lock, journal, portal, browser, stages."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from filelock import FileLock, Timeout
from playwright.sync_api import BrowserContext

from autofill import browser, check, log
from autofill.display import Terminal
from autofill.errors import RunFolderUnusable, RunLocked, UsageError
from autofill.flow import runner
from autofill.flow.evidence import Evidence
from autofill.flow.journal import Journal, State
from autofill.flow.operator import Console, Nobody, Operator
from autofill.flow.session import Session
from autofill.mock_operator import MockOperator
from autofill.profile import Profile
from autofill.settings import MOCK, Settings
from autofill.stages import STAGES
from mock_portal.server import serve


def run(path: Path, settings: Settings, *, fresh: bool, lang: str | None, outcome: str | None) -> int:
    """Take the seller of the profile at `path` as far as the portal lets them; 0 when the store is open.

    Raises:
        AutofillError: what stopped the run.
    """
    profile = check.load(path, lang=lang)
    _stay_on_loopback(profile, settings)
    folder = _folder(settings, profile)
    with ExitStack() as stack:
        stack.enter_context(_locked(folder))
        log.to_file(folder / "run.log")
        address = stack.enter_context(_portal(settings, fresh=fresh, folder=folder))
        journal = Journal(folder / "journal.jsonl", portal=_portal_name(settings), profile_digest=profile.digest())
        _settle(journal, outcome)
        display = Terminal(path, address, journal.path)
        running = stack.enter_context(browser.launched(headed=settings.headed, chosen=settings.browser))
        context = running.new_context(storage_state=_kept(folder), locale=_locale(settings))
        stack.callback(_keep, context, folder)
        session = Session(
            page=context.new_page(),
            profile=profile,
            journal=journal,
            operator=_operator(settings, address, profile),
            progress=display,
            evidence=Evidence(folder / "evidence"),
            address=f"{address}?lang={settings.portal_lang}" if settings.is_mock else address,
            timeout_s=settings.timeout_s,
        )
        runner.run(STAGES, session)
        display.finished()
    return 0


def _stay_on_loopback(profile: Profile, settings: Settings) -> None:
    if profile.synthetic and not settings.on_loopback:
        raise UsageError(f"The profile is synthetic; it may only be used on this machine, not at {settings.portal}.")


def _portal_name(settings: Settings) -> str:
    return MOCK if settings.is_mock else urlsplit(settings.portal).netloc


def _folder(settings: Settings, profile: Profile) -> Path:
    """The application's own folder: the same for the same company at the same portal, wherever the command is run."""
    key = hashlib.sha256(f"{_portal_name(settings)}\n{profile.company.credit_code}".encode()).hexdigest()[:12]
    portal = _portal_name(settings).replace(":", "-")
    folder = settings.runs / f"{portal}-{key}"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise RunFolderUnusable(folder, error.strerror or "input/output error") from None
    return folder


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """One writer per application; the system lets go of the lock when the process dies."""
    holder = folder / "holder"
    lock = FileLock(folder / "lock", timeout=0)
    try:
        with lock:
            holder.write_text(f"process {os.getpid()}, begun {datetime.now(UTC):%Y-%m-%d %H:%M} UTC", "utf-8")
            yield
    except Timeout:
        raise RunLocked(folder / "lock", holder.read_text("utf-8")) from None
    except PermissionError as error:
        raise RunFolderUnusable(folder, error.strerror or "no permission") from None


@contextmanager
def _portal(settings: Settings, *, fresh: bool, folder: Path) -> Iterator[str]:
    """The start address of the portal; the mock is started here, its memory kept beside the runs."""
    if not settings.is_mock:
        if fresh:
            raise UsageError("--fresh empties the bundled mock portal; it has no meaning for another portal.")
        yield settings.portal
        return
    memory = settings.runs / "mock-portal.json"
    if fresh:
        memory.unlink(missing_ok=True)
        for old in ("journal.jsonl", "session.json"):
            (folder / old).unlink(missing_ok=True)
    server = serve(memory=memory)
    try:
        yield server.address
    finally:
        server.close()


def _operator(settings: Settings, address: str, profile: Profile) -> Operator:
    chosen = settings.operator
    if chosen == "auto":
        chosen = "mock" if settings.is_mock else "console"
    if chosen == "mock" and not settings.on_loopback:
        raise UsageError("The mock's operator plays the outside world of the mock portal; it has none elsewhere.")
    if chosen == "mock":
        return MockOperator(address, profile)
    return Console() if chosen == "console" else Nobody()


def _settle(journal: Journal, outcome: str | None) -> None:
    """Write down what a person found out about a submit whose outcome nobody knew."""
    if outcome is None:
        return
    unsettled = [entry for stage in STAGES for entry in journal.unsettled(stage.name)]
    if not unsettled:
        raise UsageError(f"--outcome {outcome}: no submit of this application has an unknown outcome.")
    for entry in unsettled:
        journal.record(entry.stage, entry.step, State(outcome), proof="a person said so")


def _locale(settings: Settings) -> str:
    return "zh-CN" if settings.portal_lang == "zh" else "en-US"


def _kept(folder: Path) -> Path | None:
    kept = folder / "session.json"
    return kept if kept.exists() else None


def _keep(context: BrowserContext, folder: Path) -> None:
    """Keep cookies and local storage, so that the next run is still signed in; readable by the owner only."""
    kept = folder / "session.json"
    kept.touch(mode=0o600)
    context.storage_state(path=kept)
