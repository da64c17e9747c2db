"""Every sentence of `check`, with its facts, as it reads in both languages: `sentences.txt` beside the corpus.

To renew it, delete it and run the test; a person reads the difference.
"""

import json
from datetime import date
from pathlib import Path

from autofill import profile
from autofill.profile.read.diagnostics import Diagnostic
from tests.profile import cases

SENTENCES = cases.FOLDER / "sentences.txt"
TODAY = date(2026, 11, 25)


def said(folder: Path) -> str:
    """For each case of the corpus what is said of it, the folder left out."""
    lines = []
    for case in cases.every():
        path = folder / "case.json"
        path.write_text(case.text, "utf-8", newline="")
        found = profile.examine(path, today=TODAY).diagnostics
        lines += [f"== {case.name}", *(line for one in found for line in _lines(one))]
    return "\n".join(lines).replace(str(folder), "FOLDER").replace(str(folder.parent), "ABOVE") + "\n"


def _lines(one: Diagnostic) -> list[str]:
    if one.code == "email-form":  # whose reason is the library's, of whatever version
        return [json.dumps([one.severity, one.code, one.path])]
    return [
        json.dumps([one.severity, one.code, one.path]),
        *(f"  {lang}: {one.sentence(lang)} {one.help(lang)}".rstrip() for lang in ("en", "zh")),
    ]


def test_every_sentence_reads_as_it_was_read_by_a_person(folder: Path) -> None:
    if not SENTENCES.exists():
        SENTENCES.write_text(said(folder), "utf-8")

    assert said(folder).splitlines() == SENTENCES.read_text("utf-8").splitlines()
