import json
from collections.abc import Callable
from pathlib import Path

import pytest
from loguru import logger
from playwright.sync_api import Browser, Error

from autofill.flow.browse import browser_state

_COOKIE = {"name": "session", "value": "x", "domain": "portal.test", "path": "/", "expires": -1}
_MORE = {"httpOnly": False, "secure": False, "sameSite": "Lax"}
_NOWHERE = {"origin": "nowhere", "localStorage": [{"name": "a", "value": "b"}]}
_BROKEN = {
    "an empty file": b"",
    "zeros": b"\0" * 700,
    "half of it": b'{"cookies": [{"name": "ses',
    "no utf-8": b'{"cookies": "\xff"}',
    "a list": b"[]",
    "brackets": b"[" * 100_000,
    "no cookies": b'{"origins": []}',
    "cookies that are a text": b'{"cookies": "abc"}',
    "a cookie without a value": b'{"cookies": [{"name": "session"}]}',
    "a cookie of nowhere": b'{"cookies": [{"name": "session", "value": "x"}]}',
    "a date that is a text": json.dumps({"cookies": [{**_COOKIE, "expires": "tomorrow"}]}).encode(),
    "origins that are a number": b'{"cookies": [], "origins": 3}',
    "an origin that is none": json.dumps({"cookies": [], "origins": [_NOWHERE]}).encode(),
    "a storage that is none": b'{"cookies": [], "session": 5}',
    "a storage of numbers": b'{"cookies": [], "session": ["http://portal.test", [[1, 2]]]}',
}


def _new_page(browser: Browser, path: Path) -> list[str]:
    """The names of the cookies that a page begins with."""
    page = browser_state.new_page(browser, path, locale="zh-CN", timeout_s=20)
    names = [str(cookie.get("name")) for cookie in page.context.cookies()]
    page.goto("data:text/html,<h1>here</h1>")
    page.context.close()
    return names


@pytest.mark.parametrize("content", _BROKEN.values(), ids=_BROKEN)
def test_a_broken_session_is_set_aside_and_said_and_the_run_goes_on(
    browser: Browser, tmp_path: Path, content: bytes
) -> None:
    path, said = tmp_path / "session.json", list[str]()
    path.write_bytes(content)
    sink = logger.add(lambda message: said.append(str(message)), level="WARNING")

    assert _new_page(browser, path) == []

    logger.remove(sink)
    assert (tmp_path / "session.json.damaged").read_bytes() == content
    assert "sign in again" in said[0]
    assert not path.exists()


def test_a_session_that_is_a_folder_is_set_aside_too(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "session.json").mkdir()

    assert _new_page(browser, tmp_path / "session.json") == []
    assert (tmp_path / "session.json.damaged").is_dir()


def test_what_was_kept_is_there_again(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    path.write_text(json.dumps({"cookies": [{**_COOKIE, **_MORE}], "origins": []}), "utf-8")
    page = browser_state.new_page(browser, path, locale="zh-CN", timeout_s=20)
    page.route("http://portal.test/**", lambda route: route.fulfill(body="<h1>here</h1>"))
    page.goto("http://portal.test/")
    browser_state.keep(page, path)
    page.context.close()

    assert _new_page(browser, path) == ["session"]
    assert path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["session.json"]


def test_a_browser_that_is_gone_is_no_broken_session(launch_browser: Callable[[], Browser], tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    path.write_text(json.dumps({"cookies": [{**_COOKIE, **_MORE}]}), "utf-8")
    other = launch_browser()
    other.close()

    with pytest.raises(Error):
        browser_state.new_page(other, path, locale="zh-CN", timeout_s=20)
    assert path.exists()
