"""One seller at one portal in one browser page: where we are, how we get on, and what is written down about it."""

import time
from dataclasses import dataclass
from typing import TypeVar

from loguru import logger
from playwright.sync_api import Error, Locator, Page

from autofill import forms
from autofill.errors import FieldsRefused, OutcomeUnknown, PageUnknown, PortalRejected, PortalUnreachable
from autofill.flow.evidence import Evidence
from autofill.flow.journal import Journal, State
from autofill.flow.operator import Operator
from autofill.flow.page import PortalPage
from autofill.flow.progress import Progress
from autofill.profile import Profile

Source = TypeVar("Source")
_SERVER_ERROR = 500


@dataclass(slots=True)
class Session:
    """What every stage needs; `stage` is the name of the one that is running."""

    page: Page
    profile: Profile
    journal: Journal
    operator: Operator
    progress: Progress
    evidence: Evidence
    address: str
    timeout_s: float
    stage: str = ""

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
        self.find(action).click(timeout=self.timeout_s * 1000)

    def find(self, action: str) -> Locator:
        """The one visible link or button that says `action`, waited for.

        Raises:
            PageUnknown: there is none, or more than one.
        """
        found = forms.find_action(self.page, action, timeout_s=self.timeout_s)
        if isinstance(found, forms.Refusal):
            raise PageUnknown(self.stage, f"one button or link «{action}»", found.sentence())
        return found

    def arrive(self, *headings: str) -> str:
        """Wait until the page's main heading is one of these concepts; say which.

        Raises:
            PageUnknown: the page went elsewhere, or nowhere.
        """
        found = forms.wait_for_heading(self.page, headings, timeout_s=self.timeout_s)
        if found is None:
            raise PageUnknown(self.stage, " or ".join(f"the page «{h}»" for h in headings), self._where())
        return found

    def complete(self, page: PortalPage[Source], source: Source, *, step: str | None = None) -> str:
        """Fill a page, prove that it holds what the source says, send it off once, and see it accepted.

        Returns the heading that it landed on. `step` names it in the journal, the page's heading by default.

        Raises:
            FieldsRefused: a field could not be filled and proved; nothing was submitted.
            PortalRejected: the portal said no.
            OutcomeUnknown: an irrevocable page was sent, and the portal does not say what became of it.
        """
        self.arrive(page.heading)
        self.fill(page, source, step=step)
        return self.submit(page, step=step)

    def fill(self, page: PortalPage[Source], source: Source, *, step: str | None = None) -> None:
        """Fill a page and prove it; see `complete`."""
        step, begun = step or page.heading, time.monotonic()
        self.journal.record(self.stage, step, State.BEGUN)
        report = forms.fill(self.page, page.fields, source)
        if report.ok:
            report = forms.verify(self.page, page.fields, source)
        self.evidence.take(self.page, self.stage, step, "filled" if report.ok else "refused")
        if not report.ok:
            raise FieldsRefused(self.stage, [refusal.sentence() for refusal in report.refusals])
        concepts = [held.concept for held in report.held]
        self.journal.record(self.stage, step, State.FILLED, held=concepts)
        self.progress.held(step, concepts, time.monotonic() - begun)

    def submit(self, page: PortalPage[Source], *, step: str | None = None) -> str:
        """Send a filled page off, once, and see what the portal says; see `complete`."""
        step = step or page.heading
        before = {complaint.text for complaint in forms.complaints(self.page)}
        button = self.find(page.submit)
        if page.irrevocable:
            self.journal.record(self.stage, step, State.SUBMIT_INTENDED)
        button.click(timeout=self.timeout_s * 1000)
        if page.confirm and not self._complains(page.confirm, before):
            self.press(page.confirm)
        return self.see_outcome(page, step, before)

    def see_outcome(self, page: PortalPage[Source], step: str, before: set[str]) -> str:
        """Wait for the heading that proves acceptance, or for a complaint that the page did not show `before`."""
        landed = forms.wait_for_heading(self.page, page.landed, timeout_s=self.timeout_s, unless_complains=before)
        if landed is not None:
            self.journal.record(self.stage, step, State.ACCEPTED, landed=landed)
            return landed
        if complaints := [c for c in forms.complaints(self.page) if c.text not in before]:
            words = [c.sentence() for c in complaints]
            self.evidence.take(self.page, self.stage, step, "rejected")
            self.journal.record(self.stage, step, State.REJECTED, words=words)
            raise PortalRejected(self.stage, words)
        if page.irrevocable:
            self.journal.record(self.stage, step, State.UNKNOWN)
            raise OutcomeUnknown(self.stage, step, self.page.url)
        raise PageUnknown(self.stage, " or ".join(page.landed), self._where())

    def at(self, *headings: str) -> bool:
        """Whether the page's main heading is one of these concepts now."""
        return forms.heading(self.page) in headings

    def _complains(self, action: str, before: set[str]) -> bool:
        """Whether the page answers with a complaint instead of offering `action`; waits for either."""
        return not forms.wait_for_action(self.page, action, timeout_s=self.timeout_s, unless_complains=before)

    def _where(self) -> str:
        shown = forms.shown_heading(self.page)
        return f"«{shown}» at {self.page.url}" if shown else f"a page without a heading at {self.page.url}"
