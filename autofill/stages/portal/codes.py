"""One-time codes: requested from the portal, obtained from the operator, and submitted on the page that asks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from autofill import forms
from autofill.errors import PageUnknown, PortalRejected, Waiting
from autofill.flow.operator import code_sent
from autofill.flow.page import PortalPage
from autofill.flow.place import Place
from autofill.flow.record.journal import State
from autofill.flow.session import Session
from autofill.language import tr
from autofill.stages.portal.code_words import Next, after

Source = TypeVar("Source")
_LIFETIME = timedelta(minutes=15)  # of a code (an assumption: seller-center.md, section 1)
_NEW_CODES = 3  # more of them in one run are a loop, not bad luck


def prove(
    session: Session, page: PortalPage[Source], source: Callable[[str], Source], channel: str, address: str
) -> None:
    """Have a code sent to `address`, ask the operator for it, hand it to the page; ask again for a refused one.

    The person may give it to the page in the window as well. A new one is sent only where the portal says that the
    last one is void, and never while an earlier run's may still count.

    Raises:
        PortalRejected: the portal said no, and neither another try nor another code helps.
    """
    asked = _Code(session, page, channel, address)
    if not asked.is_on_its_way():
        asked.send()
    new_codes = 0
    while (code := asked.answer()) is not None:
        refused = asked.refusal(source(code))
        if refused is None:
            return
        follows = after(refused.words)
        if follows is Next.STOP or new_codes == _NEW_CODES:
            raise refused
        session.progress.say(str(refused))
        if follows is Next.NEW:
            new_codes += 1
            asked.send(again=True)
    if landed := next(filter(session.at, page.landed), None):
        session.journal.record(session.stage, page.name, State.ACCEPTED, landed=landed, by="a person")


@dataclass(frozen=True, slots=True)
class _Code(Generic[Source]):
    """The code that one page asks for, and what the journal knows of it."""

    session: Session
    page: PortalPage[Source]
    channel: str
    address: str

    def answer(self) -> str | None:
        """The code that the operator says; None where the page went on by the person's hand, or by itself."""
        try:
            return self.session.code(self.channel, masked(self.address), self._place().is_left)
        except Waiting as waiting:  # for `status`: it is the code that is waited for, whoever asks
            self._record(waiting_for=waiting.what)
            raise

    def refusal(self, source: Source) -> PortalRejected | None:
        """What the portal says against it; None where it took it, or had one from the person in that moment."""
        place = self._place()
        try:
            self.session.complete(self.page, source)
        except PortalRejected as refused:
            return refused
        except PageUnknown:
            if place.is_left():
                return None
            if not (words := self._complaints()):
                raise
            self.session.journal.record(self.session.stage, self.page.name, State.REJECTED, words=words)
            return PortalRejected(self.session.stage, words)  # the same words as last time, which were never away
        return None

    def _complaints(self) -> list[str]:
        return [complaint.sentence() for complaint in forms.complaints(self.session.page)]

    def is_on_its_way(self) -> bool:
        """Whether an earlier run had a code sent that may still count: a new one would void it."""
        journal, at = self.session.journal, self._sent_at()
        if at is None or journal.now() - at > _LIFETIME:
            return False
        good = "the code that was sent to {address} at {at:%H:%M} is still good"
        self.session.progress.say(tr(good, address=masked(self.address), at=at.astimezone()))
        return True

    def send(self, *, again: bool = False) -> None:
        """Have one sent; where the portal sent one a moment ago and offers no other, wait for that, or use it."""
        if self._is_offered(again=again):
            self._press()
            self.session.progress.say(tr("a code was sent to {address}", address=masked(self.address)))
        else:
            self._write_down()
            good = "the code that was sent to {address} a moment ago is still good"
            self.session.progress.say(tr(good, address=masked(self.address)))

    def _place(self) -> Place:
        return Place(self.session.page, self.page.heading, self.session.page.url)

    def _sent_at(self) -> datetime | None:
        """When the last one was sent, however that run ended; None where the portal has taken or voided it since."""
        for entry in reversed(self.session.journal.entries):
            if (entry.stage, entry.step) != (self.session.stage, self.page.name):
                continue
            void = entry.state is State.REJECTED and after(entry.facts.get("words", ())) is Next.NEW
            if void or entry.state is State.ACCEPTED:
                return None
            if entry.facts.get("code_sent"):
                return entry.at
        return None

    def _is_offered(self, *, again: bool) -> bool:
        """Whether another can be had; where one is needed `again`, once the page has counted down to it."""
        return self.session.offers("send-code") or (again and forms.wait_out(self.session.page, "send-code"))

    def _press(self) -> None:
        """Press the button; that a code is on its way is written down however the press ends, unless there was none."""
        pressed = True
        try:
            self.session.press("send-code")
        except PageUnknown:
            pressed = False
            raise
        finally:
            if pressed:
                self._write_down()

    def _write_down(self) -> None:
        """Before anybody is asked for it: the next run has no other sent as long as this one may count."""
        self._record(waiting_for=code_sent(self.channel, masked(self.address)), code_sent=True)

    def _record(self, **facts: object) -> None:
        self.session.journal.record(self.session.stage, self.page.name, State.WAITING, **facts)


def masked(address: str) -> str:
    """Return an e-mail address or phone number with its middle hidden: enough to know which inbox to open."""
    name, at, domain = address.partition("@")
    shown = 1 if at else 3
    return f"{name[:shown]}***{name[-shown:]}{at}{domain}"
