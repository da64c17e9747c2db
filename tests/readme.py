"""`python -m tests.readme`: writes the README's captures anew, from the program itself. The tests compare them."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_PICTURE = ROOT / ".github" / "images" / "registration.png"
_WIDTH = {"COLUMNS": "100"}


def block(name: str) -> str:
    """The text of the README's block of that name."""
    found = re.search(rf"<!-- {name} -->\n```\n(.*?)```\n", README.read_text("utf-8"), re.DOTALL)
    assert found is not None, f"the README has no block {name}"
    return found[1]


def put(name: str, text: str) -> None:
    """Replace the text of a block."""
    old = f"<!-- {name} -->\n```\n{block(name)}```\n"
    README.write_text(README.read_text("utf-8").replace(old, f"<!-- {name} -->\n```\n{text.strip()}\n```\n"), "utf-8")


def help_text() -> str:
    """What `python -m autofill -h` prints."""
    return _run("-h")


def steady(text: str) -> str:
    """A capture without what differs from run to run: times, port, folder, dates, blanks at the ends of lines."""
    text = re.sub(r"\d+\.\d s\b", "0.0 s", text)
    text = re.sub(r"127\.0\.0\.1:\d+", "127.0.0.1:port", text)
    text = re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d", "2026-11-25 10:00", text)
    text = re.sub(r"(Journal and pictures: ).*", r"\1folder", text)
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def _run(*arguments: str) -> str:
    command = [sys.executable, "-m", "autofill", *arguments]
    environment = {**os.environ, **_WIDTH}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout


def _picture(evidence: Path) -> None:
    """The registration page as the run left it, right before it was sent."""
    (filled,) = evidence.glob("*-account-registration-filled.png")
    _PICTURE.parent.mkdir(parents=True, exist_ok=True)
    _PICTURE.write_bytes(filled.read_bytes())


def main() -> None:
    """Run the sample seller, and write what was seen."""
    with tempfile.TemporaryDirectory() as runs:
        put("run", _run("profiles/corporate.json", "--runs", runs).replace(runs, "~/.autofill"))
        _picture(next(Path(runs).glob("*/evidence")))
    put("help", help_text())


if __name__ == "__main__":
    main()
