"""The session of a run: one seller at one portal in one browser, with all that the stages need."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from playwright.sync_api import Page

from autofill import forms
from autofill.errors import OutcomeUnknown, PageUnknown
from autofill.flow import filling
from autofill.flow.browse import browser_state
from autofill.flow.browse.clearing import Clearing
from autofill.flow.browse.dialogs import Dialogs
from autofill.flow.browse.navigation import Navigation
from autofill.flow.browse.windows import Windows
from autofill.flow.operator import Operator
from autofill.flow.page import PortalPage
from autofill.flow.privacy.discretion import Discretion
from autofill.flow.privacy.evidence import Evidence
from autofill.flow.progress import Progress
from autofill.flow.record.fingerprint import Fingerprints
from autofill.flow.record.journal import Journal, State
from autofill.flow.submit.sending import Sending
from autofill.forms import Part
from autofill.language import tr
from autofill.profile import Profile

Found = TypeVar("Found")
Source = TypeVar("Source")


@dataclass(slots=True)
class Session:
    """The state and the services that every stage uses; `stage` is the name of the one that is running."""

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
    discretion: Discretion = field(init=False)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by concept, as the person has taught them
    left_s: float = 0.0  # when the last field that was filled was left, on the monotonic clock

    def __post_init__(self) -> None:
        """Listen to the browser's dialogs, and remove the seller's values from all messages from now on."""
        self.discretion = Discretion(self.profile)
        self.discretion.keep_quiet(self.evidence)
        self.journal.discreet = self.discretion.facts
        self.dialogs = Dialogs(self.page.context, self._say)

    def _say(self, sentence: str) -> None:
        self.progress.say(sentence)

    @property
    def page(self) -> Page:
        """The current tab."""
        return self.windows.page

    @property
    def navigation(self) -> Navigation:
        """Navigation from the current tab."""
        forms.have_patience(self.page.context, self.timeout_s)
        clearing = Clearing(self.operator, self.progress, self.evidence, self.dialogs, self.address)
        return Navigation(self.windows, self.dialogs, clearing, self.address, self.stage)

    def keep(self) -> None:
        """Save the browser's session to disk, so that the next run is still signed in."""
        browser_state.keep(self.page, self.kept)

    def changed(self, sent: Mapping[str, str]) -> list[str]:
        """Return the keys of the profile whose fingerprints differ from those of what was sent."""
        return self.fingerprints.changed(self.profile, sent)

    # Getting about ---------------------------------------------------------------------------------------------

    def open(self, address: str | None = None) -> None:
        """Go to an address, the portal's start by default.

        Raises:
            PortalUnreachable: nothing answers there, or it answers with an error.
        """
        self.navigation.open(address or self.address)

    def reload(self) -> None:
        """Reload the page."""
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
            self.navigation.press(action)

    def offers(self, action: str) -> bool:
        """Return whether the page shows a link or button that says `action`, at this moment."""
        return self.navigation.offers(action)

    def offered(self, *actions: str) -> str:
        """Wait until the page has a link or button that says one of these; say which, the first named first.

        Raises:
            PageUnknown: none came.
        """
        found = self.navigation.until(lambda: next(filter(self.offers, actions), None))
        if found is None:
            raise PageUnknown(self.stage, tr(" or ").join(f"«{tr(action)}»" for action in actions), self.where())
        return found

    def at(self, *headings: str) -> bool:
        """Return whether a tab's main heading is one of these concepts, at this moment."""
        return self.navigation.heading_of(headings) is not None

    def arrive(self, *headings: str) -> str:
        """Wait until the page's main heading is one of these concepts; say which.

        Raises:
            PageUnknown: the page went elsewhere, or nowhere.
        """
        found = self.until(lambda: self.navigation.heading_of(headings))
        if found is None:
            raise PageUnknown(self.stage, self.navigation.pages(headings), self.navigation.where_after_waiting())
        return found

    def until(self, probe: Callable[[], Found | None], part: Part = Part.ANSWER) -> Found | None:
        """Return what the probe finds, polled until the time-out (then None). See `Navigation.until`."""
        return self.navigation.until(probe, part)

    def where(self) -> str:
        """Describe the current page, as a person would find it again."""
        return self.navigation.where()

    def hand_over(self, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """Let the person act in the browser until `done()`; its dialogs and tabs are theirs meanwhile.

        Raises:
            Waiting: nobody is there.
        """
        with self.dialogs.handed_over(in_window=self.operator.in_window):
            self.operator.take_over(self.page, what, sentence, self.dialogs.unless_open(done))

    def code(self, channel: str, sent_to: str, moved: Callable[[], bool]) -> str | None:
        """Ask for the code that was sent to `sent_to`; None where the person gave it to the page."""
        with self.dialogs.handed_over(in_window=self.operator.in_window):
            code = self.operator.code(self.page, channel, sent_to, self.dialogs.unless_open(moved))
        if code is not None:
            self.discretion.learn(code)
        return code

    # Filling, proving, sending ------------------------------------------------------------------------------------

    def complete(self, page: PortalPage[Source], source: Source) -> str:
        """Fill a page, prove that it holds what the source says, submit it once, and see it accepted.

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
        if page.irrevocable:
            self.never_twice(page.name)
        filling.fill(self, page.taught(self.words), source)

    def submit(self, page: PortalPage[Source], source: Source) -> str:
        """Submit a filled page, once, and return the heading it landed on; see `complete`."""
        return Sending(self, page.taught(self.words), source).send()

    def record(self, page: PortalPage[Any], state: State, **facts: object) -> None:
        """Append a line about a page of this stage to the journal."""
        self.journal.record(self.stage, page.name, state, **facts)

    def never_twice(self, step: str) -> None:
        """Refuse to begin a step that the journal says was sent and not refused, or may have been.

        Raises:
            OutcomeUnknown: it was sent, or a part of the journal that is lost may have said so.
        """
        entry = self.journal.last(self.stage, step)
        sent = entry is not None and entry.may_be_there
        if sent or self.journal.may_be_lost(self.stage, step):
            self.journal.record(self.stage, step, State.UNKNOWN, **(entry.sent if entry else {}))
            raise OutcomeUnknown(self.stage, step, self.page.url)
