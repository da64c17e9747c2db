"""A box that fills a whole column of a table is a tool: the box in the row is the field's, several rows are refused."""

from decimal import Decimal

import pytest

from autofill.forms import Field, FillReport, Measure, Reason, Value, fill
from tests.forms.conftest import Show

VALUES: dict[str, Value] = {
    "price": Measure(Decimal("12.5"), "USD"),
    "stock": Measure(240, "pcs"),
    "sku_code": "RING-7",
}
FIELDS = [Field[None](concept, lambda _, value=value: value) for concept, value in VALUES.items()]  # type: ignore[misc]
HELD = {"price": "12.5", "stock": "240", "sku_code": "RING-7"}


def _row(name: str, cell: str = "td") -> str:
    boxes = "".join(f"<{cell}><input id={concept}{name}></{cell}>" for concept in VALUES)
    return f"<tr><td>银色</td>{boxes}</tr>"


HEAD = "<thead><tr><th>颜色<th>价格（美元）<th>库存<th>商家编码</thead>"
ONE_ROW = f"<table border=1>{HEAD}<tbody>{_row('')}</table>"
TWO_ROWS = f"<table border=1>{HEAD}<tbody>{_row('')}{_row('-2')}</table>"
ENGLISH = (
    ONE_ROW.replace("颜色", "Colour")
    .replace("价格（美元）", "Price (USD)")
    .replace("库存", "Stock")
    .replace("商家编码", "SKU")
)
TOOLBARS = {
    "placeholders and a button": (
        "<div><span>批量填充：</span><input class=tool placeholder=价格><input class=tool placeholder=库存>"
        "<input class=tool placeholder=商家编码><button type=button>确定</button></div>"
    ),
    "labels and a button": (
        "<div><label>价格 <input class=tool></label><label>库存 <input class=tool></label>"
        "<label>商家编码 <input class=tool></label><button type=button>批量填充</button></div>"
    ),
    "placeholders alone": (
        "<div><input class=tool placeholder=价格> <input class=tool placeholder=库存> "
        "<input class=tool placeholder=商家编码></div>"
    ),
    "each with its own button": "".join(
        f"<span><input class=tool placeholder={word}><button type=button>批量设置</button></span> "
        for word in ("价格", "库存")
    ),
    "a form item": (
        "<div><label>批量设置</label><div><input class=tool placeholder=请输入价格>"
        "<input class=tool placeholder=请输入库存>"
        "</div></div>"
    ),
    "apply to all": (
        "<fieldset><legend>Batch fill</legend><input class=tool aria-label=Price><input class=tool aria-label=Stock>"
        "<button type=button>Apply to all</button></fieldset>"
    ),
    "fill down": (
        "<p>Fill down: <input class=tool placeholder=Price> <input class=tool placeholder=Stock>"
        " <button type=button>Fill column</button></p>"
    ),
}


def _fill(show: Show, body: str) -> tuple[FillReport, dict[str, str], list[str]]:
    """The report, what the boxes of the first row hold, and what the tools hold."""
    page = show(f"<form>{body}</form>")
    report = fill(page, FIELDS, None, patience_s=0)
    row = {
        concept: page.locator(f"#{concept}").input_value() for concept in VALUES if page.locator(f"#{concept}").count()
    }
    return report, row, page.locator(".tool").evaluate_all("all => all.map((one) => one.value).filter(Boolean)")


@pytest.mark.parametrize("table", [ONE_ROW, ENGLISH], ids=["zh", "en"])
@pytest.mark.parametrize("toolbar", TOOLBARS)
def test_the_box_in_the_one_row_is_the_field_s(show: Show, toolbar: str, table: str) -> None:
    report, row, tools = _fill(show, TOOLBARS[toolbar] + table)

    assert report.refusals == ()
    assert row == HELD
    assert tools == []


def test_a_head_of_more_words_than_the_placeholder_above_it_is_still_the_field_s(show: Show) -> None:
    toolbar = "<div><input class=tool placeholder=Price> <input class=tool placeholder=Stock></div>"
    heads = ENGLISH.replace("Price (USD)", "Price for buyers (USD)").replace("Stock", "Stock for sale")

    report, row, tools = _fill(show, toolbar + heads)

    assert (report.refusals, row, tools) == ((), HELD, [])


@pytest.mark.parametrize("toolbar", TOOLBARS)
def test_of_several_rows_none_is_taken_and_no_tool_either(show: Show, toolbar: str) -> None:
    report, row, tools = _fill(show, TOOLBARS[toolbar] + TWO_ROWS)

    assert {refusal.reason for refusal in report.refusals} == {Reason.AMBIGUOUS}
    assert len(report.refusals) == len(FIELDS)
    assert (row, tools) == (dict.fromkeys(VALUES, ""), [])


@pytest.mark.parametrize("toolbar", [name for name in TOOLBARS if name != "placeholders alone"])
def test_a_tool_without_rows_is_not_filled(show: Show, toolbar: str) -> None:
    report, _, tools = _fill(show, f"{TOOLBARS[toolbar]}<table>{HEAD}</table>")

    assert {refusal.reason for refusal in report.refusals} == {Reason.NOT_FOUND}
    assert tools == []


def test_boxes_in_the_head_of_a_table_are_tools(show: Show) -> None:
    tools_row = "<tr><th>批量<th><input class=tool placeholder=价格><th><input class=tool placeholder=库存><th>"
    head = HEAD.replace("</thead>", f"{tools_row}</thead>")

    report, row, tools = _fill(show, f"<table border=1>{head}<tbody>{_row('')}</table>")

    assert (report.refusals, row, tools) == ((), HELD, [])


def test_boxes_under_the_word_in_the_head_are_tools(show: Show) -> None:
    head = HEAD.replace("<th>库存", "<th>库存 <input class=tool style='width: 60px'>")

    report, row, tools = _fill(show, f"<table border=1>{head}<tbody>{_row('')}</table>")

    assert (report.refusals, row, tools) == ((), HELD, [])


def test_a_row_of_the_body_that_says_it_fills_the_others_is_a_tool(show: Show) -> None:
    tool = "<tr><td>批量填充<td><input class=tool><td><input class=tool><td><input class=tool></tr>"

    report, row, tools = _fill(show, f"<table border=1>{HEAD}<tbody>{tool}{_row('')}</table>")

    assert (report.refusals, row, tools) == ((), HELD, [])


def test_heads_in_a_table_of_their_own_name_the_boxes_below(show: Show) -> None:
    columns = "<colgroup><col width=100><col width=180><col width=180><col width=180></colgroup>"
    fixed = "style='table-layout: fixed; width: 640px; border-collapse: collapse'"
    heads = f"<div><table {fixed}>{columns}{HEAD}</table></div>"
    body = f"<div>{heads}<div><table {fixed}>{columns}<tbody>{_row('')}</table></div></div>"

    report, row, _ = _fill(show, TOOLBARS["placeholders and a button"] + body)

    assert (report.refusals, row) == ((), HELD)


def test_a_column_in_another_unit_is_converted_in_its_row(show: Show) -> None:
    table = ONE_ROW.replace("价格（美元）", "价格（美分）")

    _, row, _ = _fill(show, table)

    assert row == {**HELD, "price": "1250"}


def test_a_price_outside_of_the_table_is_as_good_as_the_one_in_its_row(show: Show) -> None:
    report, row, _ = _fill(show, f"<label>价格 <input id=own></label>{ONE_ROW}")

    assert [(refusal.concept, refusal.reason) for refusal in report.refusals] == [("price", Reason.AMBIGUOUS)]
    assert row["stock"] == "240"


def test_buttons_for_other_things_beside_a_field_make_no_tool_of_it(show: Show) -> None:
    report, _, _ = _fill(
        show,
        "<div><label>价格 <input id=price></label><button type=button>批量导入</button></div>"
        "<div><label>库存 <input id=stock></label><button type=button>查看全部</button></div>"
        "<div><label>商家编码 <input id=sku_code></label><button type=button>生成</button></div>",
    )

    assert report.refusals == ()
