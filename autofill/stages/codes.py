"""One-time codes: sent by the portal to an inbox, read there by a person, handed to the page that asks."""

from collections.abc import Callable
from typing import TypeVar

from autofill.errors import PortalRejected
from autofill.flow.page import PortalPage
from autofill.flow.session import Session

Source = TypeVar("Source")
_TRIES = 3  # the portal voids a code after a few wrong tries (seller-center.md, section 1)


def prove(
    session: Session, page: PortalPage[Source], source: Callable[[str], Source], channel: str, address: str
) -> None:
    """Have a code sent to `address`, ask the operator for it, hand it to the page; ask again for a refused one."""
    session.press("send-code")
    session.progress.say(f"a code was sent to {masked(address)}")
    for left in reversed(range(_TRIES)):
        code = session.operator.code(session.page, channel, masked(address))
        try:
            session.complete(page, source(code))
        except PortalRejected as refused:
            if not left:
                raise
            session.progress.say(str(refused))
        else:
            return


def masked(address: str) -> str:
    """An e-mail address or phone number with its middle hidden: enough to know which inbox to open."""
    name, at, domain = address.partition("@")
    shown = 1 if at else 3
    return f"{name[:shown]}***{name[-shown:]}{at}{domain}"
