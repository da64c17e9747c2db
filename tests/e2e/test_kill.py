"""Nothing lost, nothing twice: killed at any moment and run again, the seller has one of everything."""

import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from autofill.qa import expected
from tests.e2e import program
from tests.e2e.killed import browsers_of

_PROFILE = program.PROFILES / "corporate-new-alipay.json"  # the way with the most that cannot be taken back
_ROOT = Path(__file__).parents[2]
_IRREVOCABLE = (
    "account-registration",
    "alipay-account",
    "alipay-real-name",
    "alipay-authorise",
    "sales-plan",
    "cashier",
    "publish-product",
    "back-office",
)
_SOME = (
    ("program", "register account-registration submit-intended"),
    ("browser", "plan sales-plan submit-intended"),
    ("program", "products product-02 filled"),
)
_ENGLISH = ("--portal-lang", "en")
_SOON = ("--timeout-s", "8")  # a submit that was cut off is looked for until then
_UNKNOWN = 79
_TABLE = "Killed, and one of everything in the end"
_MOST_RUNS = 300
_LONGEST_S = 180
Recorded = Callable[[str, object], None]


@dataclass(slots=True)
class Tally:
    """How the runs ended, and what a person had to say about outcomes."""

    codes: Counter[int] = field(default_factory=Counter)
    settled: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        """One line of the table."""
        return f"runs by exit code {dict(self.codes)}, unknown outcomes that a person settled {dict(self.settled)}"


def _run(runs: Path, *arguments: str) -> program.Ended:
    return program.run(runs, _PROFILE, *arguments)


def _run_killed(runs: Path, what: str, arguments: Sequence[str], only: str = "") -> int:
    """One run that is killed at the next line of the journal at which none was killed yet, or `only` at that one."""
    knife = [sys.executable, "-m", "tests.e2e.killed", *([f"only={only}"] if only else []), what, str(runs / "places")]
    done = subprocess.run(
        [*knife, str(_PROFILE), *arguments],
        env=program.environment(runs),
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=_LONGEST_S,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode


def _what_a_person_says(runs: Path, tally: Tally) -> tuple[str, str]:
    """Do what exit 79 asks the person for: look at the portal and say what is there."""
    seen = program.Ended(_UNKNOWN, "", "", runs)
    step = next(line["step"] for line in reversed(seen.journal()) if line.get("state") == "unknown")
    outcome = "accepted" if _is_there(seen, step) else "rejected"
    tally.settled[outcome] += 1
    return "--outcome", outcome


def _until_done(runs: Path, what: str, tally: Tally) -> None:
    """Kill at one line after the other, each run going on where the last was killed, until a run ends by itself."""
    arguments: tuple[str, ...] = ()
    for _ in range(_MOST_RUNS):
        code = _run_killed(runs, what, arguments)
        tally.codes[code] += 1
        if code == 0:
            break
        arguments = _what_a_person_says(runs, tally) if code == _UNKNOWN else ()
    _assert_one_of_everything(_run(runs))


def _is_there(ended: program.Ended, step: str) -> bool:
    received = [submit["page"] for submit in ended.portal()["received"]]
    if step.startswith("product-"):
        return received.count("publish-product") >= int(step.removeprefix("product-"))
    return {"payment": "cashier"}.get(step, step) in received


def _assert_one_of_everything(ended: program.Ended) -> None:
    assert ended.code == 0, ended.err
    received = [(submit["page"], submit["fields"]) for submit in ended.portal()["received"]]
    once = [entry for entry in received if entry[0] in _IRREVOCABLE]
    assert once == [entry for entry in expected.submits(_PROFILE) if entry[0] in _IRREVOCABLE]
    assert len(ended.portal()["accounts"]) == 1


def test_killed_at_some_lines_of_the_journal(tmp_path: Path, record_property: Recorded) -> None:
    tally = Tally()
    arguments: tuple[str, ...] = ()

    for what, place in _SOME:
        while place not in _killed_at(tmp_path):
            code = _run_killed(tmp_path, what, (*_ENGLISH, *_SOON, *arguments), only=place)
            assert code != 0, f"it ended before {place}"
            tally.codes[code] += 1
            arguments = _what_a_person_says(tmp_path, tally) if code == _UNKNOWN else ()
    for session in tmp_path.glob("*/session.json"):  # the last run signs in again, and goes on from the board
        session.unlink()
    _assert_one_of_everything(_run(tmp_path, *_ENGLISH, *arguments))
    record_property("note", [_TABLE, f"killed at {len(_SOME)} chosen lines of the journal: {tally}"])


def _killed_at(runs: Path) -> list[str]:
    places = runs / "places"
    return places.read_text("utf-8").splitlines() if places.exists() else []


@pytest.mark.slow
@pytest.mark.parametrize("what", ["program", "browser"])
def test_killed_at_every_line_of_the_journal(tmp_path: Path, what: str, record_property: Recorded) -> None:
    """Every line that a run writes is once the last that it wrote."""
    tally = Tally()

    _until_done(tmp_path, what, tally)

    places = _killed_at(tmp_path)
    record_property("note", [_TABLE, f"{what} killed at {len(places)} lines of the journal: {tally}"])
    assert len(places) > 60


@pytest.mark.slow
@pytest.mark.parametrize("what", ["program", "browser"])
def test_killed_at_a_hundred_random_moments(tmp_path: Path, what: str, record_property: Recorded) -> None:
    chance = random.Random(20261125)  # noqa: S311 - moments, not secrets
    tally, kills, number = Tally(), 0, 0
    arguments: tuple[str, ...] = ()
    while kills < 100:
        runs = tmp_path / str(number)
        runs.mkdir(exist_ok=True)
        code, killed = _run_for(runs, what, chance.uniform(0.3, 12), arguments)
        kills += killed
        tally.codes[code] += 1
        arguments = _what_a_person_says(runs, tally) if code == _UNKNOWN else ()
        if code == 0:
            _assert_one_of_everything(_run(runs))
            number += 1

    record_property("note", [_TABLE, f"{what} killed at {kills} random moments, {number} sellers: {tally}"])


def _run_for(runs: Path, what: str, seconds: float, arguments: Sequence[str]) -> tuple[int, bool]:
    """The code of a run that is killed, or whose browser is, after so many seconds; and whether it was."""
    running = subprocess.Popen(
        [sys.executable, "-m", "autofill", str(_PROFILE), *arguments],
        env=program.environment(runs),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        return running.wait(timeout=seconds), False
    except subprocess.TimeoutExpired:
        victims = [running.pid] if what == "program" else browsers_of(running.pid)
        for victim in victims:
            with suppress(ProcessLookupError):
                os.kill(victim, signal.SIGKILL)
        return running.wait(timeout=_LONGEST_S), bool(victims)
