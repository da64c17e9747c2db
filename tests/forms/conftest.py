"""Fixtures of the form engine's tests: one page, filled with the HTML that a test brings."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

Show = Callable[[str], Page]
PAGES = Path(__file__).parent / "pages"


@pytest.fixture
def show(page: Page) -> Show:
    """Show a body of HTML at an origin of its own; nothing else is reachable."""

    def shown(body: str) -> Page:
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
