"""One run from a profile's path to the end: profile, lock, journal, portal, browser, stages."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from autofill import application, browser, check, log
from autofill.display import Terminal
from autofill.errors import ProfileChanged, UsageError
from autofill.flow import kept, runner
from autofill.flow.evidence import Evidence
from autofill.flow.fingerprint import Fingerprints
from autofill.flow.journal import Journal, State
from autofill.flow.operator import Console, Nobody, Operator, Patient
from autofill.flow.session import Session
from autofill.mock_operator import MockOperator
from autofill.profile import Profile
from autofill.settings import Settings
from autofill.stages import STAGES, sign_in
from mock_portal.server import serve


@dataclass(frozen=True, slots=True)
class Orders:
    """What the command line says about this one run only."""

    fresh: bool = False
    accept_changes: bool = False
    outcome: str | None = None
    lang: str | None = None


def run(path: Path, settings: Settings, orders: Orders) -> int:
    """Take the seller of the profile at `path` as far as the portal lets them; 0 when the store is open.

    Raises:
        AutofillError: what stopped the run.
    """
    profile = check.load(path, lang=orders.lang)
    _stay_on_loopback(profile, settings)
    folder = application.folder_of(settings, profile)
    with ExitStack() as stack:
        stack.enter_context(application.locked(folder))
        journal, prints = _journal(path, profile, settings, folder, fresh=orders.fresh)
        log.to_file(folder / "run.log")
        address = stack.enter_context(_portal(settings, folder))
        _settle(journal, orders.outcome)
        display = Terminal(path, address, folder)
        running = stack.enter_context(browser.launched(headed=settings.headed, chosen=settings.browser))
        context = kept.new_context(running, folder / application.SESSION, locale=_locale(settings))
        session = Session(
            page=context.new_page(),
            profile=profile,
            journal=journal,
            fingerprints=prints,
            operator=_operator(settings, address, profile),
            progress=display,
            evidence=Evidence(folder / "evidence"),
            address=f"{address}?lang={settings.portal_lang}" if settings.is_mock else address,
            timeout_s=settings.timeout_s,
            kept=folder / application.SESSION,
        )
        _stop_if_changed(session, accept=orders.accept_changes)
        stack.callback(session.keep)
        runner.run(STAGES, session, sign_in.recover)
        display.finished()
    return 0


def _stay_on_loopback(profile: Profile, settings: Settings) -> None:
    if profile.synthetic and not settings.on_loopback:
        raise UsageError(f"The profile is synthetic; it may only be used on this machine, not at {settings.portal}.")


def _journal(
    path: Path, profile: Profile, settings: Settings, folder: Path, *, fresh: bool
) -> tuple[Journal, Fingerprints]:
    """The application's journal, with a first line for this run, once it is certain that the run may begin."""
    prints = application.fingerprints(settings)
    portal, who = application.portal_name(settings), application.member(profile, prints)
    application.refuse_second_account(folder, portal, who)
    if fresh:
        _forget(settings, folder)
    journal = Journal(folder / application.JOURNAL)
    journal.begin(portal=portal, profile_file=str(path.resolve()), profile=profile.digest(), member=who)
    return journal, prints


def _forget(settings: Settings, folder: Path) -> None:
    if not settings.is_mock:
        raise UsageError("--fresh empties the bundled mock portal; it has no meaning for another portal.")
    for old in (application.JOURNAL, application.SESSION, application.MEMORY):
        (folder / old).unlink(missing_ok=True)


@contextmanager
def _portal(settings: Settings, folder: Path) -> Iterator[str]:
    """The start address of the portal; the mock is started here, its memory kept beside the journal."""
    if not settings.is_mock:
        yield settings.portal
        return
    server = serve(memory=folder / application.MEMORY)
    try:
        yield server.address
    finally:
        server.close()


def _operator(settings: Settings, address: str, profile: Profile) -> Operator:
    """Who answers: the mock's own operator for the mock, a person where there is a terminal, else nobody."""
    chosen: str = settings.operator
    if chosen == "auto":
        unattended = "console" if sys.stdin.isatty() else "none"
        chosen = "mock" if settings.is_mock else unattended
    if chosen == "mock":
        if not settings.on_loopback:
            raise UsageError("The mock's operator plays the outside world of the mock portal; it has none elsewhere.")
        return MockOperator(address, profile)
    person: Operator = Console(yes=settings.yes) if chosen == "console" else Nobody(yes=settings.yes)
    return Patient(person, settings.wait_s) if settings.wait else person


def _settle(journal: Journal, outcome: str | None) -> None:
    """Write down what a person found out about a submit whose outcome nobody knew."""
    if outcome is None:
        return
    unsettled = [entry for stage in STAGES for entry in journal.unsettled(stage.name)]
    if not unsettled:
        raise UsageError(f"--outcome {outcome}: no submit of this application has an unknown outcome.")
    for entry in unsettled:
        journal.record(
            entry.stage, entry.step, State(outcome), **entry.facts, proof=f"{os.getenv('USER', 'a person')} said so"
        )


def _stop_if_changed(session: Session, *, accept: bool) -> None:
    """Stop when the portal has taken something that the profile now says otherwise, unless the person accepts that."""
    changes = [
        f"{entry.stage}: {key}"
        for entry in session.journal.newest()
        if entry.state is State.ACCEPTED
        for key in session.changed(entry.facts.get("keys", {}))
    ]
    if changes and not accept:
        raise ProfileChanged(changes)


def _locale(settings: Settings) -> str:
    return "zh-CN" if settings.portal_lang == "zh" else "en-US"
