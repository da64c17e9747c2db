"""What was refused does not stay in the page: what was there before is put back, whatever the kind, or it is said."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pydantic import SecretStr

from autofill.forms import Choice, Field, FillReport, Measure, Reason, Value, fill
from tests.forms.conftest import Show

NOT_PUT_BACK = "could not be put back"
BOX = "document.querySelector('input, textarea, [contenteditable]')"
BREAKS = {  # what a page makes of what is typed
    "a mask for another country": (
        "box.oninput = () => { const d = box.value.replace(/\\D/g, '').slice(0, 11);"
        " if (d) box.value = `+1 (${d.slice(1, 4)}) ${d.slice(4, 7)}-${d.slice(7)}` }"
    ),
    "cut": "box.oninput = () => { box.value = box.value.slice(0, 3) }",
    "more on leaving": "box.onchange = () => { box.value = box.value && box.value + '77' }",
    "later": "box.onchange = () => setTimeout(() => { if (box.value) box.value = '0' }, 30)",
    "digits only": "box.oninput = () => { box.value = box.value.replace(/\\D/g, '').slice(1) }",
}
TEXTS: dict[str, tuple[str, Value]] = {
    "tel-national": ("手机号码", "13957912345"),
    "product_title": ("商品标题", "Ring 9876, silver"),
    "price": ("零售价（美元）", Measure(Decimal("12.5"), "USD")),
    "stock": ("库存", 2400),
}


def _fill(page: Page, concept: str, value: Value) -> FillReport:
    return fill(page, [Field[None](concept, lambda _: value)], None, patience_s=0)


def _page(show: Show, html: str, script: str = "") -> Page:
    return show(f"<form>{html}</form><script>const box = {BOX}; {script}</script>")


@pytest.mark.parametrize("script", BREAKS)
@pytest.mark.parametrize("concept", TEXTS)
def test_a_box_that_makes_something_else_of_a_text_is_emptied_again(show: Show, concept: str, script: str) -> None:
    label, value = TEXTS[concept]
    page = _page(show, f"<label>{label} <input></label>", BREAKS[script])

    report = _fill(page, concept, value)

    assert [refusal.reason for refusal in report.refusals] == [Reason.NOT_HELD]
    assert page.locator("input").input_value() == ""
    assert NOT_PUT_BACK not in report.refusals[0].sentence()


@pytest.mark.parametrize("kind", ["<input value='Old one'>", "<textarea>Old one</textarea>"])
def test_a_text_that_was_there_is_put_back(show: Show, kind: str) -> None:
    page = _page(show, f"<label>商品标题 {kind}</label>", "box.oninput = () => { box.value = box.value.slice(0, 7) }")

    report = _fill(page, "product_title", "Sterling silver ring")

    assert "cut after 7 of 20" in report.refusals[0].sentence()
    assert page.locator("input, textarea").input_value() == "Old one"


def test_a_text_that_the_box_itself_cuts_is_taken_out(show: Show) -> None:
    page = _page(show, "<label>商品标题 <input maxlength=5></label>")

    assert not _fill(page, "product_title", "Sterling silver ring").ok
    assert page.locator("input").input_value() == ""


def test_a_price_box_that_shifts_decimals_is_emptied(show: Show) -> None:
    shift = (
        "box.oninput = () => { const d = box.value.replace(/\\D/g, ''); box.value = d && (Number(d) / 100).toFixed(2) }"
    )
    page = _page(show, "<label>价格 <input></label>", shift)

    report = _fill(page, "price", Measure(Decimal("12.5"), "USD"))

    assert [refusal.detail for refusal in report.refusals] == ["it shows «1.25»"]
    assert page.locator("input").input_value() == ""


def test_a_secret_that_was_refused_is_cleared(show: Show) -> None:
    page = _page(show, "<label>登录密码 <input type=password maxlength=6></label>")

    report = _fill(page, "new-password", SecretStr("Very-Secret-1"))

    assert not report.ok
    assert page.locator("input").input_value() == ""
    assert "Very-S" not in repr(report)


def test_a_text_in_an_editable_element_is_taken_out(show: Show) -> None:
    page = _page(
        show,
        "<label id=l>商品描述</label><div contenteditable role=textbox aria-labelledby=l style='width: 300px'></div>",
        "box.onblur = () => { if (box.innerText.trim()) box.innerText = 'x' }",
    )

    assert not _fill(page, "description", "A ring").ok
    assert page.locator("[contenteditable]").inner_text().strip() == ""


def test_what_can_t_be_put_back_is_said(show: Show) -> None:
    stubborn = "box.oninput = () => { box.value = 'for ever' }"
    page = _page(show, "<label>商品标题 <input></label>", stubborn)

    report = _fill(page, "product_title", "Sterling silver ring")

    assert NOT_PUT_BACK in report.refusals[0].sentence()
    assert "for ever" in report.refusals[0].sentence()


@pytest.mark.parametrize("after", ["box.disabled = true", "box.readOnly = true"])
def test_a_box_that_is_closed_after_it_was_written_is_said(show: Show, after: str) -> None:
    page = _page(show, "<label>商品标题 <input></label>", f"box.onchange = () => {{ box.value = 'cut'; {after} }}")

    report = _fill(page, "product_title", "Sterling silver ring")

    assert NOT_PUT_BACK in report.refusals[0].sentence()


def test_a_box_that_is_made_anew_is_found_again_and_emptied(show: Show) -> None:
    page = show(
        "<form><label>商品标题 <input></label></form><script>let times = 0;"
        " const made = (box) => { box.onchange = () => { if (!box.value) return;"
        " const twin = document.createElement('input');"
        " twin.value = box.value.slice(0, 4); made(twin); box.replaceWith(twin) } };"
        " made(document.querySelector('input'))</script>"
    )

    report = _fill(page, "product_title", "Sterling silver ring")

    assert [refusal.reason for refusal in report.refusals] == [Reason.NOT_HELD]
    assert page.locator("input").input_value() == ""


def test_a_box_that_is_taken_away_harms_nothing(show: Show) -> None:
    page = _page(show, "<label>商品标题 <input></label>", "box.onchange = () => box.parentElement.remove()")

    assert [refusal.reason for refusal in _fill(page, "product_title", "Ring").refusals] == [Reason.NOT_FOUND]


def test_a_tick_that_does_not_stay_is_left_as_it_was(show: Show) -> None:
    page = _page(
        show,
        "<label><input type=checkbox checked> 长期有效</label>",
        "box.onchange = () => { document.title += 'x' }; ",
    )

    assert _fill(page, "permanent", value=False).ok
    assert page.locator("input").is_checked() is False


def test_an_option_that_the_page_changes_is_put_back(show: Show) -> None:
    page = show(
        "<label>企业类型 <select onchange=\"if (this.value === '企业') this.value = '其他'\">"
        "<option selected>个体工商户<option>企业<option>其他</select></label>"
    )

    report = _fill(page, "company_kind", Choice(("企业", "Company")))

    assert [refusal.reason for refusal in report.refusals] == [Reason.NOT_HELD]
    assert page.locator("select").input_value() == "个体工商户"


def test_lists_of_which_a_later_one_refuses_are_all_put_back(show: Show) -> None:
    page = show(
        "<label>所在地区</label> <select><option>请选择<option>浙江省<option>江苏省</select>"
        "<select><option>请选择<option>宁波市</select><select><option>请选择<option>西湖区</select>"
    )
    value = (Choice(("浙江省",)), Choice(("杭州市",)), Choice(("西湖区",)))

    report = _fill(page, "division", value)

    assert not report.ok
    assert page.locator("select").evaluate_all("all => all.map((one) => one.value)") == ["请选择"] * 3


def test_a_radio_that_the_page_changes_goes_back_to_the_one_before(show: Show) -> None:
    page = show(
        "<fieldset onchange=\"if (this.querySelector('#b').checked) this.querySelector('#c').checked = true\">"
        "<legend>企业类型</legend><label><input type=radio name=k id=a checked>个体工商户</label>"
        "<label><input type=radio name=k id=b>企业</label><label><input type=radio name=k id=c>其他</label></fieldset>"
    )

    report = _fill(page, "company_kind", Choice(("企业", "Company")))

    assert [refusal.reason for refusal in report.refusals] == [Reason.NOT_HELD]
    assert page.locator("#a").is_checked()


def test_a_radio_where_none_was_chosen_is_said(show: Show) -> None:
    page = show(
        "<fieldset onchange=\"if (this.querySelector('#b').checked) this.querySelector('#c').checked = true\">"
        "<legend>企业类型</legend><label><input type=radio name=k id=a>个体工商户</label>"
        "<label><input type=radio name=k id=b>企业</label><label><input type=radio name=k id=c>其他</label></fieldset>"
    )

    report = _fill(page, "company_kind", Choice(("企业", "Company")))

    assert NOT_PUT_BACK in report.refusals[0].sentence()


def test_a_native_day_that_the_page_changes_is_put_back(show: Show) -> None:
    page = _page(
        show,
        "<label>有效期至 <input type=date value=2030-01-01></label>",
        "box.onchange = () => { if (box.value > '2031') box.value = '2026-11-28' }",
    )

    report = _fill(page, "valid-to", date(2031, 5, 20))

    assert not report.ok
    assert page.locator("input").input_value() == "2030-01-01"


@pytest.mark.parametrize("remover", ["<button type=button aria-label=删除>×</button>", ""])
def test_a_file_that_is_refused_is_removed_or_said(show: Show, tmp_path: Path, remover: str) -> None:
    licence = tmp_path / "licence.png"
    licence.write_bytes(b"a scan")
    page = show(
        f"<div><label for=f>营业执照</label><div><input type=file id=f style='display: none'><div id=list>"
        f"</div></div></div>"
        "<script>f.onchange = () => { if (!f.files.length) return; list.innerHTML ="
        f" `<p class=error>${{f.files[0].name}}</p><p role=alert>文件太小</p>{remover}`; f.value = '';"
        " const x = list.querySelector('button'); if (x) x.onclick = () => { list.innerHTML = '' } }</script>"
    )

    report = _fill(page, "business_licence", licence)

    assert [refusal.reason for refusal in report.refusals] == [Reason.NOT_HELD]
    assert (NOT_PUT_BACK in report.refusals[0].sentence()) is (remover == "")
    assert page.locator("#list p").count() == (0 if remover else 2)


def test_a_field_beside_it_that_is_held_stays(show: Show) -> None:
    page = show("<form><label>商品标题 <input maxlength=5></label><label>货号 <input id=sku></label></form>")

    fields = [Field[None]("product_title", lambda _: "Silver ring"), Field[None]("sku_code", lambda _: "R-1")]
    report = fill(page, fields, None, patience_s=0)

    assert [held.concept for held in report.held] == ["sku_code"]
    assert page.locator("#sku").input_value() == "R-1"
