"""Fixtures for the real forms: the folder that holds them, and a context without scripts or network."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.forms.corpus.saved import Reading, network_blocked, opened, read

_VIEWPORT: ViewportSize = {"width": 1280, "height": 900}
_NEXT_TO_US = Path(__file__).parents[4] / "shared" / "forms"


@pytest.fixture(scope="session")
def forms_folder() -> Path:
    """Where the saved pages are: AUTOFILL_TEST_FORMS, else beside the repository."""
    folder = Path(os.environ.get("AUTOFILL_TEST_FORMS") or _NEXT_TO_US)
    if not any(folder.glob("*.html")):
        pytest.skip(f"no saved forms in {folder}; AUTOFILL_TEST_FORMS names their folder")
    return folder


@pytest.fixture(scope="session")
def readings(browser: Browser, forms_folder: Path) -> list[Reading]:
    """Every saved page as the engine reads it, in a context without scripts or network."""
    context = browser.new_context(java_script_enabled=False, viewport=_VIEWPORT)
    network_blocked(context, forms_folder)
    page = context.new_page()
    found = [read(opened(page, file)) for file in sorted(forms_folder.glob("*.html"))]
    context.close()
    return found


@pytest.fixture
def page_with_timers(browser: Browser, forms_folder: Path) -> Iterator[Page]:
    """A page to fill, with timers and frames as a person has them; the saved forms have no scripts of their own."""
    context = browser.new_context(viewport=_VIEWPORT)
    network_blocked(context, forms_folder)
    yield context.new_page()
    context.close()
