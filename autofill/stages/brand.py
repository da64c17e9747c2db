"""Stage "brand": the mark, its certificate, the chain of letters, and the review of seven working days."""

from autofill.flow.page import PortalPage
from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.forms import Field
from autofill.profile import Profile
from autofill.stages.portal import board, names, reviews

_MARK: tuple[Field[Profile], ...] = (
    Field("brand_name_en", lambda p: p.brands[0].name_en),
    Field("brand_name_zh", lambda p: p.brands[0].name_zh),
    Field("nice_class", lambda p: names.nice_class(p.brands[0])),
    Field("mark_status", lambda p: names.mark_status(p.brands[0])),
    Field("registrant", lambda p: p.brands[0].registrant),
    Field("registration_number", lambda p: p.brands[0].number),
    Field("valid-from", lambda p: p.brands[0].valid_from, section="brand"),
    Field("valid-to", lambda p: p.brands[0].valid_to, section="brand"),
    Field("trademark_certificate", lambda p: p.scan(p.brands[0].certificate)),
)
_OWNERSHIP: Field[Profile] = Field("brand_ownership", lambda p: names.ownership(p.brands[0]))
_CHOICE: PortalPage[Profile] = PortalPage(
    heading="brand-authorization", submit="submit", landed=(), fields=(_OWNERSHIP,), step="brand-ownership"
)


def _link(index: int) -> tuple[Field[Profile], ...]:
    """The fields of one link of the chain, under its own heading."""
    section = f"authorization#{index + 1}"
    return (
        Field("grantor", lambda p: p.brands[0].authorizations[index].grantor, section=section),
        Field("grantee", lambda p: p.brands[0].authorizations[index].grantee, section=section),
        Field("valid-from", lambda p: p.brands[0].authorizations[index].valid_from, section=section),
        Field("valid-to", lambda p: p.brands[0].authorizations[index].valid_to, section=section),
        Field("authorization_letter", lambda p: p.scan(p.brands[0].authorizations[index].letter), section=section),
    )


def _pages(profile: Profile) -> tuple[PortalPage[Profile], ...]:
    """The one page, with as many links as the chain of the profile's brand has."""
    if not profile.brands:
        return ()
    links = (field for index in range(len(profile.brands[0].authorizations)) for field in _link(index))
    page = PortalPage(
        heading="brand-authorization",
        submit="submit",
        landed=("onboarding",),
        irrevocable=True,
        fields=(*_MARK, _OWNERSHIP, *links),
    )
    return (page,)


def _run(session: Session) -> None:
    pages = _pages(session.profile)
    reviews.stop_if_rejected(session, "brand", pages)
    if board.state(session, "brand") != "in-review":
        _submit(session, pages[0])
    reviews.wait_for(session, "brand", pages)


def _submit(session: Session, page: PortalPage[Profile]) -> None:
    session.press("add-brand")
    session.arrive(page.heading)
    session.fill(_CHOICE, session.profile)
    for _ in session.profile.brands[0].authorizations[1:]:
        session.press("add-authorization")
    session.complete(page, session.profile)


def _reached(session: Session) -> bool:
    return board.state(session, "brand") in {"passed", "not-needed"}


def _proved(session: Session, _step: str) -> bool:
    return board.state(session, "brand") in {"in-review", "passed"}


STAGE = Stage("brand", _run, _reached, _proved, pages=_pages)
