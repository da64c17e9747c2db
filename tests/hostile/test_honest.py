"""The program hides from nobody: no stealth, no solver of puzzles, no answers to exams but the mock portal's."""

import re
import tomllib
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_SOURCES = [
    path
    for path in (*(_ROOT / "autofill").rglob("*"), _ROOT / "pyproject.toml", _ROOT / "Makefile")
    if path.suffix in {".py", ".js", ".toml", ".json", ""} and path.is_file()
]
_HIDING = [  # what programs that pass for a person do
    r"stealth",
    r"undetected",
    r"AutomationControlled",
    r"enable-automation",
    r"ignore_default_args",
    r"navigator\.webdriver|'webdriver'|\"webdriver\"",
    r"user[-_ ]?agent\s*[=:]",
    r"defineProperty\(\s*(window\.)?navigator",
    r"plugins\s*=\s*\[|hardwareConcurrency|deviceMemory",
    r"\bproxy\s*=",
]
_SOLVING = [
    r"2captcha|anti-?captcha|capsolver|deathbycaptcha|capmonster",
    r"solve_?(captcha|slider|puzzle)",
    r"ddddocr",
]
_PACKAGES = r"stealth|undetected|captcha|fake.?useragent|proxy|ocr|tesseract|openai|anthropic"


@pytest.mark.parametrize("sign", [*_HIDING, *_SOLVING])
def test_the_code_neither_hides_nor_solves(sign: str) -> None:
    found = [
        f"{path}: {hit[0]}" for path in _SOURCES if (hit := re.search(sign, path.read_text("utf-8"), re.IGNORECASE))
    ]

    assert len(_SOURCES) > 200
    assert found == []


def test_no_package_hides_or_solves() -> None:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    packages = [
        *project["dependencies"],
        *(one for extra in project["optional-dependencies"].values() for one in extra),
    ]

    assert len(packages) > 5
    assert [one for one in packages if re.search(_PACKAGES, one, re.IGNORECASE)] == []


def test_answers_to_the_exam_come_from_the_mock_alone() -> None:
    knowing = [path for path in _SOURCES if path.suffix == ".py" and "exam_answers" in path.read_text("utf-8")]

    assert [path.name for path in knowing] == ["mock_operator.py"]
