"""Stage "register": from the portal's home page to an account whose e-mail is to be verified."""

from autofill.flow.page import PortalPage
from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.forms import Field
from autofill.profile import Profile
from autofill.stages.portal import names, sign_in

PAGE: PortalPage[Profile] = PortalPage(
    heading="account-registration",
    submit="register",
    landed=("verify-email",),
    irrevocable=True,
    fields=(
        Field("country", lambda _: names.CHINA_MAINLAND),
        Field("email", lambda p: p.account.email),
        Field("new-password", lambda p: p.account.password),
        Field("confirm-password", lambda p: p.account.password),
        Field("given-name", lambda p: p.contact.english_name()[0]),
        Field("family-name", lambda p: p.contact.english_name()[1]),
        Field("tel-country-code", lambda _: names.CODE_OF_CHINA),
        Field("tel-national", lambda p: p.account.mobile),
        Field("division", lambda p: names.division(p.contact.address)),
        Field("street-address", lambda p: p.contact.address.street),
        Field("postal-code", lambda p: p.contact.address.postal_code),
        Field("agreement", lambda _: True),
    ),
)


def _run(session: Session) -> None:
    session.open()
    session.follow("seller-center", "chinese-seller-settlement", "register")
    session.complete(PAGE, session.profile)


def _reached(session: Session) -> bool:
    """Whether the account is there: signed in already, or the portal lets us sign in.

    Signing in is tried only when an earlier run sent the registration: nobody's password is typed on a guess.
    """
    session.open()
    if session.offered("onboarding", "seller-center") == "onboarding":
        return True
    return session.journal.was_submitted("register") and sign_in.sign_in(session)


STAGE = Stage(
    "register",
    _run,
    _reached,
    look_at="the e-mail inbox, and the portal's sign-in page",
    pages=lambda _: (PAGE,),
)
