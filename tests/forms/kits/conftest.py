"""Fixtures for the kits: the packages are installed once, the pages are served on the loopback only."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, Route

from tests.forms.kits import npm, site
from tests.forms.kits.registration import Seller

HERE = Path(__file__).parent
Opener = Callable[[str, str], Page]


@pytest.fixture
def seller(tmp_path: Path) -> Seller:
    licence = tmp_path / "business-licence.png"
    Image.new("RGB", (800, 600), "white").save(licence)
    return Seller(licence)


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where the pages of the two kits that matter most are served."""
    yield from _served(HERE / "package.json")


@pytest.fixture(scope="session")
def unseen_address() -> Iterator[str]:
    """Where the pages of the other kits are served."""
    yield from _served(HERE / "unseen" / "package.json")


@pytest.fixture
def open_kit(page: Page, address: str) -> Opener:
    """Open a kit's form in a language, mounted."""
    return lambda kit, lang: _opened(page, address, kit, lang)


@pytest.fixture
def open_unseen(page: Page, unseen_address: str) -> Opener:
    """The same for the other kits."""
    return lambda kit, lang: _opened(page, unseen_address, kit, lang)


def _opened(page: Page, address: str, kit: str, lang: str) -> Page:
    page.route(lambda url: not url.startswith(address), _refuse)  # icons and fonts on far servers are not asked for
    page.goto(f"{address}/{kit}.html?lang={lang}")
    page.wait_for_function("window.__state")
    return page


def _refuse(route: Route) -> None:
    route.abort()


def _served(manifest: Path) -> Iterator[str]:
    try:
        packages = npm.installed(manifest)
    except npm.NotInstalledError as reason:
        pytest.skip(str(reason))
    with site.served(packages, manifest.parent / "pages") as address:
        yield address
