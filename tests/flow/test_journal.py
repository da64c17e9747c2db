import json
from pathlib import Path

import pytest

from autofill.errors import RunFolderUnusable
from autofill.flow.record.journal import Journal, State


def _open(path: Path) -> Journal:
    journal = Journal(path)
    journal.begin(portal="mock", profile_file="/home/seller/profile.json")
    return journal


def _state(journal: Journal) -> State | None:
    entry = journal.last("fee", "payment")
    return entry.state if entry else None


def test_what_was_recorded_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    _open(path).record("plan", "sales-plan", State.ACCEPTED, landed="onboarding")

    again = _open(path).last("plan", "sales-plan")
    assert again is not None
    assert (again.state, again.facts) == (State.ACCEPTED, {"landed": "onboarding"})


def test_a_line_is_on_disk_when_record_returns(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    journal = _open(path)

    journal.record("fee", "payment", State.SUBMIT_INTENDED)

    assert '"submit-intended"' in path.read_text("utf-8").splitlines()[-1]


def test_a_last_line_that_was_not_finished_is_set_aside_and_the_rest_kept(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    _open(path).record("fee", "payment", State.SUBMIT_INTENDED)
    with path.open("ab") as torn:
        torn.write(b'{"n": 3, "at": "2026-11-2')

    journal = _open(path)

    assert (tmp_path / "journal.jsonl.damaged").read_bytes() == b'{"n": 3, "at": "2026-11-2'
    assert "not finished" in journal.damage[0]
    assert _state(journal) is State.SUBMIT_INTENDED
    journal.record("fee", "payment", State.ACCEPTED)
    assert _state(_open(path)) is State.ACCEPTED


def test_a_journal_of_a_newer_autofill_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    _open(path)
    with path.open("a", encoding="utf-8") as another:
        another.write('{"v": 99, "profile": "x"}\n')

    with pytest.raises(RunFolderUnusable, match="newer autofill"):
        _open(path)


def test_only_submits_without_an_outcome_are_unsettled(tmp_path: Path) -> None:
    journal = _open(tmp_path / "journal.jsonl")
    journal.record("products", "product-01", State.SUBMIT_INTENDED)
    journal.record("products", "product-01", State.ACCEPTED)
    journal.record("products", "product-02", State.FILLED)
    journal.record("products", "product-03", State.SUBMIT_INTENDED)

    assert [entry.step for entry in journal.unsettled("products")] == ["product-03"]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(RunFolderUnusable, match="nowhere"):
        _open(tmp_path / "nowhere" / "journal.jsonl")


def test_the_newest_line_of_each_step_stands_in_the_order_of_their_beginning(tmp_path: Path) -> None:
    journal = _open(tmp_path / "journal.jsonl")
    journal.record("register", "account-registration", State.BEGUN)
    journal.record("plan", "sales-plan", State.BEGUN)
    journal.record("register", "account-registration", State.ACCEPTED)

    assert [(e.step, e.state) for e in journal.newest()] == [
        ("account-registration", State.ACCEPTED),
        ("sales-plan", State.BEGUN),
    ]


def test_reading_a_journal_changes_nothing_in_it(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_text('{"v": 1, "portal": "mock"}\n{"at": "2026-11', "utf-8")

    assert Journal(path).header["portal"] == "mock"
    assert path.read_text("utf-8").endswith('{"at": "2026-11')


def test_a_full_disk_is_said_with_the_file(tmp_path: Path) -> None:
    journal = _open(tmp_path / "journal.jsonl")
    journal.path = Path("/dev/full")

    with pytest.raises(RunFolderUnusable, match="No space left"):
        journal.record("fee", "payment", State.SUBMIT_INTENDED)


def test_the_file_says_once_what_it_is_and_for_each_run_how_it_ended(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    for exit_code in (75, 0):
        journal = _open(path)
        journal.record("fee", "payment", State.ACCEPTED)
        journal.end(exit_code)

    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert ["about" in line for line in lines] == [True, False, False, False, False, False]
    assert [line["n"] for line in lines] == [1, 2, 3, 4, 5, 6]
    assert [line["exit"] for line in lines if line.get("run") == "ended"] == [75, 0]
    assert lines[2]["why"] == "waiting: run again later"
    assert len(Journal(path).entries) == 2
