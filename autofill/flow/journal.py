"""What was done, line by line, on disk before anything depends on it: JSON objects in an append-only file.

A line is `{"at", "stage", "step", "state", ...facts}`. The states of a step, in order:
`begun -> filled -> submit-intended -> accepted | rejected | waiting | unknown`. No value of the profile is ever in it.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from autofill.errors import RunFolderUnusable

VERSION = 1


class State(StrEnum):
    """How far a step came."""

    BEGUN = "begun"
    FILLED = "filled"
    SUBMIT_INTENDED = "submit-intended"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WAITING = "waiting"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal; `facts` are concepts, counts, dates, hashes or the portal's words, never values.

    `profile` is the digest of the profile that the run had which wrote the line.
    """

    at: datetime
    stage: str
    step: str
    state: State
    profile: str
    facts: dict[str, Any] = field(default_factory=dict)


class Journal:
    """The file of one application; opening it reads what an earlier run wrote."""

    def __init__(self, path: Path, *, portal: str, profile_digest: str) -> None:
        """Open or begin the journal at `path`.

        Raises:
            RunFolderUnusable: it cannot be read or written, or a newer autofill wrote it.
        """
        self.path = path
        self.profile_digest = profile_digest
        self.entries: list[Entry] = []
        if path.exists():
            self._mend_torn_line()
            self.entries.extend(self._read())
        self._write({"v": VERSION, "at": _now().isoformat(), "portal": portal, "profile": profile_digest})

    def record(self, stage: str, step: str, state: State, **facts: Any) -> None:
        """Append one line; when this returns, the line is on the disk."""
        entry = Entry(_now(), stage, step, state, self.profile_digest, facts)
        line = {"at": entry.at.isoformat(), "stage": stage, "step": step, "state": state.value, **facts}
        self._write(line)
        self.entries.append(entry)

    def last(self, stage: str, step: str) -> Entry | None:
        """The newest line about a step, or None when it was never begun."""
        return next((e for e in reversed(self.entries) if (e.stage, e.step) == (stage, step)), None)

    def state(self, stage: str, step: str) -> State | None:
        """How far a step came, or None when it was never begun."""
        entry = self.last(stage, step)
        return entry.state if entry else None

    def submitted(self, stage: str) -> list[Entry]:
        """The lines of a stage that say that something was, or may have been, sent to the portal."""
        sent = {State.SUBMIT_INTENDED, State.ACCEPTED, State.UNKNOWN}
        return [entry for entry in self.entries if entry.stage == stage and entry.state in sent]

    def unchanged_since(self, stage: str) -> bool:
        """Whether the profile is still the one that the stage's last submission was made from."""
        sent = self.submitted(stage)
        return bool(sent) and sent[-1].profile == self.profile_digest

    def unsettled(self, stage: str) -> list[Entry]:
        """The steps of a stage that were submitted, as far as we know, and whose outcome is not written down."""
        steps = dict.fromkeys(entry.step for entry in self.entries if entry.stage == stage)
        newest = (self.last(stage, step) for step in steps)
        return [e for e in newest if e and e.state in {State.SUBMIT_INTENDED, State.UNKNOWN}]

    def _read(self) -> Iterator[Entry]:
        profile = ""
        for number, text in enumerate(self.path.read_text("utf-8").splitlines(), 1):
            line = self._parse(number, text)
            if "v" in line:
                if line["v"] != VERSION:
                    raise RunFolderUnusable(self.path, f"line {number} was written by a newer autofill (v{line['v']})")
                profile = line["profile"]
                continue
            at, stage, step, state = (line.pop(key, "") for key in ("at", "stage", "step", "state"))
            yield Entry(datetime.fromisoformat(at), stage, step, State(state), profile, line)

    def _parse(self, number: int, text: str) -> dict[str, Any]:
        try:
            line = json.loads(text)
        except ValueError:
            line = None
        if not isinstance(line, dict):
            raise RunFolderUnusable(self.path, f"line {number} is not one of ours; the file was changed by hand")
        return line

    def _mend_torn_line(self) -> None:
        """Cut off a last line that has no end: the run was killed while writing it, so nothing came after it."""
        whole = self.path.read_bytes()
        end = whole.rfind(b"\n") + 1
        if end != len(whole):
            os.truncate(self.path, end)

    def _write(self, line: dict[str, Any]) -> None:
        data = (json.dumps(line, ensure_ascii=False) + "\n").encode()
        try:
            descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(descriptor, data)
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise RunFolderUnusable(self.path, error.strerror or "input/output error") from None


def _now() -> datetime:
    return datetime.now(UTC)
