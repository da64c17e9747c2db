import json
import shlex
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from autofill.commands import status
from autofill.errors import UsageError
from autofill.flow.record.journal import Journal, State
from autofill.stages import STAGES
from autofill.stages.portal import deadlines

_BEGUN = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)


def _journal(runs: Path, *, name: str = "mock-1", profile: str = "/home/li/shop.json") -> Journal:
    (runs / name).mkdir(parents=True)
    journal = Journal(runs / name / "journal.jsonl", now=lambda: _BEGUN)
    journal.begin(portal="mock", profile_file=profile)
    return journal


def test_an_application_that_waits_tells_for_what_and_until_when(tmp_path: Path) -> None:
    journal = _journal(tmp_path)
    journal.record("register", "account-registration", State.ACCEPTED)
    until = _BEGUN + timedelta(hours=48)
    journal.record("review", "review", State.WAITING, waiting_for="the review", until=until.isoformat())

    seen = status.read(journal)

    assert (seen.stage, seen.waiting_for, seen.next_date) == (f"review (4/{len(STAGES)})", "the review", until)
    assert seen.command == "python -m autofill /home/li/shop.json"


def test_the_command_has_the_options_of_the_last_run_and_can_be_pasted(tmp_path: Path) -> None:
    journal = _journal(tmp_path)
    portal = "https://www.aliexpress.com/?lang=zh&from=a b"
    options = ["--portal", portal, "--operator", "console", "--headed", "--runs", "/home/li/my runs"]
    journal.begin(portal="www.aliexpress.com", profile_file="/home/li/王 shop.json", options=options)
    journal.record("register", "account-registration", State.BEGUN)

    command = status.read(Journal(journal.path)).command

    assert shlex.split(command) == ["python", "-m", "autofill", "/home/li/王 shop.json", *options]


def test_a_journal_from_before_options_were_written_down_tells_the_portal(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.jsonl", now=lambda: _BEGUN)
    journal.begin(portal="www.aliexpress.com", profile_file="/home/li/shop.json")

    command = status.read(journal).command
    assert command == "python -m autofill /home/li/shop.json --portal https://www.aliexpress.com"


def test_a_registered_seller_is_told_the_last_day_for_the_identity(tmp_path: Path) -> None:
    journal = _journal(tmp_path)
    journal.record("register", "account-registration", State.ACCEPTED)

    seen = status.read(journal)

    assert (seen.next_what, seen.waiting_for) == ("real-name authentication due", "you")
    assert seen.next_date == datetime(2027, 1, 25, 2, 0, tzinfo=UTC)


def test_an_unknown_outcome_tells_the_command_that_settles_it(tmp_path: Path) -> None:
    journal = _journal(tmp_path)
    journal.record("plan", "sales-plan", State.SUBMIT_INTENDED)

    seen = status.read(journal)

    assert seen.state == "outcome of «sales-plan» unknown"
    assert seen.command.endswith("--outcome accepted|rejected")


def test_a_finished_application_has_no_next_command(tmp_path: Path) -> None:
    journal = _journal(tmp_path)
    journal.record("open", "back-office", State.ACCEPTED)

    seen = status.read(journal)

    assert (seen.state, seen.command, seen.next_date) == ("store open", "", None)


def test_a_licence_about_to_end_is_a_date(tmp_path: Path) -> None:
    sample = Path(__file__).parents[1] / "profiles" / "corporate.json"
    profile = json.loads(sample.read_text("utf-8"))
    begun = datetime.now(UTC) - timedelta(days=10)
    ends = (datetime.now(UTC) + timedelta(days=85)).date()
    profile["company"]["valid_to"] = ends.isoformat()
    for folder in sample.parent.iterdir():
        (tmp_path / folder.name).symlink_to(folder)
    (tmp_path / "mine.json").write_text(json.dumps(profile), "utf-8")
    journal = Journal(tmp_path / "journal.jsonl", now=lambda: begun)
    journal.begin(portal="mock", profile_file=str(tmp_path / "mine.json"))

    seen = status.read(journal)

    assert seen.next_what == "business licence ends"
    assert seen.next_date is not None
    assert seen.next_date.astimezone(deadlines.BEIJING).date() == ends


@pytest.mark.parametrize("style", ["table", "json", "ics"])
def test_all_applications_are_shown_in_each_style(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], style: status.Style
) -> None:
    for number in (1, 2):
        journal = _journal(tmp_path, name=f"mock-{number}", profile=f"/home/li/shop-{number}.json")
        journal.record("register", "account-registration", State.ACCEPTED)

    assert status.show([], tmp_path, style) == 0

    shown = capsys.readouterr().out
    assert "shop-1.json" in shown
    assert "shop-2.json" in shown
    if style == "json":
        assert [one["stage"] for one in json.loads(shown)] == ["register (1/10)"] * 2
    if style == "ics":
        assert shown.count("BEGIN:VEVENT") == 2
        assert "DTSTART:20270125T020000Z" in shown


def test_a_profile_without_an_application_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no application"):
        status.show([tmp_path / "nobody.json"], tmp_path, "table")


def test_a_damaged_journal_tells_what_is_whole_and_what_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journal = _journal(tmp_path)
    journal.record("register", "account-registration", State.ACCEPTED)
    journal.record("plan", "sales-plan", State.SUBMIT_INTENDED)
    journal.record("plan", "sales-plan", State.UNKNOWN)
    journal.path.write_bytes(journal.path.read_bytes().replace(b'"submit-intended"', b'"submit\x00intended"'))

    status.show([], tmp_path, "json")

    (seen,) = json.loads(capsys.readouterr().out)
    assert (seen["state"], seen["stage"]) == ("outcome of «sales-plan» unknown", f"plan (6/{len(STAGES)})")
    assert "at line 3, and" in seen["damage"]
    assert seen["command"].startswith("python -m autofill /home/li/shop.json")


@pytest.mark.parametrize("style", ["table", "json", "ics"])
def test_a_journal_that_cannot_be_read_hides_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], style: status.Style
) -> None:
    _journal(tmp_path, name="mock-1").record("register", "account-registration", State.ACCEPTED)
    (tmp_path / "mock-2" / "journal.jsonl").mkdir(parents=True)
    (tmp_path / "mock-3").mkdir()
    (tmp_path / "mock-3" / "journal.jsonl").write_text('{"v": 99}\n', "utf-8")
    (tmp_path / "mock-4").mkdir()
    (tmp_path / "mock-4" / "journal.jsonl").write_bytes(b"\0" * 900)

    assert status.show([], tmp_path, style) == 0

    shown = capsys.readouterr().out
    assert "shop.json" in shown
    if style != "ics":
        assert "a newer autofill" in shown
        assert "Is a directory" in shown
    with pytest.raises(UsageError, match="no application"):
        status.show([tmp_path / "nobody.json"], tmp_path, style)


@pytest.mark.parametrize("name", ["/home/li/a\0b.json", "/home/li/" + "x" * 5000, ""])
def test_a_name_of_a_profile_that_is_none_ends_nothing(tmp_path: Path, name: str) -> None:
    assert status.read(_journal(tmp_path, profile=name)).stage == "not begun"
