"""The plugin as a QA team meets it: in a folder of their own, with pytest-playwright's options and several workers."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from autofill.qa import ControlRoom, Portal
from autofill.qa.program import Hung
from tests.e2e import program

TWO_ENDS = """
import pytest
from autofill.qa import assert_ended

@pytest.mark.persona("maintenance")
def test_that_passes(seller, run_autofill):
    assert_ended(run_autofill(seller), 69, "系统维护中")

@pytest.mark.persona("maintenance")
def test_that_fails(seller, run_autofill):
    assert_ended(run_autofill(seller), 0)
"""


def _pytest(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--rootdir", str(folder), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=300)


def test_a_failed_run_explains_itself_and_keeps_its_trace_and_picture(tmp_path: Path) -> None:
    (tmp_path / "test_two.py").write_text(TWO_ENDS, "utf-8")

    done = _pytest(tmp_path, "-n", "2", "--tracing=retain-on-failure", "--screenshot=only-on-failure", "--slowmo=1")

    kept = sorted(path.name for path in (tmp_path / "test-results").rglob("*.*"))
    folders = [path.name for path in (tmp_path / "test-results").iterdir()]
    assert "1 failed, 1 passed" in done.stdout, done.stdout + done.stderr
    assert "系统维护中" in done.stdout
    assert "The portal received nothing" in done.stdout
    assert kept == ["watched-1-page-1-1.png", "watched-1-trace-1.zip"]
    assert all("test-that-fails" in folder for folder in folders)


@pytest.mark.slow
def test_the_example_project_runs_outside_of_this_repository(tmp_path: Path) -> None:
    shutil.copytree(
        Path(__file__).parent / "example", tmp_path / "theirs", ignore=shutil.ignore_patterns("__pycache__")
    )

    done = _pytest(tmp_path / "theirs", "-k", "reworded", "--strict-markers", "-W", "error")

    assert "1 passed" in done.stdout, done.stdout + done.stderr


def test_a_fault_that_there_is_not_is_said_with_those_that_there_are(tmp_path: Path) -> None:
    (tmp_path / "test_one.py").write_text("def test_one(portal):\n    pass\n", "utf-8")

    done = _pytest(tmp_path, "--persona", "gremlins")

    assert "no persona gremlins" in done.stdout
    assert "decoy-fields" in done.stdout


@pytest.mark.persona("slow", "reorder")
def test_the_marker_chooses_faults(portal: Portal, control_room: ControlRoom, request: pytest.FixtureRequest) -> None:
    assert request.getfixturevalue("personas") == ("slow", "reorder")
    assert control_room.personas() == ["slow", "reorder"]
    assert portal.room.personas() == ["slow", "reorder"]


def test_each_test_has_a_portal_of_its_own(portal: Portal, changed_portal: Callable[..., Portal]) -> None:
    other = changed_portal(("index.html", "<title>AliExpress</title>", "<title>Changed</title>"))
    other.room.set_personas(["slow"])

    assert portal.address != other.address
    assert portal.room.personas() == []
    assert portal.room.counters()["accounts"] == 0


def test_a_change_of_what_is_not_there_is_refused(changed_portal: Callable[..., Portal]) -> None:
    with pytest.raises(ValueError, match="does not say 'nowhere'"):
        changed_portal(("index.html", "nowhere", "somewhere"))


def test_a_seller_is_a_profile_with_scans_and_the_same_every_time(make_seller: Callable[..., Path]) -> None:
    first = make_seller(3, category="toys").read_text("utf-8")
    again = make_seller(3, category="toys", change=lambda profile: profile["fee"].update(approved_cny=1))

    profile = json.loads(again.read_text("utf-8"))
    assert {**json.loads(first), "fee": {"approved_cny": 1}} == profile
    assert (again.parent / profile["company"]["licence"]).is_file()


def test_a_seller_who_stands_somewhere_has_no_more_than_that(
    portal: Portal, begin_at: Callable[..., None], control_room: ControlRoom
) -> None:
    begin_at(program.PROFILES / "corporate.json", "applied", products=4)

    counters = control_room.counters()
    assert (counters["accounts"], counters["applications"], counters["payments"], counters["products"]) == (1, 1, 0, 4)
    assert portal.room.received() == []


def test_a_run_that_does_not_end_is_killed_and_said(run_autofill: Callable[..., object]) -> None:
    with pytest.raises(Hung, match=r"did not end within 0\.5 s"):
        run_autofill(program.PROFILES / "corporate.json", longest_s=0.5)
