"""Stage "plan": the application for the store, with sales plan, exactly one category, store type and name."""

from autofill.flow.page import PortalPage
from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.forms import Field
from autofill.profile import Profile
from autofill.stages.portal import board, names

PAGE: PortalPage[Profile] = PortalPage(
    heading="sales-plan",
    submit="submit-application",
    confirm="confirm",
    landed=("onboarding", "brand-authorization"),
    irrevocable=True,
    fields=(
        Field("sales_plan", lambda p: names.plan(p.store)),
        Field("category", lambda p: names.category(p.store)),
        Field("store_type", lambda p: names.store_type(p.store)),
        Field("store_name", lambda p: p.store.name),
    ),
)


def _run(session: Session) -> None:
    board.read(session)
    session.press("choose-plan")
    session.complete(PAGE, session.profile)


def _reached(session: Session) -> bool:
    return board.state(session, "plan") in {"passed", "in-review"}


STAGE = Stage("plan", _run, _reached, pages=lambda _: (PAGE,))
