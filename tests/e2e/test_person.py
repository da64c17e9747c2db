"""The person's part: asked at a real terminal, waited for, and heard when the profile says something new."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autofill.qa import Portal, Result, assert_ended
from mock_portal.control_room import ControlRoom
from mock_portal.server import Server
from tests.e2e import program
from tests.e2e.terminal import CODE, Seat, ended

CORPORATE, BRAND = (program.PROFILES / f"{name}.json" for name in ("corporate", "brand"))
Run = Callable[..., Result]
Begin = Callable[..., None]


@pytest.fixture
def room(portal: Server) -> ControlRoom:
    return Portal(portal.address).room


def test_at_a_terminal_the_person_types_the_codes_and_says_what_may_be_submitted(begin_at: Begin, seat: Seat) -> None:
    begin_at(CORPORATE, "registered", products=-1)
    said = json.loads(CORPORATE.read_text("utf-8"))
    alipay, company = said["identity"]["alipay"]["account"], said["company"]
    seat.room.add_alipay(alipay, kind="corporate", company=company["name"], credit_code=company["credit_code"])

    running = seat.start(CORPORATE)
    for where, channel in (("e-mail", "email"), ("text message", "sms")):
        running.expect(CODE.format(where=where))
        running.sendline(seat.code(channel))
    running.expect("«alipay-authorise» is filled and proved. Submit it")
    running.sendline("n")
    code, out = ended(running)

    assert code == 75, out
    assert "Run the same command again to continue" in out
    assert seat.received() == ["verify-email", "verify-phone", "identity-authentication", "alipay-sign-in"]


def test_a_profile_that_changed_after_it_was_accepted_stops_until_the_person_says_so(
    tmp_path: Path, room: ControlRoom, run_autofill: Run
) -> None:
    profile = _copy(tmp_path)
    assert_ended(run_autofill(profile, operator="none"), 75, "e-mail code")
    said: dict[str, Any] = json.loads(profile.read_text("utf-8"))
    said["contact"]["address"]["street"] += " 2 单元"
    profile.write_text(json.dumps(said, ensure_ascii=False), "utf-8")

    assert_ended(run_autofill(profile, operator="none"), 76, "register: contact.address.street", "--accept-changes")
    assert_ended(run_autofill(profile, "--accept-changes", operator="none"), 75, "e-mail code")
    assert room.counters()["accounts"] == 1


def _copy(folder: Path) -> Path:
    """The corporate profile in a folder of the test's own, its scans where they were."""
    for entry in program.PROFILES.iterdir():
        if entry.is_dir():
            (folder / entry.name).symlink_to(entry)
    copy = folder / "profile.json"
    copy.write_text(CORPORATE.read_text("utf-8"), "utf-8")
    return copy


def test_who_waits_looks_again_until_the_review_is_over_and_pays_in_the_window(begin_at: Begin, seat: Seat) -> None:
    begin_at(BRAND, "applied", products=-1)

    running = seat.start(BRAND, "--yes", "--wait")
    running.expect("in review")
    running.expect("in review")  # asked again, and not ended
    seat.room.decide("brand", "approve")
    running.expect("Pay the annual fee of ¥10,000 in the browser.*Ctrl-C")
    with seat.hand() as page:
        page.get_by_label("支付密码").fill("play-money-1")
        page.get_by_role("button", name="确认付款").click()
    running.expect("fee done")
    running.expect("product-10: 13 fields")
    code, said = ended(running)

    assert code == 0, said
    assert seat.states("payment")[-2:] == [("submit-intended", "a person"), ("accepted", "a person")]
    assert seat.room.counters()["payments"] == 1
