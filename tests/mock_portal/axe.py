"""An accessibility checker that finds a page's serious faults."""

import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from playwright.sync_api import Page

_AXE = Path.home() / ".cache/autofill-tests/axe"
# The kit's own fault, kept on purpose: a plain box around its trigger says whether it is expanded.
_DELIBERATE = {"aria-allowed-attr"}
_BAD = {"serious", "critical"}


@dataclass(frozen=True, slots=True)
class Axe:
    """The checker's script, to be run in a page."""

    script: str

    def serious(self, page: Page) -> dict[str, list[str]]:
        """What is wrong with the page, but for the deliberate faults: {rule: markup of what breaks it}."""
        page.evaluate(self.script)
        found: dict[str, Any] = page.evaluate("axe.run({ resultTypes: ['violations'] })")
        return {
            fault["id"]: [node["html"] for node in fault["nodes"]]
            for fault in found["violations"]
            if fault["impact"] in _BAD and fault["id"] not in _DELIBERATE
        }


def load() -> Axe:
    """The checker from its cache, or by npm; skips the test where npm can't fetch it."""
    script = _AXE / "node_modules/axe-core/axe.min.js"
    _AXE.mkdir(parents=True, exist_ok=True)
    with FileLock(_AXE / "lock"):
        if not script.exists():
            _install_axe()
    return Axe(script.read_text(encoding="utf-8"))


def _install_axe() -> None:
    command = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(_AXE), "axe-core@4"]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        pytest.skip("axe-core is fetched by npm, and npm could not")
