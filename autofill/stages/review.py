"""Stage "review": wait for the review of the identity, up to 48 hours."""

from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.stages.portal import board, identity_pages, reviews


def _run(session: Session) -> None:
    reviews.wait_for(session, "identity", identity_pages.sent_by(session.profile))


def _reached(session: Session) -> bool:
    return board.state(session, "identity") == "passed"


STAGE = Stage("review", _run, _reached)
