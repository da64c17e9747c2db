"""A number is read as the page writes it: grouped, with its unit, in full width; what may be another is not held."""

from decimal import Decimal

import pytest
from playwright.sync_api import Page

from autofill.forms import Field, FillReport, Measure, Reason, fill, verify
from autofill.forms.text.numbers import number_in, shows_comma
from tests.forms.conftest import Show

FORMATTERS = {  # what a page makes of a number when its box is left
    "as it is": "n => String(n)",
    "two decimals": "n => n.toFixed(2)",
    "three decimals": "n => n.toFixed(3)",
    "thousands": "n => n.toLocaleString('en-US', { minimumFractionDigits: 2 })",
    "thousands, spaces": "n => n.toFixed(2).replace(/\\B(?=(\\d{3})+\\.)/g, '\\u202f')",
    "thousands, hard spaces": "n => n.toFixed(2).replace(/\\B(?=(\\d{3})+\\.)/g, '\\u00a0')",
    "Swiss": "n => n.toFixed(2).replace(/\\B(?=(\\d{3})+\\.)/g, '\\u2019')",
    "Indian": "n => n.toLocaleString('en-IN', { minimumFractionDigits: 2 })",
    "full width": "n => n.toFixed(2).replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))",
    "sign before": "n => '$' + n.toFixed(2)",
    "code before": "n => 'US$ ' + n.toLocaleString('en-US', { minimumFractionDigits: 2 })",
    "code behind": "n => n.toLocaleString('en-US', { minimumFractionDigits: 2 }) + ' USD'",
    "word behind": "n => n.toFixed(2) + ' 美元'",
}
OTHERS = {  # what no price in USD may be held as
    "sign of another": "n => '¥' + n.toFixed(2)",
    "code of another": "n => n.toFixed(2) + ' CNY'",
    "word of another": "n => n.toFixed(2) + ' 元'",
    "unknown word": "n => n.toFixed(2) + ' zorkmid'",
    "more than a number": "n => n.toFixed(2) + ' min'",
    "ten times": "n => (n * 10).toFixed(2)",
    "a second number": "n => n.toFixed(2) + ' / 1'",
    "nearly": "n => (n + 0.01).toFixed(2)",
}
LEAVE = (
    "<script>const box = document.querySelector('input'); const write = {formatter};"
    " box.onblur = () => {{ const n = Number(box.value.replace(/[^\\d.]/g, '')); if (box.value) box.value = write(n) }}"
    "</script>"
)


def _price(page: Page, amount: str) -> FillReport:
    return fill(page, [Field[None]("price", lambda _: Measure(Decimal(amount), "USD"))], None, patience_s=0)


@pytest.mark.parametrize("amount", ["12.5", "1299", "1250", "1234567.5", "0.99"])
@pytest.mark.parametrize("formatter", FORMATTERS)
def test_a_number_is_held_however_it_is_written(show: Show, formatter: str, amount: str) -> None:
    page = show(f"<label>Price <input></label>{LEAVE.format(formatter=FORMATTERS[formatter])}")

    assert _price(page, amount).ok
    assert page.locator("input").input_value() != ""


@pytest.mark.parametrize("formatter", OTHERS)
def test_a_number_with_another_unit_or_amount_is_not_held_and_taken_out(show: Show, formatter: str) -> None:
    page = show(f"<label>Price <input></label>{LEAVE.format(formatter=OTHERS[formatter])}")

    report = _price(page, "12.5")
    reason = Reason.OTHER_UNIT if "another" in formatter or "word" in formatter else Reason.NOT_HELD

    assert [refusal.reason for refusal in report.refusals] == [reason]
    assert page.locator("input").input_value() == ""


@pytest.mark.parametrize("shown", ["¥12.50", "12.50 元", "12.50 EUR", "12.5 kg", "HK$12.50"])
def test_what_was_there_before_in_another_unit_is_not_held(show: Show, shown: str) -> None:
    page = show(f"<label>Price <input value='{shown}'></label>")

    assert [refusal.reason for refusal in _price(page, "12.5").refusals] == [Reason.OTHER_UNIT]
    assert not verify(page, [Field[None]("price", lambda _: Measure(Decimal("12.5"), "USD"))], None).ok
    assert page.locator("input").input_value() == shown


# Boxes for weight: a page that groups by points takes 1.25 for 125, and shows 1250 as 1.250.
GROUPS_AT_ONCE = (
    "box.oninput = () => { const [whole, rest] = box.value.replace(/\\./g, '').split(',');"
    " box.value = whole.replace(/\\B(?=(\\d{3})+$)/g, '.') + (rest === undefined ? '' : ',' + rest) }"
)
GROUPS_ON_LEAVING = GROUPS_AT_ONCE.replace("oninput", "onblur")
SHIFTS = (
    "box.oninput = () => { const d = box.value.replace(/\\D/g, ''); box.value = d && (Number(d) / 1000).toFixed(3) }"
)
PADS = "box.onblur = () => { if (box.value) box.value = Number(box.value).toFixed(3) }"
PLAIN = ""


def _weight_page(show: Show, script: str, attributes: str = "", lang: str = "") -> Page:
    html = f"<html lang='{lang}'><label>Weight (kg) <input {attributes}></label>"
    return show(f"{html}<script>const box = document.querySelector('input'); {script}</script>")


def _weight(page: Page, amount: str) -> FillReport:
    return fill(page, [Field[None]("weight", lambda _: Measure(Decimal(amount), "kg"))], None, patience_s=0)


@pytest.mark.parametrize("amount", ["1.250", "1.234", "12.5", "0.125", "999.999"])
@pytest.mark.parametrize("script", [GROUPS_AT_ONCE, GROUPS_ON_LEAVING], ids=["at once", "on leaving"])
def test_decimals_are_not_taken_for_thousands(show: Show, script: str, amount: str) -> None:
    page = _weight_page(show, script)

    assert [refusal.reason for refusal in _weight(page, amount).refusals] == [Reason.NOT_HELD]
    assert page.locator("input").input_value() == ""


@pytest.mark.parametrize("script", [GROUPS_AT_ONCE, GROUPS_ON_LEAVING, SHIFTS], ids=["at once", "on leaving", "shifts"])
def test_a_thousand_with_a_point_is_not_sure_to_be_one(show: Show, script: str) -> None:
    page = _weight_page(show, script)

    assert not _weight(page, "1250").ok
    assert page.locator("input").input_value() == ""


@pytest.mark.parametrize("amount", ["1.250", "1.234", "12.5", "0.125", "1250", "999.999"])
@pytest.mark.parametrize("script", [PLAIN, PADS], ids=["plain", "pads"])
def test_three_decimals_are_held_where_the_box_takes_them_for_decimals(show: Show, script: str, amount: str) -> None:
    page = _weight_page(show, script)

    assert _weight(page, amount).ok
    assert Decimal(page.locator("input").input_value()) == Decimal(amount)


@pytest.mark.parametrize(("attributes", "lang"), [("placeholder='0,00'", ""), ("placeholder='0,00'", "de")])
@pytest.mark.parametrize(("amount", "shown"), [("12.5", "12,5"), ("1250", "1.250"), ("1234.5", "1.234,5")])
def test_a_box_that_shows_a_comma_gets_one(show: Show, attributes: str, lang: str, amount: str, shown: str) -> None:
    page = _weight_page(show, GROUPS_ON_LEAVING, attributes, lang)

    assert _weight(page, amount).ok
    assert page.locator("input").input_value() == shown


def test_a_language_that_writes_commas_has_its_thousands_read(show: Show) -> None:
    page = _weight_page(show, GROUPS_ON_LEAVING, lang="de-DE")

    assert _weight(page, "1250").ok
    assert page.locator("input").input_value() == "1.250"


@pytest.mark.parametrize("before", ["1.250", "1,250"])
def test_a_doubtful_number_that_was_there_before_is_written_again(show: Show, before: str) -> None:
    page = _weight_page(show, PLAIN, f"value={before}")

    assert _weight(page, "1.25").ok
    assert page.locator("input").input_value() == "1.25"


@pytest.mark.parametrize("unit_of_time", ["20 天", "20天", "20 days", "２０ 天"])
def test_days_with_their_unit_are_held(show: Show, unit_of_time: str) -> None:
    page = show(f"<label>发货期 <input value='{unit_of_time}' oninput=\"document.title = 'touched'\"></label>")

    assert fill(page, [Field[None]("delivery_days", lambda _: Measure(20, "day"))], None, patience_s=0).ok
    assert page.title() == ""


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1'234.50", "1234.50"), ("1’234", "1234"), ("1\u202f234,5", "1234.5"), ("1 234 567", "1234567"),
        ("12,5", "12.5"), ("1,23,456.00", "123456"), ("1.234.567", "1234567"), ("1.234,50", "1234.50"),
        ("１，２９９．００", "1299"),
        ("-5", "-5"), (".5", "0.5"), ("0.250", "0.250"), ("¥1,299.00", "1299"),
        ("US$ 12.50", "12.50"), ("1.250 kg", "1.25"),
    ],
)  # fmt: skip
def test_numbers_are_read_in_every_usual_notation(text: str, amount: str) -> None:
    number = number_in(text)

    assert number is not None
    assert number.amount == Decimal(amount)


@pytest.mark.parametrize(
    "text", ["", "NaN", "1,2,3", "12 or 13", "1-2", "1 2", "12,34,5", "1.2.3", "一百", "1e5", "1.5 - 2"]
)
def test_what_is_no_single_number_is_none(text: str) -> None:
    assert number_in(text) is None


def test_a_comma_before_decimals_is_seen_only_where_it_is_sure() -> None:
    assert [shows_comma(text) for text in ("0,00", "1.234,5", "z.B. 12,5")] == [True] * 3
    assert [shows_comma(text) for text in ("1,299.00", "1,250", "1,2,3", "12.50")] == [False] * 4
