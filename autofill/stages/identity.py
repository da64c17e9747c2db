"""Identity authentication: bind corporate Alipay (registering it on the way if need be) or the representative's Alipay."""

from datetime import date

from autofill.errors import PortalRejected
from autofill.flow.page import PortalPage
from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.forms import Field
from autofill.profile import Profile
from autofill.stages import board, names, verify

_METHOD: PortalPage[Profile] = PortalPage(
    heading="identity-authentication",
    submit="continue",
    landed=("alipay-sign-in", "company-information"),
    fields=(Field("identity_method", lambda p: names.method(p.identity)),),
)
_SIGN_IN: PortalPage[Profile] = PortalPage(
    heading="alipay-sign-in",
    submit="sign-in",
    landed=("alipay-authorise",),
    fields=(
        Field("alipay_account", lambda p: p.identity.alipay.account),
        Field("alipay_password", lambda p: p.identity.alipay.login_password),
    ),
)
_AUTHORISE: PortalPage[Profile] = PortalPage(
    heading="alipay-authorise",
    submit="agree-authorise",
    landed=("identity-result",),
    irrevocable=True,
)
_ALIPAY_EMAIL: PortalPage[Profile] = PortalPage(
    heading="alipay-register",
    submit="continue",
    landed=("alipay-account",),
    fields=(Field("email", lambda p: p.identity.alipay.account),),
)
_ALIPAY_CODE: PortalPage[str] = PortalPage(
    heading="alipay-register",
    submit="continue",
    landed=("alipay-account",),
    fields=(Field("one-time-code", lambda code: code),),
)
_ALIPAY_ACCOUNT: PortalPage[Profile] = PortalPage(
    heading="alipay-account",
    submit="continue",
    landed=("alipay-real-name",),
    fields=(
        Field("new-password", lambda p: p.identity.alipay.login_password),
        Field("confirm-password", lambda p: p.identity.alipay.login_password),
        Field("payment_password", lambda p: p.identity.alipay.payment_password),
        Field("confirm_payment_password", lambda p: p.identity.alipay.payment_password),
    ),
)


def _until(valid_to: date | str) -> date | None:
    return valid_to if isinstance(valid_to, date) else None


_COMPANY = (
    Field[Profile]("organization", lambda p: p.company.name, section="company"),
    Field[Profile]("credit_code", lambda p: p.company.credit_code),
    Field[Profile]("company_kind", lambda p: names.company_kind(p.company)),
    Field[Profile]("business_licence", lambda p: p.scan(p.company.licence)),
    Field[Profile]("registered_division", lambda p: names.division(p.company.registered_address)),
    Field[Profile]("registered_street", lambda p: p.company.registered_address.street),
    Field[Profile]("valid-from", lambda p: p.company.valid_from, section="company"),
    Field[Profile]("permanent", lambda p: p.company.valid_to == "permanent", section="company"),
    Field[Profile]("valid-to", lambda p: _until(p.company.valid_to), section="company"),
)
_REPRESENTATIVE = (
    Field[Profile]("legal_representative", lambda p: p.legal_representative.name),
    Field[Profile]("id_number", lambda p: p.legal_representative.id_number),
    Field[Profile]("id_front", lambda p: p.scan(p.legal_representative.id_front)),
    Field[Profile]("id_back", lambda p: p.scan(p.legal_representative.id_back)),
    Field[Profile]("valid-from", lambda p: p.legal_representative.id_valid_from, section="legal-representative"),
    Field[Profile](
        "permanent", lambda p: p.legal_representative.id_valid_to == "permanent", section="legal-representative"
    ),
    Field[Profile]("valid-to", lambda p: _until(p.legal_representative.id_valid_to), section="legal-representative"),
)
_REAL_NAME: PortalPage[Profile] = PortalPage(
    heading="alipay-real-name",
    submit="submit",
    landed=("alipay-authorise",),
    irrevocable=True,
    fields=(*_COMPANY, *_REPRESENTATIVE),
)
_COMPANY_FORM: PortalPage[Profile] = PortalPage(
    heading="company-information",
    submit="submit",
    landed=("alipay-authorise",),
    irrevocable=True,
    fields=(*_COMPANY, *_REPRESENTATIVE, Field("alipay_account", lambda p: p.identity.alipay.account)),
)


def _run(session: Session) -> None:
    now = board.read(session)["identity"]
    if now.state == "rejected" and session.journal.unchanged_since("identity"):
        raise PortalRejected("identity", [now.words])
    session.press("start-identity")
    session.complete(_METHOD, session.profile)
    if session.profile.identity.method == "legal-representative-alipay":
        session.complete(_COMPANY_FORM, session.profile)
    elif session.profile.identity.alipay.registered:
        _sign_in(session)
    else:
        _register_alipay(session)
    session.complete(_AUTHORISE, session.profile)


def _sign_in(session: Session) -> None:
    """Alipay's own sign-in; without a password in the profile the person types it, and the page is watched."""
    session.arrive(_SIGN_IN.heading)
    session.fill(_SIGN_IN, session.profile)
    if session.profile.identity.alipay.login_password is not None:
        session.submit(_SIGN_IN)
        return
    sentence = "Type the Alipay login password in the browser and sign in."
    session.operator.take_over(session.page, "alipay-sign-in", sentence, lambda: session.at("alipay-authorise"))


def _register_alipay(session: Session) -> None:
    """A company without an account: e-mail verification, account information, real-name authentication."""
    alipay = session.profile.identity.alipay
    session.press("register-alipay")
    session.arrive(_ALIPAY_EMAIL.heading)
    session.fill(_ALIPAY_EMAIL, session.profile)
    verify.prove(session, _ALIPAY_CODE, "email", alipay.account)
    session.arrive(_ALIPAY_ACCOUNT.heading)
    if alipay.login_password is None or alipay.payment_password is None:
        sentence = "Choose the Alipay passwords in the browser and continue."
        session.operator.take_over(session.page, "alipay-account", sentence, lambda: session.at("alipay-real-name"))
    else:
        session.complete(_ALIPAY_ACCOUNT, session.profile)
    session.complete(_REAL_NAME, session.profile)


def _reached(session: Session) -> bool:
    return board.state(session, "identity") in {"in-review", "passed"}


STAGE = Stage("identity", _run, _reached)
