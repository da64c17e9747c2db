"""The person's part: asked at a real terminal, waited for, and heard when the profile says something new."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pexpect  # type: ignore[import-untyped] # it has no types
import pytest

from autofill.qa import Portal, Result, assert_ended
from mock_portal.control_room import ControlRoom
from mock_portal.server import Server
from tests.e2e import program

CORPORATE, BRAND = (program.PROFILES / f"{name}.json" for name in ("corporate", "brand"))
Run = Callable[..., Result]
Begin = Callable[..., None]
Terminal = Callable[..., Any]


@pytest.fixture
def room(portal: Server) -> ControlRoom:
    return Portal(portal.address).room


@pytest.fixture
def terminal(portal: Server, tmp_path: Path) -> Iterator[Terminal]:
    """The program at a terminal of its own, with a person to be asked."""
    begun: list[pexpect.spawn] = []

    def start(profile: Path, *options: str) -> pexpect.spawn:
        arguments = ["-m", "autofill", str(profile), "--portal", f"{portal.address}?lang=zh", *options]
        environment = {
            **program.environment(tmp_path / "runs"),
            "TERM": "dumb",
            "COLUMNS": "200",
            "AUTOFILL_WAIT_S": "1",
        }
        running = pexpect.spawn(sys.executable, arguments, encoding="utf-8", timeout=60, env=environment, cwd=tmp_path)
        begun.append(running)
        return running

    yield start
    for running in begun:
        running.close(force=True)


def _code(room: ControlRoom, channel: str) -> str:
    """The newest code of the channel, once it has come."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if codes := [str(m["code"]) for m in room.inbox() if m["channel"] == channel and m["code"]]:
            return codes[-1]
    raise AssertionError(f"no {channel} code came")


def _ended(running: pexpect.spawn) -> tuple[int | None, str]:
    running.expect(pexpect.EOF)
    running.close()
    return running.exitstatus, str(running.before)


def test_at_a_terminal_the_person_types_the_codes_and_says_what_may_be_submitted(
    begin_at: Begin, terminal: Terminal, room: ControlRoom
) -> None:
    begin_at(CORPORATE, "registered", products=-1)
    said = json.loads(CORPORATE.read_text("utf-8"))
    alipay, company = said["identity"]["alipay"]["account"], said["company"]
    room.add_alipay(alipay, kind="corporate", company=company["name"], credit_code=company["credit_code"])

    running = terminal(CORPORATE, "--operator", "console")
    for where, channel in (("e-mail", "email"), ("text message", "sms")):
        running.expect(f"Type the code from the {where} to .*Enter: ")
        running.sendline(_code(room, channel))
    running.expect("«alipay-authorise» is filled and proved. Submit it")
    running.sendline("n")
    code, out = _ended(running)

    assert code == 75, out
    assert "Run the same command again to continue" in out
    assert [submit["page"] for submit in room.received()] == [
        "verify-email",
        "verify-phone",
        "identity-authentication",
        "alipay-sign-in",
    ]


def test_a_wrong_code_is_asked_for_again(begin_at: Begin, terminal: Terminal, room: ControlRoom) -> None:
    begin_at(CORPORATE, "registered", products=-1)

    running = terminal(CORPORATE, "--operator", "console")
    running.expect("Type the code from the e-mail to .*Enter: ")
    right = _code(room, "email")
    running.sendline("000000" if right != "000000" else "111111")
    running.expect("the portal refused")
    running.sendintr()
    code, said = _ended(running)

    assert code == 130, said
    assert "same command continues" in said
    assert room.received() == []


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


def test_who_waits_looks_again_until_the_review_is_over(begin_at: Begin, terminal: Terminal, room: ControlRoom) -> None:
    begin_at(BRAND, "applied", products=-1)

    running = terminal(BRAND, "--operator", "console", "--yes", "--wait")
    running.expect("in review")
    running.expect("in review")  # asked again, and not ended
    room.decide("brand", "approve")
    running.expect("Pay the annual fee of ¥10,000 in the browser")
    running.sendintr()
    code, said = _ended(running)

    assert code == 130, said
    assert room.counters()["payments"] == 0
