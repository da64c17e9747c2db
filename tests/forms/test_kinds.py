"""Each kind of control, as component kits make them: written with trusted input, and seen to hold the value."""

from datetime import date
from decimal import Decimal
from operator import itemgetter
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pydantic import SecretStr

from autofill.forms import Choice, Field, Reason, Value, fill, verify
from tests.forms.conftest import PAGES, Show

DIVISION = (Choice(("浙江省", "Zhejiang")), Choice(("杭州市",)), Choice(("西湖区", "Xihu")))


def _fill(page: Page, **values: Value) -> dict[str, Reason | None]:
    """What became of each concept: None when it is held."""
    fields = [Field[dict[str, Value]](name.replace("__", "-"), itemgetter(name)) for name in values]
    report = fill(page, fields, values, patience_s=0.3)
    assert len(report.held) + len(report.refusals) == len(fields)
    return {
        **{held.concept: None for held in report.held},
        **{refusal.concept: refusal.reason for refusal in report.refusals},
    }


def test_a_span_that_opens_a_list_at_the_end_of_the_body_is_chosen_from_by_name(kitlike: Page) -> None:
    assert _fill(kitlike, country=Choice(("中国大陆", "China mainland"))) == {"country": None}
    assert kitlike.evaluate("held") == {"country": "中国大陆"}


def test_an_option_that_is_not_offered_is_refused_with_the_nearest(kitlike: Page) -> None:
    report = fill(kitlike, [Field("country", lambda _: Choice(("中国台湾",)))], None)

    assert report.refusals[0].reason is Reason.OPTION_MISSING
    assert "«中国大陆»" in report.refusals[0].sentence()
    assert kitlike.evaluate("held") == {}


def test_an_option_far_down_a_virtual_list_is_scrolled_to(kitlike: Page) -> None:
    assert _fill(kitlike, category=Choice(("类目 377",))) == {"category": None}
    assert kitlike.evaluate("held") == {"category": "类目 377"}


def test_a_cascader_is_walked_level_by_level(kitlike: Page) -> None:
    assert _fill(kitlike, division=DIVISION) == {"division": None}
    assert kitlike.evaluate("held") == {"division": "浙江省/杭州市/西湖区"}


def test_a_read_only_date_is_typed_in_its_pop_up_in_the_notation_it_asks_for(kitlike: Page) -> None:
    assert _fill(kitlike, valid__from=date(2019, 3, 1), valid__to=date(2039, 2, 28)) == {
        "valid-from": None,
        "valid-to": None,
    }
    assert kitlike.evaluate("held") == {"from": "2019-03-01", "to": "2039-02-28"}


def test_radios_and_checkboxes_behind_pictures_are_reached(kitlike: Page) -> None:
    assert _fill(kitlike, company_kind=Choice(("企业",)), permanent=True) == {"company_kind": None, "permanent": None}
    assert kitlike.locator("input:checked").evaluate_all("all => all.map(one => one.value)") == ["on", "b"]


def test_a_checkbox_is_brought_into_a_state_not_toggled_and_its_link_is_not_followed(kitlike: Page) -> None:
    for _ in range(2):
        assert _fill(kitlike, agreement=True) == {"agreement": None}
        assert kitlike.locator("[name=agreement]").is_checked()
    assert "#" not in kitlike.url


def test_an_upload_counts_when_the_page_lists_it_as_done(kitlike: Page, tmp_path: Path) -> None:
    scan = tmp_path / "licence.png"
    scan.write_bytes(b"scan")

    assert _fill(kitlike, business_licence=scan) == {"business_licence": None}
    assert kitlike.evaluate("held") == {"licence": "licence.png"}
    assert verify(kitlike, [Field("business_licence", lambda _: scan)], None).ok


def test_an_upload_that_the_page_finds_fault_with_is_refused_in_its_words(kitlike: Page, tmp_path: Path) -> None:
    scan = tmp_path / "bad.png"
    scan.write_bytes(b"scan")

    report = fill(kitlike, [Field("business_licence", lambda _: scan)], None)

    assert report.refusals[0].reason is Reason.NOT_HELD
    assert "文件不清晰" in report.refusals[0].sentence()


def test_a_code_goes_letter_by_letter_into_its_boxes(kitlike: Page) -> None:
    assert _fill(kitlike, one__time__code="406913".replace("_", "")) == {"one-time-code": None}
    assert kitlike.evaluate("held") == {"code": "406913"}


def test_an_editable_box_takes_lines(kitlike: Page) -> None:
    assert _fill(kitlike, description="Sterling silver\nShips soon") == {"description": None}
    assert kitlike.locator("[contenteditable]").inner_text().split("\n")[0] == "Sterling silver"


NATIVE = """<h1>发布商品</h1><form>
<label>电子邮箱 <input type=email></label>
<label>登录密码 <input type=password></label>
<label>确认密码 <input type=password></label>
<label>价格（美元） <input></label>
<label>库存 <input type=number></label>
<label>商品描述 <textarea></textarea></label>
<label>运费模板 <select><option value="">请选择</option><option>Seller freight</option>
<option>Cainiao</option></select></label>
<label>身份证有效期至 <input type=date></label></form>"""


@pytest.mark.parametrize(
    ("concept", "value", "held"),
    [
        ("email", "zhang@example.com", "zhang@example.com"),
        ("new-password", SecretStr("Abc-123!"), "Abc-123!"),
        ("confirm-password", SecretStr("Abc-123!"), "Abc-123!"),
        ("price", Decimal("12.50"), "12.50"),
        ("stock", 240, "240"),
        ("description", "One\nTwo", "One\nTwo"),
        ("freight_template", Choice(("Cainiao",)), "Cainiao"),
        ("valid-to", date(2031, 5, 4), "2031-05-04"),
    ],
)
def test_a_native_control_takes_its_kind_of_value(show: Show, concept: str, value: Value, held: str) -> None:
    page = show(NATIVE)

    report = fill(page, [Field(concept, lambda _: value)], None)

    assert report.ok
    assert page.locator("input, select, textarea").evaluate_all("all => all.map(one => one.value).filter(Boolean)") == [
        held
    ]


def test_a_date_in_three_lists_is_one_date(show: Show) -> None:
    def options(unit: str, first: int, last: int) -> str:
        return f"<select><option>{unit}</option>{''.join(f'<option>{n}</option>' for n in range(first, last))}</select>"

    page = show(
        f"<p>身份证有效期至 <span>{options('年', 2020, 2040)}{options('月', 1, 13)}{options('日', 1, 32)}</span></p>"
    )

    assert _fill(page, valid__to=date(2031, 5, 4)) == {"valid-to": None}
    assert page.locator("select").evaluate_all("all => all.map(one => one.value)") == ["2031", "5", "4"]


def test_lists_that_depend_on_each_other_are_chosen_as_they_fill(show: Show) -> None:
    page = show((PAGES / "dependent.html").read_text("utf-8"))

    assert _fill(page, division=DIVISION) == {"division": None}
    assert page.locator("select").evaluate_all("all => all.map(one => one.value)") == ["浙江省", "杭州市", "西湖区"]


def test_a_calendar_without_a_box_to_type_in_is_turned_to_the_day(show: Show) -> None:
    page = show((PAGES / "calendar.html").read_text("utf-8"))

    assert _fill(page, valid__to=date(2031, 2, 14)) == {"valid-to": None}
    assert page.locator("input").input_value() == "2031-2-14"


def test_a_calendar_whose_head_is_written_in_is_brought_to_the_day(show: Show) -> None:
    page = show((PAGES / "calendar_head.html").read_text("utf-8"))

    assert _fill(page, valid__to=date(2031, 2, 14)) == {"valid-to": None}
    assert page.locator("input").first.input_value() == "2031-2-14"


def test_arrows_of_a_calendar_that_are_only_drawn_turn_it_to_the_day(show: Show) -> None:
    page = show((PAGES / "calendar_bare.html").read_text("utf-8"))

    assert _fill(page, valid__to=date(2031, 2, 14)) == {"valid-to": None}
    assert page.locator("input").input_value() == "2031-2-14"
    assert page.locator("b").inner_text() == "2031年2月"
