import json
from datetime import date
from pathlib import Path

import pytest

from autofill import profile
from autofill.profile import loading
from autofill.profile.read import diagnostics, scanner, syntax
from autofill.profile.read.source import Source
from tests.profile import cases

TODAY = date(2026, 11, 25)


def found(content: bytes, folder: Path) -> cases.Expected:
    path = folder / "bytes.json"
    path.write_bytes(content)
    return [(d.code, d.line, d.column) for d in profile.examine(path, today=TODAY).diagnostics]


def test_a_byte_order_mark_is_only_warned_of(folder: Path) -> None:
    assert found(b"\xef\xbb\xbf" + cases.BASE.encode(), folder) == [("file-bom", 1, 1)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_another_unicode_encoding_is_named_and_the_rest_checked(encoding: str, folder: Path) -> None:
    content = cases.BASE.replace("310012", "31001").encode(encoding)

    assert found(content, folder) == [("file-encoding", 1, 1), ("postcode-form", 17, 22)]


def test_the_old_chinese_encoding_is_named_where_it_begins_to_matter(folder: Path) -> None:
    assert found(cases.BASE.encode("gbk"), folder) == [("file-encoding", 9, 22)]


def test_a_byte_of_no_encoding_is_shown_where_it_is(folder: Path) -> None:
    content = cases.BASE.encode().replace(b'"kind": "company"', b'"kind": "\xff\xff\xff\xffy"')

    assert ("file-bytes", 31, 14) in found(content, folder)


@pytest.mark.parametrize("content", [b"", b"  \n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_said_to_be_empty(content: bytes, folder: Path) -> None:
    assert "file-empty" in {code for code, _line, _column in found(content, folder)}


def test_a_file_that_is_cut_off_is_said_to_be_so_at_every_place(folder: Path) -> None:
    text = cases.BASE.rstrip()
    fatal = {"syntax-cut-off", "syntax-unclosed-string", "file-empty"}

    for end in range(0, len(text), 97):
        assert fatal & {code for code, _line, _column in found(text[:end].encode(), folder)}, end


@pytest.mark.parametrize("content", [b"[]", b"1", b'"a"', b"null", b"true"])
def test_what_is_not_an_object_is_no_profile(content: bytes, folder: Path) -> None:
    assert found(content, folder) == [("not-an-object", 1, 1)]


def test_what_follows_the_profile_is_not_ignored(folder: Path) -> None:
    assert found(b"{}\n{}", folder)[-1] == ("syntax-after-end", 2, 1)


@pytest.mark.parametrize("bracket", [b"[", b'{"a":', b'{"a":['])
def test_brackets_without_end_are_given_up_early(bracket: bytes, folder: Path) -> None:
    codes = [
        code for code, _line, _column in found(bracket * 1_000_000 if len(bracket) == 1 else bracket * 100_000, folder)
    ]

    assert codes == ["file-too-deep"]


def test_a_huge_file_is_not_even_read(folder: Path) -> None:
    path = folder / "huge.json"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)

    assert [d.code for d in profile.examine(path, today=TODAY).diagnostics] == ["file-too-large"]


def test_more_values_than_any_profile_has_are_given_up(folder: Path) -> None:
    codes = [code for code, _line, _column in found(b"[" + b"1," * (syntax.MAX_VALUES + 1) + b"1]", folder)]

    assert codes == ["file-too-many"]


def test_many_faults_end_at_a_limit(folder: Path) -> None:
    assert len(found(b'{"a": [' + b"1 " * 5000 + b"]}", folder)) == scanner.MAX_FAULTS


def test_many_faults_of_meaning_end_at_a_limit_that_is_said(folder: Path) -> None:
    unknown = ",".join(f'"key{n}": 1' for n in range(diagnostics.MAX_FAULTS + 100))
    codes = [code for code, _line, _column in found(f"{{{unknown}}}".encode(), folder)]

    assert codes.count("key-unknown") == diagnostics.MAX_FAULTS
    assert codes.count("faults-many") == 1


@pytest.mark.parametrize(
    "text", [cases.BASE, '{"a": "\\u4f60\\n\\"", "b": [1, -2.5e3, true, null, {}]}', '{"\\u0061": "a/\\/b"}']
)
def test_good_json_means_what_the_standard_library_reads(text: str) -> None:
    root, faults = syntax.parse(Source("x", text))

    assert faults == []
    assert root is not None
    assert json.loads(json.dumps(loading.plain(root), default=float)) == json.loads(text)


def test_a_column_counts_characters_also_after_chinese_ones(folder: Path) -> None:
    text = cases.BASE.replace('"district": "西湖区",\n      "street"', '"district": "西湖区", "street"')
    text = text.replace('"street": "文三路 100 号"', '"street": "8"', 1)

    assert found(text.encode(), folder) == [("street-short", 15, 36)]


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_lines_end_as_any_system_ends_them(ending: str, folder: Path) -> None:
    text = cases.BASE.replace("310012", "31001").replace("\n", ending)

    assert found(text.encode(), folder) == [("postcode-form", 17, 22)]
