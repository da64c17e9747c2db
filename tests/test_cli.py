import signal
import subprocess
import sys
from pathlib import Path

import pytest

from autofill import cli
from tests.e2e import program


def test_help_names_every_exit_code_and_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["-h"])

    shown = capsys.readouterr().out
    assert ended.value.code == 0
    assert "profiles/corporate.json" in shown
    assert all(code in shown for code in ("64", "65", "66", "69", "73", "75", "76", "77", "78", "79", "130", "143"))


def test_an_unknown_option_is_exit_64_and_says_where_help_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["profile.json", "--fast"]) == 64
    assert "--fast" in capsys.readouterr().err


def test_doctor_finds_the_browser_that_the_tests_run_in() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "autofill", "doctor"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 0, done.stderr
    assert "chromium" in done.stdout


@pytest.mark.parametrize(("number", "error"), [(signal.SIGINT, "KeyboardInterrupt"), (signal.SIGTERM, "Interrupted")])
def test_a_stop_never_tears_a_callback_of_the_event_loop(number: int, error: str) -> None:
    script = f"""
import asyncio, os, signal
from autofill import signals
signals.heed()
loop = asyncio.new_event_loop()
def callback():
    os.kill(os.getpid(), {int(number)})
    print("whole")
loop.call_soon(callback)
loop.call_later(20, loop.stop)
try:
    loop.run_forever()
except BaseException as stopped:
    print(type(stopped).__name__)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=30)

    assert done.stdout.split() == ["whole", error], done.stderr
    assert done.stderr == ""


def test_a_terminal_that_does_not_know_a_sign_stops_no_run(tmp_path: Path) -> None:
    environment = {**program.environment(tmp_path), "PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "autofill", str(program.PROFILES / "corporate.json"), "--no-input", "--lang", "zh"]

    done = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=60)

    assert done.returncode == 75
    assert "? 账号注册: 12 项已填写并核对" in done.stdout.decode("gbk")
