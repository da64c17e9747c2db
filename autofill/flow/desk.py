"""What filling and sending a page need of a session: its parts, as a protocol."""

from typing import Any, Protocol

from playwright.sync_api import Page

from autofill.flow.dialogs import Dialogs
from autofill.flow.evidence import Evidence
from autofill.flow.fingerprint import Fingerprints
from autofill.flow.journal import Journal, State
from autofill.flow.operator import Operator
from autofill.flow.page import PortalPage
from autofill.flow.progress import Progress
from autofill.flow.way import Way
from autofill.profile import Profile


class Desk(Protocol):
    """One seller at one portal, in the middle of one stage."""

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
        """The tab that is worked in."""

    @property
    def way(self) -> Way:
        """Getting about from here."""

    def record(self, page: PortalPage[Any], state: State, **facts: object) -> None:
        """Write a line about a page into the journal."""
