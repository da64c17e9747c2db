"""`python -m tests.e2e.killed WHAT PLACES ...`: run the program, kill -9 it or its browser at a line of its journal.

WHAT is `program` or `browser`. PLACES is a file with a line, `stage step state` or `run begun`, for each place where a
run was killed already: there no run is again, and the file grows by one. The rest are the program's arguments.
`only=PLACE` before WHAT kills nowhere else.
"""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from autofill import cli
from autofill.flow.record.journal import Journal


def main(what: str, places: Path, arguments: list[str], only: str = "") -> int:
    """Run until a line is on the disk at which no run was killed yet, then kill."""
    write = Journal._write  # noqa: SLF001 - the one place where a line reaches the disk
    killed = set(places.read_text("utf-8").splitlines()) if places.exists() else set()

    def write_and_die(journal: Journal, line: dict[str, Any]) -> None:
        write(journal, line)
        place = " ".join(line[key] for key in ("run", "stage", "step", "state") if key in line)
        if place in killed or (only and place != only):
            return
        killed.add(place)
        with places.open("a", encoding="utf-8") as file:
            file.write(f"{place}\n")
        for victim in [os.getpid()] if what == "program" else browsers_of(os.getpid()):
            os.kill(victim, signal.SIGKILL)

    setattr(Journal, "_write", write_and_die)  # noqa: B010 - a test's knife, not an assignment of the program
    return cli.main(arguments)


def browsers_of(program: int) -> list[int]:
    """The browser's processes below the program's, a script that started it among them."""
    parents = {int(stat.parent.name): _parent(stat) for stat in Path("/proc").glob("[0-9]*/stat")}
    return [pid for pid in sorted(parents) if program in _ancestors(pid, parents) and "chrom" in _name(pid)]


def _name(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text("utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return ""


def _parent(stat: Path) -> int:
    try:
        return int(stat.read_text("utf-8").rpartition(")")[2].split()[1])
    except (FileNotFoundError, ProcessLookupError):
        return 0


def _ancestors(pid: int, parents: dict[int, int]) -> Iterator[int]:
    while pid := parents.get(pid, 0):
        yield pid


if __name__ == "__main__":
    chosen = sys.argv[1:]
    named = chosen.pop(0).removeprefix("only=") if chosen[0].startswith("only=") else ""
    sys.exit(main(chosen[0], Path(chosen[1]), chosen[2:], named))
