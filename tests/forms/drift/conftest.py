"""Fixtures for the drift tests: files to upload, the mock portal with an account for each page."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

import pytest
from PIL import Image
from playwright.sync_api import Frame, Page

from mock_portal.control_room import ControlRoom
from mock_portal.server import serve
from tests.forms.drift.mock_pages import MockPage, memory
from tests.forms.drift.own_pages import OwnPage

_SCANS = ("licence.png", "front.png", "back.png", "main-1.png", "main-2.png")
_HTML = "text/html; charset=utf-8"
_FRAME = '<!doctype html><header>AliExpress</header><iframe src="{}" width="1200" height="2000"></iframe>'


class Opener(Protocol):
    """Opens a page; the frame is the one that its form is in."""

    def __call__(self, case: OwnPage | MockPage, lang: str, *, framed: bool = False) -> Frame: ...


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the files to upload are."""
    made = tmp_path_factory.mktemp("scans")
    for name in _SCANS:
        Image.new("RGB", (1000, 1000), "white").save(made / name)
    return made


@pytest.fixture(scope="session")
def portal() -> Iterator[str]:
    """The address of a mock portal that knows an account for each page."""
    server = serve()
    until = (datetime.now(UTC) + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    ControlRoom(server.address).load(memory(until))
    yield server.address
    server.close()


@pytest.fixture
def open_page(page: Page, portal: str) -> Opener:
    """Open a page in a language, alone or framed by its own origin; the portal's as whoever may see them."""

    def opened(case: OwnPage | MockPage, lang: str, *, framed: bool = False) -> Frame:
        address = f"{portal}{case.name}.html?lang={lang}"
        page.unroute_all()
        if isinstance(case, OwnPage):
            page.route("**/own-*", lambda route: route.fulfill(body=case.html(lang), content_type=_HTML))
        else:
            page.context.add_cookies([{"name": "session", "value": case.member or "nobody", "url": portal}])
        page.route("**/framed", lambda route: route.fulfill(body=_FRAME.format(address), content_type=_HTML))
        page.goto(f"{portal}framed" if framed else address)
        frame = page.frames[-1] if framed else page.main_frame
        frame.locator("h1").wait_for()
        assert frame.url == address
        return frame

    return opened
