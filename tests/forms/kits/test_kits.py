"""The same registration form in two real component kits, in both languages; the truth is the kit's own state."""

import pytest

from autofill import forms
from tests.forms.kits.conftest import Opener
from tests.forms.kits.registration import FIELDS, Seller, differences

KITS = ("alifd", "antd")
BOTH_WAYS = [  # the portal's own kit in its own language in the quick run, the rest in the long one
    ("alifd", "zh"),
    pytest.param("alifd", "en", marks=pytest.mark.slow),
    pytest.param("antd", "zh", marks=pytest.mark.slow),
    pytest.param("antd", "en", marks=pytest.mark.slow),
]


@pytest.mark.parametrize(("kit", "lang"), BOTH_WAYS)
def test_a_kit_holds_all_that_was_said_and_nothing_else(open_kit: Opener, seller: Seller, kit: str, lang: str) -> None:
    page = open_kit(kit, lang)

    report = forms.fill(page, FIELDS, seller)

    assert differences(page.evaluate("window.__state"), seller) == {}
    assert [refusal.sentence() for refusal in report.refusals] == []
    assert report.ok
    assert [held.concept for held in report.held] == [field.concept for field in FIELDS]


@pytest.mark.slow
@pytest.mark.parametrize("kit", KITS)
def test_a_kit_that_is_filled_already_is_left_alone_and_verified(open_kit: Opener, seller: Seller, kit: str) -> None:
    page = open_kit(kit, "zh")
    forms.fill(page, FIELDS, seller)
    before = page.evaluate("window.__state")

    again = forms.fill(page, FIELDS, seller)

    assert again.ok
    assert forms.verify(page, FIELDS, seller).ok
    assert page.evaluate("window.__state") == before


@pytest.mark.parametrize("kit", ["antd", pytest.param("alifd", marks=pytest.mark.slow)])
def test_an_upload_that_the_server_refuses_is_not_reported_as_held(open_kit: Opener, seller: Seller, kit: str) -> None:
    page = open_kit(kit, "en")
    page.route("**/upload", lambda route: route.fulfill(status=500, body="{}"))

    report = forms.fill(page, [field for field in FIELDS if field.concept == "business_licence"], seller)

    assert [refusal.reason.value for refusal in report.refusals] == ["not-held"]
