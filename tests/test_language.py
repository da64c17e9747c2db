"""Everything that the program says to a seller is said in Chinese too, with the same facts in it."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import autofill
from autofill import errors, language
from autofill.stages import STAGES

_ROOT = Path(autofill.__file__).parent
_ERRORS = {name for name, it in vars(errors).items() if isinstance(it, type) and issubclass(it, errors.AutofillError)}
_SAYERS = {"tr", "__init__", *_ERRORS}  # what takes a sentence first
_DETAILED = {"WriteFailure", "Refusal"}  # what takes one somewhere behind
_CHINESE = language._chinese()  # noqa: SLF001 - the catalogue itself


def _said(path: Path) -> Iterator[str]:
    """The sentences of a module: the literals that are handed on to be said, directly or under a name."""
    tree = ast.parse(path.read_text("utf-8"))
    named = {
        target.id: _texts(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for call in ast.walk(tree):
        if isinstance(call, ast.Call):
            for argument in _sentences_of(call):
                yield from named.get(argument.id, []) if isinstance(argument, ast.Name) else _texts(argument)


def _sentences_of(call: ast.Call) -> list[ast.expr]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name in _DETAILED:
        return call.args[1:3]
    if name == "map" and getattr(call.args[0], "id", "") == "tr":
        return call.args[1:]
    if name not in _SAYERS or not call.args:
        return []
    first = call.args[0]
    return [first.value if isinstance(first, ast.Subscript) else first]


def _texts(value: ast.expr) -> list[str]:
    """The texts in a literal: itself, those of a conditional, a tuple or the values of a dict."""
    if isinstance(value, ast.Constant):
        return [value.value] if isinstance(value.value, str) else []
    if isinstance(value, ast.IfExp):
        return [*_texts(value.body), *_texts(value.orelse)]
    parts = getattr(value, "elts", getattr(value, "values", []))
    return [text for part in parts for text in _texts(part)]


def _modules() -> list[Path]:
    """All but what QA engineers read: that is in English."""
    return [path for path in _ROOT.rglob("*.py") if "qa" not in path.relative_to(_ROOT).parts]


def _holes(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_sentence_is_there_in_chinese() -> None:
    said = {text for path in _modules() for text in _said(path) if text}

    assert len(said) > 100
    assert sorted(said - _CHINESE.keys()) == []


def test_every_stage_and_every_place_to_look_at_has_a_chinese_name() -> None:
    assert {name for stage in STAGES for name in (stage.name, stage.look_at)} <= _CHINESE.keys()


def test_the_chinese_has_the_facts_of_the_english() -> None:
    differing = [english for english, chinese in _CHINESE.items() if _holes(english) != _holes(chinese)]

    assert differing == []
    assert [
        english for english, chinese in _CHINESE.items() if not re.search(r"[\u4e00-\u9fff（）「」]", chinese)
    ] == []


def test_nothing_is_in_the_catalogue_that_is_not_said() -> None:
    literals = {
        node.value
        for path in _modules()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    assert sorted(_CHINESE.keys() - literals) == []


def test_the_language_is_the_asked_one_else_the_locale_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")

    assert language.spoken() == "zh"
    assert str(errors.Waiting("brand", language.tr("the review"))) == (
        "品牌资质：正在等待审核结果。重新运行同一条命令即可继续。"
    )
    language.speak("en")
    try:
        assert language.tr("{count} errors", count=2) == "2 errors"
    finally:
        language.speak(None)


def test_what_a_page_says_is_no_template() -> None:
    assert language.tr("a page's {own} words") == "a page's {own} words"
