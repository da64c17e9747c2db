import subprocess
import sys


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
