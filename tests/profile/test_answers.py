"""What a profile says in a portal's own words: its shape is known, and each answer is what it looks like."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from autofill.profile import answers, examine, load

_SAMPLE = Path(__file__).parents[2] / "profiles" / "corporate.json"


def _written(folder: Path, said: object) -> Path:
    profile = json.loads(_SAMPLE.read_text("utf-8"))
    profile["answers"] = said
    if not (folder / "corporate").exists():
        (folder / "corporate").symlink_to(_SAMPLE.parent / "corporate")
    path = folder / "profile.json"
    path.write_text(json.dumps(profile, ensure_ascii=False), "utf-8")
    return path


def _answers(folder: Path, said: dict[str, Any]) -> dict[tuple[str, str], object]:
    loaded = load(_written(folder, said))
    assert loaded.profile is not None, loaded.diagnostics
    return {(one.section, one.label): one.value for one in answers.of(loaded.profile)}


def test_each_answer_is_what_it_looks_like(tmp_path: Path) -> None:
    said = {
        "注册资本（万元）": 100,
        "持股比例": 12.5,
        "企业类型": "有限责任公司",
        "成立日期": "2019-03-02",
        "编号": "2019-13-02",
        "一般纳税人": True,
        "行业": ["批发", "玩具"],
        "工商信息": {"法人户籍": "浙江", "章程": {"file": "charter.pdf"}},
    }

    assert _answers(tmp_path, said) == {
        ("", "注册资本（万元）"): 100,
        ("", "持股比例"): Decimal("12.5"),
        ("", "企业类型"): "有限责任公司",
        ("", "成立日期"): date(2019, 3, 2),
        ("", "编号"): "2019-13-02",
        ("", "一般纳税人"): True,
        ("", "行业"): ("批发", "玩具"),
        ("工商信息", "法人户籍"): "浙江",
        ("工商信息", "章程"): (tmp_path / "charter.pdf",),
    }


@pytest.mark.parametrize(
    "said",
    [[], "100", {"注册资本": [1]}, {"注册资本": ""}, {"a": {"b": {"c": {"d": "e"}}}}, {"a": {"b": [2]}}],
)
def test_an_answer_of_another_shape_is_an_error_with_its_place(tmp_path: Path, said: object) -> None:
    found = examine(_written(tmp_path, said)).diagnostics

    errors = [one for one in found if one.severity == "error"]
    assert errors
    assert all(one.path.startswith("answers") for one in errors)


def test_an_answer_that_a_page_repeats_is_not_written_down(tmp_path: Path) -> None:
    from autofill.flow.privacy.discretion import Discretion

    loaded = load(_written(tmp_path, {"公司愿景": "让天下没有难做的生意", "工商信息": {"代号": "Q7-四海"}}))
    assert loaded.profile is not None
    discreet = Discretion(loaded.profile)

    assert discreet.written("愿景：让天下没有难做的生意，代号 Q7-四海") == "愿景：***，代号 ***"
