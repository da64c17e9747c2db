"""Fixtures for the real forms: the folder that holds them, and a context without scripts or network."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.forms.corpus.saved import network_blocked

_NEXT_TO_US = Path(__file__).parents[4] / "shared" / "forms"


@pytest.fixture(scope="session")
def forms_folder() -> Path:
    """Where the saved pages are: AUTOFILL_TEST_FORMS, else beside the repository."""
    folder = Path(os.environ.get("AUTOFILL_TEST_FORMS") or _NEXT_TO_US)
    if not any(folder.glob("*.html")):
        pytest.skip(f"no saved forms in {folder}; AUTOFILL_TEST_FORMS names their folder")
    return folder


@pytest.fixture
def quiet_page(browser: Browser, forms_folder: Path) -> Iterator[Page]:
    """A page without scripts of its own, whose network is blocked but for the saved forms."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    network_blocked(context, forms_folder)
    yield context.new_page()
    context.close()
