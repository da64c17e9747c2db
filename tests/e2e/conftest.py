"""Fixtures of the end-to-end tests: portals of the test's own, as they are or altered."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

import mock_portal
from mock_portal.server import Server, serve
from tests.e2e.terminal import Seat, seated


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[Server]:
    """The mock portal with a memory of its own, which outlives any run of the program."""
    server = serve(memory=tmp_path / "portal.json")
    yield server
    server.close()


@pytest.fixture
def seat(portal: Server, tmp_path: Path, playwright: Playwright) -> Iterator[Seat]:
    """A person at a terminal, and at the window of what runs there."""
    with seated(portal.address, tmp_path, playwright) as taken:
        yield taken


@pytest.fixture
def altered_portal(tmp_path: Path) -> Iterator[Callable[[str, str, str], str]]:
    """Serve a copy of the mock portal in which one file says `new` instead of `old`, and return its address."""
    with ExitStack() as running:

        def alter(file: str, old: str, new: str) -> str:
            copy = tmp_path / "altered" / "mock_portal"
            shutil.copytree(Path(mock_portal.__file__).parent, copy)
            page = copy / file
            text = page.read_text("utf-8")
            assert old in text
            page.write_text(text.replace(old, new), "utf-8")
            return _served_from(copy.parent, running)

        yield alter


def _served_from(folder: Path, running: ExitStack) -> str:
    process = running.enter_context(
        subprocess.Popen([sys.executable, "-m", "mock_portal"], cwd=folder, stdout=subprocess.PIPE, text=True)
    )
    running.callback(process.terminate)
    assert process.stdout is not None
    return process.stdout.readline().split("?", maxsplit=1)[0].strip()
