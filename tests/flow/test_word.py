import os
from pathlib import Path

import pytest

from autofill.errors import UsageError
from autofill.flow.record import word
from autofill.flow.record.journal import Journal, State

_KEYS = {"store.name": "0123456789ab"}


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    begun = Journal(tmp_path / "journal.jsonl")
    begun.begin(portal="test")
    begun.record("plan", "sales-plan", State.UNKNOWN, keys=_KEYS, said=["busy"], proof="the page said so")
    return begun


def _settled(journal: Journal, said: State) -> State:
    word.settle(journal, ["plan", "fee"], said)
    last = Journal(journal.path).last("plan", "sales-plan")
    assert last is not None
    assert last.facts["keys"] == _KEYS
    return last.state


def test_what_a_person_found_out_is_written_down_with_what_was_sent(journal: Journal) -> None:
    assert _settled(journal, State.ACCEPTED) is State.ACCEPTED
    assert journal.unsettled("plan") == []


def test_a_word_can_be_given_again_when_the_outcome_became_unknown_once_more(journal: Journal) -> None:
    _settled(journal, State.ACCEPTED)
    journal.record("plan", "sales-plan", State.UNKNOWN, **journal.entries[-1].facts)

    assert _settled(journal, State.REJECTED) is State.REJECTED


@pytest.mark.parametrize(("first", "then"), [(State.ACCEPTED, State.REJECTED), (State.REJECTED, State.ACCEPTED)])
def test_a_wrong_word_is_taken_back_by_the_right_one(journal: Journal, first: State, then: State) -> None:
    _settled(journal, first)

    assert _settled(journal, then) is then


def test_a_word_is_not_taken_back_once_the_portal_has_shown_the_stage_as_done(journal: Journal) -> None:
    _settled(journal, State.ACCEPTED)
    journal.record("plan", "plan", State.ACCEPTED, proof="the portal shows it as done")

    with pytest.raises(UsageError, match="no submit"):
        word.settle(journal, ["plan"], State.REJECTED)


@pytest.mark.parametrize("proof", [None, "found on the portal"])
def test_what_the_portal_proved_is_no_word_of_a_person(journal: Journal, proof: str | None) -> None:
    journal.record("plan", "sales-plan", State.ACCEPTED, **({"proof": proof} if proof else {"landed": "onboarding"}))

    with pytest.raises(UsageError, match="no submit"):
        word.settle(journal, ["plan"], State.REJECTED)


def test_the_same_word_twice_changes_nothing(journal: Journal) -> None:
    _settled(journal, State.ACCEPTED)

    with pytest.raises(UsageError, match="no submit"):
        word.settle(journal, ["plan"], State.ACCEPTED)


def test_who_looked_is_written_down(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USER", "li")
    _settled(journal, State.ACCEPTED)

    assert os.environ["USER"] in journal.entries[-1].facts["proof"]
