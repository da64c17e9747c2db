"""`python -m tests.readme`: writes the documents' captures anew, from the program itself. The tests compare them.

A capture is a block of code below a mark, `<!-- name -->`, in the README or in one of docs/; each name stands once.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
DOCUMENTS = (README, *sorted((ROOT / "docs").glob("*.md")))
_PICTURE = ROOT / ".github" / "images" / "registration.png"
_WIDTH = {"COLUMNS": "100"}
_FIRST, _LAST = 2, 2  # paragraphs of a run that its excerpt keeps: title and first stage, last stage and how it ended


def block(name: str) -> str:
    """The text of the block of that name, wherever it stands."""
    return _block(name)[1][2]


def put(name: str, text: str) -> None:
    """Replace the text of a block."""
    document, found = _block(name)
    whole = document.read_text("utf-8")
    document.write_text(f"{whole[: found.start(2)]}{text.strip()}\n{whole[found.end(2) :]}", "utf-8")


def _block(name: str) -> tuple[Path, re.Match[str]]:
    mark = re.compile(rf"(<!-- {re.escape(name)} -->\n```\w*\n)(.*?)```\n", re.DOTALL)
    found = [(path, match) for path in DOCUMENTS for match in mark.finditer(path.read_text("utf-8"))]
    assert len(found) == 1, f"{len(found)} blocks are called {name}, in README.md and docs/"
    return found[0]


def excerpt(run: str) -> str:
    """How a run begins and ends."""
    paragraphs = run.strip().split("\n\n")
    return "\n\n".join([*paragraphs[:_FIRST], "       ...", *paragraphs[-_LAST:]])


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


def example() -> str:
    """What the example of `docs/your-own-forms.md` prints about its page."""
    with tempfile.TemporaryDirectory() as folder:
        page, script = Path(folder) / "page.html", Path(folder) / "parcel.py"
        for file in (page, script):
            file.write_text(block(file.name), "utf-8")
        return _python(str(script), str(page))


def _run(*arguments: str) -> str:
    return _python("-m", "autofill", *arguments)


def _python(*arguments: str) -> str:
    environment = {**os.environ, **_WIDTH, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True, timeout=300
    ).stdout


def _picture(evidence: Path) -> None:
    """The registration page as the run left it, right before it was sent."""
    (filled,) = evidence.glob("*-account-registration-filled.png")
    _PICTURE.parent.mkdir(parents=True, exist_ok=True)
    _PICTURE.write_bytes(filled.read_bytes())


def main() -> None:
    """Run the sample seller, and write what was seen."""
    with tempfile.TemporaryDirectory() as runs:
        put("run", _run("profiles/corporate.json", "--runs", runs).replace(runs, "~/.autofill"))
        put("excerpt", excerpt(block("run")))
        _picture(next(Path(runs).glob("*/evidence")))
    put("help", help_text())
    put("parcel", example())


if __name__ == "__main__":
    main()
