"""One-time codes: sent by the portal to an inbox, read there by a person, handed to the page that asks."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from autofill import forms
from autofill.errors import PortalRejected, Waiting
from autofill.flow.journal import State
from autofill.flow.page import PortalPage
from autofill.flow.session import Session
from autofill.language import tr

Source = TypeVar("Source")
_LIFETIME = timedelta(minutes=15)  # of a code (an assumption: seller-center.md, section 1)
_RESEND_S = 65  # the portal sends a new code after 60 s (seller-center.md, section 1)
_TRIES = 3  # the portal voids a code after a few wrong tries (seller-center.md, section 1)


def prove(
    session: Session, page: PortalPage[Source], source: Callable[[str], Source], channel: str, address: str
) -> None:
    """Have a code sent to `address`, ask the operator for it, hand it to the page; ask again for a refused one."""
    if not _is_on_its_way(session, page, address):
        _send(session, address)
    for left in reversed(range(_TRIES)):
        code = _asked(session, page, channel, address)
        try:
            session.complete(page, source(code))
        except PortalRejected as refused:
            if not left:
                raise
            session.progress.say(str(refused))
            _send(session, address, wait_s=_RESEND_S)
        else:
            return


def _is_on_its_way(session: Session, page: PortalPage[Source], address: str) -> bool:
    """Whether an earlier run had a code sent and left to wait for it: a new one would void the one that came since."""
    entry = session.journal.last(session.stage, page.name)
    if entry is None or entry.state is not State.WAITING or session.journal.now() - entry.at > _LIFETIME:
        return False
    good = "the code that was sent to {address} at {at:%H:%M} is still good"
    session.progress.say(tr(good, address=masked(address), at=entry.at.astimezone()))
    return True


def _asked(session: Session, page: PortalPage[Source], channel: str, address: str) -> str:
    try:
        return session.operator.code(session.page, channel, masked(address))
    except Waiting as waiting:
        session.journal.record(session.stage, page.name, State.WAITING, waiting_for=waiting.what)
        raise


def _send(session: Session, address: str, *, wait_s: float = 0) -> None:
    """Have a code sent; where the portal sent one a moment ago and offers no other, wait for that, or use it."""
    if session.offers("send-code") or forms.wait_for_action(
        session.page, "send-code", timeout_s=wait_s, unless_complains=_said(session)
    ):
        session.press("send-code")
        session.progress.say(tr("a code was sent to {address}", address=masked(address)))
    else:
        good = "the code that was sent to {address} a moment ago is still good"
        session.progress.say(tr(good, address=masked(address)))


def _said(session: Session) -> set[str]:
    return {complaint.text for complaint in forms.complaints(session.page)}


def masked(address: str) -> str:
    """An e-mail address or phone number with its middle hidden: enough to know which inbox to open."""
    name, at, domain = address.partition("@")
    shown = 1 if at else 3
    return f"{name[:shown]}***{name[-shown:]}{at}{domain}"
