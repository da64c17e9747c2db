from datetime import date
from pathlib import Path

import pytest

from autofill import profile
from autofill.profile import data
from autofill.profile.read.diagnostics import render
from tests.profile import cases

TODAY = date(2026, 11, 25)
CASES = cases.every()


def found(text: str, folder: Path) -> cases.Expected:
    path = folder / "case.json"
    path.write_text(text, "utf-8", newline="")
    return sorted((d.code, d.line, d.column) for d in profile.examine(path, today=TODAY).diagnostics)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_fault_is_reported_where_it_stands_and_nothing_else(case: cases.Case, folder: Path) -> None:
    assert found(case.text, folder) == case.expected


def test_the_base_of_the_corpus_has_no_fault(folder: Path) -> None:
    assert found(cases.BASE, folder) == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_case_can_be_shown_in_both_languages(lang: str, folder: Path) -> None:
    for case in CASES:
        path = folder / "case.json"
        path.write_text(case.text, "utf-8", newline="")
        shown = render(profile.examine(path, today=TODAY).diagnostics, lang=lang, color=False)

        assert shown.count("-->") == len(case.expected)
        assert all(f"[{code}]" in shown and f":{line}:{column}" in shown for code, line, column in case.expected)
        assert "Lake7Bridge" not in shown
        assert "310109198804072176" not in shown
        assert "13916805521" not in shown


def test_every_reason_has_a_case_that_shows_it() -> None:
    shown = {code for case in CASES for code, _line, _column in case.expected}
    tests = "".join(file.read_text("utf-8") for file in Path(__file__).parents[1].rglob("test_*.py"))

    assert [c for c in data.read("reasons") if c not in shown and f'"{c}"' not in tests and f"⟦{c}⟧" not in tests] == []
