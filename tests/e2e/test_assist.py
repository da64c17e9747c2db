"""Assist: a person goes through the portal, and the program fills whatever page is in front; it submits nothing."""

import pexpect  # type: ignore[import-untyped] # it has no types
from playwright.sync_api import Page

from tests.e2e import program
from tests.e2e.terminal import Seat, ended

CORPORATE = program.PROFILES / "corporate.json"
ASKS = "q = end: "


def _at(seat: Seat, running: pexpect.spawn, page: str) -> None:
    """Go to a page in the window, and wait until its rows are shown."""
    with seat.hand() as hand:
        hand.goto(f"{seat.address}{page}?lang=zh")
    running.expect(ASKS)


def _value(page: Page, label: str) -> str:
    return page.get_by_label(label, exact=False).first.input_value()


def test_a_page_is_shown_filled_and_proved_and_nothing_is_sent(seat: Seat) -> None:
    running = seat.assist(CORPORATE)
    running.expect("nothing is submitted")
    _at(seat, running, "register.html")
    shown = str(running.before)
    running.sendline("")
    running.expect(r"(\d+) fields hold what the profile says")
    held = int(running.match[1])
    with seat.hand() as hand:
        email = _value(hand, "电子邮箱")
    running.expect(ASKS)
    running.sendline("q")
    code, _ = ended(running)

    assert code == 0
    assert held >= 11
    assert email == "zhang.wei.2022@example.com" or "@" in email
    assert "account.email" in shown
    assert "••••••" in shown
    assert email not in shown
    assert seat.received() == []
