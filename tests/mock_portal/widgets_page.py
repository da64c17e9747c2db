"""A plugin for the widgets' tests: the kitchen-sink page, with every widget on it, and an accessibility checker."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from mock_portal.server import serve
from tests.mock_portal.axe import Axe, load


@pytest.fixture(scope="session")
def axe() -> Axe:
    return load()


@pytest.fixture(scope="session")
def portal_address() -> Iterator[str]:
    server = serve()
    yield server.address
    server.close()


@pytest.fixture
def widgets(page: Page, portal_address: str) -> Iterator[Page]:
    """The kitchen-sink page; the test fails when the page itself had an error."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{portal_address}widgets.html")
    page.locator("#sms input").first.wait_for()
    yield page
    assert not errors
