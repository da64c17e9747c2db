"""What was done, line by line, on disk before anything depends on it: JSON objects in an append-only file.

A run's first line says which portal and which profile it is about, `{"v", "at", "run": "begun", "portal", ...}`; its
last one how it ended, `{"at", "run": "ended", "exit", "why"}`. Between: `{"at", "stage", "step", "state", ...facts}`.
The states of a step, in order: `begun -> filled -> submit-intended -> accepted | rejected | waiting | unknown`.
No value of the profile is ever in it.
"""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from autofill.errors import EXIT_CODES, RunFolderUnusable
from autofill.language import tr

VERSION = 1
_ABOUT = (
    "What was done, oldest first, for one application to open a store; each line was on the disk before anything else "
    "happened. A step is begun; then filled (held: the fields that the page was seen to hold); then, where it cannot "
    "be taken back, submit-intended (written just before the click, by the program unless by says who); then accepted "
    "(landed: the page that came; proof: how else it is known), rejected (words: the portal's), waiting (for whom, "
    "until when by the portal's word) or unknown (sent, and no answer seen; with seen: not sent, as the portal could "
    "not be read). A step named like its stage: the portal shows the whole stage as done. keys and member: "
    "fingerprints of what was sent and of who it is, made with a key that is not in this file; no value is ever "
    "written here. A run without a line that says how it ended was killed."
)


def utc_now() -> datetime:
    """The time by this machine's clock."""
    return datetime.now(UTC)


class State(StrEnum):
    """How far a step came."""

    BEGUN = "begun"
    FILLED = "filled"
    SUBMIT_INTENDED = "submit-intended"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WAITING = "waiting"
    UNKNOWN = "unknown"


UNSETTLED = frozenset({State.SUBMIT_INTENDED, State.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal; `facts` are concepts, counts, dates, hashes or the portal's words, never values."""

    at: datetime
    stage: str
    step: str
    state: State
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def may_be_there(self) -> bool:
        """Whether the portal has it, or may have it, by our own doing."""
        return self.state in {State.ACCEPTED, *UNSETTLED} and not self.is_only_unseen

    @property
    def is_only_unseen(self) -> bool:
        """Whether it was never sent, and the place where the portal would show it can't be read to its end."""
        return self.state is State.UNKNOWN and "seen" in self.facts


class Journal:
    """The file of one application: what earlier runs wrote is read, `begin` opens it for this one."""

    def __init__(self, path: Path, now: Callable[[], datetime] = utc_now) -> None:
        """Read the journal at `path`, if there is one; `now` tells the time that new lines bear.

        Raises:
            RunFolderUnusable: it cannot be read, was changed by hand, or a newer autofill wrote it.
        """
        self.path = path
        self.now = now
        self.discreet: Callable[[dict[str, Any]], dict[str, Any]] = dict  # takes out what must not be written
        self.header: dict[str, Any] = {}
        self.entries: list[Entry] = []
        try:
            if path.exists():
                self.entries.extend(self._read())
        except OSError as error:
            raise RunFolderUnusable(path, error.strerror or "input/output error") from None

    def begin(self, **facts: Any) -> None:
        """Begin a run's part with a line that says what it is about.

        Raises:
            RunFolderUnusable: nothing can be written there.
        """
        self._mend_torn_line()
        about = {} if self.header else {"about": _ABOUT}
        self.header = {"v": VERSION, "at": self.now().isoformat(), "run": "begun", **facts}
        self._write(self.header | about)

    def end(self, exit_code: int) -> None:
        """Write down how this run ended."""
        self._write({"at": self.now().isoformat(), "run": "ended", "exit": exit_code, "why": EXIT_CODES[exit_code]})

    def record(self, stage: str, step: str, state: State, **facts: Any) -> None:
        """Append one line; when this returns, the line is on the disk."""
        facts = self.discreet(facts)
        entry = Entry(self.now(), stage, step, state, facts)
        line = {"at": entry.at.isoformat(), "stage": stage, "step": step, "state": state.value, **facts}
        self._write(line)
        self.entries.append(entry)

    def last(self, stage: str, step: str) -> Entry | None:
        """The newest line about a step, or None when it was never begun."""
        return next((e for e in reversed(self.entries) if (e.stage, e.step) == (stage, step)), None)

    def newest(self) -> list[Entry]:
        """The newest line of each step, in the order in which the steps were first begun."""
        found: dict[tuple[str, str], Entry] = {}
        for entry in self.entries:
            found[entry.stage, entry.step] = entry
        return list(found.values())

    def was_submitted(self, stage: str) -> bool:
        """Whether anything of a stage was, or may have been, sent to the portal."""
        sent = {State.ACCEPTED, *UNSETTLED}
        return any(entry.stage == stage and entry.state in sent for entry in self._standing())

    def sent(self, stage: str) -> dict[str, str]:
        """The fingerprints, by key of the profile, of what the stage last sent to the portal."""
        found: dict[str, str] = {}
        for entry in self._standing():
            if entry.stage == stage:
                found.update(entry.facts.get("keys", {}))
        return found

    def _standing(self) -> list[Entry]:
        """The lines but those that a later one took back: the last intention before it, of the same step."""
        standing: list[Entry] = []
        for entry in self.entries:
            if entry.facts.get("taken_back"):
                said = [e for e in standing if (e.stage, e.step) == (entry.stage, entry.step)]
                if said and said[-1].state is State.SUBMIT_INTENDED:
                    standing.remove(said[-1])
            standing.append(entry)
        return standing

    def was_accepted(self, stage: str, step: str) -> bool:
        """Whether the portal ever took a step, whatever became of it afterwards."""
        return any((e.stage, e.step, e.state) == (stage, step, State.ACCEPTED) for e in self.entries)

    def unsettled(self, stage: str) -> list[Entry]:
        """The steps of a stage that were submitted, as far as we know, and whose outcome is not written down.

        What waits with the fact `sent` was submitted too: the portal has it, and has not made up its mind.
        """
        mine = (entry for entry in self.newest() if entry.stage == stage)
        return [e for e in mine if e.state in UNSETTLED or (e.state is State.WAITING and e.facts.get("sent"))]

    def _read(self) -> Iterator[Entry]:
        text = self.path.read_text("utf-8")
        whole = text[: text.rfind("\n") + 1]  # a last line without its end was torn by a kill: nothing came after it
        for number, row in enumerate(whole.splitlines(), 1):
            line = self._parse(number, row)
            if "v" in line:
                if line["v"] != VERSION:
                    newer = "line {number} was written by a newer autofill (v{version})"
                    raise RunFolderUnusable(self.path, tr(newer, number=number, version=line["v"]))
                self.header = line
                continue
            if "run" in line:
                continue
            try:
                at, stage, step, state = (line.pop(key) for key in ("at", "stage", "step", "state"))
                yield Entry(datetime.fromisoformat(at), stage, step, State(state), line)
            except (KeyError, ValueError, TypeError):
                raise self._foreign(number) from None

    def _parse(self, number: int, row: str) -> dict[str, Any]:
        try:
            line = json.loads(row)
        except ValueError:
            line = None
        if not isinstance(line, dict):
            raise self._foreign(number)
        return line

    def _foreign(self, number: int) -> RunFolderUnusable:
        changed = "line {number} is not one of ours; the file was changed by hand"
        return RunFolderUnusable(self.path, tr(changed, number=number))

    def _mend_torn_line(self) -> None:
        """Cut off a last line that has no end, so that the next one begins on a line of its own."""
        try:
            whole = self.path.read_bytes() if self.path.exists() else b""
            end = whole.rfind(b"\n") + 1
            if end != len(whole):
                os.truncate(self.path, end)
        except OSError as error:
            raise RunFolderUnusable(self.path, error.strerror or "input/output error") from None

    def _write(self, line: dict[str, Any]) -> None:
        data = (json.dumps(line, ensure_ascii=False) + "\n").encode()
        try:
            descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                if os.write(descriptor, data) != len(data):
                    raise OSError(28, "the disk is full")  # a short write is what a full disk gives
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise RunFolderUnusable(self.path, error.strerror or "input/output error") from None
