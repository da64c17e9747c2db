"""A field that is asked for by its own words: found under its label, filled and proved, or refused like any other."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import Page

from autofill.forms import Choice, Field, Reason, Value, fill
from tests.forms.conftest import Show


def _filled(page: Page, *fields: Field[None]) -> dict[str, str]:
    report = fill(page, fields, None)
    held = {one.concept: "held" for one in report.held}
    return {**held, **{one.concept: str(one.reason) for one in report.refusals}}


def _field(label: str, value: Value, section: str = "") -> Field[None]:
    return Field.labelled(label, lambda _: value, section=section)


_KINDS: list[tuple[str, Value, str, str]] = [
    ("<label>公司愿景 <input id=a></label>", "让天下没有难做的生意", "a.value", "让天下没有难做的生意"),
    ("<label>注册资本（万元） <input id=a></label>", Decimal(100), "a.value", "100"),
    ("<label>成立日期 <input id=a type=date></label>", date(2019, 3, 2), "a.value", "2019-03-02"),
    ("<label>员工规模 <select id=a><option>请选择<option>1-50<option>51+</select></label>", "1-50", "a.value", "1-50"),
    ("<label><input id=a type=checkbox> 是一般纳税人</label>", True, "String(a.checked)", "true"),
    ("<table><tr><th>品类<th>年产量<tr><td>玩具<td><input id=a></table>", "5000", "a.value", "5000"),
    (
        """<fieldset><legend>企业性质</legend><label><input type=radio name=n>民营</label>
        <label><input id=a type=radio name=n>外资</label></fieldset>""",
        "外资",
        "String(a.checked)",
        "true",
    ),
]


@pytest.mark.parametrize(("markup", "value", "read", "held"), _KINDS)
def test_an_answer_of_each_kind_is_entered_and_proved(
    show: Show, markup: str, value: Value, read: str, held: str
) -> None:
    label = {"5000": "年产量", "外资": "企业性质"}.get(str(value)) or _label_of(markup)
    page = show(markup)

    assert _filled(page, _field(label, value)) == {f"«{label}»": "held"}
    assert page.evaluate(read) == held


def _label_of(markup: str) -> str:
    text = markup.partition("<label>")[2] if not markup.startswith("<label><") else markup.partition("> ")[2]
    return text.partition("<")[0].strip()


def test_a_file_is_handed_over(show: Show, tmp_path: Path) -> None:
    path = tmp_path / "charter.pdf"
    path.write_bytes(b"%PDF-1.4")
    page = show("<label>公司章程 <input id=a type=file></label>")

    assert _filled(page, _field("公司章程", (path,))) == {"«公司章程»": "held"}
    assert page.evaluate("a.files[0].name") == "charter.pdf"


def test_a_list_is_a_level_each(show: Show) -> None:
    page = show(
        "<p><label for=a>所属行业</label> <select id=a><option>批发<option>零售</select>"
        "<select id=b><option>服装<option>玩具</select></p>"
    )

    assert _filled(page, _field("所属行业", (Choice(("零售",)), Choice(("玩具",))))) == {"«所属行业»": "held"}
    assert page.evaluate("[a.value, b.value]") == ["零售", "玩具"]
    assert _filled(page, _field("所属行业", "批发")) == {"«所属行业»": str(Reason.NOT_HELD)}


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<label>注册资本 <input></label><label>注册资本 <input></label>", Reason.AMBIGUOUS),
        ("<label>注册资本（元） <input></label>", Reason.NOT_FOUND),
        ("<label>注册资本（美元） <input></label>", Reason.NOT_FOUND),
        ("<label>实缴资本 <input></label>", Reason.NOT_FOUND),
        ("<label style='display:none'>注册资本 <input></label>", Reason.HIDDEN),
    ],
)
def test_what_is_not_certain_is_refused(show: Show, markup: str, reason: Reason) -> None:
    page = show(markup)

    assert _filled(page, _field("注册资本", "100")) == {"«注册资本»": str(reason)}
    assert page.evaluate("[...document.querySelectorAll('input')].map((one) => one.value).join('')") == ""


@pytest.fixture
def two_sections(show: Show) -> Page:
    """The same label under two headings."""
    return show(
        "<fieldset><legend>母公司</legend><label>注册资本 <input id=a></label></fieldset>"
        "<fieldset><legend>工商信息</legend><label>注册资本 <input id=b></label></fieldset>"
    )


def test_a_section_tells_two_alike_apart(two_sections: Page) -> None:
    assert _filled(two_sections, _field("注册资本", "100", "工商信息")) == {"«注册资本»": "held"}
    assert two_sections.evaluate("[a.value, b.value]") == ["", "100"]


def test_hints_in_brackets_that_are_no_unit_do_not_matter(show: Show) -> None:
    page = show("<label>* 公司愿景（选填）： <input id=a></label>")

    assert _filled(page, _field("公司愿景", "好")) == {"«公司愿景»": "held"}


def test_a_taught_word_finds_the_field(show: Show) -> None:
    page = show("<label>招牌文字 <input id=a></label><label>备注 <input id=b></label>")
    field = Field[None]("store_name", lambda _: "Maple Store", words=("招牌文字",))

    assert _filled(page, field) == {"store_name": "held"}
    assert page.evaluate("[a.value, b.value]") == ["Maple Store", ""]
