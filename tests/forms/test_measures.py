"""A unit is read wherever a page says it: the amount is converted exactly or refused, never held in another."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import Page

from autofill.forms import Field, Measure, Reason, fill, verify
from tests.forms.conftest import Show
from tests.forms.units_pages import PAGES, UnitPage
from tests.forms.units_places import PLACES, column_heads, framed, kit_table
from tests.forms.units_unseen import UNSEEN

Record = Callable[[str, object], None]
OWN = {
    "price": Measure(Decimal("12.50"), "USD"),
    "weight": Measure(Decimal("0.25"), "kg"),
    "package_length": Measure(20, "cm"),
    "delivery_days": Measure(5, "day"),
    "stock": Measure(240, "pcs"),
}
OWN_TEXTS = {"price": "12.50", "weight": "0.25", "package_length": "20", "delivery_days": "5", "stock": "240"}
FIELDS = [Field[None](concept, lambda _, own=own: own) for concept, own in OWN.items()]  # type: ignore[misc]
LABELS = {
    "zh": {
        "price": "零售价",
        "weight": "包装重量",
        "package_length": "包装长度",
        "delivery_days": "发货期",
        "stock": "库存",
    },
    "en": {
        "price": "Price",
        "weight": "Weight",
        "package_length": "Length",
        "delivery_days": "Handling time",
        "stock": "Stock",
    },
}
# A unit of each field, and what the box must hold then; None: refused.
ROUNDS: dict[str, tuple[dict[str, str], dict[str, str | None]]] = {
    "zh, the profile's own": (
        {"price": "美元", "weight": "千克", "package_length": "厘米", "delivery_days": "天", "stock": "件"},
        {"price": "12.50", "weight": "0.25", "package_length": "20", "delivery_days": "5", "stock": "240"},
    ),
    "en, the profile's own": (
        {"price": "USD", "weight": "kg", "package_length": "cm", "delivery_days": "days", "stock": "pcs"},
        {"price": "12.50", "weight": "0.25", "package_length": "20", "delivery_days": "5", "stock": "240"},
    ),
    "zh, other names of it": (
        {"price": "美金", "weight": "公斤", "package_length": "公分", "delivery_days": "自然日", "stock": "个"},
        {"price": "12.50", "weight": "0.25", "package_length": "20", "delivery_days": "5", "stock": "240"},
    ),
    "en, other names of it": (
        {
            "price": "US$",
            "weight": "KGS",
            "package_length": "centimeters",
            "delivery_days": "calendar days",
            "stock": "units",
        },
        {"price": "12.50", "weight": "0.25", "package_length": "20", "delivery_days": "5", "stock": "240"},
    ),
    "zh, exact": (
        {"price": "美分", "weight": "克", "package_length": "毫米", "delivery_days": "小时", "stock": "打"},
        {"price": "1250", "weight": "250", "package_length": "200", "delivery_days": "120", "stock": "20"},
    ),
    "en, exact": (
        {"price": "cents", "weight": "grams", "package_length": "mm", "delivery_days": "hours", "stock": "dozen"},
        {"price": "1250", "weight": "250", "package_length": "200", "delivery_days": "120", "stock": "20"},
    ),
    "zh, exact, larger": (
        {"price": "元", "weight": "斤", "package_length": "米", "delivery_days": "分钟", "stock": "百件"},
        {"price": None, "weight": "0.5", "package_length": "0.2", "delivery_days": "7200", "stock": "2.4"},
    ),
    "en, not exact": (
        {"price": "CNY", "weight": "lb", "package_length": "inch", "delivery_days": "weeks", "stock": "pairs"},
        dict.fromkeys(OWN),
    ),
    "zh, not exact": (
        {"price": "人民币", "weight": "磅", "package_length": "英寸", "delivery_days": "工作日", "stock": "双"},
        dict.fromkeys(OWN),
    ),
    "en, another": (
        {"price": "EUR", "weight": "oz", "package_length": "ft", "delivery_days": "business days", "stock": "cartons"},
        dict.fromkeys(OWN),
    ),
    "signs": (
        {"price": "¥", "weight": "g", "package_length": "in", "delivery_days": "h", "stock": "套"},
        {"price": None, "weight": "250", "package_length": None, "delivery_days": "120", "stock": None},
    ),
    "other signs": (
        {"price": "€", "weight": "mg", "package_length": "m", "delivery_days": "months", "stock": "箱"},
        {"price": None, "weight": "250000", "package_length": "0.2", "delivery_days": None, "stock": None},
    ),
    "other dimensions": (
        {"price": "kg", "weight": "cm", "package_length": "USD", "delivery_days": "kg", "stock": "USD"},
        dict.fromkeys(OWN),
    ),
    "per piece": (
        {"price": "USD/pc", "weight": "克/件", "package_length": "mm", "delivery_days": "hrs", "stock": "台"},
        {"price": "12.50", "weight": "250", "package_length": "200", "delivery_days": "120", "stock": "240"},
    ),
    "other currencies": (
        {"price": "港元", "weight": "两", "package_length": "分米", "delivery_days": "月", "stock": "千件"},
        {"price": None, "weight": "5", "package_length": "2", "delivery_days": None, "stock": "0.24"},
    ),
    "for another thing": (
        {"price": "元/千克", "weight": "英石", "package_length": "yd", "delivery_days": "季度", "stock": "卷"},
        dict.fromkeys(OWN),
    ),
}
SIDES = [
    Field[None]("package_width", lambda _: Measure(15, "cm")),
    Field[None]("package_height", lambda _: Measure(5, "cm")),
]
MET = "Units: pages as they are met"
TABLE = "Units: each in each place"


def _page_of(place: str, round_: str) -> str:
    units, _ = ROUNDS[round_]
    labels = LABELS["zh" if round_.startswith("zh") else "en"]
    if place in {"column's head", "head in a kit's table"}:
        build = column_heads if place == "column's head" else kit_table
        return build({concept: (labels[concept], units[concept]) for concept in OWN})
    if place == "in a frame":
        return framed(_page_of("label, in brackets", round_))
    return "<form>" + "".join(PLACES[place](labels[concept], units[concept], concept) for concept in OWN) + "</form>"


def _cells() -> Iterator[Any]:
    """Each place with each round of units; `make test` takes one round a place, another for each."""
    for number, place in enumerate((*PLACES, "column's head", "head in a kit's table", "in a frame")):
        for at, round_ in enumerate(ROUNDS):
            sampled = at == number % len(ROUNDS)
            yield pytest.param(place, round_, marks=() if sampled else pytest.mark.slow, id=f"{place}-{round_}")


@pytest.mark.parametrize(("place", "round_"), list(_cells()))
def test_a_unit_is_converted_or_refused_wherever_it_stands(
    show: Show, place: str, round_: str, record_property: Record
) -> None:
    page = show(_page_of(place, round_))

    report = fill(page, FIELDS, None, patience_s=0)

    expected = ROUNDS[round_][1]
    held = _held(page)
    reasons = {refusal.concept: refusal.reason for refusal in report.refusals}
    for concept, own in OWN_TEXTS.items():
        wrong = concept not in reasons and held[concept] != expected[concept]
        kept = "held as it is" if held[concept] == own else "converted"
        record_property("count", [TABLE, place, "WRONG" if wrong else "refused" if concept in reasons else kept])
    assert held == {concept: text or "" for concept, text in expected.items()}
    assert reasons == {concept: Reason.OTHER_UNIT for concept, text in expected.items() if text is None}
    assert {r.concept: r.reason for r in verify(page, FIELDS, None).refusals}.keys() == reasons.keys()


def _held(page: Page) -> dict[str, str]:
    """What each box holds, by its id, in frames and shadow roots too."""
    texts: dict[str, str] = {}
    for frame in page.frames:
        for concept in OWN:
            box = frame.locator(f"#{concept}")
            if box.count():
                texts[concept] = box.input_value()
    return texts


@pytest.mark.parametrize("page", [*PAGES, *UNSEEN], ids=[one.name for one in (*PAGES, *UNSEEN)])
def test_pages_as_they_are_met_are_filled_in_their_unit_or_refused(
    show: Show, page: UnitPage, record_property: Record
) -> None:
    shown = show(page.body)
    rows = "pages" if page in PAGES else "pages, unseen by the rule"
    fields = [field for field in (*FIELDS, *SIDES) if field.concept in page.holds]

    report = fill(shown, fields, None, patience_s=0)

    reasons = {refusal.concept: refusal.reason for refusal in report.refusals}
    held = {concept: shown.locator(f"#{concept}").input_value() for concept in page.holds}
    for concept, text in page.holds.items():
        wrong = concept not in reasons and held[concept] != text
        record_property("count", [MET, rows, "WRONG" if wrong else "refused" if concept in reasons else "held"])
    assert {concept: held[concept] if concept not in reasons else None for concept in held} == page.holds
    assert all(held[concept] in {"", "0 g"} for concept in reasons)
