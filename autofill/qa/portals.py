"""Mock portals for tests, each on its own port: the portal as it is, or an edited copy, with its control room."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import mock_portal
from mock_portal.control_room import ControlRoom

Edit = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Portal:
    """A portal that is being served on its own port, with its own memory."""

    address: str

    @property
    def room(self) -> ControlRoom:
        """Its control room: inboxes, reviewers, clock, faults, and received submits."""
        return ControlRoom(self.address)


@contextmanager
def served(memory: Path, personas: Sequence[str] = ()) -> Iterator[Portal]:
    """Serve the portal as it is, with its memory in the file `memory`, playing these faults."""
    from mock_portal.server import serve  # late: the plugin is loaded in runs that need no portal

    server = serve(memory=memory)
    try:
        portal = Portal(server.address)
        portal.room.set_personas(list(personas))
        yield portal
    finally:
        server.close()


@contextmanager
def changed(folder: Path, edits: Sequence[Edit], personas: Sequence[str] = ()) -> Iterator[Portal]:
    """Serve a copy of the portal in `folder` with edited files; an edit is (file, old text, new text).

    Raises:
        ValueError: a file does not hold the old text.
    """
    copy = folder / "mock_portal"
    shutil.copytree(Path(mock_portal.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    for file, old, new in edits:
        text = (copy / file).read_text("utf-8")
        if old not in text:
            raise ValueError(f"mock_portal/{file} does not say {old!r}")
        (copy / file).write_text(text.replace(old, new), "utf-8")
    process = _started(folder)
    try:
        portal = Portal(_address(process))
        portal.room.set_personas(list(personas))
        yield portal
    finally:
        process.terminate()
        process.communicate()


def _started(folder: Path) -> subprocess.Popen[str]:
    """The copy in a process of its own: this one has imported the portal as it is."""
    surroundings = {key: value for key, value in os.environ.items() if key != "PYTHONSAFEPATH"}
    command = [sys.executable, "-m", "mock_portal"]
    return subprocess.Popen(command, cwd=folder, env=surroundings, stdout=subprocess.PIPE, text=True)  # noqa: S603 - ours


def _address(process: subprocess.Popen[str]) -> str:
    line = process.stdout.readline() if process.stdout else ""
    return line.split("?", maxsplit=1)[0].strip()
