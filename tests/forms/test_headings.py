"""Headings: those of a seller's own pages are known, and all others leave open whose things stand under them."""

from pathlib import Path

import pytest

from autofill.forms import Clue, Control, Evidence, Kind
from autofill.forms.understand.whose.heading import doubtful

_LINES = (Path(__file__).parent / "headings.txt").read_text("utf-8").splitlines()
_HEADINGS = [line.split(" | ") for line in _LINES if " | " in line]
_OWN = [heading for whose, heading in _HEADINGS if whose == "own"]
_OPEN = [heading for whose, heading in _HEADINGS if whose == "open"]


def _under(*sections: str, label: str = "手机号", titles: tuple[str, ...] = ()) -> Control:
    return Control(1, Kind.TEXT, clues=(Clue(Evidence.LABEL, label),), label=label, sections=sections, titles=titles)


@pytest.mark.parametrize("heading", _OWN)
def test_a_heading_of_the_sellers_own_pages_leaves_nothing_open(heading: str) -> None:
    assert doubtful(_under(heading), "tel") == ""


@pytest.mark.parametrize("heading", _OPEN)
def test_any_other_heading_leaves_open_whose_it_is(heading: str) -> None:
    assert doubtful(_under(heading), "tel") == heading


def test_both_kinds_are_many() -> None:
    assert (len(_OWN), len(_OPEN)) > (75, 100)


@pytest.mark.parametrize(
    ("heading", "label", "concept"),
    [
        ("品牌信息", "姓名", "name"),
        ("授权方信息", "邮箱", "email"),
        ("商品信息", "持有人", "registrant"),
        ("企业信息", "姓名", "name"),
        ("店铺信息", "姓名", "name"),
        ("包裹信息", "地址", "street-address"),
    ],
)
def test_a_known_heading_may_ask_for_it_of_nobody(heading: str, label: str, concept: str) -> None:
    assert doubtful(_under(heading, label=label), concept) == heading


@pytest.mark.parametrize(
    ("heading", "label", "concept"),
    [
        ("企业信息", "联系人姓名", "name"),
        ("授权书 1", "有效期至", "valid-to"),
        ("品牌信息", "商标注册人", "registrant"),
        ("包裹信息", "重量", "weight"),
    ],
)
def test_what_a_known_heading_asks_for_is_the_sellers(heading: str, label: str, concept: str) -> None:
    assert doubtful(_under(heading, label=label), concept) == ""


def test_an_outer_heading_leaves_it_open_too() -> None:
    assert doubtful(_under("联系人信息", "新增子账号"), "tel") == "新增子账号"


def test_a_person_vouches_for_all_that_stands_under_a_heading() -> None:
    assert doubtful(_under("联系人信息", "新增子账号"), "tel", {"联系人信息"}) == ""


def test_a_sentence_is_no_title_of_a_card() -> None:
    assert doubtful(_under(titles=("如已有账号，请直接前往",)), "tel") == ""
    assert doubtful(_under(titles=("欧代信息",)), "tel") == "欧代信息"
