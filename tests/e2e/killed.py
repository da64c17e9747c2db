"""`python -m tests.e2e.killed WHAT LINES ...`: run the program, kill -9 it or its browser at a line of its journal.

WHAT is `program` or `browser`; LINES says after how many lines of this run. The rest are the program's arguments.
"""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from autofill import cli
from autofill.flow.journal import Journal


def main(what: str, lines: int, arguments: list[str]) -> int:
    """Run until that line is on the disk, then kill."""
    write, written = Journal._write, 0  # noqa: SLF001 - the one place where a line reaches the disk

    def write_and_die(journal: Journal, line: dict[str, Any]) -> None:
        nonlocal written
        write(journal, line)
        written += 1
        if written == lines:
            victims = [os.getpid()] if what == "program" else list(_browsers())
            for victim in victims:
                os.kill(victim, signal.SIGKILL)

    setattr(Journal, "_write", write_and_die)  # noqa: B010 - a test's knife, not an assignment of the program
    return cli.main(arguments)


def _browsers() -> Iterator[int]:
    """The browser's processes below this one, the first of them first."""
    parents = {int(stat.parent.name): _parent(stat) for stat in Path("/proc").glob("[0-9]*/stat")}
    for pid in sorted(parents):
        if os.getpid() in _ancestors(pid, parents) and "chrom" in Path(f"/proc/{pid}/comm").read_text("utf-8"):
            yield pid
            return


def _parent(stat: Path) -> int:
    try:
        return int(stat.read_text("utf-8").rpartition(")")[2].split()[1])
    except (FileNotFoundError, ProcessLookupError):
        return 0


def _ancestors(pid: int, parents: dict[int, int]) -> Iterator[int]:
    while pid := parents.get(pid, 0):
        yield pid


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), sys.argv[3:]))
