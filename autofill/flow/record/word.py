"""The `--outcome` option: a person settles a submit whose outcome the portal does not show."""

import os
from collections.abc import Iterable, Iterator

from autofill.errors import UsageError
from autofill.flow.record.journal import Entry, Journal, State

_MARK = "(--outcome)"


def settle(journal: Journal, stages: Iterable[str], said: State) -> None:
    """Record for each submit of unknown outcome that it was accepted, or rejected.

    Where there is none, a person's earlier, opposite statement is corrected.

    Raises:
        UsageError: nothing is unknown, and no other word was given.
    """
    known = tuple(stages)
    chosen = [entry for stage in known for entry in journal.unsettled(stage)]
    chosen = chosen or [entry for stage in known for entry in _said_otherwise(journal, stage, said)]
    if not chosen:
        raise UsageError(
            "--outcome {outcome}: no submit of this application has an unknown outcome.", outcome=said.value
        )
    proof = f"{os.getenv('USER', 'a person')} looked, and said so {_MARK}"
    for entry in chosen:
        journal.record(entry.stage, entry.step, said, **entry.sent, proof=proof)


def _said_otherwise(journal: Journal, stage: str, said: State) -> Iterator[Entry]:
    """What a person said before about steps of a stage that the portal has not shown to be done since."""
    mine = [entry for entry in journal.newest() if entry.stage == stage]
    if any(entry.step == stage and entry.state is State.ACCEPTED for entry in mine):
        return
    for entry in mine:
        if entry.state is not said and str(entry.facts.get("proof", "")).endswith(_MARK):
            yield entry
