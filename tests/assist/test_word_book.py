"""Words that are taught: kept, merged, and refused where they would make another box ambiguous."""

import json
import stat
from pathlib import Path

import pytest

from autofill.assist import word_book
from autofill.commands import words
from autofill.errors import FileMissing, UsageError
from autofill.forms import Clue, Control, Evidence, Kind


def _box(number: int, label: str) -> Control:
    return Control(number, Kind.TEXT, type="text", clues=(Clue(Evidence.LABEL, label),))


def test_a_word_is_kept_and_read_again(tmp_path: Path) -> None:
    path = word_book.place(tmp_path, "127.0.0.1:80")

    word_book.write(path, word_book.added({}, "store_name", "* 招牌文字："))

    assert word_book.read(path) == {"store_name": ("* 招牌文字：",)}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert ":" not in path.name


def test_the_same_word_is_kept_once() -> None:
    once = word_book.added({}, "store_name", "招牌文字")

    assert word_book.added(once, "store_name", "*招牌文字：") == once


@pytest.mark.parametrize(
    ("concept", "label", "why"),
    [
        ("store_name", "公司名称", "organization"),
        ("store_name", "手机号", "tel"),
        ("store_name", "", "no label"),
        ("store_name", "字" * 80, "no label"),
        ("no_such", "招牌文字", "no concept"),
        ("store_name", "门脸", "brand_name stands"),
    ],
)
def test_a_word_that_means_something_else_is_refused(concept: str, label: str, why: str) -> None:
    known: word_book.Words = {"brand_name": ("门脸",)} if "stands" in why else {}

    said = word_book.refused(known, concept, label)

    assert why.removesuffix(" stands") in said


def test_a_word_that_two_boxes_have_is_refused() -> None:
    boxes = [_box(1, "招牌文字"), _box(2, "* 招牌文字")]

    assert "2 boxes" in word_book.refused({}, "store_name", "招牌文字", boxes)
    assert word_book.refused({}, "store_name", "招牌文字", boxes[:1]) == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[1]",
        "{",
        '{"store_name": "招牌"}',
        '{"store_name": [1]}',
        '{"no_such": ["招牌"]}',
        '{"store_name": ["公司名称"]}',
        '{"store_name": ["招牌"], "brand_name": ["招牌"]}',
    ],
)
def test_a_file_that_is_no_word_book_is_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "words.json"
    path.write_text(text, "utf-8")

    with pytest.raises(UsageError, match=r"words\.json"):
        word_book.read(path)


def test_words_are_listed_exported_imported_and_forgotten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "theirs.json"
    file.write_text(json.dumps({"store_name": ["招牌文字", "门店字号"]}), "utf-8")

    assert words.imported(tmp_path, "example.com", file) == 0
    assert capsys.readouterr().out == "example.com  store_name  招牌文字\nexample.com  store_name  门店字号\n"
    assert words.forgotten(tmp_path, "example.com", "招牌文字") == 0
    assert words.exported(tmp_path, "example.com") == 0
    assert json.loads(capsys.readouterr().out) == {"store_name": ["门店字号"]}
    with pytest.raises(UsageError, match="was not taught"):
        words.forgotten(tmp_path, "example.com", "招牌文字")
    with pytest.raises(FileMissing):
        words.imported(tmp_path, "example.com", tmp_path / "nowhere.json")


def test_of_an_import_that_is_refused_nothing_is_kept(tmp_path: Path) -> None:
    word_book.write(word_book.place(tmp_path, "example.com"), {"brand_name": ("招牌文字",)})
    file = tmp_path / "theirs.json"
    file.write_text(json.dumps({"store_name": ["门店字号", "招牌文字"]}), "utf-8")

    with pytest.raises(UsageError, match="招牌文字"):
        words.imported(tmp_path, "example.com", file)

    assert word_book.read(word_book.place(tmp_path, "example.com")) == {"brand_name": ("招牌文字",)}
