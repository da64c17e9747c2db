"""Protocol of what filling and submitting a page need of a session."""

from typing import Any, Protocol

from playwright.sync_api import Page

from autofill.flow.browse.dialogs import Dialogs
from autofill.flow.browse.navigation import Navigation
from autofill.flow.operator import Operator
from autofill.flow.page import PortalPage
from autofill.flow.privacy.evidence import Evidence
from autofill.flow.progress import Progress
from autofill.flow.record.fingerprint import Fingerprints
from autofill.flow.record.journal import Journal, State
from autofill.profile import Profile


class Desk(Protocol):
    """One seller at one portal, in one stage."""

    profile: Profile
    journal: Journal
    fingerprints: Fingerprints
    operator: Operator
    progress: Progress
    evidence: Evidence
    address: str
    stage: str
    dialogs: Dialogs
    left_s: float

    @property
    def page(self) -> Page:
        """The current tab."""

    @property
    def navigation(self) -> Navigation:
        """Navigation from the current tab."""

    def record(self, page: PortalPage[Any], state: State, **facts: object) -> None:
        """Append a line about a page to the journal."""
