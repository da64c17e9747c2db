"""A dry run: says what would be typed where; nothing is typed, sent, asked or kept."""

from collections.abc import Callable
from pathlib import Path

from mock_portal.control_room import ControlRoom
from mock_portal.server import Server
from tests.e2e import program

CORPORATE = program.PROFILES / "corporate.json"
PASSWORD = "aiY0wtUkD2nP"  # noqa: S105 - the sample's


def _files(folder: Path) -> dict[str, bytes]:
    """What lies in a folder of runs, but for the locks of whoever was there."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in {"lock", "holder"} and path.suffix != ".lock"
    }


def test_the_first_page_is_said_and_nothing_is_sent(portal: Server, tmp_path: Path) -> None:
    ended = program.run(tmp_path, CORPORATE, "--portal", portal.address, "--dry-run")

    assert ended.code == 0, ended.err
    assert "account.email" in ended.out
    assert "jia***com" in ended.out
    assert PASSWORD not in ended.out + ended.err
    assert "would be typed" in ended.out
    assert ControlRoom(portal.address).received() == []
    assert _files(tmp_path) == {}


def test_a_run_that_is_under_way_is_left_as_it_is(tmp_path: Path) -> None:
    begun = program.run(tmp_path, CORPORATE, "--no-input", "--yes")
    before = _files(tmp_path)

    ended = program.run(tmp_path, CORPORATE, "--dry-run")

    assert begun.code == 75, begun.err
    assert ended.code == 0, ended.err
    assert "e-mail" in ended.out or "code" in ended.out
    assert _files(tmp_path) == before


def test_what_would_be_refused_is_said(altered_portal: Callable[[str, str, str], str], tmp_path: Path) -> None:
    address = altered_portal(
        "js/words/zh.js", "'field.street-address': '详细地址'", "'field.street-address': '电子邮箱'"
    )

    ended = program.run(tmp_path, CORPORATE, "--portal", address, "--dry-run")

    assert ended.code == 0, ended.err
    assert "! email: several controls ask for it" in ended.out
