"""One run from a profile's path to its end: sets up profile, lock, journal, portal and browser, and runs the stages."""

from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from loguru import logger
from playwright.sync_api import Browser, Error

from autofill import log
from autofill.assist import word_book
from autofill.errors import (
    AutofillError,
    BrowserClosed,
    Interrupted,
    PageSilent,
    PortalUnreachable,
    RunFolderUnusable,
    UsageError,
)
from autofill.flow import runner
from autofill.flow.browse import browser_state
from autofill.flow.browse.windows import Windows
from autofill.flow.operator import Console, Nobody, Operator, Patient
from autofill.flow.privacy.evidence import Evidence
from autofill.flow.record import changes, word
from autofill.flow.record.fingerprint import Fingerprints
from autofill.flow.record.journal import Journal, State, utc_now
from autofill.flow.rehearsal import Rehearsal, RehearsalOver
from autofill.flow.session import Session
from autofill.profile import Profile
from autofill.run import application, browser, machine, member, portal
from autofill.run.display import Terminal
from autofill.run.lost import Guide
from autofill.run.mock_operator import MockOperator
from autofill.run.profile import load
from autofill.run.settings import Settings
from autofill.stages import STAGES
from autofill.stages.portal import deadlines, sign_in
from mock_portal.control_room import ControlRoomError


@dataclass(frozen=True, slots=True)
class Orders:
    """Options of the command line that apply to this one run only."""

    fresh: bool = False
    accept_changes: bool = False
    outcome: str | None = None
    dry: bool = False


def run(
    path: Path,
    settings: Settings,
    orders: Orders,
    *,
    operator: Operator | None = None,
    now: Callable[[], datetime] = utc_now,
) -> int:
    """Take the seller of the profile at `path` as far as the portal lets them; return 0 when the store is open.

    `operator` answers in place of the one that the settings name; `now` is the clock of the journal and the checks.

    Raises:
        AutofillError: what stopped the run.
    """
    windowed = settings.headed if operator else settings.windowed
    profile = load(path, today=now().astimezone(deadlines.BEIJING).date())
    portal.stay_on_loopback(profile, settings)
    about = _Application(path, profile, settings, orders, application.folder_of(settings, profile))
    with ExitStack() as stack:
        stack.enter_context(application.locked(about.folder))
        journal, prints = _begun(about, now)
        stack.push(partial(_write_down_the_end, journal))
        log.to_file(about.folder / "run.log")
        address = stack.enter_context(portal.served(settings, about.folder / application.MEMORY, journal))
        _settle(about, journal, prints)
        running = stack.enter_context(browser.launched(headed=windowed, chosen=settings.browser))
        display = Terminal(path, address, about.folder)
        parts = {"journal": journal, "fingerprints": prints, "progress": display}
        parts["operator"] = operator or _operator(settings, address, profile)
        session = _session(about, running, address, **parts)
        stack.callback(session.keep)
        with suppress(RehearsalOver):
            _walk(session, _guide(settings))
            display.finished()
    return 0


@dataclass(frozen=True, slots=True)
class _Application:
    """What a run is about: whose application, where it is kept, and what the command line says of this time."""

    path: Path
    profile: Profile
    settings: Settings
    orders: Orders
    folder: Path


def _begun(about: _Application, now: Callable[[], datetime]) -> tuple[Journal, Fingerprints]:
    """The journal, with this run begun in it."""
    if about.orders.fresh:
        _forget(about.settings, about.folder)
    journal, prints = _journal(about, now)
    if not (about.settings.is_mock or about.orders.dry):
        machine.remember(about.settings.runs.expanduser())
    return journal, prints


def _settle(about: _Application, journal: Journal, prints: Fingerprints) -> None:
    """Write down what the person says of an unknown outcome, and stop where the profile says other than was sent."""
    if about.orders.outcome:
        word.settle(journal, [stage.name for stage in STAGES], State(about.orders.outcome))
    who = member.of(about.profile, prints)
    changes.stop_if_any(journal, prints, about.profile, who, accept=about.orders.accept_changes)


def _guide(settings: Settings) -> runner.Lost:
    """Who helps where a page is not known: the person, where there is one with a terminal and a window."""
    return Guide(_book(settings)).ask if settings.who == "console" else runner.nobody


def _book(settings: Settings) -> Path:
    return word_book.place(settings.runs.expanduser(), application.portal_name(settings))


def _walk(session: Session, lost: runner.Lost) -> None:
    try:
        runner.run(STAGES, session, sign_in.recover, lost)
    except ControlRoomError as error:  # the mock's person found nobody at home
        raise PortalUnreachable(session.address, str(error)) from None


def _write_down_the_end(journal: Journal, _kind: object, error: BaseException | None, _trace: object) -> None:
    """The journal's last word about this run; where the disk is full, that is said already."""
    unforeseen = Interrupted.exit_code if isinstance(error, KeyboardInterrupt) else AutofillError.exit_code
    with suppress(RunFolderUnusable):
        journal.end(getattr(error, "exit_code", unforeseen) if error else 0)


def _journal(about: _Application, now: Callable[[], datetime]) -> tuple[Journal, Fingerprints]:
    """The application's journal, with a first line for this run, once it is certain that the run may begin."""
    path, profile, settings, folder = about.path, about.profile, about.settings, about.folder
    portal_name, at = application.portal_name(settings), folder / application.JOURNAL
    facts = {"portal": portal_name, "profile_file": str(path.resolve()), "options": settings.options()}
    with application.beginning(settings):
        prints = application.fingerprints(settings)
        applicant = member.Applicant(profile, portal_name, prints, at)
        applicant.refuse_second_account()
        journal = Journal(at, now)
        who = {"member": member.of(profile, prints), "key": prints.name}
        journal.begin(**facts, profile=profile.digest(), **who)
    for sentence in journal.damage:
        logger.warning("{damage}", damage=sentence)
    if not settings.is_mock:  # which is another one in each folder of runs
        applicant.warn_of_others()
    return journal, prints


def _forget(settings: Settings, folder: Path) -> None:
    if not settings.is_mock:
        raise UsageError("--fresh empties the bundled mock portal; it has no meaning for another portal.")
    for old in (application.JOURNAL, application.SESSION, application.MEMORY):
        try:
            (folder / old).unlink(missing_ok=True)
        except OSError as error:
            raise RunFolderUnusable(folder / old, error.strerror or "input/output error") from None


def _session(about: _Application, running: Browser, address: str, **parts: Any) -> Session:
    """A browser page that is signed in as the last run was, with all that the stages need beside it."""
    settings, kept_at = about.settings, about.folder / application.SESSION
    try:
        page = browser_state.new_page(running, kept_at, locale=settings.locale, timeout_s=settings.timeout_s)
    except (Error, PageSilent):
        raise BrowserClosed("start") from None
    return (Rehearsal if about.orders.dry else Session)(
        windows=Windows(page),
        profile=about.profile,
        evidence=Evidence(about.folder / "evidence"),
        address=portal.start(settings, address),
        timeout_s=settings.timeout_s,
        kept=kept_at,
        words=word_book.read(_book(settings)),
        **parts,
    )


def _operator(settings: Settings, address: str, profile: Profile) -> Operator:
    """Who answers, as the settings say; with `wait` they stay for the days of a review."""
    if settings.who == "mock":
        if not settings.on_loopback:
            apart = "The mock's operator plays the outside world of the mock portal; it has none elsewhere."
            raise UsageError(apart)
        try:
            return MockOperator(address, profile)
        except ControlRoomError as error:
            raise PortalUnreachable(address, str(error)) from None
    person: Operator = Console(yes=settings.yes) if settings.who == "console" else Nobody(yes=settings.yes)
    return Patient(person, settings.wait_s) if settings.wait else person
