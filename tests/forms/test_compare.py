"""When a page holds a value: what may look different, and what may not."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autofill.forms.text.compare import same_date, same_number, same_option, same_path, same_text
from autofill.forms.understand.vocabulary import CONCEPTS
from autofill.forms.write.fillers.dates.day import written


@pytest.mark.parametrize(
    ("concept", "wanted", "shown", "same"),
    [
        ("tel-national", "13800138000", "138-0013-8000", True),
        ("tel-national", "13800138000", "+86 138 0013 8000", True),
        ("tel-national", "13800138000", "+1 380-013-8000", False),
        ("tel-national", "13800138000", "1380013800", False),
        ("tel-national", "13800138000", "9913800138000", False),
        ("credit_code", "91330106MA2CFQ1T5X", "91330106 ma2cfq1t5x", True),
        ("product_title", "Silver ring, size 7", "Silver ring, size", False),
        ("organization", "杭州示例有限公司", "杭州示例有限公司 ", True),
        ("new-password", "Abc123", "abc123", False),
    ],
)
def test_text_is_the_same_letter_by_letter_but_for_what_its_concept_allows(
    concept: str, wanted: str, shown: str, *, same: bool
) -> None:
    assert same_text(wanted, shown, CONCEPTS[concept].form) is same


@pytest.mark.parametrize(
    ("shown", "same"), [("12.50", True), ("$12.5", True), ("12", False), ("", False), ("NaN", False)]
)
def test_an_amount_is_the_same_however_it_is_written(shown: str, *, same: bool) -> None:
    assert same_number(Decimal("12.5"), shown) is same


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["YYYY-MM-DD", "YYYY/MM/DD", "DD/MM/YYYY", "MM-DD-YYYY", "YYYYMMDD", "年/月/日"]),
)
def test_a_day_is_read_back_in_the_notation_in_which_it_was_written(day: date, mask: str) -> None:
    assert same_date(day, written(day, mask))


def test_another_day_is_not_the_same() -> None:
    assert not same_date(date(2031, 5, 4), "2031-05-05")
    assert not same_date(date(2031, 5, 4), "")


@pytest.mark.parametrize("shown", ["May 4, 2031", "4 May 2031", "04-may-2031"])
def test_a_day_may_be_shown_with_the_name_of_its_month(shown: str) -> None:
    assert same_date(date(2031, 5, 4), shown)
    assert not same_date(date(2031, 6, 4), shown)


@pytest.mark.parametrize(
    ("shown", "same"),
    [
        ("企业", True),
        ("○ 企业", True),
        ("企业\n以公司名义入驻", True),
        ("个体企业", False),
        ("", False),
        ("Ｃｏｍｐａｎｙ", True),
    ],
)
def test_an_option_is_the_same_under_any_of_its_names(shown: str, *, same: bool) -> None:
    assert same_option(("企业", "Company"), shown) is same


@pytest.mark.parametrize(
    ("shown", "same"), [("China +86", True), ("+86", True), ("+886", False), ("Taiwan (+886)", False)]
)
def test_a_dialling_code_is_found_in_a_country_s_line(shown: str, *, same: bool) -> None:
    assert same_option(("+86",), shown) is same


@pytest.mark.parametrize(
    ("shown", "same"),
    [
        ("浙江省 / 杭州市 / 西湖区", True),
        ("浙江 > 杭州市 > 西湖区", True),
        ("浙江省/杭州市/上城区", False),
        ("西湖区", True),
        ("", False),
    ],
)
def test_a_path_is_the_same_when_every_level_that_is_shown_is(shown: str, *, same: bool) -> None:
    assert same_path((("浙江省", "浙江"), ("杭州市",), ("西湖区",)), shown) is same
