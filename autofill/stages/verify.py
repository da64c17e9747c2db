"""Stage "verify": e-mail and mobile phone are verified by a code sent to each, which the person reads."""

from autofill.flow.page import PortalPage
from autofill.flow.session import Session
from autofill.flow.stage import Stage, walk
from autofill.forms import Field
from autofill.stages.portal import codes

_EMAIL: PortalPage[str] = PortalPage(
    heading="verify-email",
    submit="confirm",
    landed=("verify-phone",),
    fields=(Field("one-time-code", lambda code: code),),
)
_PHONE: PortalPage[str] = PortalPage(
    heading="verify-phone",
    submit="confirm",
    landed=("registered",),
    fields=(Field("one-time-code", lambda code: code),),
)


def _run(session: Session) -> None:
    account = session.profile.account
    moves = {
        _EMAIL.heading: lambda s: codes.prove(s, _EMAIL, str, "email", account.email),
        _PHONE.heading: lambda s: codes.prove(s, _PHONE, str, "sms", account.mobile),
    }
    walk(session, moves, until=("registered", "onboarding"))


def _reached(session: Session) -> bool:
    """Until both are verified, every page of the portal leads back to the code."""
    if session.at(_EMAIL.heading, _PHONE.heading):
        return False
    if not session.at("registered", "onboarding"):
        session.press("onboarding")
    return session.arrive("onboarding", "registered", _EMAIL.heading, _PHONE.heading) in {"onboarding", "registered"}


STAGE = Stage("verify", _run, _reached)
