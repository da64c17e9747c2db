"""Stage "open": open the store, after all other stages."""

from autofill.flow.page import PortalPage
from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.profile import Profile
from autofill.stages.portal import board

PAGE: PortalPage[Profile] = PortalPage(
    heading="back-office",
    submit="open-store",
    landed=("store-open",),
    irrevocable=True,
)


def _run(session: Session) -> None:
    session.press("back-office")
    session.complete(PAGE, session.profile)


def _reached(session: Session) -> bool:
    return board.state(session, "open") == "open"


STAGE = Stage("open", _run, _reached)
