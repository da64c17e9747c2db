"""Runs of the program as a scheduler does them, and their results.

A run is a process of its own, so that it neither meets the test's own Playwright nor its signal handlers, and ends as
it would for a person: by its exit code.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autofill.flow.record import line
from autofill.flow.record.journal import Journal
from autofill.qa.portals import Portal

Json = dict[str, Any]
_JOURNAL = "journal.jsonl"


@dataclass(frozen=True, slots=True)
class Watch:
    """Observation of the program's browser; `folder` takes the trace and the last picture of each page."""

    headed: bool = False
    slowmo_ms: float = 0
    trace: bool = False
    picture: bool = False
    folder: Path = Path()

    @property
    def is_on(self) -> bool:
        """Whether anything but `--headed`, which the program knows itself, is asked for."""
        return bool(self.slowmo_ms or self.trace or self.picture)


@dataclass(frozen=True, slots=True)
class Result:
    """The end of a run. `message` is its standard error, `output` its standard output."""

    profile: Path
    code: int
    message: str
    output: str
    portal: Portal
    folder: Path | None
    counters: dict[str, int]
    memory: Json = field(repr=False)

    @property
    def journal(self) -> list[Json]:
        """The lines of the application's journal, those of earlier runs too."""
        if self.folder is None:
            return []
        rows = (self.folder / _JOURNAL).read_bytes().split(b"\n")
        return [said for row in rows if (said := line.decoded(row)) is not None]

    @property
    def received(self) -> list[Json]:
        """What the portal received from this seller, oldest first: {at, account, page, fields}."""
        email = json.loads(self.profile.read_text("utf-8"))["account"]["email"].strip().lower()
        return [submit for submit in self.memory.get("received", []) if submit["account"] == email]

    @property
    def pages(self) -> list[str]:
        """The pages that were received, by concept, in order."""
        return [submit["page"] for submit in self.received]

    @property
    def evidence(self) -> list[Path]:
        """The pictures that the program took, in order."""
        return sorted((self.folder / "evidence").glob("*.png")) if self.folder else []

    def __str__(self) -> str:
        """What a failed assertion shows."""
        received = ", ".join(self.pages) or "nothing"
        return f"exit {self.code}: {self.message.strip() or '-'}\nThe portal received {received}.\n{self.output}"


class Hung(AssertionError):
    """The program did not end by itself."""


def run(  # noqa: PLR0913 - each says one thing about the run, all by name
    profile: Path,
    portal: Portal,
    *,
    runs: Path,
    options: Sequence[str] = (),
    operator: str = "mock",
    lang: str = "zh",
    skin: str = "kit",
    timeout_s: float = 20,
    longest_s: float = 300,
    watch: Watch | None = None,
) -> Result:
    """Run `python -m autofill` on the profile to its end, and collect what the portal received.

    `operator` "mock" plays the outside world, "none" ends with 75 at each question. `longest_s` limits the whole run.

    Raises:
        Hung: it was still running after `longest_s`; it was killed.
    """
    watch = watch or Watch()
    arguments = [
        str(profile),
        *("--portal", f"{portal.address}?lang={lang}&skin={skin}", "--portal-lang", lang),
        *("--operator", operator, "--timeout-s", f"{timeout_s:g}", "--runs", str(runs)),
        *(["--yes"] if operator == "none" else []),
        *(["--headed"] if watch.headed else []),
        *options,
    ]
    process = _started(_command(watch), arguments, runs)
    try:
        output, message = process.communicate(timeout=longest_s)
    except subprocess.TimeoutExpired:
        output, message = _killed(process)
        raise Hung(f"the program did not end within {longest_s:g} s\n{output}{message}") from None
    counters, memory = portal.room.counters(), portal.room.export()
    return Result(profile, process.returncode, message, output, portal, folder_of(profile, runs), counters, memory)


def folder_of(profile: Path, runs: Path) -> Path | None:
    """Return the folder of the application that was begun with this profile, if one was."""
    mine = str(profile.resolve())
    for path in runs.glob(f"*/{_JOURNAL}"):
        if any(header.get("profile_file") == mine for _, header in Journal(path).headers):
            return path.parent
    return None


def _command(watch: Watch) -> list[str]:
    if not watch.is_on:
        return ["-m", "autofill"]
    facts = {"slowmo_ms": watch.slowmo_ms, "trace": watch.trace, "picture": watch.picture, "folder": str(watch.folder)}
    return ["-m", "autofill.qa.watched", json.dumps(facts)]


def _started(command: Sequence[str], arguments: Sequence[str], runs: Path) -> "subprocess.Popen[str]":
    """In a folder and with settings of its own, in English: no `.env`, AUTOFILL_* or locale of the person's counts.

    Nor do their folders of runs: the same invented seller may be at another portal of the same port there.
    """
    runs.mkdir(parents=True, exist_ok=True)
    surroundings = {key: value for key, value in os.environ.items() if not key.startswith("AUTOFILL_")}
    return subprocess.Popen(  # noqa: S603 - ours
        [sys.executable, *command, *arguments],
        cwd=runs,
        env={**surroundings, "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", "XDG_STATE_HOME": str(runs)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )


def _killed(process: "subprocess.Popen[str]") -> tuple[str, str]:
    """End the program and its browser, which is in its session; what they had said."""
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    return process.communicate()
