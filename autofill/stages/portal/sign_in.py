"""Signing in to an existing account."""

from autofill import forms
from autofill.errors import PortalRejected, Waiting
from autofill.flow.browse import obstacle
from autofill.flow.page import PortalPage
from autofill.flow.session import Session
from autofill.forms import Field
from autofill.language import tr
from autofill.profile import Profile

PAGE: PortalPage[Profile] = PortalPage(
    heading="sign-in",
    submit="sign-in",
    landed=("onboarding", "verify-email", "verify-phone"),
    fields=(
        Field("email", lambda p: p.account.email),
        Field("current-password", lambda p: p.account.password),
    ),
)


def recover(session: Session) -> bool:
    """Sign in again where the portal asks for it, since the session is over; return whether it was done.

    Raises:
        Waiting: the session is over since somebody signed in with the account elsewhere, who would be signed out.
    """
    if not session.at(PAGE.heading):
        return False
    said = "; ".join(one.text for one in forms.announcements(session.page))
    if obstacle.says_elsewhere(said):
        raise Waiting(session.stage, tr("the account to be free: the portal says «{words}»", words=said))
    session.progress.say(tr("the session was over: signing in again"))
    session.complete(PAGE, session.profile)
    return True


def sign_in(session: Session) -> bool:
    """Sign in from the portal's start page; return whether the portal accepted the account and its password."""
    session.open()
    session.follow("seller-center", "chinese-seller-settlement", "sign-in")
    try:
        session.complete(PAGE, session.profile)
    except PortalRejected:
        return False
    return True
