import subprocess
import sys

import pytest

from autofill import cli


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
