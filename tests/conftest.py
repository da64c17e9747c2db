"""Fixtures for all tests: the browser is the one that the program itself would find."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Playwright

from autofill import language, log
from autofill.run import browser

os.environ["LC_ALL"] = "C.UTF-8"  # what is asserted is English, whoever's machine it is; programs started here, too
pytest_plugins = ["tests.forms.tables"]  # figures of the long tests, at the end of a run


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], playwright: Playwright) -> dict[str, Any]:
    found = browser.find(playwright)
    assert found is not None, "no browser: run `python -m autofill doctor --install`"
    return {**browser_type_launch_args, "executable_path": found.executable, "args": browser.launch_arguments()}


@pytest.fixture(autouse=True)
def _each_test_in_the_language_of_the_locale() -> Iterator[None]:
    """A command that was run with `--lang` in one test says nothing about the next."""
    yield
    language.speak(None)


@pytest.fixture(autouse=True)
def _nothing_is_left_out() -> Iterator[None]:
    """What a session of one test keeps to itself is none of the next one's business."""
    yield
    language.leave_out(None)
    log.leave_out(str)
