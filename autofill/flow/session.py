"""One seller at one portal in one browser page: where we are, how we get on, and what is written down about it."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar
from urllib.parse import urlsplit

from loguru import logger
from playwright.sync_api import ElementHandle, Error, Page

from autofill import forms
from autofill.errors import FieldsRefused, OutcomeUnknown, PageUnknown, PortalRejected, PortalUnreachable
from autofill.flow import kept, keys, obstacle, origin
from autofill.flow.consent import Consent
from autofill.flow.evidence import Evidence
from autofill.flow.fingerprint import Fingerprints
from autofill.flow.journal import UNSETTLED, Journal, State
from autofill.flow.operator import Operator
from autofill.flow.page import PortalPage
from autofill.flow.progress import Progress
from autofill.flow.way import Way
from autofill.language import tr
from autofill.profile import Profile

Source = TypeVar("Source")
_SERVER_ERROR = 500
_SOON_MS = 5000
_TAKES_BACK_S = 0.5  # a page that empties or rewrites what it was given has done so by then
_DIALOG_S = 1.0  # a dialog whose words are there has its buttons by then
_BY_A_PERSON = {"by": "a person"}
_NOT_CLICKED = ("not attached", "intercepts pointer events")  # Playwright's words for a click that did not happen


@dataclass(slots=True)
class Session:
    """What every stage needs; `stage` is the name of the one that is running."""

    page: Page
    profile: Profile
    journal: Journal
    fingerprints: Fingerprints
    operator: Operator
    progress: Progress
    evidence: Evidence
    address: str
    timeout_s: float
    kept: Path
    stage: str = ""
    _left_s: float = 0.0  # when the last field that was filled was left, on the monotonic clock

    @property
    def _way(self) -> Way:
        return Way(self.page, self.operator, self.progress, self.evidence, self.address, self.timeout_s)

    def keep(self) -> None:
        """Keep the browser's session on disk, so that the next run is still signed in."""
        kept.keep(self.page, self.kept)

    def changed(self, sent: Mapping[str, str]) -> list[str]:
        """The keys of the profile that differ from what was sent, given the fingerprints of that."""
        now = self.fingerprints.of(self.profile, sent)
        return [key for key in sent if sent[key] != now.get(key)]

    # Getting about ---------------------------------------------------------------------------------------------

    def open(self, address: str | None = None) -> None:
        """Go to an address, the portal's start by default.

        Raises:
            PortalUnreachable: nothing answers there, or it answers with an error.
        """
        target = address or self.address
        try:
            answer = self.page.goto(target, wait_until="domcontentloaded", timeout=self.timeout_s * 1000)
        except Error as error:
            if self.page.is_closed():
                raise
            raise PortalUnreachable(target, str(error).splitlines()[0]) from None
        if answer is not None and answer.status >= _SERVER_ERROR:
            raise PortalUnreachable(target, f"HTTP {answer.status}")

    def follow(self, *links: str) -> None:
        """Press links one after the other, each known by what it says, as a person would."""
        for link in links:
            self.press(link)

    def press(self, action: str) -> None:
        """Press the one visible link or button that says `action`; raises `PageUnknown` like `find`."""
        logger.debug("Pressing {action}", action=action)
        element = self.find(action)
        self._way.reach(element, self.stage)
        self._click(action, element)

    def find(self, action: str) -> ElementHandle:
        """The one visible link or button that says `action`, waited for.

        Raises:
            PageUnknown: there is none, or more than one.
        """
        refusals: list[forms.Refusal] = []

        def probe() -> ElementHandle | None:
            found = forms.find_action(self.page, action, timeout_s=0)
            if isinstance(found, forms.Refusal):
                refusals.append(found)
                return None
            return found

        element = self._way.until(probe, self.stage)
        if element is None:
            wanted = tr("one button or link «{action}»", action=tr(action))
            raise PageUnknown(self.stage, wanted, f"{refusals[-1].sentence()}; {self.where()}")
        return element

    def _click(self, action: str, element: ElementHandle) -> None:
        """Click the element; where something came over it first, or the page replaced it, see to that and click then.

        Playwright says of both that nothing was clicked, so that the second click is the first.
        """
        try:
            element.click(timeout=_SOON_MS)
        except Error as error:
            if not any(words in str(error) for words in _NOT_CLICKED):
                raise
            again = self.find(action)
            self._way.reach(again, self.stage)
            again.click(timeout=self.timeout_s * 1000)

    def offers(self, action: str) -> bool:
        """Whether the page has a link or button that says `action`, now."""
        return forms.offers(self.page, action)

    def offered(self, *actions: str) -> str:
        """Wait until the page has a link or button that says one of these; say which, the first named first.

        Raises:
            PageUnknown: none came.
        """
        found = self._way.until(lambda: next(filter(self.offers, actions), None), self.stage)
        if found is None:
            raise PageUnknown(self.stage, tr(" or ").join(f"«{tr(action)}»" for action in actions), self.where())
        return found

    def at(self, *headings: str) -> bool:
        """Whether the page's main heading is one of these concepts, now."""
        return forms.heading(self.page) in headings

    def arrive(self, *headings: str) -> str:
        """Wait until the page's main heading is one of these concepts; say which.

        Raises:
            PageUnknown: the page went elsewhere, or nowhere.
        """
        found = self._way.until(lambda: self._heading_of(headings), self.stage)
        if found is None:
            raise PageUnknown(self.stage, _pages(headings), self.where())
        return found

    def _heading_of(self, headings: Sequence[str]) -> str | None:
        shown = forms.heading(self.page)
        return shown if shown in headings else None

    def where(self) -> str:
        """The page we are on, as a person would find it again."""
        if shown := forms.shown_heading(self.page):
            return tr("«{heading}» at {url}", heading=shown, url=self.page.url)
        return tr("a page without a heading at {url}", url=self.page.url)

    # Filling, proving, sending ------------------------------------------------------------------------------------

    def complete(self, page: PortalPage[Source], source: Source) -> str:
        """Fill a page, prove that it holds what the source says, send it off once, and see it accepted.

        Returns the heading that it landed on.

        Raises:
            FieldsRefused: a field could not be filled and proved; nothing was submitted.
            PortalRejected: the portal said no.
            OutcomeUnknown: an irrevocable page was sent, and the portal does not say what became of it.
        """
        self.arrive(page.heading)
        self.fill(page, source)
        return self.submit(page, source)

    def fill(self, page: PortalPage[Source], source: Source) -> None:
        """Fill a page and prove it; see `complete`."""
        begun = time.monotonic()
        self._only_at_the_portal()
        self._never_twice(page)
        self._way.clear(self.stage)
        self._record(page, State.BEGUN)
        report = forms.fill(self.page, page.fields, source)
        self._left_s = time.monotonic()
        self.evidence.take(self.page, self.stage, page.name, "filled" if report.ok else "refused")
        self._hold(page, source, report)
        concepts = [held.concept for held in report.held]
        self._record(page, State.FILLED, held=concepts)
        self.progress.held(page.name, len(concepts), time.monotonic() - begun)

    def submit(self, page: PortalPage[Source], source: Source) -> str:
        """Send a filled page off, once, and see what the portal says; see `complete`."""
        before = {complaint.text for complaint in forms.complaints(self.page)}
        sent: dict[str, object] = {}
        if page.irrevocable:
            sent = {"keys": self.fingerprints.of(self.profile, keys.of_all(page.fields, source))}
        consent = Consent(self.page, page, self.stage, self.operator, self.journal, sent)
        if page.irrevocable and not consent.given():
            return self._outcome(page, source, before, sent | _BY_A_PERSON)
        proof = self._last_proof(page, source)
        if consent.is_taken():
            return self._outcome(page, source, before, sent | _BY_A_PERSON)
        self._hold(page, source, proof, changed=True)
        button = self.find(page.submit)
        self._way.reach(button, self.stage)
        self._only_at_the_portal()
        if page.irrevocable:
            self._record(page, State.SUBMIT_INTENDED, **sent)
        self._click(page.submit, button)
        if page.confirm and self._asks_once_more(page.confirm, before):
            self.press(page.confirm)
        return self._outcome(page, source, before, sent)

    def _last_proof(self, page: PortalPage[Source], source: Source) -> forms.FillReport:
        """Read all again, not before the page has had its time to take something back."""
        if page.fields and (remaining_s := self._left_s + _TAKES_BACK_S - time.monotonic()) > 0:
            self.page.wait_for_timeout(remaining_s * 1000)
        return forms.verify(self.page, page.fields, source)

    def _complained(self, before: set[str]) -> Literal[""] | None:
        """Nothing, as a heading, once the page complains; None as long as it says nothing new."""
        return "" if any(complaint.text not in before for complaint in forms.complaints(self.page)) else None

    def _only_at_the_portal(self) -> None:
        """A page at another address than the portal's gets nothing typed, whatever it looks like."""
        if not origin.belongs(self.page.url, self.address):
            expected = tr("a page of {host}", host=urlsplit(self.address).netloc)
            found = tr("one of foreign origin: {host}", host=urlsplit(self.page.url).netloc)
            raise PageUnknown(self.stage, expected, found)

    def _never_twice(self, page: PortalPage[Source]) -> None:
        """The last lock: what was sent and not refused is not even filled in again, whatever the page offers."""
        entry = self.journal.last(self.stage, page.name)
        if page.irrevocable and entry is not None and entry.state in {State.ACCEPTED, *UNSETTLED}:
            self._record(page, State.UNKNOWN, **entry.facts)
            raise OutcomeUnknown(self.stage, page.name, self.page.url)

    def _hold(
        self, page: PortalPage[Source], source: Source, report: forms.FillReport, *, changed: bool = False
    ) -> None:
        """Go on only when the page holds everything that the source says, or still does."""
        if report.ok:
            return
        named = {(one.concept, one.section): one for one in page.fields}
        reasons = []
        for refusal in report.refusals:
            asked = named.get((refusal.concept, refusal.section))
            reasons.append(keys.beside(refusal.sentence(), keys.of(asked, source) if asked else ()))
        raise FieldsRefused(self.stage, reasons, changed=changed)

    def _outcome(self, page: PortalPage[Source], source: Source, before: set[str], sent: dict[str, object]) -> str:
        """Wait for the heading that proves acceptance, or for a complaint that the page did not show `before`."""
        landed = self._way.until(lambda: self._heading_of(page.landed) or self._complained(before), self.stage)
        if landed:
            self._record(page, State.ACCEPTED, landed=landed, **sent)
            return landed
        if words := self._complaints(page, source, before):
            self.evidence.take(self.page, self.stage, page.name, "rejected")
            self._record(page, State.REJECTED, words=words)
            if all(map(obstacle.says_busy, words)):
                raise PortalUnreachable(self.address, tr("it says «{words}»", words="; ".join(words)))
            raise PortalRejected(self.stage, words)
        if page.irrevocable:
            self._record(page, State.UNKNOWN, **sent)
            raise OutcomeUnknown(self.stage, page.name, self.page.url)
        raise PageUnknown(self.stage, _pages(page.landed), self.where())

    def _complaints(self, page: PortalPage[Source], source: Source, before: set[str]) -> list[str]:
        """What the page complains about, each with the keys of the profile that it concerns."""
        fresh = [complaint for complaint in forms.complaints(self.page) if complaint.text not in before]
        return [keys.beside(one.sentence(), keys.about(one.concept or "", page.fields, source)) for one in fresh]

    def _asks_once_more(self, action: str, before: set[str]) -> bool:
        """Whether the page offers `action` in a dialog, rather than complaining; waits for either.

        What the dialog itself says is no complaint, even where it warns: it joins what was there `before`.
        """
        self._way.until(lambda: self.offers(action) or self._complained(before) == "" or None, self.stage)
        said = {complaint.text for complaint in forms.complaints(self.page)}
        asks = forms.wait_for_action(self.page, action, timeout_s=_DIALOG_S, unless_complains=said)
        if asks:
            before |= said | {complaint.text for complaint in forms.complaints(self.page)}
        return asks

    def _record(self, page: PortalPage[Source], state: State, **facts: object) -> None:
        self.journal.record(self.stage, page.name, state, **facts)


def _pages(headings: Sequence[str]) -> str:
    """The pages that were expected, by their headings, for a person."""
    return tr(" or ").join(tr("the page «{heading}»", heading=tr(heading)) for heading in headings)
