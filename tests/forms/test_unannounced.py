"""Controls that announce nothing of what they are, and days that a page makes up."""

from datetime import date
from pathlib import Path

import pytest

from autofill.forms import Choice, Field, Kind, Reason, fill, harvest
from tests.forms.conftest import PAGES, Show

FIELDS = (
    Field[Path]("company_kind", lambda _: Choice(("企业",))),
    Field[Path]("category", lambda _: Choice(("工具",))),
    Field[Path]("division", lambda _: (Choice(("浙江省",)), Choice(("杭州市",)))),
    Field[Path]("business_licence", lambda licence: licence),
)
EXPIRY = Field[None]("valid-to", lambda _: date(2031, 5, 20))
KIND = Field[None]("company_kind", lambda _: Choice(("企业",)))
AGREEMENT = Field[None]("agreement", lambda _: True)
DRAWN_TICKS = """<div>企业类型
<input type=radio name=a hidden><i>个体工商户</i> <input type=radio name=a hidden><i>企业</i></div>
<div><input type=checkbox hidden><i>我已阅读并同意《会员协议》</i></div>
<style>i { cursor: pointer }</style>
<script>onclick = ({ target }) => { if (target.matches("i")) target.previousElementSibling.click(); }</script>"""

CLEARED_BY_ESCAPE = """<p>经营大类</p><div style="position:relative;width:12em;border:1px solid">
<input role=combobox readonly><b hidden style="position:absolute;right:0;top:0">×</b></div>
<ul role=listbox hidden style="position:absolute"><li role=option>家具<li role=option>工具</ul>
<script>
const [input, clear, list] = ["input", "b", "ul"].map((name) => document.querySelector(name));
input.onclick = () => { list.hidden = false; };
list.onclick = ({ target }) => { input.value = target.textContent; list.hidden = true; clear.hidden = false; };
list.onmousedown = (event) => event.preventDefault();
input.onkeydown = ({ key }) => { if (key === "Escape") input.value = ""; };
</script>"""


def test_lists_radios_and_uploads_without_a_role_are_filled(show: Show, tmp_path: Path) -> None:
    page = show((PAGES / "unannounced.html").read_text("utf-8"))
    licence = tmp_path / "licence.png"
    licence.write_bytes(b"a scan")

    report = fill(page, FIELDS, licence)

    assert report.refusals == ()
    assert page.locator("[type=radio]").nth(1).is_checked()
    assert page.locator("#category + i").inner_text() == "工具"
    assert page.locator("#division").inner_text() == "浙江省 / 杭州市"
    assert page.locator("p").inner_text() == "licence.png"


def test_a_box_under_a_drawn_please_choose_is_a_list(show: Show) -> None:
    page = show((PAGES / "unannounced.html").read_text("utf-8"))

    named = {control.name: control.kind for control in harvest(page) if not control.hidden}

    assert named == {"企业类型": Kind.RADIO, "经营大类": Kind.PICKER, "省/市": Kind.PICKER, "营业执照": Kind.FILE}


def test_a_day_that_the_page_made_up_is_taken_back(show: Show) -> None:
    page = show((PAGES / "dropped.html").read_text("utf-8"))

    report = fill(page, (EXPIRY,), None, patience_s=0)

    assert [refusal.detail for refusal in report.refusals] == ["it shows «2026-11-25»"]
    assert page.locator("input").input_value() == ""


def test_a_day_that_was_there_before_is_put_back(show: Show) -> None:
    page = show(
        "<label>有效期至 <input value=2030-01-01 oninput=\"this.value = this.value.replace('2031', '2026')\"></label>"
    )

    report = fill(page, (EXPIRY,), None, patience_s=0)

    assert [refusal.detail for refusal in report.refusals] == ["it shows «2026-05-20»"]
    assert page.locator("input").input_value() == "2030-01-01"


def test_a_button_that_opens_a_boxs_own_calendar_is_no_second_box(show: Show) -> None:
    opens = "aria-haspopup=dialog aria-controls=calendar"
    page = show(
        f"<label for=day>身份证有效期至</label><span><input id=day role=combobox {opens}>"
        f"<button {opens} aria-label='Choose date'><svg width=9 height=9 /></button></span>"
        "<label for=tel>手机号码</label><span><button aria-haspopup=listbox aria-label=+86><svg width=9 height=9 />"
        "</button><input id=tel></span>"
    )

    assert [control.name for control in harvest(page)] == ["身份证有效期至", "+86", "手机号码"]


def test_a_list_beside_the_native_twin_of_its_box_is_the_frame_around_both(show: Show) -> None:
    unseen = "position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0)"
    page = show(
        "<label for=kind>企业类型</label><div style='border: 1px solid; width: 200px; height: 30px'>"
        f"<div style='{unseen}'><input id=kind readonly aria-haspopup=listbox></div>"
        f"<div style='{unseen}'><select tabindex=-1><option>请选择</option></select></div><span>请选择</span></div>"
    )

    seen = [control for control in harvest(page) if not control.hidden]

    assert [(control.kind, control.name, control.value) for control in seen] == [(Kind.PICKER, "企业类型", "请选择")]


def test_what_a_click_on_an_upload_does_is_not_its_label(show: Show) -> None:
    page = show(
        "<div><label for=licence>营业执照</label><div><div><span tabindex=0 style='padding: 9px'>"
        "<input type=file style='display: none'><span>点击上传文件</span></span></div></div></div>"
    )

    assert [control.name for control in harvest(page)] == ["营业执照"]


@pytest.mark.parametrize("province", ["浙江省", "江西省"])
def test_a_cascader_that_shows_its_last_level_alone_is_walked_whatever_it_shows(show: Show, province: str) -> None:
    page = show((PAGES / "nested.html").read_text("utf-8"))

    report = fill(page, [Field[None]("division", lambda _: (Choice((province,)), Choice(("西湖区",))))], None)

    assert report.refusals == ()
    assert page.evaluate("held") == f"{province} / 西湖区"


def test_a_day_whose_month_may_be_its_day_is_written_again(show: Show) -> None:
    page = show("<label>有效期至 <input value=05/04/2031></label>")

    assert fill(page, (Field[None]("valid-to", lambda _: date(2031, 5, 4)),), None).ok
    assert page.locator("input").input_value() == "2031-05-04"


def test_pressed_buttons_in_a_row_are_a_choice(show: Show) -> None:
    page = show(
        "<label>企业类型</label><div role=group onclick='for (const one of children)"
        " one.ariaPressed = one === event.target'>"
        "<div role=button tabindex=0 aria-pressed=false>个体工商户</div>"
        "<div role=button tabindex=-1 aria-pressed=false>企业</div></div>"
    )

    assert fill(page, FIELDS[:1], Path()).ok
    assert page.locator("[aria-pressed=true]").inner_text() == "企业"


def test_a_file_that_is_listed_is_not_handed_over_again(show: Show, tmp_path: Path) -> None:
    page = show((PAGES / "unannounced.html").read_text("utf-8"))
    licence = tmp_path / "licence.png"
    licence.write_bytes(b"a scan")
    page.evaluate(
        "document.addEventListener('change', ({ target }) => (target.value = '', held.push(target.id)), held = [])"
    )

    assert fill(page, FIELDS[-1:], licence).ok
    assert fill(page, FIELDS[-1:], licence).ok
    assert page.evaluate("held") == ["licence"]


def test_a_tick_that_is_not_displayed_is_clicked_where_it_is_drawn(show: Show) -> None:
    page = show(DRAWN_TICKS)

    report = fill(page, (KIND, AGREEMENT), None, patience_s=0)

    assert report.refusals == ()
    assert page.locator("input").evaluate_all("all => all.map(one => one.checked)") == [False, True, True]


def test_no_button_stands_for_a_tick_that_is_not_displayed(show: Show) -> None:
    page = show(
        "<div><input type=checkbox hidden title='我已阅读并同意'><button>我已阅读并同意《会员协议》</button></div>"
    )

    assert [refusal.reason for refusal in fill(page, (AGREEMENT,), None, patience_s=0).refusals] == [Reason.HIDDEN]


def test_a_button_that_a_choice_brings_into_the_frame_is_no_pop_up_to_close(show: Show) -> None:
    page = show(CLEARED_BY_ESCAPE)

    assert fill(page, FIELDS[1:2], Path(), patience_s=0).refusals == ()
    assert page.locator("input").input_value() == "工具"


def test_the_state_that_a_switch_shows_is_not_its_label(show: Show) -> None:
    tick = "<span><input type=checkbox hidden><i style='cursor:pointer'>关</i></span>"
    page = show(f"<p>我已阅读并同意《会员协议》{tick}")

    assert [control.label for control in harvest(page)] == ["我已阅读并同意《会员协议》"]
