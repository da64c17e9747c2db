"""Fixtures of the form engine's tests: one page, filled with the HTML that a test brings."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

Show = Callable[[str], Page]
PAGES = Path(__file__).parent / "pages"


@pytest.fixture(scope="module")
def shared(browser: Browser) -> Iterator[Page]:
    """One page for all tests of a module: a context for each costs more than most of them (0.11 s, not 0.04 s)."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def show(shared: Page) -> Show:
    """Show a body of HTML, as a new document at an origin of its own; nothing else is reachable."""
    page = shared

    def shown(body: str) -> Page:
        page.unroute_all()
        page.route("**/*", lambda route: route.abort())
        page.route(
            "http://portal.test/", lambda route: route.fulfill(body=body, content_type="text/html; charset=utf-8")
        )
        page.goto("http://portal.test/")
        return page

    return shown


@pytest.fixture
def kitlike(show: Show) -> Page:
    """The page with controls as component kits make them."""
    return show((PAGES / "kitlike.html").read_text("utf-8"))
