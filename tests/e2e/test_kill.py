"""Nothing lost, nothing twice: killed at any moment and run again, the seller has one of everything."""

import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.e2e import expected, program

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
_UNKNOWN = 79


@dataclass(slots=True)
class Tally:
    """What became of each kill: the code of the run after it, counted."""

    kills: int = 0
    codes: Counter[int] = field(default_factory=Counter)
    settled: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        """One line of the table."""
        return f"{self.kills} kills; runs ended with {dict(self.codes)}; unknown outcomes settled: {dict(self.settled)}"


def _run(runs: Path, *arguments: str) -> program.Ended:
    return program.run(runs, _PROFILE, *arguments)


def _run_killed(runs: Path, what: str, lines: int) -> int:
    command = [sys.executable, "-m", "tests.e2e.killed", what, str(lines), str(_PROFILE)]
    done = subprocess.run(
        command, env=program.environment(runs), cwd=_ROOT, capture_output=True, text=True, check=False, timeout=180
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode


def _settle(ended: program.Ended, tally: Tally) -> program.Ended:
    """Do what exit 79 asks the person for: look at the portal, say what is there, run again."""
    while ended.code == _UNKNOWN:
        step = next(line["step"] for line in reversed(ended.journal()) if line.get("state") == "unknown")
        outcome = "accepted" if _is_there(ended, step) else "rejected"
        tally.settled[f"{step} {outcome}"] += 1
        ended = _run(ended.runs, "--outcome", outcome)
        tally.codes[ended.code] += 1
    return ended


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


def _until_done(runs: Path, what: str, lines: Iterator[int], tally: Tally) -> program.Ended:
    """Kill at one place after the other, going on where the last run was killed, then let a run end by itself."""
    for line in lines:
        code = _run_killed(runs, what, line)
        tally.kills += 1
        tally.codes[code] += 1
        if code == 0:
            break
        if code == _UNKNOWN:
            _settle(_run(runs), tally)
    return _settle(_run(runs), tally)


@pytest.mark.parametrize("what", ["program", "browser"])
def test_killed_at_some_lines_of_the_journal(
    tmp_path: Path, what: str, record_property: Callable[[str, object], None]
) -> None:
    tally = Tally()

    ended = _until_done(tmp_path, what, iter([4, 12, 30]), tally)

    record_property("kills", str(tally))
    _assert_one_of_everything(ended)


@pytest.mark.slow
@pytest.mark.parametrize("what", ["program", "browser"])
def test_killed_at_every_line_of_the_journal(tmp_path: Path, what: str) -> None:
    """Each run is killed one line later than it would need to get on, so that every line is once the last."""
    tally = Tally()
    for line in range(2, 200):
        runs = tmp_path / str(line)
        runs.mkdir()
        code = _run_killed(runs, what, line)
        tally.kills += 1
        tally.codes[code] += 1
        if code == 0:
            break
        ended = _run(runs)
        tally.codes[ended.code] += 1
        _assert_one_of_everything(_settle(ended, tally))

    sys.stdout.write(f"\n{what} killed at every line: {tally}\n")
    assert tally.kills > 40


@pytest.mark.slow
def test_killed_at_a_hundred_random_moments(tmp_path: Path) -> None:
    chance = random.Random(20261125)  # noqa: S311 - moments, not secrets
    tally = Tally()
    number = 0
    while tally.kills < 100:
        runs = tmp_path / str(number)
        runs.mkdir(exist_ok=True)
        running = subprocess.Popen(
            [sys.executable, "-m", "autofill", str(_PROFILE)],
            env=program.environment(runs),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            code = running.wait(timeout=chance.uniform(0.3, 12))
        except subprocess.TimeoutExpired:
            os.kill(running.pid, signal.SIGKILL)
            code = running.wait()
            tally.kills += 1
        tally.codes[code] += 1
        if code == _UNKNOWN:
            code = _settle(_run(runs), tally).code
        if code == 0:
            _assert_one_of_everything(_run(runs))
            number += 1

    sys.stdout.write(f"\nkilled at random moments: {tally}\n")
    _assert_one_of_everything(_settle(_run(tmp_path / str(number)), tally))
