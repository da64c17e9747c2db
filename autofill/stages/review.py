"""Wait for a review: ask the board, let the operator say how the time passes, ask again."""

from autofill.errors import PageUnknown, PortalRejected
from autofill.flow.journal import State
from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.stages import board


def wait_for(session: Session, step: str) -> None:
    """Return when the board shows `step` as passed.

    Raises:
        Waiting: the review still runs and nobody waits here.
        PortalRejected: the reviewers said no, in their words.
        PageUnknown: the board shows neither a review nor its end.
    """
    while (now := board.read(session)[step]).state == "in-review":
        session.journal.record(session.stage, step, State.WAITING, until=now.until.isoformat() if now.until else None)
        session.progress.say(f"in review: {now.words}" if now.words else "in review")
        session.operator.review(session.page, step, now.until)
    if now.state == "rejected":
        session.journal.record(session.stage, step, State.REJECTED, words=[now.words])
        raise PortalRejected(session.stage, [now.words])
    if now.state != "passed":
        raise PageUnknown(session.stage, f"«{step}» in review or passed", f"«{now.state}»")
    session.journal.record(session.stage, step, State.ACCEPTED)


def _run(session: Session) -> None:
    wait_for(session, "identity")


def _reached(session: Session) -> bool:
    return board.state(session, "identity") == "passed"


STAGE = Stage("review", _run, _reached)
