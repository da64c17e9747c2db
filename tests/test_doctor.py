"""The doctor: what it says of a person's own browser."""

from pathlib import Path

import pytest

from autofill.commands import doctor
from autofill.run import browser


@pytest.mark.parametrize(
    ("names", "found", "mend"),
    [
        (["chromium"], "no Chrome or Edge", ""),
        (["google-chrome", "chromium"], "chrome", "--attach chrome"),
        (["Microsoft Edge"], "msedge", "--attach msedge"),
        (["msedge", "Google Chrome"], "chrome, msedge", "--attach chrome"),
    ],
)
def test_it_says_which_browser_can_be_attached_to(
    monkeypatch: pytest.MonkeyPatch, names: list[str], found: str, mend: str
) -> None:
    there = [browser.Found(name, Path("/usr/bin") / name) for name in names]
    monkeypatch.setattr(browser, "installed", lambda *, headed: iter(there if headed else []))

    finding = doctor.own_browser()

    assert finding.ok
    assert finding.found.startswith(found)
    assert finding.mend.endswith(mend)
