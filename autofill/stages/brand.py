"""Brand authorization: the mark, its certificate, the chain of letters, and the review of seven working days."""

from dataclasses import dataclass

from autofill.errors import PortalRejected
from autofill.flow.page import PortalPage
from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.forms import Field
from autofill.profile import Profile
from autofill.profile.model import Authorization, Brand
from autofill.stages import board, names, review


@dataclass(frozen=True, slots=True)
class _Documents:
    """What the page asks: one brand, and the profile that knows where its files are."""

    profile: Profile
    brand: Brand


_MARK: tuple[Field[_Documents], ...] = (
    Field("brand_name_en", lambda d: d.brand.name_en),
    Field("brand_name_zh", lambda d: d.brand.name_zh),
    Field("nice_class", lambda d: names.nice_class(d.brand)),
    Field("mark_status", lambda d: names.mark_status(d.brand)),
    Field("registrant", lambda d: d.brand.registrant),
    Field("registration_number", lambda d: d.brand.number),
    Field("valid-from", lambda d: d.brand.valid_from, section="brand"),
    Field("valid-to", lambda d: d.brand.valid_to, section="brand"),
    Field("trademark_certificate", lambda d: d.profile.scan(d.brand.certificate)),
    Field("brand_ownership", lambda d: names.ownership(d.brand)),
)


def _link(number: int) -> tuple[Field[_Documents], ...]:
    """The fields of one link of the chain, under its own heading."""
    section = f"authorization#{number}"

    def link(d: _Documents) -> Authorization:
        return d.brand.authorizations[number - 1]

    return (
        Field("grantor", lambda d: link(d).grantor, section=section),
        Field("grantee", lambda d: link(d).grantee, section=section),
        Field("valid-from", lambda d: link(d).valid_from, section=section),
        Field("valid-to", lambda d: link(d).valid_to, section=section),
        Field("authorization_letter", lambda d: d.profile.scan(link(d).letter), section=section),
    )


def page_for(brand: Brand) -> PortalPage[_Documents]:
    """The page with as many links as the brand's chain has."""
    links = (field for number in range(1, len(brand.authorizations) + 1) for field in _link(number))
    return PortalPage(
        heading="brand-authorization",
        submit="submit",
        landed=("onboarding",),
        irrevocable=True,
        fields=(*_MARK, *links),
    )


def _run(session: Session) -> None:
    now = board.read(session)["brand"]
    if now.state == "rejected" and session.journal.unchanged_since("brand"):
        raise PortalRejected("brand", [now.words])
    if now.state != "in-review":
        _submit(session)
    review.wait_for(session, "brand")


def _submit(session: Session) -> None:
    brand = session.profile.brands[0]
    documents = _Documents(session.profile, brand)
    session.press("add-brand")
    session.arrive("brand-authorization")
    choice: PortalPage[_Documents] = PortalPage("brand-authorization", "submit", (), fields=_MARK[-1:])
    session.fill(choice, documents, step="brand-ownership")
    for _ in brand.authorizations[1:]:
        session.press("add-authorization")
    session.complete(page_for(brand), documents)


def _reached(session: Session) -> bool:
    return board.state(session, "brand") in {"passed", "not-needed"}


def _proved(session: Session, _step: str) -> bool:
    return board.state(session, "brand") in {"in-review", "passed"}


STAGE = Stage("brand", _run, _reached, _proved)
