"""The journal of an application: an append-only file of JSON lines, each on disk before anything depends on it.

A run's first line says which portal and which profile it is about, `{"v", "at", "run": "begun", "portal", ...}`; its
last one how it ended, `{"at", "run": "ended", "exit", "why"}`. Between: `{"at", "stage", "step", "state", ...facts}`.
The states of a step, in order: `begun -> filled -> submit-intended -> accepted | rejected | waiting | unknown`.
No value of the profile is ever in it. How a line stands on the disk: see `line`.

What damage may hide. A step is begun, filled, and then submitted, and each is written down before; after the line
that says that it is about to be submitted the next one is about the same step, or the run was over. So one lost line
that another one of a step follows hides no submit: if it was the outcome, the step is left without one, and is asked
about. A loss before a run's line, or at the end, may hide the submit of the step that was on, and a loss of more than
two lines that of any step: see `may_be_lost`. A last line that was not finished was never acted upon, since `record`
had not returned; that is relied on only where it says itself that it submits nothing. What nobody can see is a file
that was cut at the end of a line: it reads like one that was never longer.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from autofill.errors import EXIT_CODES, RunFolderUnusable
from autofill.flow.record import disk, ledger, line
from autofill.flow.record.entry import UNSETTLED, Entry, State
from autofill.flow.record.ledger import Row
from autofill.language import tr

__all__ = ["UNSETTLED", "Entry", "Journal", "State", "utc_now"]

_ABOUT = (
    "What was done, oldest first, for one application to open a store; each line was on the disk before anything else "
    "happened. A step is begun; then filled (held: the fields that the page was seen to hold); then, where it cannot "
    "be taken back, submit-intended (written just before the click, by the program unless by says who); then accepted "
    "(landed: the page that came; proof: how else it is known), rejected (words: the portal's), waiting (for whom, "
    "until when by the portal's word) or unknown (sent, and no answer seen; with seen: not sent, as the portal could "
    "not be read). A step named like its stage: the portal shows the whole stage as done. keys and member: "
    "fingerprints of what was sent and of who it is, made with a key that is not in this file; no value is ever "
    "written here. A run without a line that says how it ended was killed. n counts the lines, sum is a checksum: a "
    "line that is changed by hand counts as lost."
)
_DAMAGED = (
    "{path}: something is lost or changed at line {lines}, and nobody knows any more what was written there. What else "
    "is written there counts. What may have been submitted then is not submitted again before its outcome is known."
)
_DAMAGED_END = (
    "{path}: its end can't be read, and nobody knows any more what was written there. What stands before it counts. "
    "What may have been submitted then is not submitted again before its outcome is known."
)
_TORN = "{path}: its last line was not finished when the program or the machine stopped."
_FILLED_AND_SUBMITTED = 2  # what may be lost of a step whose beginning stands right before


def utc_now() -> datetime:
    """Return the current time in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Gap:
    """A damaged place in the journal: `lines` were lost between the entry before index `at` and the one at it."""

    at: int
    lines: int


class Journal:
    """The journal of one application: earlier runs' lines are read on creation, `begin` starts this run's part.

    `headers` are the first lines of all runs, each with the number of entries before it; `header` is the newest.
    `damage` says in the seller's words what of the file can't be read.
    """

    def __init__(self, path: Path, now: Callable[[], datetime] = utc_now) -> None:
        """Read the journal at `path`, if there is one; `now` tells the time that new lines bear.

        Raises:
            RunFolderUnusable: it cannot be read, or a newer autofill wrote it.
        """
        self.path = path
        self.now = now
        self.discreet: Callable[[dict[str, Any]], dict[str, Any]] = dict  # takes out what must not be written
        self.header: dict[str, Any] = {}
        self.headers: list[tuple[int, dict[str, Any]]] = []
        self.entries: list[Entry] = []
        self.damage: list[str] = []
        self._gaps: list[Gap] = []
        self._ledger = ledger.read(self._bytes(), _is_ours)
        for row in self._ledger.rows:
            self._take(row)
        self._number = self._ledger.number
        self._see_damage()

    def begin(self, **facts: Any) -> None:
        """Append this run's header line; a damaged end of the file is set aside first.

        Raises:
            RunFolderUnusable: nothing can be written there.
        """
        about = {} if self.header else {"about": _ABOUT}
        header = {"v": line.VERSION, "at": self.now().isoformat(), "run": "begun", **facts}
        if self._ledger.tail:
            self._set_aside_tail(header | about)
        else:
            self._write(header | about)
        self._open(header)

    def end(self, exit_code: int) -> None:
        """Append the line that says how this run ended."""
        self._write({"at": self.now().isoformat(), "run": "ended", "exit": exit_code, "why": EXIT_CODES[exit_code]})

    def record(self, stage: str, step: str, state: State, **facts: Any) -> None:
        """Append one line; when this returns, the line is on the disk."""
        facts = self.discreet(facts)
        entry = Entry(self.now(), stage, step, state, facts)
        self._write({"at": entry.at.isoformat(), "stage": stage, "step": step, "state": state.value, **facts})
        self.entries.append(entry)

    def last(self, stage: str, step: str) -> Entry | None:
        """Return the newest entry of a step, or None when it was never begun."""
        return next((e for e in reversed(self.entries) if (e.stage, e.step) == (stage, step)), None)

    def header_of(self, entry: Entry) -> dict[str, Any]:
        """Return the header of the run that wrote an entry; empty where it is lost."""
        at = next(number for number, one in enumerate(self.entries) if one is entry)
        return next((header for begun, header in reversed(self.headers) if begun <= at), {})

    def newest(self) -> list[Entry]:
        """Return the newest entry of each step, in the order in which the steps were first begun."""
        found: dict[tuple[str, str], Entry] = {}
        for entry in self.entries:
            found[entry.stage, entry.step] = entry
        return list(found.values())

    def was_submitted(self, stage: str) -> bool:
        """Return whether anything of a stage was, or may have been, sent to the portal."""
        sent = {State.ACCEPTED, *UNSETTLED}
        return any(entry.stage == stage and entry.state in sent for entry in self._standing())

    def sent(self, stage: str) -> dict[str, str]:
        """Return the fingerprints, by key of the profile, of what the stage last sent to the portal."""
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
        """Return whether the portal ever accepted a step, whatever became of it afterwards."""
        return any((e.stage, e.step, e.state) == (stage, step, State.ACCEPTED) for e in self.entries)

    def unsettled(self, stage: str) -> list[Entry]:
        """Return the newest entries of a stage's steps that were submitted, or may have been, without an outcome.

        What waits with the fact `sent` was submitted too: the portal has it, and has not made up its mind.
        """
        mine = (entry for entry in self.newest() if entry.stage == stage)
        return [e for e in mine if e.state in UNSETTLED or (e.state is State.WAITING and e.facts.get("sent"))]

    def may_be_lost(self, stage: str, step: str) -> bool:
        """Return whether a lost line may have said that a step is submitted, and no later line is about it."""
        return any(self._may_hide(gap, (stage, step)) for gap in self._gaps)

    def _may_hide(self, gap: Gap, named: tuple[str, str]) -> bool:
        if any((entry.stage, entry.step) == named for entry in self.entries[gap.at :]):
            return False
        last = self.entries[gap.at - 1] if gap.at else None
        was_on = last is not None and (last.stage, last.step) == named
        return was_on or gap.lines > _FILLED_AND_SUBMITTED

    def _take(self, row: Row) -> None:
        """What one whole line says, and what may have been said before it."""
        said = {fact: value for fact, value in row.said.items() if fact != "n"}
        if row.lost > 1 or (row.lost and "state" not in said):
            self._gaps.append(Gap(len(self.entries), row.lost))
        if "state" in said:
            self.entries.append(_entry(said))
        elif "v" in said:
            if line.is_newer(said):
                newer = "line {number} was written by a newer autofill (v{version})"
                raise RunFolderUnusable(self.path, tr(newer, number=row.place, version=said["v"]))
            self._open(said)

    def _open(self, header: dict[str, Any]) -> None:
        self.header = header
        self.headers.append((len(self.entries), header))

    def _see_damage(self) -> None:
        """Say what can't be read, and remember what the end may hide."""
        lost = self._ledger.lost_at_end
        if lost:
            self._gaps.append(Gap(len(self.entries), lost))
        if places := self._ledger.damaged_between:
            listed = ", ".join(map(str, places))
            self.damage.append(tr(_DAMAGED, path=self.path, lines=listed))
        if self._ledger.tail:
            self.damage.append(tr(_TORN if self._ledger.is_torn else _DAMAGED_END, path=self.path))

    def _set_aside_tail(self, header: dict[str, Any]) -> None:
        """Keep the damaged end beside the file, and put the new line in its place: both in one stroke, or neither."""
        number = self._number + self._ledger.lost_at_end + 1
        try:
            beside = disk.keep_beside(self.path, self._ledger.tail)
            disk.put(self.path, self.path.read_bytes()[: self._ledger.kept] + line.encoded(number, header))
        except OSError as error:
            raise self._unusable(error) from None
        self._number = number
        self.damage.append(tr("What could not be read there is kept in {beside}.", beside=beside))

    def _write(self, said: dict[str, Any]) -> None:
        try:
            disk.append(self.path, line.encoded(self._number + 1, said))
        except OSError as error:
            raise self._unusable(error) from None
        self._number += 1

    def _bytes(self) -> bytes:
        try:
            return self.path.read_bytes()
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise self._unusable(error) from None

    def _unusable(self, error: OSError) -> RunFolderUnusable:
        return RunFolderUnusable(self.path, error.strerror or "input/output error")


def _is_ours(said: ledger.Facts) -> bool:
    """Whether a whole line is one that this program, or a newer one, writes."""
    if said.keys() & {"run", "v"}:
        return "state" not in said
    return said.keys() >= {"at", "stage", "step", "state"} and said["state"] in set(State)


def _entry(said: ledger.Facts) -> Entry:
    facts = {fact: value for fact, value in said.items() if fact not in {"at", "stage", "step", "state"}}
    return Entry(datetime.fromisoformat(said["at"]), said["stage"], said["step"], State(said["state"]), facts)
