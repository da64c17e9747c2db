"""What the documents say is what the program says."""

import re
from pathlib import Path

import pytest

from tests import readme

_ROOT = Path(__file__).parents[1]


def test_the_readme_shows_the_help_that_the_program_prints() -> None:
    assert readme.block("help").strip() == readme.help_text().strip(), "renew it: make docs"


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "SECURITY.md"])
def test_every_path_that_a_document_names_is_there(document: str) -> None:
    text = (_ROOT / document).read_text("utf-8")
    named = set(re.findall(r"`((?:autofill|mock_portal|profiles|tests)/[\w./*-]*)`", text))
    missing = [name for name in named if not list(_ROOT.glob(name.rstrip("/")))]
    to_be_made = {"autofill/stages/deposit.py"}  # CONTRIBUTING's example of a new file

    assert named
    assert set(missing) <= to_be_made


def test_every_link_to_a_file_leads_there() -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", (_ROOT / "README.md").read_text("utf-8"))

    assert targets
    assert [target for target in targets if not (_ROOT / target).exists()] == []


def test_make_help_names_each_target() -> None:
    targets = re.findall(r"^([a-z-]+): .*## ", (_ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)

    assert {"run", "test", "check", "docs"} <= set(targets)


def test_each_promise_names_its_tests() -> None:
    text = (_ROOT / "SECURITY.md").read_text("utf-8")
    _, _, promises = text.partition("| promise | test |\n|---|---|\n")
    rows = [row.strip("|").rpartition("|") for row in promises.partition("\n\n")[0].splitlines()]

    assert len(rows) > 10
    assert [promise for promise, _, tests in rows if not re.search(r"`tests/[\w/]*test_\w+\.py`", tests)] == []
