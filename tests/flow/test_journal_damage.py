"""A damaged journal is read as far as it is whole, says what is not, and never makes a second submit of a first one."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from autofill.errors import RunFolderUnusable
from autofill.flow.record.journal import Journal, State

Steps = set[tuple[str, str]]
_KEYS = {"account.email": "0123456789ab", "store.name": "ba9876543210"}


def _step(journal: Journal, stage: str, step: str, *states: State) -> None:
    for state in (State.BEGUN, State.FILLED, *states):
        journal.record(stage, step, state, **({"keys": _KEYS} if state in _SENT else {}))


_SENT = {State.SUBMIT_INTENDED, State.ACCEPTED, State.UNKNOWN}


def _story(path: Path) -> Steps:
    """Three runs as they are, the first one killed right after a click; the steps that the portal has or may have."""
    journal = Journal(path)
    journal.begin(portal="mock", profile_file="/home/li/shop.json")
    _step(journal, "register", "account-registration", State.SUBMIT_INTENDED)
    journal.begin(portal="mock", profile_file="/home/li/shop.json")
    journal.record("register", "account-registration", State.ACCEPTED, keys=_KEYS, proof="shown as done")
    _step(journal, "identity", "alipay-authorise", State.SUBMIT_INTENDED, State.ACCEPTED)
    _step(journal, "plan", "sales-plan", State.SUBMIT_INTENDED, State.UNKNOWN)
    journal.end(79)
    journal.begin(portal="mock", profile_file="/home/li/shop.json")
    journal.record("plan", "sales-plan", State.ACCEPTED, keys=_KEYS, proof="found on the portal")
    _step(journal, "fee", "payment", State.SUBMIT_INTENDED, State.ACCEPTED)
    _step(journal, "products", "product-01", State.SUBMIT_INTENDED)
    journal.record("products", "product-01", State.FILLED, taken_back=True)
    _step(journal, "products", "product-02", State.SUBMIT_INTENDED, State.ACCEPTED)
    _step(journal, "products", "product-03", State.SUBMIT_INTENDED)
    return {(e.stage, e.step) for e in journal.newest() if e.may_be_there}


@pytest.fixture(autouse=True)
def _a_fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is damaged here was written before: nothing need be on a disk."""
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, Steps]:
    """The story's file, and what was sent in it."""
    path = tmp_path_factory.mktemp("story") / "journal.jsonl"
    sent = _story(path)
    return path.read_bytes(), sent


def _may_be_sent(journal: Journal, step: tuple[str, str]) -> bool:
    """What `Session.never_twice` and the runner ask before a page is filled."""
    entry = journal.last(*step)
    return not ((entry is not None and entry.may_be_there) or journal.may_be_lost(*step))


def _sent_twice(path: Path, sent: Steps) -> Steps:
    """The steps that would be sent once more, by the run that finds the damage or by the one after it."""
    found = {step for step in sent if _may_be_sent(Journal(path), step)}
    opened = Journal(path)
    opened.begin(portal="mock")
    opened.end(75)
    after = Journal(path)
    return found | {step for step in sent if _may_be_sent(opened, step) or _may_be_sent(after, step)}


_ENDINGS: dict[str, tuple[State, ...]] = {
    "accepted": (State.SUBMIT_INTENDED, State.ACCEPTED),
    "unknown": (State.SUBMIT_INTENDED, State.UNKNOWN),
    "killed after the click": (State.SUBMIT_INTENDED,),
    "accepted and found again": (State.SUBMIT_INTENDED, State.UNKNOWN, State.ACCEPTED),
}


@pytest.mark.parametrize("ending", _ENDINGS)
@pytest.mark.parametrize("step", ["first", "product-01"])
def test_cut_at_any_byte_of_its_last_two_lines_nothing_is_sent_twice(tmp_path: Path, ending: str, step: str) -> None:
    path = tmp_path / "journal.jsonl"
    journal = Journal(path)
    journal.begin(portal="mock")
    _step(journal, "products", "product-01", State.SUBMIT_INTENDED, State.REJECTED)
    _step(journal, "products", step, *_ENDINGS[ending])
    whole = path.read_bytes()
    ends = [at for at, sign in enumerate(whole, 1) if sign == ord("\n")]
    before_intention = ends[-len(_ENDINGS[ending]) - 1]  # there nothing shows that it was ever longer

    for cut in range(max(ends[-3], before_intention + 1), len(whole) + 1):
        path.write_bytes(whole[:cut])
        assert _sent_twice(path, {("products", step)}) == set(), whole[:cut][-80:]


def test_every_line_that_follows_is_read_again_whatever_the_end_was(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    _story(path)
    whole = path.read_bytes()
    for cut in range(len(whole) - 700, len(whole), 7):
        path.write_bytes(whole[:cut])
        journal = Journal(path)
        journal.begin(portal="mock")
        journal.record("products", "product-04", State.FILLED)

        again = Journal(path)
        assert again.last("products", "product-04") is not None
        assert again.newest() == journal.newest()


def _flip(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _zeros(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data))
    data[at : at + chance.randrange(1, 600)] = bytes(len(data[at : at + 300]))


def _noise(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data))
    data[at : at + 40] = chance.randbytes(len(data[at : at + 40]))


def _hole(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data) - 900)
    del data[at : at + chance.randrange(1, 800)]


def _lost_lines(data: bytearray, chance: random.Random) -> None:
    rows = bytes(data).splitlines(keepends=True)
    at = chance.randrange(len(rows) - 3)
    del rows[at : at + chance.randrange(1, 3)]
    data[:] = b"".join(rows)


def _joined(data: bytearray, chance: random.Random) -> None:
    ends = [at for at, sign in enumerate(data) if sign == ord("\n")]
    del data[chance.choice(ends)]


def _twice(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data))
    data[at:at] = data[chance.randrange(len(data)) :][:500]


def _torn_tail(data: bytearray, chance: random.Random) -> None:
    data += [b"\0" * 90 + b"\n", b"\n\n\r\n", b'{"n": 40, "at": "2026-', b"[" * 5000 + b"\n", b"\0" * 4096][
        chance.randrange(5)
    ]


_DAMAGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _flip,
    _zeros,
    _noise,
    _hole,
    _lost_lines,
    _joined,
    _twice,
    _torn_tail,
)


@pytest.mark.parametrize("seed", range(200))
def test_two_hundred_damages_and_nothing_is_sent_twice(tmp_path: Path, whole: tuple[bytes, Steps], seed: int) -> None:
    path, (story, sent) = tmp_path / "journal.jsonl", whole
    assert len(sent) == 6
    chance = random.Random(seed)  # noqa: S311 - damages, not secrets
    data = bytearray(story)
    for _ in range(1 + seed // 150):
        _DAMAGES[seed % len(_DAMAGES)](data, chance)
    path.write_bytes(data)

    assert _sent_twice(path, sent) == set()


@pytest.mark.parametrize("words", ["a\u2028b", "a\u2029b", "a\x85b", "a\x1cb", "拒绝", "\ud83d", 'a"b\\', "a\nb", "\0"])
def test_whatever_the_portal_says_is_written_in_one_line_and_read_again(tmp_path: Path, words: str) -> None:
    path = tmp_path / "journal.jsonl"
    journal = Journal(path)
    journal.begin(portal="mock")
    journal.record("plan", "sales-plan", State.REJECTED, words=[words])

    assert path.read_bytes().isascii()
    assert path.read_bytes().count(b"\n") == 2
    again = Journal(path)
    assert (again.entries[0].facts, again.damage) == ({"words": [words]}, [])


_OLD = (
    '{"v": 1, "at": "2026-11-25T02:00:00+00:00", "run": "begun", "portal": "mock"}\n'
    '{"at": "2026-11-25T02:00:01+00:00", "stage": "plan", "step": "sales-plan", "state": "rejected",'
    ' "words": ["标题\u2028过长"]}\n'
)


def test_a_journal_of_an_older_autofill_is_read_and_continued(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_text(_OLD, "utf-8")
    journal = Journal(path)
    journal.begin(portal="mock")
    journal.record("plan", "sales-plan", State.BEGUN)

    again = Journal(path)
    assert [entry.state for entry in again.entries] == [State.REJECTED, State.BEGUN]
    assert (again.entries[0].facts, again.damage) == ({"words": ["标题\u2028过长"]}, [])


def test_an_old_line_that_is_damaged_may_have_said_anything(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_text(_OLD + "not ours\n" + _OLD, "utf-8")

    journal = Journal(path)

    assert journal.may_be_lost("fee", "payment")
    assert "line 3" in journal.damage[0]


_AT = '{"at": "2026-11-25T02:00:01+00:00", '
_NO_LINES = {
    "no number": _AT + '"stage": "plan", "step": "sales-plan", "state": "accepted"}',
    "a date without a zone": '{"at": "2026-11-25", "stage": "plan", "step": "sales-plan", "state": "accepted"}',
    "a date that is a number": '{"at": 5, "stage": "plan", "step": "sales-plan", "state": "accepted"}',
    "keys that are a text": _AT + '"stage": "a", "step": "b", "state": "filled", "keys": "x"}',
    "words that are numbers": _AT + '"stage": "a", "step": "b", "state": "filled", "words": [1]}',
    "a step that is a list": _AT + '"stage": "a", "step": ["b"], "state": "filled"}',
    "a state that nobody knows": _AT + '"stage": "a", "step": "b", "state": "done"}',
    "a list": "[]",
    "nothing": "null",
    "brackets": "[" * 100_000,
    "a number": "1" * 5000,
    "objects": '{"a":' * 100_000,
    "a run that is a number": '{"run": 5}',
    "a header that is a list": '{"v": 1, "member": ["x"]}',
    "a version that is a text": '{"v": "1"}',
    "half a sign": '"\\ud83d',
}


@pytest.mark.parametrize("row", _NO_LINES.values(), ids=_NO_LINES)
def test_a_line_that_is_none_of_ours_is_named_and_the_others_count(tmp_path: Path, row: str) -> None:
    path = tmp_path / "journal.jsonl"
    journal = Journal(path)
    journal.begin(portal="mock")
    journal.record("plan", "sales-plan", State.SUBMIT_INTENDED)
    with path.open("a", encoding="utf-8") as hand:
        hand.write(row + "\n")
    at_end = Journal(path).damage
    journal.record("plan", "sales-plan", State.ACCEPTED)

    again = Journal(path)
    assert "its end can't be read" in at_end[0]
    assert "line 3" in again.damage[0]
    assert [entry.state for entry in again.entries] == [State.SUBMIT_INTENDED, State.ACCEPTED]


def test_what_is_no_utf_8_is_named_and_the_others_count(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(_OLD.encode() + "拒绝".encode()[:4] + b"\n" + _OLD.encode())

    journal = Journal(path)

    assert "line 3" in journal.damage[0]
    assert len(journal.entries) == 2


def test_line_ends_of_an_editor_and_blank_lines_are_no_damage(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    _story(path)
    before = Journal(path).newest()
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n\r\n"))

    again = Journal(path)
    assert (again.newest(), again.damage) == (before, [])


def test_a_loss_between_two_lines_of_one_run_hides_no_submit(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    _story(path)
    rows = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(rows[:6] + rows[7:]))

    journal = Journal(path)

    assert journal.damage
    assert not journal.may_be_lost("brand", "brand-authorization")


def test_where_many_lines_are_lost_any_step_may_have_been_sent_until_a_later_line_speaks_of_it(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    _story(path)
    rows = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(rows[:4] + rows[9:]))

    journal = Journal(path)

    assert journal.may_be_lost("brand", "brand-authorization")
    assert not journal.may_be_lost("products", "product-02")


def test_what_is_set_aside_twice_is_kept_twice(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    for tail in (b"one\n", b"two\n"):
        Journal(path).begin(portal="mock")
        with path.open("ab") as damaged:
            damaged.write(tail)
        Journal(path).begin(portal="mock")

    kept = sorted(tmp_path.glob("*.damaged*"))
    assert [one.read_bytes() for one in kept] == [b"one\n", b"two\n"]
    assert [one.stat().st_mode & 0o777 for one in (path, *kept)] == [0o600] * 3


def _fails(_descriptor: int, _end: int) -> None:
    raise OSError(5, "input/output error")


def test_a_line_that_a_full_disk_cuts_leaves_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "journal.jsonl"
    journal = Journal(path)
    journal.begin(portal="mock")
    whole, write = path.read_bytes(), os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[: len(data) // 2]))

    with pytest.raises(RunFolderUnusable, match="No space left"):
        journal.record("plan", "sales-plan", State.SUBMIT_INTENDED)

    assert path.read_bytes() == whole
    monkeypatch.undo()
    journal.end(73)
    assert (Journal(path).damage, len(Journal(path).headers)) == ([], 1)


def test_where_not_even_that_can_be_undone_the_next_line_still_begins_on_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.jsonl"
    journal = Journal(path)
    journal.begin(portal="mock")
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[: len(data) // 2]))
    monkeypatch.setattr(os, "ftruncate", _fails)

    with pytest.raises(RunFolderUnusable, match="No space left"):
        journal.record("plan", "sales-plan", State.FILLED)

    monkeypatch.undo()
    journal.end(73)
    again = Journal(path)
    assert "line 2" in again.damage[0]
    journal.record("plan", "sales-plan", State.BEGUN)
    assert Journal(path).entries[-1].state is State.BEGUN
