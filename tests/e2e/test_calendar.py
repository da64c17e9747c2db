"""Three months in a minute: the portal's clock and ours moved together along the slow path."""

import json
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page

from autofill.commands import status
from autofill.commands.status_formats import Status
from autofill.errors import PortalRejected, Waiting
from autofill.flow.record.journal import Journal
from autofill.profile import Profile, load
from autofill.run import settings
from autofill.run.mock_operator import MockOperator
from autofill.run.run import Orders, run
from autofill.stages.portal import deadlines
from mock_portal.control_room import ControlRoom
from mock_portal.server import Server
from tests.e2e import program


class _Clerk(MockOperator):
    """A person who is there for codes and the exam, but not for two days of review; late for the first code."""

    def __init__(self, address: str, profile: Profile, late: list[str]) -> None:
        super().__init__(address, profile)
        self._late = late

    def code(self, page: Page, channel: str, sent_to: str, moved: Callable[[], bool]) -> str | None:
        if channel in self._late:
            self._late.remove(channel)
            raise Waiting("code", f"the {channel} code sent to {sent_to}")
        return super().code(page, channel, sent_to, moved)

    def review(self, _page: Page, what: str, until: datetime | None) -> None:
        raise Waiting(what, "the review", until=until)


@dataclass(slots=True)
class _Application:
    """One seller's weeks: the same command again and again, at the portal's time."""

    profile: Path
    portal: str
    runs: Path
    late: list[str]

    @property
    def room(self) -> ControlRoom:
        return ControlRoom(self.portal)

    def run(self) -> int:
        """The command, in a thread of its own: a browser that the tests run may be open in this one."""
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(self._run).result()

    def _run(self) -> int:
        chosen = settings.load(portal=f"{self.portal}?lang=en", portal_lang="en", runs=self.runs)
        profile = load(self.profile).profile
        assert profile is not None
        clerk = _Clerk(self.portal, profile, self.late)
        return run(self.profile, chosen, Orders(), operator=clerk, now=self.room.now)

    def status(self) -> Status:
        (journal,) = self.runs.glob("*/journal.jsonl")
        return status.read(Journal(journal))

    def change(self, change: Callable[[dict[str, object]], object]) -> None:
        profile = json.loads(self.profile.read_text("utf-8"))
        change(profile)
        self.profile.write_text(json.dumps(profile, ensure_ascii=False), "utf-8")


@pytest.fixture
def application(tmp_path: Path, portal: Server) -> _Application:
    shutil.copytree(program.PROFILES, tmp_path / "profiles")
    profile = json.loads((tmp_path / "profiles" / "brand.json").read_text("utf-8"))
    unregistered = json.loads((tmp_path / "profiles" / "corporate-new-alipay.json").read_text("utf-8"))["identity"]
    path = tmp_path / "profiles" / "seller.json"
    path.write_text(json.dumps({**profile, "identity": unregistered}, ensure_ascii=False), "utf-8")
    return _Application(path, portal.address, tmp_path / "runs", late=["sms"])


@pytest.mark.slow
def test_three_months_along_the_slow_path(application: _Application) -> None:
    room, begun = application.room, application.room.now()
    room.set_personas(["licence-unreadable"])

    # the text message is late, and the clerk comes back in seven weeks: the two months are nearly over
    with pytest.raises(Waiting, match="sms code"):
        application.run()
    room.advance(timedelta(days=49))
    due = application.status()
    assert due.next_what == "real-name authentication due"
    assert due.next_date == deadlines.real_name_due(begun) or due.next_date is not None
    assert due.next_date is not None
    assert due.next_date - room.now() < timedelta(days=14)

    # the identity is sent, reviewed for two days, and rejected for its scan
    with pytest.raises(Waiting, match="review"):
        application.run()
    waiting = application.status()
    assert waiting.waiting_for == "the review"
    assert waiting.next_date is not None
    assert timedelta(hours=47) < waiting.next_date - room.now() <= timedelta(hours=48)
    room.advance(timedelta(hours=49))
    with pytest.raises(PortalRejected, match=r"licence.*company\.licence"):
        application.run()

    # the same profile is not sent again; a better scan is, and that part only
    with pytest.raises(PortalRejected, match="Correct the profile"):
        application.run()
    room.set_personas([])
    folder = application.profile.parent
    better = folder / "better.jpg"
    shutil.copy(next((folder / "corporate").glob("licence.*")), better)
    application.change(lambda profile: profile["company"].update(licence="better.jpg"))  # type: ignore[attr-defined]
    with pytest.raises(Waiting, match="review"):
        application.run()
    room.advance(timedelta(hours=49))

    # the brand is in review over the Spring Festival of 2027
    room.advance(datetime.fromisoformat("2027-02-03T10:00+08:00") - room.now())
    with pytest.raises(Waiting, match="review"):
        application.run()
    until = application.status().next_date
    assert until is not None
    assert until > datetime.fromisoformat("2027-02-15T00:00+08:00")  # without the festival it were the 12th
    room.advance(until - room.now() + timedelta(minutes=1))

    assert application.run() == 0
    assert application.status().state == "store open"
    counters = room.counters()
    assert (counters["accounts"], counters["applications"], counters["payments"], counters["open"]) == (1, 1, 1, 1)
    pages = [submit["page"] for submit in room.received()]
    assert (pages.count("alipay-real-name"), pages.count("brand-authorization"), pages.count("alipay-account")) == (
        2,
        1,
        1,
    )
