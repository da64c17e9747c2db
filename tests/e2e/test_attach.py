"""Assist in the browser that the person uses already: their other tabs do not change, and it is not closed."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from autofill.run import browser
from tests.e2e import program
from tests.e2e.terminal import Seat, ended, free_port

CORPORATE = program.PROFILES / "corporate.json"
ASKS = "q = end: "
_OTHERS = ("one", "two", "three")


@pytest.fixture
def everyday(playwright: Playwright, tmp_path: Path, seat: Seat) -> Iterator[tuple[str, Browser]]:
    """A browser that was there before the program, with three tabs of other things and the portal in front."""
    found = browser.find(playwright)
    assert found is not None
    port, own = free_port(), tmp_path / "everyday"
    switches = [f"--remote-debugging-port={port}", f"--user-data-dir={own}", "--headless"]
    command = [str(found.executable), *browser.launch_arguments(), *switches, "about:blank"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        assert any("DevTools listening" in line for line in running.stderr)
        address = f"http://127.0.0.1:{port}"
        person = playwright.chromium.connect_over_cdp(address)
        (context,) = person.contexts
        for title in _OTHERS:
            tab = context.new_page()
            tab.goto(f"data:text/html,<title>{title}</title><input value='{title}'>")
        context.new_page().goto(f"{seat.address}register.html?lang=zh")
        context.pages[-1].get_by_role("heading", name="账号注册").wait_for()  # its title comes with its words
        context.pages[-1].bring_to_front()
        yield address, person
        person.close()
        running.kill()


def test_only_the_tab_in_front_is_touched_and_the_browser_stays(seat: Seat, everyday: tuple[str, Browser]) -> None:
    address, person = everyday
    before = [(page.url, page.title()) for page in person.contexts[0].pages]

    running = seat.assist(CORPORATE, "--attach", address)
    running.expect(ASKS)
    running.sendline("")
    running.expect(r"(\d+) fields hold what the profile says")
    held = int(running.match[1])
    running.expect(ASKS)
    running.sendline("q")
    code, _ = ended(running)

    pages = person.contexts[0].pages
    typed = pages[-1].get_by_label("电子邮箱").input_value()
    assert code == 0
    assert held == 12
    assert "@" in typed
    assert [(page.url, page.title()) for page in pages] == before
    assert [page.locator("input").input_value() for page in pages if page.title() in _OTHERS] == list(_OTHERS)
    assert seat.received() == []


def test_where_nothing_can_be_attached_to_that_is_said(seat: Seat) -> None:
    running = seat.assist(CORPORATE, "--attach", "http://127.0.0.1:9", "--timeout-s", "2")

    code, said = ended(running)

    assert code == 69
    assert "--remote-debugging-port=9222" in said
    assert "Traceback" not in said


def test_a_browser_without_a_page_of_the_web_has_none_in_front(
    seat: Seat, playwright: Playwright, tmp_path: Path
) -> None:
    found = browser.find(playwright)
    assert found is not None
    port = free_port()
    switches = [f"--remote-debugging-port={port}", f"--user-data-dir={tmp_path / 'empty'}", "--headless"]
    command = [str(found.executable), *browser.launch_arguments(), *switches, "about:blank"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as started:
        assert started.stderr is not None
        assert any("DevTools listening" in line for line in started.stderr)
        code, said = ended(seat.assist(CORPORATE, "--attach", f"http://127.0.0.1:{port}"))
        started.kill()

    assert code == 69
    assert "has no page in front" in said
