from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright

from autofill.errors import SettingsInvalid
from autofill.run import browser


def test_the_browser_that_is_found_runs_a_page(page: Page) -> None:
    page.set_content("<h1>速卖通</h1>")

    assert page.get_by_role("heading").inner_text() == "速卖通"


def test_a_chosen_browser_that_is_no_program_is_refused_with_its_name(playwright: Playwright, tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid, match="nothing-here"):
        browser.find(playwright, tmp_path / "nothing-here")


def test_a_chosen_folder_is_no_browser(playwright: Playwright, tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid, match="not an executable file"):
        browser.find(playwright, tmp_path)


def test_without_a_window_the_build_that_has_none_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("chromium", "chromium-headless-shell"):
        (tmp_path / name).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert next(browser.installed()).name == "chromium-headless-shell"
    assert next(browser.installed(headed=True)).name == "chromium"
