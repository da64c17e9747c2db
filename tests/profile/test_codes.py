from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric, uscc

from autofill.profile import codes
from autofill.profile.codes import CREDIT_CODE_ALPHABET, credit_code_check, id_number_check
from autofill.profile.read.seller import Seller
from autofill.profile.read.source import Source
from autofill.profile.read.syntax import parse
from autofill.profile.rules import company, people

bodies = st.text(CREDIT_CODE_ALPHABET, min_size=15, max_size=15).map(lambda body: f"91{body}")
id_bodies = st.tuples(
    st.sampled_from(["330106", "110105", "330113", "330114", "659012", "441900"]),
    st.dates(date(1950, 1, 1), date(2005, 12, 31)),
    st.integers(0, 999),
).map(lambda parts: f"{parts[0]}{parts[1]:%Y%m%d}{parts[2]:03}")


def seller(key: str, part: str, value: str) -> Seller:
    root, _faults = parse(Source("x", f'{{"{part}": {{"{key}": "{value}"}}}}'))
    assert root is not None
    return Seller(root, folder=Path(), today=date(2026, 11, 25), secrets={})


def refused_code(code: str) -> bool:
    return any(True for _ in company.credit_code(seller("credit_code", "company", code)))


def refused_id(number: str) -> bool:
    return any(True for _ in people.id_number(seller("id_number", "legal_representative", number)))


@given(bodies)
def test_the_check_of_a_credit_code_is_the_library_s(body: str) -> None:
    code = body + credit_code_check(body)

    assert uscc.is_valid(code) or not body[2:8].isdigit()
    assert uscc.calc_check_digit(body) == credit_code_check(body)
    assert not refused_code(code)


@given(bodies, st.integers(0, 17), st.sampled_from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
def test_any_single_change_to_a_credit_code_is_caught(body: str, at: int, other: str) -> None:
    code = body + credit_code_check(body)
    changed = code[:at] + other + code[at + 1 :]

    assert refused_code(changed) == (changed != code)


@given(bodies, st.integers(0, 16))
def test_swapping_neighbours_in_a_credit_code_is_caught(body: str, at: int) -> None:
    code = body + credit_code_check(body)
    changed = code[:at] + code[at + 1] + code[at] + code[at + 2 :]

    assert refused_code(changed) == (changed != code)


@given(id_bodies, st.integers(0, 17), st.sampled_from("0123456789X"))
def test_any_single_change_to_an_id_number_is_caught(body: str, at: int, other: str) -> None:
    number = body + id_number_check(body)
    changed = number[:at] + other + number[at + 1 :]

    assert refused_id(changed) == (changed != number)


@given(id_bodies)
def test_the_check_of_an_id_number_is_the_library_s(body: str) -> None:
    assert ric.calc_check_digit(body + "0") == id_number_check(body)


@pytest.mark.parametrize("county", ["330113", "330114"])
def test_a_county_that_the_library_does_not_list_is_no_fault(county: str) -> None:
    body = f"{county}19880407217"

    assert not refused_id(body + codes.id_number_check(body))


@given(st.text(max_size=25).filter(lambda text: not set(text) & set('"\\') and text.isprintable()))
def test_no_text_makes_the_checks_fail(text: str) -> None:
    refused_code(text)
    refused_id(text)
