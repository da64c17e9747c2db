"""A session on small pages of our own, so that the flow is tested without any stage of the portal."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from autofill.flow.browse.windows import Windows
from autofill.flow.operator import Scripted
from autofill.flow.privacy.evidence import Evidence
from autofill.flow.progress import Silent
from autofill.flow.record.fingerprint import Fingerprints
from autofill.flow.record.journal import Journal
from autofill.flow.session import Session
from autofill.profile import Profile, load

SAMPLES = Path(__file__).parents[2] / "profiles"


@pytest.fixture(scope="session")
def profile() -> Profile:
    loaded = load(SAMPLES / "brand.json").profile
    assert loaded is not None
    return loaded


@pytest.fixture
def session(page: Page, profile: Profile, tmp_path: Path) -> Session:
    journal = Journal(tmp_path / "journal.jsonl")
    journal.begin(portal="test")
    return Session(
        windows=Windows(page),
        profile=profile,
        journal=journal,
        fingerprints=Fingerprints(tmp_path / "key"),
        operator=Scripted(),
        progress=Silent(),
        evidence=Evidence(tmp_path / "evidence"),
        address="about:blank",
        timeout_s=3,
        kept=tmp_path / "session.json",
        stage="register",
    )


class Told(Silent):
    """Remembers what a person would read."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, sentence: str) -> None:
        self.said.append(sentence)


@pytest.fixture
def told(session: Session) -> list[str]:
    """What a person would have read so far."""
    progress = Told()
    session.progress = progress
    return progress.said
