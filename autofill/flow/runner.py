"""Run the stages in order; the portal is asked first whether it has a stage already."""

import time
from collections.abc import Callable, Sequence

from playwright.sync_api import Error

from autofill.errors import AutofillError, BrowserClosed, OutcomeUnknown, PageUnknown, PortalUnreachable
from autofill.flow.record.journal import State
from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.language import tr

Lost = Callable[[Session, PageUnknown], bool]
_A_PERSON = "a person"
_ATTEMPTS = 3  # a lost answer and a lost session in one stage are bad luck; more is a page that we do not know


def nobody(_session: Session, error: PageUnknown) -> bool:
    """Help nobody: a page that is not known ends the run.

    Raises:
        PageUnknown: what it was given.
    """
    raise error


def run(
    stages: Sequence[Stage],
    session: Session,
    recover: Callable[[Session], bool] = lambda _: False,
    lost: Lost = nobody,
) -> None:
    """Take the session through every stage; what the portal already has is not done again.

    `recover` is asked when a page is not the expected one: true when it has signed in again and a retry makes sense.
    `lost` is asked when it is still not: a person may bring the window to the right page, which is looked at again, or
    have done the stage by hand, which it returns true for; else it raises what it was given.

    Raises:
        AutofillError: the first thing that stops the run; the journal says how far it came.
    """
    for number, stage in enumerate(stages, 1):
        session.stage = stage.name
        try:
            _with_a_person(number, len(stages), stage, session, recover, lost)
        except Error as error:
            raise _ours(error, session) from None


def _with_a_person(  # noqa: PLR0913, PLR0917 - a stage, where it stands, and who helps
    number: int,
    total: int,
    stage: Stage,
    session: Session,
    recover: Callable[[Session], bool],
    lost: Lost,
) -> None:
    """Do a stage; where a page of it is not known, as a person says: again, or not at all since they did it."""
    if _was_done_by_hand(stage, session):
        session.progress.already(number, total, stage.name)
        return
    while True:
        try:
            _one(number, total, stage, session, recover)
        except PageUnknown as error:
            if not lost(session, error):
                continue
            session.journal.record(stage.name, stage.name, State.ACCEPTED, by=_A_PERSON)
            session.keep()
        return


def _was_done_by_hand(stage: Stage, session: Session) -> bool:
    """Whether a person has said so of the whole stage: a portal that we do not know can't be asked."""
    last = session.journal.last(stage.name, stage.name)
    return last is not None and last.state is State.ACCEPTED and last.facts.get("by") == _A_PERSON


def _one(number: int, total: int, stage: Stage, session: Session, recover: Callable[[Session], bool]) -> None:
    begun = time.monotonic()
    if _reached(stage, session, recover):
        session.progress.already(number, total, stage.name)
        return
    session.progress.stage(number, total, stage.name)
    _attempt(stage, session, recover)
    session.keep()
    session.progress.done(stage.name, time.monotonic() - begun)


def _attempt(stage: Stage, session: Session, recover: Callable[[Session], bool]) -> None:
    """Run the stage; after a lost answer or a lost session look at the portal again, and only then go on."""
    for left in reversed(range(_ATTEMPTS)):
        unknown = None
        try:
            _prove(stage, session)
            stage.run(session)
        except OutcomeUnknown as error:
            if error.seen:
                raise
            unknown = error
            _say(unknown, session)
        except PageUnknown:
            if not left or not recover(session):
                raise
        if _is_behind(stage, session, recover, unknown):
            return
    raise PageUnknown(stage.name, tr("the portal to show this stage as done"), session.where())


def _say(unknown: OutcomeUnknown, session: Session) -> None:
    step, words = tr(unknown.step), unknown.said
    none = tr("no answer to «{step}»: looking for it on the portal", step=step)
    some = tr("«{words}» is no answer to «{step}»: looking for it on the portal", step=step, words=words)
    session.progress.say(some if words else none)


def _is_behind(
    stage: Stage, session: Session, recover: Callable[[Session], bool], unknown: OutcomeUnknown | None
) -> bool:
    """Whether the portal shows the stage as done; what was sent and is not found there stays unknown.

    Raises:
        OutcomeUnknown: something was sent, and the portal shows nothing of it, or can't be asked.
    """
    try:
        if _reached(stage, session, recover):
            return True
        _prove(stage, session)
    except OutcomeUnknown as error:
        raise OutcomeUnknown(error.stage, error.step, error.look_at, _words(error, unknown)) from None
    except (PageUnknown, PortalUnreachable):
        if unknown is None:
            raise
        raise unknown from None
    return False


def _words(error: OutcomeUnknown, unknown: OutcomeUnknown | None) -> str:
    """What the page said after the submit of this run, where the portal itself says nothing more."""
    return error.said or (unknown.said if unknown and unknown.step == error.step else "")


def _reached(stage: Stage, session: Session, recover: Callable[[Session], bool]) -> bool:
    """Whether the portal shows the stage as done; asked once more where the session had to be renewed first."""
    try:
        reached = stage.reached(session)
    except PageUnknown:
        if not recover(session):
            raise
        reached = stage.reached(session)
    if reached:
        _settle(stage, session)
        _write_down(stage, session)
    return reached


def _settle(stage: Stage, session: Session) -> None:
    """The portal has it, so what we were not sure of was accepted: the page wins, and that is written down."""
    for entry in session.journal.unsettled(stage.name):
        shown = "«{step}» was sent by an earlier run, and the portal shows it as done"
        session.progress.say(tr(shown, step=tr(entry.step)))
        session.journal.record(stage.name, entry.step, State.ACCEPTED, **entry.sent, proof="shown as done")


def _write_down(stage: Stage, session: Session) -> None:
    """That the portal shows the stage as done, unless that is what was last written about it."""
    last = next((entry for entry in reversed(session.journal.entries) if entry.stage == stage.name), None)
    if last is None or (last.step, last.state) != (stage.name, State.ACCEPTED):
        session.journal.record(stage.name, stage.name, State.ACCEPTED, proof="the portal shows it as done")


def _prove(stage: Stage, session: Session) -> None:
    """Settle each submit that we are not sure of by proof on the portal, or else by nothing: it is not sent again."""
    for entry in session.journal.unsettled(stage.name):
        if entry.is_only_unseen:
            continue
        if not stage.proved(session, entry.step):
            if entry.state is not State.UNKNOWN:
                session.journal.record(stage.name, entry.step, State.UNKNOWN, **entry.sent)
            raise OutcomeUnknown(stage.name, entry.step, stage.look_at, "; ".join(entry.facts.get("said", ())))
        found = "«{step}» was sent by an earlier run, and was found on the portal"
        session.progress.say(tr(found, step=tr(entry.step)))
        session.journal.record(stage.name, entry.step, State.ACCEPTED, **entry.sent, proof="found on the portal")


def _ours(error: Error, session: Session) -> AutofillError:
    """Playwright's error in our words: its first line only, since the rest may repeat what was typed."""
    why = str(error).splitlines()[0]
    if session.page.is_closed() or "has been closed" in why or "crash" in why.lower():
        return BrowserClosed(session.stage)
    return PageUnknown(session.stage, tr("the page to answer"), why)
