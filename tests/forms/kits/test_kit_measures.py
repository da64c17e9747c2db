"""Units as two real kits draw them: in boxes, add-ons, lists and heads of tables; the truth is the kit's own state."""

from decimal import Decimal

import pytest

from autofill.forms import Field, Measure, Reason, fill
from tests.forms.kits.conftest import Opener

VALUES = {
    "price": Measure(Decimal("129.9"), "USD"),
    "stock": Measure(2400, "pcs"),
    "weight": Measure(Decimal("0.25"), "kg"),
    "package_length": Measure(20, "cm"),
    "package_width": Measure(15, "cm"),
    "package_height": Measure(5, "cm"),
    "delivery_days": Measure(5, "day"),
}
FIELDS = [Field[None](concept, lambda _, value=value: value) for concept, value in VALUES.items()]  # type: ignore[misc]
CONVERTED = {"price": 12990, "stock": 2400, "weight": 250, "length": 200, "width": 150, "height": 5, "days": 120}


def _numbers(state: dict[str, object]) -> dict[str, float]:
    return {key: float(str(value)) for key, value in state.items() if key in CONVERTED and value not in {None, ""}}


@pytest.mark.slow
@pytest.mark.parametrize("kit", ["alifd", "antd"])
def test_a_kit_holds_each_amount_in_its_own_unit(open_kit: Opener, kit: str) -> None:
    page = open_kit(f"{kit}-measures", "zh")

    report = fill(page, FIELDS, None, patience_s=0)

    assert [refusal.sentence() for refusal in report.refusals] == []
    assert _numbers(page.evaluate("window.__state")) == CONVERTED
    assert fill(page, FIELDS, None, patience_s=0).ok


@pytest.mark.slow
@pytest.mark.parametrize("kit", ["alifd", "antd"])
def test_a_kit_that_asks_for_other_units_is_left_empty(open_kit: Opener, kit: str) -> None:
    page = open_kit(f"{kit}-measures", "en")

    report = fill(page, FIELDS, None, patience_s=0)

    assert {refusal.concept: refusal.reason for refusal in report.refusals} == dict.fromkeys(VALUES, Reason.OTHER_UNIT)
    assert _numbers(page.evaluate("window.__state")) == {}
