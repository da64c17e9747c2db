"""Where each rule begins to refuse: the last value that is taken, and the first that is not."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from autofill.profile import dates, rules
from autofill.profile.codes import credit_code_check, id_number_check
from autofill.profile.read.seller import Seller
from autofill.profile.read.source import Source
from autofill.profile.read.syntax import parse
from autofill.profile.rules import account, across, brands, company, people, places, products, store
from tests.profile import cases
from tests.profile.trees import TODAY, Rule, codes, seller

Tree = dict[str, Any]


def _store(**said: object) -> Tree:
    return {"store": said}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Abc", ["store-name-length"]),
        ("Abcd", []),
        (64 * "a", []),
        (65 * "a", ["store-name-length"]),
        ("  Abcd", []),
        ("Ab cd", []),
        ("Ab-cd", []),
        ("Ab~cd", []),
        ("Ab\u00e9cd", ["store-name-characters"]),
        ("-Abcd", ["store-name-ends"]),
        ("Abcd.", ["store-name-ends"]),
        ("-Abcd-", ["store-name-ends", "store-name-ends"]),
        ("A店cd", ["store-name-characters"]),
    ],
)
def test_a_store_name_has_4_to_64_letters_digits_and_punctuation(name: str, expected: list[str]) -> None:
    assert codes(store.name_form, _store(name=name)) == expected


@pytest.mark.parametrize(
    ("name", "refused"),
    [
        ("Shop 123456", False),
        ("Shop 1234567", True),
        ("Shop 1234ooo", False),
        ("Shop 12345oo", True),
        ("Shop 12345il", True),
        ("Shop 1234oil", False),
        ("Shop 1-2-3-4-5-6-7", True),
        ("Shop 1-2-3-4-o-i-l", False),
        ("Shop 一二三四五六七", True),
        ("Shop oooiiilll 7654321", True),
        ("Shop 2026 and 2027", False),
    ],
)
def test_seven_signs_in_a_row_are_a_phone_number_where_five_are_digits(name: str, *, refused: bool) -> None:
    assert codes(store.name_contact, _store(name=name)) == ["store-name-contact"] * refused


@pytest.mark.parametrize(
    ("said", "brand", "expected"),
    [
        ({"name": "Nike Shop"}, {}, ["store-name-brand"]),
        ({"name": "Nike Shop"}, {"name_en": "Nike"}, []),
        ({"name": "Nike Shop"}, {"name_zh": "nike"}, []),
        ({"name": "Official Shop", "type": "brand"}, {}, ["store-name-official"]),
        ({"name": "Official Shop", "type": "official"}, {}, []),
        ({"name": "Aliexpress Shop"}, {"name_en": "Aliexpress"}, ["store-name-platform"]),
    ],
)
def test_words_that_need_a_right_are_taken_with_it(said: Tree, brand: Tree, expected: list[str]) -> None:
    assert codes(store.name_words, {"store": said, "brands": [brand] if brand else []}) == expected


_R, _TM = {"status": "R", "nice_class": 1}, {"status": "TM", "nice_class": 1}


@pytest.mark.parametrize(
    ("kind", "said", "expected"),
    [
        ("official", [], ["store-type-brand-missing"]),
        ("brand", [], ["store-type-brand-missing"]),
        ("specialty", [], []),
        ("official", [_R], []),
        ("official", [_TM, _R], []),
        ("official", [_TM], ["store-type-official"]),
        ("brand", [_TM], []),
        ("brand", [_TM, _R], ["store-type-one-brand"]),
        ("specialty", [_TM, _R], []),
        ("official", "products.csv", []),
        ("official", ["not a brand"], []),
    ],
)
def test_a_type_of_store_asks_for_its_brands(kind: str, said: object, expected: list[str]) -> None:
    assert codes(store.store_type, {"store": {"type": kind}, "brands": said}) == expected


@pytest.mark.parametrize(
    ("approved", "expected"),
    [(10000, []), (9999.99, ["fee-too-low"]), (0, ["fee-too-low"]), (-0.01, ["fee-negative"])],
)
def test_the_approved_fee_covers_the_category_s(approved: float, expected: list[str]) -> None:
    assert codes(store.fee, {"store": {"category": "jewelry"}, "fee": {"approved_cny": approved}}) == expected


def test_a_category_that_does_not_exist_has_no_fee() -> None:
    assert codes(store.fee, {"store": {"category": "?"}, "fee": {"approved_cny": 0}}) == []


@pytest.mark.parametrize(
    ("plan", "kind", "expected"),
    [
        ("standard", "sole-trader", ["plan-sole-trader"]),
        ("standard", "company", []),
        ("basic", "sole-trader", []),
    ],
)
def test_a_sole_trader_has_the_basic_plan(plan: str, kind: str, expected: list[str]) -> None:
    assert codes(store.plan, {"store": {"plan": plan}, "company": {"kind": kind}}) == expected


@pytest.mark.parametrize(
    ("begins", "ends", "expected"),
    [
        ("2020-01-01", "2026-11-24", ["period-over"]),
        ("2020-01-01", "2026-11-25", ["period-soon"]),
        ("2020-01-01", "2027-02-25", ["period-soon"]),
        ("2020-01-01", "2027-02-26", []),
        ("2026-11-25", "2030-01-01", []),
        ("2026-11-26", "2030-01-01", ["period-not-begun"]),
        ("2026-11-25", "2026-11-25", ["period-order"]),
        ("2026-11-24", "2026-11-25", ["period-soon"]),
        ("1926-11-25", "2126-11-25", []),
        ("1926-11-24", "2126-11-25", ["date-far"]),
        ("1926-11-25", "2126-11-26", ["date-far"]),
        ("0001-01-01", "9999-12-31", ["date-far", "date-far"]),
        ("2020-01-01", "permanent", []),
        ("2026-11-26", "permanent", ["period-not-begun"]),
        ("not a day", "2026-11-24", ["period-over"]),
    ],
)
@pytest.mark.parametrize(
    ("part", "keys"),
    [("company", ("valid_from", "valid_to")), ("legal_representative", ("id_valid_from", "id_valid_to"))],
)
def test_a_term_has_begun_and_lasts_three_months_more(
    part: str, keys: tuple[str, str], begins: str, ends: str, expected: list[str]
) -> None:
    assert codes(company.periods, {part: dict(zip(keys, (begins, ends), strict=True))}) == expected


@pytest.mark.parametrize(
    ("status", "begins", "ends", "expected"),
    [
        ("R", "2020-01-01", "2026-11-25", []),
        ("R", "2020-01-01", "2026-11-24", ["period-over"]),
        ("TM", "2026-05-25", "2030-01-01", []),
        ("TM", "2026-05-24", "2030-01-01", ["brand-tm-old"]),
        ("R", "2026-05-24", "2030-01-01", []),
        ("TM", "2026-11-26", "2030-01-01", ["period-not-begun"]),
        ("TM", "9999-12-31", "2030-01-01", ["date-far"]),
        ("TM", "soon", "2030-01-01", []),
    ],
)
def test_a_mark_is_valid_today_and_a_notice_for_six_months(
    status: str, begins: str, ends: str, expected: list[str]
) -> None:
    mark = {"status": status, "valid_from": begins, "valid_to": ends}

    assert codes(brands.validity, {"brands": [mark]}) == expected


@pytest.mark.parametrize(
    ("begins", "ends", "expected"),
    [
        ("2020-02-02", "2030-02-02", []),
        ("2020-02-01", "2030-02-02", ["chain-before-mark"]),
        ("2020-02-02", "2030-02-03", ["chain-after-mark"]),
        ("2020-02-02", "2026-11-25", []),
        ("2020-02-02", "2026-11-24", ["period-over"]),
    ],
)
def test_a_letter_lies_within_the_days_of_its_mark(begins: str, ends: str, expected: list[str]) -> None:
    letter = {"valid_from": begins, "valid_to": ends}
    mark = {"valid_from": "2020-02-02", "valid_to": "2030-02-02", "authorizations": [letter]}

    assert codes(brands.link_dates, {"brands": [mark]}) == expected


@pytest.mark.parametrize(("nice", "refused"), [(0, True), (1, False), (45, False), (46, True)])
def test_nice_classes_are_1_to_45(nice: int, *, refused: bool) -> None:
    assert codes(brands.numbers, {"brands": [{"nice_class": nice}]}) == ["brand-class"] * refused


@pytest.mark.parametrize(
    ("number", "refused"),
    [("1234", True), ("12345", False), ("12345678", False), ("123456789", True), ("G123456A", False), ("A12345", True)],
)
def test_a_registration_number_has_5_to_8_digits(number: str, *, refused: bool) -> None:
    assert codes(brands.numbers, {"brands": [{"number": number}]}) == ["brand-number"] * refused


def test_a_registration_number_stands_once() -> None:
    repeated = {"brands": [{"number": "12345678"}, {"number": "1234 5678"}, {"number": "12345679"}]}

    assert codes(brands.numbers, repeated) == ["brand-repeated"]


@pytest.mark.parametrize(
    ("chosen", "said", "refused"),
    [
        ("watches", [], True),
        ("watches", None, False),
        ("watches", [{}], False),
        ("watches", "brands.csv", False),
        ("jewelry", [], False),
        ("?", [], False),
    ],
)
def test_a_category_that_needs_a_brand_has_one(chosen: str, said: object, *, refused: bool) -> None:
    assert codes(brands.needed, {"store": {"category": chosen}, "brands": said}) == ["brand-missing"] * refused


@pytest.mark.parametrize(
    ("ownership", "letters", "expected"),
    [
        ("authorised", [], ["brand-letter-missing"]),
        ("authorised", [{}], []),
        ("authorised", "letters.csv", []),
        ("own", [], ["brand-own-registrant"]),
    ],
)
def test_another_s_brand_comes_with_letters(ownership: str, letters: object, expected: list[str]) -> None:
    mark = {"ownership": ownership, "registrant": "甲公司", "authorizations": letters}

    assert codes(brands.ownership, {"company": {"name": "乙公司"}, "brands": [mark]}) == expected


def test_an_own_brand_is_held_by_the_company_whose_name_is_known() -> None:
    mark = {"ownership": "own", "registrant": "甲 公司"}

    assert codes(brands.ownership, {"company": {"name": "甲公司"}, "brands": [mark]}) == []
    assert codes(brands.ownership, {"brands": [mark]}) == []
    assert codes(brands.ownership, {"brands": [{"ownership": "authorised"}]}) == ["brand-letter-missing"]


def _id(province: str = "11", born: str = "19800101") -> Tree:
    body = f"{province}0101{born}001"
    return {"legal_representative": {"id_number": body + id_number_check(body)}}


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        ("20081125", []),
        ("20081126", ["id-age"]),
        ("20081201", ["id-age"]),
        ("20081025", []),
        ("19251126", []),
        ("19251125", ["id-age"]),
        ("20000230", ["id-date"]),
        ("20001301", ["id-date"]),
        ("20000000", ["id-date"]),
        ("20000229", []),
    ],
)
def test_a_person_is_18_today_and_not_101(born: str, expected: list[str]) -> None:
    assert codes(people.id_number, _id(born=born)) == expected


def test_an_id_number_is_of_a_province_of_the_mainland() -> None:
    known = {
        *range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66),
    }  # fmt: skip
    away = {71, 81, 82, 83}
    for number in range(10, 100):
        expected = [] if number in known else ["id-not-mainland"] if number in away else ["id-province"]
        assert codes(people.id_number, _id(province=str(number))) == expected, number


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("11010119800101001", ["id-length"]),
        ("1101011980010100100", ["id-length"]),
        ("110101800101001", ["id-old"]),
        (15 * "\u0661", ["id-length"]),
        ("11010119800101001A", ["id-characters"]),
        ("1101011980010100X1", ["id-characters"]),
        ("11010119800101００1X", ["id-check-digit"]),
    ],
)
def test_an_id_number_has_18_signs(number: str, expected: list[str]) -> None:
    assert codes(people.id_number, {"legal_representative": {"id_number": number}}) == expected


@pytest.mark.parametrize(
    ("name", "refused"),
    [
        ("林", True),
        ("林一", False),
        (40 * "林", False),
        (41 * "林", True),
        ("林·一", False),
        ("林·", True),
        ("Lin", True),
    ],
)
@pytest.mark.parametrize("part", ["contact.chinese_name", "legal_representative.name"])
def test_a_name_has_2_to_40_characters(part: str, name: str, *, refused: bool) -> None:
    holder, key = part.split(".")

    assert codes(people.chinese_name, {holder: {key: name}}) == ["name-chinese"] * refused


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"postal_code": "31001"}, ["postcode-form"]),
        ({"postal_code": "310012"}, []),
        ({"postal_code": "3100123"}, ["postcode-form"]),
        ({"postal_code": "998999"}, []),
        ({"postal_code": "999000"}, ["postcode-not-mainland"]),
    ],
)
@pytest.mark.parametrize("part", ["contact.address", "company.registered_address"])
def test_a_postcode_has_six_digits(part: str, said: Tree, expected: list[str]) -> None:
    holder, key = part.split(".")

    assert codes(places.postcode, {holder: {key: said}}) == expected


@pytest.mark.parametrize(("street", "refused"), [("文", True), (" 文 ", True), ("文三", False)])
@pytest.mark.parametrize("part", ["contact.address", "company.registered_address"])
def test_a_street_has_two_characters_at_least(part: str, street: str, *, refused: bool) -> None:
    holder, key = part.split(".")

    assert codes(places.street, {holder: {key: {"street": street}}}) == ["street-short"] * refused


@pytest.mark.parametrize(
    ("password", "expected"),
    [
        ("abcd1", ["password-length"]),
        ("abcde1", []),
        (19 * "a" + "1", []),
        (20 * "a" + "1", ["password-length"]),
        ("abcdef", ["password-kinds"]),
        ("123456", ["password-kinds"]),
        ("!!!!!!", ["password-kinds"]),
        ("abcde!", []),
        ("12345!", []),
        ("abc de1", ["password-characters"]),
        ("abcd\u007f1", ["password-characters"]),
        ("!~abcd1", []),
        ("abcdé1", ["password-characters"]),
    ],
)
def test_a_password_has_6_to_20_signs_of_two_kinds(password: str, expected: list[str]) -> None:
    assert (
        codes(account.password_form, {"account": {"password": "x"}}, secrets={"account.password": password}) == expected
    )


@pytest.mark.parametrize(
    ("password", "expected"),
    [
        ("x-linda@example.com-1", ["password-personal"]),
        ("x-linda-1", ["password-personal"]),
        ("x-lind-1", []),
        ("XiaoMingZhang1", ["password-personal"]),
        ("zhangXIAOMING1", ["password-personal"]),
        ("Xiaoming-1", []),
        ("a13800138000", ["password-personal"]),
        ("a1380013800", []),
    ],
)
def test_a_password_holds_nothing_personal(password: str, expected: list[str]) -> None:
    tree = {
        "account": {"email": "Linda@example.com", "mobile": "138 0013 8000", "password": "x"},
        "contact": {"chinese_name": "张小明"},
    }

    assert codes(account.password_personal, tree, secrets={"account.password": password}) == expected


@pytest.mark.parametrize(("local", "expected"), [("abc", []), ("abcd", ["password-personal"])])
def test_a_login_name_of_three_letters_is_in_many_passwords(local: str, expected: list[str]) -> None:
    tree = {"account": {"email": f"{local}@example.com", "password": "x"}}

    assert codes(account.password_personal, tree, secrets={"account.password": f"1{local}2"}) == expected


@pytest.mark.parametrize(
    ("address", "refused"),
    [
        ("a@example.com", False),
        (f"{64 * 'a'}@example.com", False),
        (f"{65 * 'a'}@example.com", True),
        (f"a@{60 * 'b'}.{60 * 'b'}.{60 * 'b'}.{60 * 'b'}.com", False),
        (f"a@{63 * 'b'}.{63 * 'b'}.{63 * 'b'}.{63 * 'b'}.com", True),
        (f"a@{64 * 'b'}.com", True),
        ("a@example", True),
        ("a.@example.com", True),
        ("a@example.test", True),
        ("ａ@example.com", False),
    ],
)
def test_an_address_receives_mail_as_far_as_its_form_goes(address: str, *, refused: bool) -> None:
    assert codes(account.email_form, {"account": {"email": address}}) == ["email-form"] * refused


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("13800138000", []),
        ("+86 138-0013-8000", []),
        ("1380013800", ["mobile-form"]),
        ("138001380000", ["mobile-form"]),
        ("12800138000", ["mobile-form"]),
        ("15400138000", ["mobile-new-range"]),
        ("021-58881234", ["mobile-landline"]),
        ("+86 21 58881234", ["mobile-landline"]),
        ("400-810-8888", ["mobile-landline"]),
        ("1380013800a", ["mobile-characters"]),
        ("+852 51234567", ["mobile-abroad"]),
        ("00852 51234567", ["mobile-abroad"]),
        ("51234567", ["mobile-abroad"]),
        ("+1 202 555 0123", ["mobile-abroad"]),
        ("+86 1234567", ["mobile-form"]),
        ("+86 0755 83561234", ["mobile-landline"]),
        ("0086 0755 83561234", ["mobile-landline"]),
        ("0086 21 58881234", ["mobile-landline"]),
        ("٠١٢٣٤٥٦٧٨٩٠", ["mobile-characters"]),
        ("1", ["mobile-form"]),
    ],
)
def test_a_mobile_phone_is_one_of_the_mainland(number: str, expected: list[str]) -> None:
    assert codes(account.mobile, {"account": {"mobile": number}}) == expected


@pytest.mark.parametrize(
    ("method", "registered", "name", "expected"),
    [
        ("corporate-alipay", True, "13800138000", []),
        ("corporate-alipay", False, "13800138000", ["alipay-email"]),
        ("corporate-alipay", False, "pay@example.com", []),
        ("legal-representative-alipay", False, "pay@example.com", ["alipay-not-registered"]),
        ("legal-representative-alipay", True, "pay@example.com", []),
    ],
)
def test_an_alipay_account_is_registered_where_it_can_be(
    method: str, name: str, expected: list[str], *, registered: bool
) -> None:
    tree = {"identity": {"method": method, "alipay": {"registered": registered, "account": name}}}

    assert codes(account.alipay_unregistered, tree) == expected


@pytest.mark.parametrize(
    ("name", "refused"),
    [
        ("13800138000", False),
        ("+86 13800138000", False),
        ("1380013800", True),
        ("pay@example.com", False),
        ("pay@", True),
    ],
)
def test_an_alipay_account_is_an_address_or_a_mobile_phone(name: str, *, refused: bool) -> None:
    assert codes(account.alipay_account, {"identity": {"alipay": {"account": name}}}) == ["alipay-account"] * refused


@pytest.mark.parametrize(
    ("plan", "number", "expected"),
    [
        ("basic", 9, ["products-few"]),
        ("basic", 10, []),
        ("basic", 300, []),
        ("basic", 301, ["products-many"]),
        ("standard", 301, []),
        ("standard", 3000, []),
        ("standard", 3001, ["products-many"]),
        ("none", 3001, []),
    ],
)
def test_a_plan_has_room_for_so_many_products(plan: str, number: int, expected: list[str]) -> None:
    assert codes(products.count, {"store": {"plan": plan}, "products": number * [{}]}) == expected


def test_a_table_that_was_not_read_has_no_number_of_products() -> None:
    assert codes(products.count, {"products": "products.csv"}) == []


def _products(*said: Tree) -> Tree:
    return {"products": list(said)}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (128 * "a", []),
        (f" {128 * 'a'} ", []),
        (129 * "a", ["title-length"]),
        ("a~", []),
        ("a\u0080", ["title-english"]),
        ("手表", ["title-english"]),
    ],
)
def test_a_title_has_128_english_characters(title: str, expected: list[str]) -> None:
    assert codes(products.titles, _products({"title": title.replace("\u0080", "é")})) == expected


def test_a_title_and_a_code_stand_once_however_they_are_written() -> None:
    alike = _products(
        {"title": "Red  Watch", "sku_code": "a1"},
        {"title": "red watch ", "sku_code": "A1 "},
        {"title": "", "sku_code": ""},
    )

    assert codes(products.titles, alike) == ["title-repeated"]
    assert codes(products.sku_codes, alike) == ["sku-repeated"]


@pytest.mark.parametrize(
    ("code", "refused"), [(20 * "A", False), (21 * "A", True), ("A1", False), ("A-1", True), ("A\u00e91", True)]
)
def test_a_code_has_20_letters_and_digits(code: str, *, refused: bool) -> None:
    assert codes(products.sku_codes, _products({"sku_code": code})) == ["sku-form"] * refused


@pytest.mark.parametrize(
    ("key", "least", "most", "step", "finest"),
    [
        ("price_usd", "0.01", "100000", "0.01", "0.001"),
        ("weight_kg", "0.001", "500", "0.001", "0.0001"),
        ("length_cm", "1", "700", "0.01", "0.001"),
        ("width_cm", "1", "700", "0.01", "0.001"),
        ("height_cm", "1", "700", "0.01", "0.001"),
        ("stock", "0", "999999", "1", None),
        ("delivery_days", "1", "60", "1", None),
    ],
)
def test_a_number_has_its_limits_and_its_decimals(
    key: str, least: str, most: str, step: str, finest: str | None
) -> None:
    low, high, smallest = Decimal(least), Decimal(most), Decimal(step)

    assert _of_number(key, low) == _of_number(key, high) == _of_number(key, low + smallest) == []
    assert _of_number(key, low - smallest) == _of_number(key, high + smallest) == ["number-range"]
    if finest:
        assert _of_number(key, low + Decimal(finest)) == ["number-places"]
        assert _of_number(key, f"{low + smallest}00") == []


def _of_number(key: str, number: object) -> list[str]:
    root, _faults = parse(Source("x", f'{{"products": [{{"{key}": {number}}}]}}'))
    assert root is not None
    return [found.code for found in products.numbers(Seller(root, folder=Path(), today=TODAY, secrets={}))]


@pytest.mark.parametrize(
    ("rule", "tree"),
    [
        (products.category, {"store": {"category": "watches"}, "products": [{"category": "Necklaces"}]}),
        (products.freight, {"products": [{"freight_template": "by hand"}]}),
    ],
)
def test_a_choice_is_one_of_the_portal_s(rule: Rule, tree: Tree) -> None:
    (product,) = tree["products"]
    (key,) = product
    good = {"category": "Quartz Watches", "freight_template": " Seller freight template "}[key]

    assert codes(rule, tree) == [f"product-{key.partition('_')[0]}"]
    assert codes(rule, {**tree, "products": [{key: good}]}) == []
    assert codes(rule, {**tree, "store": {"category": "?"}, "products": [{"category": "?"}]}) == []


_CHAIN = {
    "company": {"name": "丙公司"},
    "brands": [
        {
            "ownership": "authorised",
            "registrant": "甲公司",
            "authorizations": [{"grantor": "甲公司", "grantee": "乙公司"}, {"grantor": "乙公司", "grantee": "丙公司"}],
        }
    ],
}


@pytest.mark.parametrize(
    ("letter", "key", "said", "expected"),
    [
        (0, "grantor", "甲 公司", []),
        (0, "grantor", "丁公司", ["chain-start"]),
        (0, "grantee", "丁公司", ["chain-broken"]),
        (1, "grantor", "丁公司", ["chain-broken"]),
        (1, "grantee", "丁公司", ["chain-end"]),
        (0, "grantor", None, []),
        (0, "grantee", None, []),
        (1, "grantor", None, []),
        (1, "grantee", None, []),
    ],
)
def test_letters_lead_link_by_link_from_the_holder_to_the_company(
    letter: int, key: str, said: str | None, expected: list[str]
) -> None:
    tree = json.loads(json.dumps(_CHAIN))
    tree["brands"][0]["authorizations"][letter][key] = said

    assert codes(brands.chain, tree) == expected
    tree["brands"][0]["ownership"] = "own"
    assert codes(brands.chain, tree) == []


def test_a_chain_of_one_letter_begins_and_ends_with_it() -> None:
    tree = json.loads(json.dumps(_CHAIN))
    del tree["brands"][0]["authorizations"][1]

    assert codes(brands.chain, tree) == ["chain-end"]
    tree["brands"].insert(0, {"ownership": "own"})
    tree["brands"].insert(0, {"ownership": "authorised", "authorizations": []})
    assert codes(brands.chain, tree) == ["chain-end"]
    del tree["company"]
    assert codes(brands.chain, tree) == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"name_en": "Bright", "name_zh": "明山"}, []),
        ({"name_en": "Bright"}, []),
        ({"name_zh": "明山"}, []),
        ({}, ["brand-name-missing"]),
        ({"name_en": " ", "name_zh": ""}, ["brand-name-missing"]),
        ({"name_en": "Fashion"}, ["brand-generic"]),
        ({"name_en": "明山"}, ["brand-name-english"]),
        ({"name_en": "Bright", "name_zh": "Bright"}, ["brand-name-chinese"]),
        ({"name_en": "Bright", "name_zh": " "}, []),
    ],
)
def test_a_mark_has_a_name_of_its_own(said: Tree, expected: list[str]) -> None:
    assert codes(brands.names, {"brands": [said]}) == expected


def _code(body: str) -> str:
    return body + credit_code_check(body)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (_code("91330106MA2CFCY04"), []),
        (_code("91330106MA2CFCY04").lower(), []),
        (_code("91330106MA2CFCY04")[:-1] + "!", ["credit-code-letter"]),
        (_code("91330106MA2CFCY04")[:-1], ["credit-code-length"]),
        (_code("91330106MA2CFCY04") + "0", ["credit-code-length"]),
        (_code("91330106MA2CFCY05")[:-1] + _code("91330106MA2CFCY04")[-1], ["credit-code-check-digit"]),
        ("9133010600000000OO", ["credit-code-letter", "credit-code-letter"]),
        ("330106000000000", ["credit-code-old"]),
        ("33010600000000", ["credit-code-length"]),
        ("11010119800101001" + id_number_check("11010119800101001"), ["credit-code-is-id"]),
        ("11010119800101001" + "5", ["credit-code-check-digit"]),
    ],
)
def test_a_credit_code_has_18_signs_of_its_alphabet(code: str, expected: list[str]) -> None:
    assert codes(company.credit_code, {"company": {"credit_code": code}}) == expected


@pytest.mark.parametrize(
    ("body", "kind", "expected"),
    [
        ("91330106MA2CFCY04", "company", []),
        ("91330106MA2CFCY04", "sole-trader", ["company-kind"]),
        ("92330106MA2CFCY04", "sole-trader", []),
        ("92330106MA2CFCY04", "company", ["company-kind"]),
        ("93330106MA2CFCY04", "company", ["credit-code-other"]),
        ("91330106MA2CFCY04", None, []),
    ],
)
def test_the_code_s_kind_is_the_company_s(body: str, kind: str | None, expected: list[str]) -> None:
    assert codes(company.kind, {"company": {"credit_code": _code(body), "kind": kind}}) == expected
    assert codes(company.kind, {"company": {"credit_code": "broken", "kind": kind}}) == []


@pytest.mark.parametrize(
    ("body", "province", "expected"),
    [
        ("91330106MA2CFCY04", "浙江省", []),
        ("91330106MA2CFCY04", "Zhejiang", []),
        ("91330106MA2CFCY04", "上海市", ["credit-code-province"]),
        ("91100106MA2CFCY04", "上海市", []),
        ("91990106MA2CFCY04", "上海市", ["credit-code-province-unknown"]),
        ("91330106MA2CFCY04", "nowhere", []),
        ("91330106MA2CFCY04", None, []),
    ],
)
def test_the_code_s_province_is_the_address_s(body: str, province: str | None, expected: list[str]) -> None:
    tree = {"company": {"credit_code": _code(body), "registered_address": {"province": province}}}

    assert codes(company.province, tree) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("浙江省", "杭州市", "西湖区"), []),
        (("浙江省", "杭州市", "浦东新区"), ["address-mismatch"]),
        (("浙江省", "南京市", "西湖区"), ["address-mismatch"]),
        (("浙江省", "杭洲市", "西湖区"), ["address-unknown"]),
        (("江浙省", "杭州市", "西湖区"), ["address-unknown"]),
        (("西湖区", "杭州市", "西湖区"), ["address-unknown"]),
        (("浙江省", "西湖区", "西湖区"), ["address-unknown"]),
        (("Hong Kong", "杭州市", "西湖区"), ["address-not-mainland"]),
        (("浙江省", "澳门", "西湖区"), ["address-not-mainland"]),
        (("浙江省", "杭州市", "台湾"), ["address-not-mainland"]),
        ((None, "杭州市", "浦东新区"), []),
        (("浙江省", None, "浦东新区"), []),
        (("浙江省", "杭州市", None), []),
        (("北京市", "北京市", "海淀区"), []),
        (("北京市", "北京市", "西湖区"), ["address-mismatch"]),
    ],
)
@pytest.mark.parametrize("part", ["contact.address", "company.registered_address"])
def test_an_address_holds_together(part: str, said: tuple[str | None, ...], expected: list[str]) -> None:
    holder, key = part.split(".")
    tree = {holder: {key: dict(zip(("province", "city", "district"), said, strict=True))}}

    assert codes(places.levels, tree) == expected


@pytest.mark.parametrize(
    ("given", "family", "expected"),
    [
        ("Xiaoming", "Zhang", []),
        ("xiao-ming", "ZHANG", []),
        ("Zhang", "Xiaoming", ["name-swapped"]),
        ("Daming", "Zhang", ["name-given"]),
        ("Xiaoming", "Wang", ["name-family"]),
        ("Daming", "Wang", ["name-family", "name-given"]),
        ("Xiaoming", None, []),
        (None, "Zhang", []),
        (None, "Wang", ["name-family"]),
        ("Daming", None, ["name-given"]),
        (None, None, []),
        ("Xiao9", "Zhang", []),
        ("Xiaoming", "Zhang9", []),
    ],
)
def test_an_english_name_is_the_pinyin_of_the_chinese_one(
    given: str | None, family: str | None, expected: list[str]
) -> None:
    assert codes(people.pinyin, _named("张小明", given, family)) == expected
    assert codes(people.pinyin, _named("Zhang", given, family)) == []


def _named(name: str, given: str | None, family: str | None) -> Tree:
    return {"contact": {"chinese_name": name, "english_given_name": given, "english_family_name": family}}


@pytest.mark.parametrize(
    ("name", "given", "family", "expected"),
    [
        ("单小明", "Xiaoming", "Shan", []),
        ("单小明", "Xiaoming", "Dan", ["name-surname"]),
        ("单小明", "Daming", "Dan", ["name-given", "name-surname"]),
    ],
)
def test_a_surname_is_read_as_surnames_are(name: str, given: str, family: str, expected: list[str]) -> None:
    assert codes(people.pinyin, _named(name, given, family)) == expected


@pytest.mark.parametrize(
    ("name", "given", "family", "expected"),
    [
        ("张小明", "Xiaoming", "Zhang", []),
        ("张小明", None, "Zhang", ["name-derived"]),
        ("张小明", "Xiaoming", " ", ["name-derived"]),
        ("张小明", None, None, ["name-derived"]),
        ("张\U0003fff0", None, None, ["name-unreadable"]),
        ("Zhang", None, None, []),
    ],
)
def test_a_derived_name_is_shown(name: str, given: str | None, family: str | None, expected: list[str]) -> None:
    assert codes(people.derived, _named(name, given, family)) == expected


@pytest.mark.parametrize(
    ("name", "refused"),
    [
        ("Xiaoming", False),
        ("Xiǎomíng", False),
        ("O'Neil", False),
        ("Xiao-Ming Li", False),
        ("Xiao.ming", True),
        ("小明", True),
        ("\u0250", True),
        (" ", False),
    ],
)
@pytest.mark.parametrize("key", ["english_given_name", "english_family_name"])
def test_an_english_name_is_of_letters(key: str, name: str, *, refused: bool) -> None:
    assert codes(people.english_letters, {"contact": {key: name}}) == ["name-letters"] * refused


@pytest.mark.parametrize(
    ("path", "one", "other", "code"),
    [
        ("account.email", "Li@example.com", "li@EXAMPLE.com ", "twin-email"),
        ("account.mobile", "13800138000", "+86 138-0013-8000", "twin-mobile"),
        ("company.credit_code", "91330106ma2cfcy040", "91330106 MA2CFCY040", "twin-company"),
        ("legal_representative.id_number", "11010119800101001x", "11010119800101001X", "twin-id-number"),
        ("identity.alipay.account", "Pay@example.com", "pay@example.com", "twin-alipay"),
        ("store.name", "Bright Hill", "brighthill", "twin-store"),
    ],
)
def test_two_members_share_nothing_that_makes_them_one(path: str, one: str, other: str, code: str) -> None:
    def twin(value: str) -> Tree:
        tree: Any = value
        for key in reversed(path.split(".")):
            tree = {key: tree}
        return dict(tree)

    def found(*values: str) -> list[str]:
        return [fault.code for fault in across.twins([seller(twin(value)) for value in values])]

    assert found(one, other) == [code]
    assert found(one, "x", other, one) == [code, code]
    assert found(" ", one, " ", other) == [code]
    (said,) = across.twins([seller(twin(one)), seller(twin(other))])
    assert (said.path, said.facts["where"]) == (path, "x:1")
    assert found(one) == found(one, f"9{other}") == found(" ", " ") == []


def test_a_company_is_said_once_where_its_code_is() -> None:
    def named(code: str) -> Seller:
        return seller({"company": {"name": "甲公司", "credit_code": code}})

    same, other = across.twins([named("1"), named("1")]), across.twins([named("1"), named("2")])

    assert [fault.code for fault in same] == ["twin-company"]
    assert [fault.code for fault in other] == ["twin-company-name"]


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2026-11-25", 1, "2026-12-25"),
        ("2026-12-25", 1, "2027-01-25"),
        ("2026-01-25", -1, "2025-12-25"),
        ("2026-11-25", 0, "2026-11-25"),
        ("2026-11-25", 12, "2027-11-25"),
        ("9999-11-30", 1, "9999-12-30"),
        ("9999-12-30", 1, "9999-12-31"),
        ("0001-01-02", -1, "0001-01-01"),
        ("0001-02-02", -1, "0001-01-02"),
    ],
)
def test_months_are_counted_on_the_calendar(day: str, months: int, expected: str) -> None:
    assert dates.later(date.fromisoformat(day), months) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("email", "expected"),
    [
        ("aliexpress@example.com", ["email-platform"]),
        ("fuck@example.com", ["email-profanity"]),
        ("seller@example.com", []),
    ],
)
def test_a_login_name_is_nobody_else_s(email: str, expected: list[str]) -> None:
    assert codes(account.email_words, {"account": {"email": email}}) == expected


@pytest.mark.parametrize("path", ["account.email", "company.credit_code", "legal_representative.id_number"])
def test_wide_letters_are_warned_of(path: str) -> None:
    holder, key = path.split(".")

    assert codes(account.full_width, {holder: {key: "ａ１"}}) == ["text-fullwidth"]
    assert codes(account.full_width, {holder: {key: "a1"}}) == []


@pytest.mark.parametrize(("name", "refused"), [("甲公司", False), ("A 公司", False), ("Bright Hill Ltd", True)])
def test_a_company_has_a_chinese_name(name: str, *, refused: bool) -> None:
    assert codes(company.name, {"company": {"name": name}}) == ["company-name"] * refused


_GUESSES = [
    (store.category, {"store": {"category": "jewelery"}}, 'Did you mean "jewelry"?', (0, 10)),
    (store.category, {"store": {"category": "Watchs"}}, 'Did you mean "watches"?', (0, 8)),
    (store.category, {"store": {"category": "手表类"}}, 'Did you mean "watches"?', (0, 5)),
    (store.category, {"store": {"category": "Jewelry & Accessory"}}, 'Did you mean "jewelry"?', (0, 21)),
    (store.category, {"store": {"category": "???"}}, "there is no category ???.", (0, 5)),
    (
        products.category,
        {"store": {"category": "watches"}, "products": [{"category": "Quarz Watches"}]},
        'Did you mean "Quartz Watches"?',
        (0, 15),
    ),
    (
        products.freight,
        {"products": [{"freight_template": "seller freight"}]},
        'Did you mean "Seller freight template"?',
        (0, 16),
    ),
    (
        company.credit_code,
        {"company": {"credit_code": "9133O106MA2CFCY040"}},
        'no credit code has the letter O; "0" was meant: the code is right with it',
        (5, 6),
    ),
    (
        company.credit_code,
        {"company": {"credit_code": "9133O106MA2CFCY041"}},
        'no credit code has the letter O; "0" was meant?',
        (5, 6),
    ),
    (
        company.credit_code,
        {"company": {"credit_code": "9133O106MA2CFCY04!"}},
        'no credit code has the letter O; "0" was meant?',
        (5, 6),
    ),
    (company.credit_code, {"company": {"credit_code": "9133!106MA2CFCY040"}}, "the letter !;", (5, 6)),
    (company.credit_code, {"company": {"credit_code": "9133 O106MA2CFCY040"}}, '"0" was meant: the code is', (1, 20)),
    (company.kind, {"company": {"credit_code": _code("93330106MA2CFCY04"), "kind": "company"}}, "93 belong to", (1, 3)),
    (people.id_number, _id(province="71"), "an ID number of Taiwan", (1, 3)),
    (people.id_number, _id(born="20000230"), "the birthday", (7, 15)),
]


@pytest.mark.parametrize(("rule", "tree", "said", "span"), _GUESSES)
def test_what_was_meant_is_said_where_it_stands(rule: Rule, tree: Tree, said: str, span: tuple[int, int]) -> None:
    found = next(rule(seller(tree)))
    begin, end = found.span

    assert said in found.sentence("en")
    start = found.source.text.index(json.dumps(_leaf(tree), ensure_ascii=False))
    assert (begin - start, end - start) == span


def _leaf(tree: Any) -> object:
    """The last text of a tree, or the one of a credit code."""
    if isinstance(tree, dict) and "credit_code" in tree:
        return tree["credit_code"]
    if isinstance(tree, dict | list):
        return _leaf(list(tree.values())[-1] if isinstance(tree, dict) else tree[-1])
    return tree


def test_all_rules_are_asked() -> None:
    whole = seller(json.loads(cases.BASE.replace("310012", "31001").replace("文三路 100 号", "8")))

    assert [found.code for found in rules.check(whole) if not found.code.startswith("file")] == [
        "postcode-form",
        "street-short",
    ]


def test_a_letter_that_has_not_begun_is_no_letter_yet() -> None:
    mark = {"authorizations": [{"valid_from": "2026-11-26", "valid_to": "2027-01-01"}]}

    assert codes(brands.link_dates, {"brands": [mark]}) == ["period-not-begun"]


@pytest.mark.parametrize(
    ("number", "region"),
    [
        ("+852 51234567", ("Hong Kong", "香港")),
        ("00852 51234567", ("Hong Kong", "香港")),
        ("51234567", ("Hong Kong", "香港")),
        ("+853 66123456", ("Macau", "澳门")),
        ("+886 912345678", ("Taiwan", "台湾")),
        ("+81 90 1234 5678", ("Japan", "日本")),
        ("0081 90 1234 5678", ("Japan", "日本")),
    ],
)
def test_a_number_from_abroad_is_said_to_be_from_there(number: str, region: tuple[str, str]) -> None:
    (found,) = account.mobile(seller({"account": {"mobile": number}}))

    assert (found.code, found.facts.get("region")) == ("mobile-abroad", region)


def test_check_digits_are_those_of_numbers_that_were_given_out() -> None:
    assert credit_code_check("91330106MA2CFCY04") == "0"
    assert id_number_check("31010919880407217") == "6"
    for check in (credit_code_check, id_number_check):
        with pytest.raises(ValueError, match="shorter"):
            check("1234")


def test_a_letter_that_looks_like_no_other_is_said_without_a_guess() -> None:
    (found,) = company.credit_code(seller({"company": {"credit_code": "9133!106MA2CFCY040"}}))

    assert found.sentence("en") == "no credit code has the letter !;"
    assert found.sentence("zh") == "统一社会信用代码不含字母 !，"


def test_what_is_derived_is_shown_beside_what_is_said() -> None:
    said = [next(people.derived(seller(_named("张小明", *names)))).facts for names in (("Xm", None), (None, "Zh"))]

    assert said == [{"given": "Xm", "family": "Zhang"}, {"given": "Xiaoming", "family": "Zh"}]


def test_a_password_that_was_asked_for_is_held_against_the_rules_too() -> None:
    assert codes(account.password_form, {"account": {}}, secrets={"account.password": "abc"}) == [
        "password-kinds",
        "password-length",
    ]


@pytest.mark.parametrize("name", [{"english_given_name": "Xm", "english_family_name": "Zha"}, {"chinese_name": "林一"}])
def test_a_password_holds_no_name_as_the_seller_writes_it(name: Tree) -> None:
    tree = {"account": {"email": "a@b.c"}, "contact": {"chinese_name": "张小明", **name}}

    assert codes(account.password_personal, tree, secrets={"account.password": "1xmzha"}) == (
        ["password-personal"] if "english_given_name" in name else []
    )


def test_an_address_of_chinese_letters_receives_no_mail_here() -> None:
    assert codes(account.email_form, {"account": {"email": "林@example.com"}}) == ["email-form"]


def test_each_brand_is_looked_at_whatever_the_one_before_lacks() -> None:
    assert codes(brands.ownership, {"brands": [{}, {"ownership": "authorised"}]}) == ["brand-letter-missing"]


@pytest.mark.parametrize("code", ["91330106MA2CFCY041", "9133010600000000OO", "91330106"])
def test_a_code_with_a_fault_says_nothing_of_the_company(code: str) -> None:
    tree = {"company": {"credit_code": code, "kind": "sole-trader", "registered_address": {"province": "上海市"}}}

    assert codes(company.kind, tree) == codes(company.province, tree) == []


def test_an_id_number_that_ends_with_x_is_no_credit_code() -> None:
    body = next(f"1101011980010100{n}" for n in range(10) if id_number_check(f"1101011980010100{n}") == "X")

    assert codes(company.credit_code, {"company": {"credit_code": f"{body}x"}}) == ["credit-code-is-id"]


@pytest.mark.parametrize(("given", "name"), [(" ", "张小明"), ("Xm", "张\U0003fff0")])
def test_a_name_that_is_empty_or_can_t_be_read_is_compared_with_nothing(given: str, name: str) -> None:
    assert codes(people.pinyin, _named(name, given, "Zhang")) == []


def test_spaces_before_a_store_name_shift_no_place() -> None:
    (found,) = store.name_form(seller(_store(name="  Ab店cd")))

    assert found.source.text[slice(*found.span)] == "店"
