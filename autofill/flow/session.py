"""One seller at one portal in one browser: where we are, how we get on, and what is written down about it."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from loguru import logger
from playwright.sync_api import Page

from autofill import forms
from autofill.errors import (
    FieldsRefused,
    OutcomeUnknown,
    PageSilent,
    PageUnknown,
    PortalRejected,
    PortalUnreachable,
    Waiting,
)
from autofill.flow import kept, keys, origin
from autofill.flow.clearing import Clearing
from autofill.flow.dialogs import Dialogs
from autofill.flow.evidence import Evidence
from autofill.flow.fingerprint import Fingerprints
from autofill.flow.journal import Journal, State
from autofill.flow.operator import Operator
from autofill.flow.outcome import Judge, Verdict
from autofill.flow.page import PortalPage
from autofill.flow.progress import Progress
from autofill.flow.way import Way
from autofill.flow.windows import Windows
from autofill.forms import Button, FillReport, Part, Pressed, Reason
from autofill.language import tr
from autofill.profile import Profile

Found = TypeVar("Found")
Source = TypeVar("Source")
_ROUNDS = 3  # a page that changes what it holds is put right again, but not for ever


@dataclass(slots=True)
class Session:
    """What every stage needs; `stage` is the name of the one that is running."""

    windows: Windows
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
    dialogs: Dialogs = field(init=False)
    _left_s: float = 0.0  # when the last field that was filled was left, on the monotonic clock

    def __post_init__(self) -> None:
        """Hear the browser's dialogs from the beginning."""
        self.dialogs = Dialogs(self.page.context, self._say)

    def _say(self, sentence: str) -> None:
        self.progress.say(sentence)

    @property
    def page(self) -> Page:
        """The tab that is worked in."""
        return self.windows.page

    @property
    def _way(self) -> Way:
        forms.have_patience(self.page.context, self.timeout_s)
        clearing = Clearing(self.operator, self.progress, self.evidence, self.dialogs, self.address)
        return Way(self.windows, self.dialogs, clearing, self.address, self.stage)

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
        self._way.open(address or self.address)

    def reload(self) -> None:
        """Load the page anew."""
        limit_ms = forms.patience_of(self.page).whole_ms
        with self.dialogs.leaving():
            self.page.reload(wait_until="domcontentloaded", timeout=limit_ms)

    def follow(self, *links: str) -> None:
        """Press links one after the other, each known by what it says, as a person would."""
        for link in links:
            self.press(link)

    def press(self, action: str) -> None:
        """Press the one visible link or button that says `action`.

        Raises:
            PageUnknown: there is none, or more than one, or it can't be reached.
        """
        with self.dialogs.leaving():
            self._way.press(action)

    def offers(self, action: str) -> bool:
        """Whether the page has a link or button that says `action`, now."""
        return self._way.offers(action)

    def offered(self, *actions: str) -> str:
        """Wait until the page has a link or button that says one of these; say which, the first named first.

        Raises:
            PageUnknown: none came.
        """
        found = self._way.until(lambda: next(filter(self.offers, actions), None))
        if found is None:
            raise PageUnknown(self.stage, tr(" or ").join(f"«{tr(action)}»" for action in actions), self.where())
        return found

    def at(self, *headings: str) -> bool:
        """Whether a tab's main heading is one of these concepts, now."""
        return self._way.heading_of(headings) is not None

    def arrive(self, *headings: str) -> str:
        """Wait until the page's main heading is one of these concepts; say which.

        Raises:
            PageUnknown: the page went elsewhere, or nowhere.
        """
        found = self.until(lambda: self._way.heading_of(headings))
        if found is None:
            raise PageUnknown(self.stage, _pages(headings), self._where_after_waiting())
        return found

    def until(self, probe: Callable[[], Found | None], part: Part = Part.ANSWER) -> Found | None:
        """What the probe finds, asked again and again; None when the time is over. See `Way.until`."""
        return self._way.until(probe, part)

    def where(self) -> str:
        """The page we are on, as a person would find it again."""
        return self._way.where()

    def _where_after_waiting(self) -> str:
        waited = forms.patience_of(self.page).whole_s
        return tr("{where}, after {seconds:.0f} s", where=self.where(), seconds=waited)

    def hand_over(self, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """Let the person act in the browser until `done()`; its dialogs and tabs are theirs meanwhile.

        Raises:
            Waiting: nobody is there.
        """
        with self.dialogs.handed_over():
            self.operator.take_over(self.page, what, sentence, self.watched(done))

    def watched(self, done: Callable[[], bool]) -> Callable[[], bool]:
        """Whether it is done, for who waits for a person: not while a dialog of the browser is open."""
        return lambda: not self.dialogs.is_open and done()

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
        way = self._way
        way.clearing.clear(self.page, self.stage)
        forms.calm(self.page)
        self._record(page, State.BEGUN)
        report = self._filled(page, source)
        self.evidence.take(self.page, self.stage, page.name, "filled" if report.ok else "refused")
        self._hold(page, source, report)
        concepts = [held.concept for held in report.held]
        self._record(page, State.FILLED, held=concepts)
        self.progress.held(page.name, len(concepts), time.monotonic() - begun)

    def submit(self, page: PortalPage[Source], source: Source) -> str:
        """Send a filled page off, once, and see what the portal says; see `complete`."""
        if page.irrevocable:
            self.operator.confirm(self.page, page.name)
        self._nothing_unanswered(page, source)
        for _ in range(_ROUNDS):
            report = self._proved(page, source)
            button = self._ready(page)
            sent = self._intend(page, source)
            judge = Judge(page, source, self._way, self.dialogs, self._announced())
            if self._press(page, button, report, sent) is Pressed.PRESSED:
                return self._outcome(page, judge, sent)
        raise FieldsRefused(self.stage, [tr("the page changes what it holds whenever its button is pressed")])

    def _filled(self, page: PortalPage[Source], source: Source) -> FillReport:
        report = forms.fill(self.page, page.fields, source)
        self._left_s = time.monotonic()
        return report

    def _proved(self, page: PortalPage[Source], source: Source) -> FillReport:
        """Read all again, not before the page has had its time to take something back; put right what it changed."""
        report = self._last_proof(page, source)
        for _ in range(_ROUNDS - 1):
            if report.ok or not any(refusal.reason is Reason.NOT_HELD for refusal in report.refusals):
                break
            self.progress.say(tr("the page changed what it held: {what}; put right", what=_listed(report)))
            self._filled(page, source)
            report = self._last_proof(page, source)
        self._hold(page, source, report)
        return report

    def _last_proof(self, page: PortalPage[Source], source: Source) -> FillReport:
        forms.calm(self.page)
        if page.fields:
            wait = forms.wait_on(self.page, Part.GLANCE)
            wait.begun = self._left_s
            while not wait.is_over:
                wait.pump()
        return forms.verify(self.page, page.fields, source)

    def _nothing_unanswered(self, page: PortalPage[Source], source: Source) -> None:
        """Name what the page requires and nobody fills, before the portal does."""
        if not page.fields:
            return
        left = forms.unanswered(self.page, page.fields, source)
        if left.optional:
            names = "; ".join(control.name for control in left.optional)
            logger.info("Left empty on {page}: {names}", page=page.name, names=names)
        if left.required:
            nothing = "«{label}» is required, and your profile says nothing about it"
            raise FieldsRefused(self.stage, [tr(nothing, label=control.name) for control in left.required])

    def _ready(self, page: PortalPage[Source]) -> Button:
        """The page's button, once it could be pressed: nothing is written down before."""
        button = self._way.reach(self._way.find(page.submit))
        self._only_at_the_portal()
        return button

    def _intend(self, page: PortalPage[Source], source: Source) -> dict[str, object]:
        """Write down what is about to be sent, where it cannot be taken back."""
        if not page.irrevocable:
            return {}
        sent: dict[str, object] = {"keys": self.fingerprints.of(self.profile, keys.of_all(page.fields, source))}
        self._record(page, State.SUBMIT_INTENDED, **sent)
        return sent

    def _press(
        self, page: PortalPage[Source], button: Button, report: FillReport, sent: Mapping[str, object]
    ) -> Pressed:
        """Press the button once; where nothing was pressed, that is written down, too."""
        self.dialogs.said.clear()
        self.dialogs.agreed.clear()
        try:
            with self.dialogs.sending(decided=page.irrevocable):
                result = button.press(report.controls)
                if result in {Pressed.GONE, Pressed.MISSED}:
                    result = self._way.press(page.submit, report.controls)
        except (PageUnknown, PortalUnreachable, Waiting):
            self._take_back(page, sent)
            raise
        if result is Pressed.CHANGED:
            self._take_back(page, sent)
        return result

    def _take_back(self, page: PortalPage[Source], sent: Mapping[str, object]) -> None:
        if sent:
            self._record(page, State.FILLED, pressed=False)

    def _outcome(self, page: PortalPage[Source], judge: Judge[Source], sent: dict[str, object]) -> str:
        """Wait for the proof that the portal took the page or refused it; without either the outcome is unknown."""
        if page.confirm and self._asks_once_more(page, judge):
            with self.dialogs.sending(decided=page.irrevocable):
                self._way.press(page.confirm)
        verdict = self._verdict(page, judge)
        agreed = {"asked": len(self.dialogs.agreed)} if self.dialogs.agreed else {}
        if verdict.landed:
            self._record(page, State.ACCEPTED, landed=verdict.landed, **sent, **agreed)
            return verdict.landed
        if verdict.refused:
            self.evidence.take(self.page, self.stage, page.name, "rejected")
            self._record(page, State.REJECTED, words=list(verdict.refused), **agreed)
            raise PortalRejected(self.stage, verdict.refused)
        raise self._unsettled(page, verdict, sent)

    def _verdict(self, page: PortalPage[Source], judge: Judge[Source]) -> Verdict:
        try:
            return self._way.until(judge.look) or judge.at_last()
        except PageSilent:
            if not page.irrevocable:
                raise
            return Verdict(said=(tr("nothing at all"),))

    def _unsettled(self, page: PortalPage[Source], verdict: Verdict, sent: dict[str, object]) -> Exception:
        """What was sent, and neither taken nor refused as far as the page shows."""
        said = "; ".join(verdict.said)
        if page.irrevocable:
            self._record(page, State.UNKNOWN, **sent, **({"said": list(verdict.said)} if said else {}))
            return OutcomeUnknown(self.stage, page.name, self.page.url, said)
        if verdict.busy:
            return PortalUnreachable(self.address, tr("it says «{words}»", words=said))
        return PageUnknown(self.stage, _pages(page.landed), self._where_after_waiting(), sent=True)

    def _asks_once_more(self, page: PortalPage[Source], judge: Judge[Source]) -> bool:
        """Whether the page offers its confirmation in a dialog; not where it went on, or complains instead.

        What the dialog itself says is no complaint, even where it warns: it joins what was there `before`.
        """

        def probe() -> bool | None:
            if self.offers(page.confirm):
                return True
            went_on = self._way.heading_of(page.landed) or any(one.complains for one in judge.fresh())
            return False if went_on else None

        asks = bool(self._way.until(probe))
        if not asks:
            asks = forms.wait_for_action(self.page, page.confirm, unless_complains=judge.before)
        if asks:
            judge.before |= self._announced()
        return asks

    def _announced(self) -> set[str]:
        return {one.text for one in forms.announcements(self.page)}

    def _only_at_the_portal(self) -> None:
        """A page at another address than the portal's gets nothing typed, whatever it looks like."""
        if not origin.belongs(self.page.url, self.address):
            expected = tr("a page of {host}", host=urlsplit(self.address).netloc)
            found = tr("one of foreign origin: {host}", host=urlsplit(self.page.url).netloc)
            raise PageUnknown(self.stage, expected, found)

    def _never_twice(self, page: PortalPage[Source]) -> None:
        """The last lock: what was sent and not refused is not even filled in again, whatever the page offers."""
        entry = self.journal.last(self.stage, page.name)
        if page.irrevocable and entry is not None and entry.may_be_there:
            self._record(page, State.UNKNOWN, **entry.facts)
            raise OutcomeUnknown(self.stage, page.name, self.page.url)

    def _hold(self, page: PortalPage[Source], source: Source, report: forms.FillReport) -> None:
        """Go on only when the page holds everything that the source says."""
        if report.ok:
            return
        named = {(one.concept, one.section): one for one in page.fields}
        reasons = []
        for refusal in report.refusals:
            asked = named.get((refusal.concept, refusal.section))
            reasons.append(keys.beside(refusal.sentence(), keys.of(asked, source) if asked else ()))
        raise FieldsRefused(self.stage, reasons)

    def _record(self, page: PortalPage[Source], state: State, **facts: object) -> None:
        self.journal.record(self.stage, page.name, state, **facts)


def _listed(report: FillReport) -> str:
    """The fields that a page does not hold, by its own names for them."""
    return ", ".join(refusal.label or refusal.concept for refusal in report.refusals)


def _pages(headings: Sequence[str]) -> str:
    """The pages that were expected, by their headings, for a person."""
    return tr(" or ").join(tr("the page «{heading}»", heading=tr(heading)) for heading in headings)
