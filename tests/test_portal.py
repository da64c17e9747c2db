"""The bundled mock portal remembers; where it does not, that is said, and nothing is tried on an empty one."""

from pathlib import Path

import pytest
from loguru import logger

from autofill.errors import MockForgot, PortalUnreachable
from autofill.flow.record.journal import Journal, State
from autofill.run import portal, settings
from mock_portal.control_room import ControlRoom

_BROKEN = {
    "an empty file": b"",
    "zeros": b"\0" * 300,
    "half of it": b'{"version": 3, "accounts": {"a',
    "no utf-8": b'{"version": 3, "a": "\xff"}',
    "a list": b"[]",
    "brackets": b"[" * 100_000,
    "no version": b"{}",
    "accounts that are a number": b'{"version": 3, "accounts": 5}',
    "an inbox of texts": b'{"version": 3, "inbox": ["x"]}',
}


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    begun = Journal(tmp_path / "journal.jsonl")
    begun.begin(portal="mock")
    return begun


@pytest.mark.parametrize("content", _BROKEN.values(), ids=_BROKEN)
def test_a_broken_memory_is_set_aside_before_anything_was_sent_and_named_after(
    tmp_path: Path, journal: Journal, content: bytes
) -> None:
    memory, said = tmp_path / "mock-portal.json", list[str]()
    sink = logger.add(lambda message: said.append(str(message)), level="WARNING")
    memory.write_bytes(content)

    with portal.served(settings.load(portal="mock"), memory, journal) as address:
        assert ControlRoom(address).counters()["accounts"] == 0
    logger.remove(sink)
    assert (tmp_path / "mock-portal.json.damaged").read_bytes() == content
    assert "set aside" in said[0]

    memory.write_bytes(content)
    journal.record("register", "account-registration", State.ACCEPTED)
    with pytest.raises(MockForgot, match="--fresh"), portal.served(settings.load(portal="mock"), memory, journal):
        pass
    assert memory.read_bytes() == content


def test_a_memory_that_is_gone_is_named_where_the_portal_had_something(tmp_path: Path, journal: Journal) -> None:
    journal.record("register", "account-registration", State.ACCEPTED)

    with (
        pytest.raises(MockForgot, match="No such file"),
        portal.served(settings.load(portal="mock"), tmp_path / "mock-portal.json", journal),
    ):
        pass


def test_a_memory_is_for_its_owner_alone(tmp_path: Path, journal: Journal) -> None:
    with portal.served(settings.load(portal="mock"), tmp_path / "mock-portal.json", journal) as address:
        ControlRoom(address).set_personas([])

    assert [one.stat().st_mode & 0o777 for one in tmp_path.glob("mock-portal.json*")] == [0o600, 0o600]


def test_where_the_mock_cannot_be_started_that_is_said(
    tmp_path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(memory: Path) -> None:
        raise OSError(98, f"no port is free for {memory.name}")

    monkeypatch.setattr(portal, "serve", taken)

    with (
        pytest.raises(PortalUnreachable, match="no port is free"),
        portal.served(settings.load(portal="mock"), tmp_path / "mock-portal.json", journal),
    ):
        pass
