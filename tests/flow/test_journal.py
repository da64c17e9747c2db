from pathlib import Path

import pytest

from autofill.errors import RunFolderUnusable
from autofill.flow.journal import Journal, State


def _open(path: Path, digest: str = "d1") -> Journal:
    return Journal(path, portal="mock", profile_digest=digest)


def test_what_was_recorded_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    _open(path).record("plan", "sales-plan", State.ACCEPTED, landed="onboarding")

    again = _open(path, "d2").last("plan", "sales-plan")
    assert again is not None
    assert (again.state, again.profile, again.facts) == (State.ACCEPTED, "d1", {"landed": "onboarding"})


def test_a_line_is_on_disk_when_record_returns(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    journal = _open(path)

    journal.record("fee", "payment", State.SUBMIT_INTENDED)

    assert '"submit-intended"' in path.read_text("utf-8").splitlines()[-1]


def test_a_torn_last_line_is_cut_off_and_the_rest_kept(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    _open(path).record("fee", "payment", State.SUBMIT_INTENDED)
    with path.open("ab") as torn:
        torn.write('{"at": "2026-11-2'.encode())

    journal = _open(path)

    assert journal.state("fee", "payment") is State.SUBMIT_INTENDED
    journal.record("fee", "payment", State.ACCEPTED)
    assert _open(path).state("fee", "payment") is State.ACCEPTED


def test_a_line_changed_by_hand_is_refused_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    _open(path)
    with path.open("a", encoding="utf-8") as hand:
        hand.write("not ours\n")

    with pytest.raises(RunFolderUnusable, match="line 2"):
        _open(path)


def test_a_journal_of_a_newer_autofill_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_text('{"v": 99, "profile": "x"}\n', "utf-8")

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


def test_the_profile_is_unchanged_only_while_its_digest_is_the_one_that_was_sent(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    _open(path, "d1").record("identity", "company-information", State.ACCEPTED)

    assert _open(path, "d1").unchanged_since("identity")
    assert not _open(path, "d2").unchanged_since("identity")
