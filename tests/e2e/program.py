"""Starts the program as a person does, in a process of its own, and tells what became of it and of the portal."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROFILES = Path(__file__).parents[2] / "profiles"
_LONGEST_S = 180


@dataclass(frozen=True, slots=True)
class Ended:
    """What a run printed and returned, and the folder in which it kept its runs."""

    code: int
    out: str
    err: str
    runs: Path

    @property
    def folder(self) -> Path:
        """The folder of the only application."""
        (journal,) = self.runs.glob("*/journal.jsonl")
        return journal.parent

    def journal(self) -> list[dict[str, Any]]:
        """The lines of the only journal."""
        return [json.loads(line) for line in (self.folder / "journal.jsonl").read_text("utf-8").splitlines()]

    def portal(self) -> dict[str, Any]:
        """What the bundled mock portal remembers."""
        memory: dict[str, Any] = json.loads((self.folder / "mock-portal.json").read_text("utf-8"))
        return memory


def environment(runs: Path) -> dict[str, str]:
    """This process's environment, with runs kept in a folder of the test's own and no setting of the person's."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("AUTOFILL_")}
    return {
        **kept,
        "AUTOFILL_RUNS": str(runs),
        "XDG_STATE_HOME": str(runs / "state"),
        "PYTHONWARNINGS": "error::ResourceWarning",
    }


def run(runs: Path, *arguments: str | Path, **more: Any) -> Ended:
    """Run `python -m autofill ARGUMENTS` to its end."""
    done = subprocess.run(
        [sys.executable, "-m", "autofill", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=_LONGEST_S,
        env=environment(runs),
        stdin=subprocess.DEVNULL,
        cwd=runs,
        **more,
    )
    return Ended(done.returncode, done.stdout, done.stderr, runs)
