import json
from datetime import date
from pathlib import Path

import pytest

from autofill import profile
from autofill.profile import data
from autofill.profile.read.diagnostics import Diagnostic, as_github, as_json, render
from autofill.profile.read.source import Source, width
from tests.profile import cases

TODAY = date(2026, 11, 25)


def examined(text: str, folder: Path) -> tuple[Diagnostic, ...]:
    path = folder / "shown.json"
    path.write_text(text, "utf-8")
    return profile.examine(path, today=TODAY).diagnostics


def test_the_caret_run_stands_under_the_value_also_after_wide_characters(folder: Path) -> None:
    faults = examined(cases.BASE.replace('"district": "西湖区"', '"district": "西胡区"'), folder)

    lines = render(faults, lang="en", color=False).splitlines()

    assert lines[:5] == [
        'error[address-unknown]: no district of that name in 杭州市. Did you mean "西湖区"?',
        f"  --> {folder}/shown.json:15:19  contact.address.district",
        "   |",
        '15 |       "district": "西胡区",',
        "   |                   ^^^^^^^^",
    ]
    assert lines[5:] == [
        "   = help: The list is of 2023-06-30.",
        "   = rule: seller center, account registration (required)",
        "",
    ]


def test_the_same_in_chinese(folder: Path) -> None:
    faults = examined(cases.BASE.replace('"kind": "company",', '"kind": "company", // 企业'), folder)

    shown = render(faults, lang="zh", color=False)

    assert shown.startswith("错误[syntax-comment]: JSON 不支持注释\n")
    assert "   |                        ^^^^^^^\n" in shown


def test_colours_are_only_for_terminals(folder: Path) -> None:
    faults = examined(cases.BASE.replace("310012", "1"), folder)

    assert "\x1b[" in render(faults, lang="en", color=True)
    assert "\x1b[" not in render(faults, lang="en", color=False)


def test_a_line_of_a_megabyte_is_shown_around_the_value(folder: Path) -> None:
    text = json.dumps({**json.loads(cases.BASE), "$schema": "x" * 1_000_000}, ensure_ascii=False)
    text = text.replace('"310012"', '"1"')

    shown = render(examined(text, folder), lang="en", color=False)

    code, caret = shown.splitlines()[3:5]
    assert len(code) < 150
    at = caret.index("^")
    seen = 0
    start = next(i for i, c in enumerate(code) if (seen := seen + width(c)) > at)
    assert code[start:].startswith('"1"')


def test_json_and_github_say_the_same_as_the_terminal(folder: Path) -> None:
    faults = examined(cases.BASE.replace('"310012"', '"1"').replace("10000\n", "1\n"), folder)

    records = json.loads(as_json(faults, lang="en"))
    commands = as_github(faults, lang="en").splitlines()

    assert [(r["code"], r["line"], r["column"], r["end_column"]) for r in records] == [
        ("postcode-form", 17, 22, 25),
        ("fee-too-low", 88, 21, 22),
    ]
    assert commands[0] == (
        f"::error file={folder}/shown.json,line=17,col=22,endColumn=25,title=postcode-form::a postcode has six digits"
    )
    assert len(commands) == 2


def test_nothing_from_a_file_can_drive_the_terminal_or_forge_a_command(folder: Path) -> None:
    bad = '"kind": "\\u001b[2J\u202e\x9b31m\\n::error::forged", "\u001b]0;key\u0007": 1'
    faults = examined(cases.BASE.replace('"kind": "company"', bad), folder)

    shown = render(faults, lang="en", color=False) + as_github(faults, lang="en")

    assert not set(shown) & {"\x1b", "\x07", "\x9b", "\u202e"}
    assert all(line.startswith("::error ") for line in as_github(faults, lang="en").splitlines())


SECRETS = (
    "Tr0ub4dor&3",
    "v20npd9PrsXnqN",
    "778899",
    "310109198804072176",
    "19880407",
    "13916805521",
    "1680552",
    "1988O40",
    "168o55",
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"kind": "company"', '"kind": "x"'),
        ("\n", " "),
        ('"mobile"', '"mobil"'),
        ('"password"', '"pasword"'),
        ('"password"', "“password”"),
        ('"password": ', "password: "),
        ('"password": "Tr0ub4dor&3"', '"password": ["Tr0ub4dor&3"]'),
        ('"password": "Tr0ub4dor&3"', '"password": {"value": "Tr0ub4dor&3"}'),
        ('"password": "Tr0ub4dor&3"', '"password": "Tr0ub4dor&3'),
        ('"password": "Tr0ub4dor&3"', "\"password\": 'Tr0ub4dor&3'"),
        ('"password": "Tr0ub4dor&3"', '"password": “Tr0ub4dor&3”'),
        ('"password": "Tr0ub4dor&3"', '"pass\\u0077ord": "Tr0ub4dor&3"'),
        ('"password": "Tr0ub4dor&3",', '"password": "Tr0ub4dor&3"'),
        (
            '"password": "Tr0ub4dor&3",',
            '"email": "lin.xiao@example.com", "password": "Tr0ub4dor&3", "password": "Tr0ub4dor&3",',
        ),
        ('"payment_password": "778899"', '"payment_password": 778899'),
        ('"310109198804072176"', '"310109198804072176x"'),
        ('"310109198804072176"', "310109198804072176"),
        ('"310109198804072176"', '" 310109 19880407 2176"'),
        ('"id_number"', '"credit_code"'),
        ('"13916805521"', '"+86 139-1680-5521"'),
        ('"13916805521"', '"139168055210"'),
        ('"13916805521"', "13916805521"),
        ('"13916805521"', '"139168o5521"'),
        ('"310109198804072176"', '"3101091988O4072176"'),
        ('"account": {', '"account": ['),
    ],
)
def test_no_secret_is_shown_whatever_is_wrong_on_its_line(old: str, new: str, folder: Path) -> None:
    text = cases.BASE.replace("Lake7Bridge", "Tr0ub4dor&3")
    text = text.replace(
        '"login_password": "v20npd9PrsXnqN"', '"login_password": "v20npd9PrsXnqN", "payment_password": "778899"'
    )
    text = text.replace('"email": "lin.xiao@example.com"', '"email": "lin"')
    assert old in text

    faults = examined(text.replace(old, new), folder)

    shown = "".join(
        render(faults, lang=lang, color=False) + as_json(faults, lang=lang) + as_github(faults, lang=lang)
        for lang in ("en", "zh")
    )
    plain = shown.replace(" ", "").replace("-", "")
    assert faults
    assert [secret for secret in SECRETS if secret in plain] == []


def test_masks_keep_the_ends_and_the_width() -> None:
    source = Source("x", "phone 13916805521 id 310109198804072176 end")

    assert "".join(source.shown(0, len(source.text))) == "phone 139****5521 id 3101************76 end"


def test_every_reason_is_complete_in_both_languages() -> None:
    for code, reason in data.read("reasons").items():
        assert reason["en"], code
        assert reason["zh"], code
        assert ("help_en" in reason) == ("help_zh" in reason), code
        assert reason.get("severity", "error") in {"error", "warning"}
