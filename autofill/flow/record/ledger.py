"""Parsing of the journal's file: which lines are whole, how many are lost before each, and what follows the last one.

Lines end at a line feed and nowhere else. A line that is not whole is never read in part, and never guessed at: how
many lines were lost is told by the numbers of those around them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from autofill.flow.record import line

MANY = 1_000_000  # lines: nobody knows how many
Facts = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """A whole line; `place` is its line number in an editor, `lost` the number of lines missing right before it."""

    place: int
    number: int
    said: Facts
    lost: int = 0


@dataclass(slots=True)
class Ledger:
    """The parsed file; the first `kept` bytes reach to the end of the last whole line, `tail` is what follows."""

    rows: list[Row] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    kept: int = 0
    tail: bytes = b""

    @property
    def number(self) -> int:
        """The number of the last whole line; 0 where there is none."""
        return self.rows[-1].number if self.rows else 0

    @property
    def is_torn(self) -> bool:
        """Whether the tail is just the unfinished next line, so that nothing else is lost with it."""
        old = not (self.rows and "n" in self.rows[-1].said)
        return bool(self.tail) and b"\n" not in self.tail and line.is_torn(self.tail, self.number + 1, old=old)

    @property
    def lost_at_end(self) -> int:
        """The greatest number of lines that the tail may have held, without one known to submit nothing."""
        if not self.tail:
            return 0
        if self.is_torn:
            zeros = len(self.tail) - len(self.tail.rstrip(b"\0"))
            return (not line.submits_nothing(self.tail)) + zeros // line.SHORTEST
        return max(self.tail.count(b"\n") + 1, len(self.tail) // line.SHORTEST + 1)

    @property
    def damaged_between(self) -> list[int]:
        """The line numbers before the tail where lines are damaged, or missing without a trace."""
        last = self.rows[-1].place if self.rows else 0
        missing = {row.place for row in self.rows if row.lost and row.place - 1 not in self.damaged}
        return sorted(missing.union(place for place in self.damaged if place < last))


def read(data: bytes, is_ours: Callable[[Facts], bool]) -> Ledger:
    """Parse a file; `is_ours` tells whether what a whole line says makes sense."""
    ledger, was_damaged = Ledger(), False
    for place, end, row in _lines(data):
        said = line.decoded(row)
        found = _row(ledger, place, said, after_damage=was_damaged) if said is not None and is_ours(said) else None
        if found is None:
            ledger.damaged.append(place)
        else:
            ledger.rows.append(found)
            ledger.kept = end
        was_damaged = found is None
    tail = data[ledger.kept :]
    ledger.tail = tail if tail.strip() else b""
    return ledger


def _lines(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """The lines that are not blank, each with its place and the byte at which the next one begins."""
    end = 0
    for place, row in enumerate(data.split(b"\n"), 1):
        end += len(row) + 1
        if row.strip():
            yield place, min(end, len(data)), row


def _row(ledger: Ledger, place: int, said: Facts, *, after_damage: bool) -> Row | None:
    """The line with what is lost before it; None for one that stands there a second time, or by another hand.

    Before lines had numbers nobody can tell how many a damaged one was.
    """
    was_numbered = bool(ledger.rows) and "n" in ledger.rows[-1].said
    if "n" not in said:
        return (
            None
            if was_numbered and not line.is_newer(said)
            else Row(place, ledger.number + 1, said, MANY if after_damage else 0)
        )
    lost = said["n"] - ledger.number - 1
    if lost < 0:
        return None
    many = after_damage and not was_numbered and bool(ledger.rows)
    return Row(place, said["n"], said, MANY if many else lost)
