"""Verify e-mail and mobile phone: a code is sent to each, the person reads it, the page takes it."""

from autofill import forms
from autofill.flow.page import PortalPage
from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.forms import Field

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
    where = session.arrive("verify-email", "verify-phone")
    if where == "verify-email":
        prove(session, _EMAIL, "email", account.email)
    prove(session, _PHONE, "sms", account.mobile)


def prove(session: Session, page: PortalPage[str], channel: str, address: str) -> None:
    """Have a code sent to `address`, ask the operator for it, and hand it to the page."""
    session.press("send-code")
    session.progress.say(f"a code was sent to {masked(address)}")
    code = session.operator.code(session.page, channel, masked(address))
    session.complete(page, code)


def masked(address: str) -> str:
    """An e-mail address or phone number with its middle hidden: enough to know which inbox to open."""
    name, at, domain = address.partition("@")
    shown = 3 if not at else 1
    return f"{name[:shown]}***{name[-shown:]}{at}{domain}"


def _reached(session: Session) -> bool:
    """Until both are verified, every page of the portal leads back to the code."""
    if forms.offers(session.page, "onboarding"):
        session.press("onboarding")
    return session.arrive("onboarding", "registered", "verify-email", "verify-phone") in {"onboarding", "registered"}


STAGE = Stage("verify", _run, _reached)
