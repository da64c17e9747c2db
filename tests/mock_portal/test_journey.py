"""The whole journey by hand: from the portal's home page to an open store."""

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256

import pytest

from tests.mock_portal.journey import Journey
from tests.mock_portal.seller import PASSWORD, Seller

Begin = Callable[..., Journey]


@pytest.mark.slow  # the same by keyboard, with the brand and a new Alipay account on the way, is in test_keyboard.py
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_person_gets_from_the_home_page_to_an_open_store(journey: Begin, lang: str) -> None:
    walk = journey(lang).through("open")

    assert walk.room.counters() == {
        "accounts": 1, "identities": 1, "applications": 1, "brands": 0, "payments": 1, "products": 10, "open": 1,
    }  # fmt: skip
    assert [submit["page"] for submit in walk.room.received()] == [
        "account-registration",
        "verify-email",
        "verify-phone",
        "identity-authentication",
        "alipay-sign-in",
        "alipay-authorise",
        "exam-paper",
        "sales-plan",
        "cashier",
        *["publish-product"] * 10,
        "back-office",
    ]


def test_what_was_received_is_what_was_typed_with_secrets_hashed(journey: Begin) -> None:
    walk = journey("zh").through("register")

    assert walk.room.received()[0]["fields"] == {
        "country": "CN",
        "email": "wei.zhang@lianhua.example",
        "new-password": f"sha256:{sha256(PASSWORD.encode()).hexdigest()}",
        "confirm-password": f"sha256:{sha256(PASSWORD.encode()).hexdigest()}",
        "given-name": "Wei",
        "family-name": "Zhang",
        "tel-country-code": "+86",
        "tel-national": "13812345678",
        "division": "浙江省/杭州市/西湖区",
        "street-address": "文三路 88 号",
        "postal-code": "310012",
        "agreement": True,
    }
    assert PASSWORD not in str(walk.room.export())


def test_a_company_without_alipay_registers_it_on_the_way_and_is_reviewed(seeded: Begin) -> None:
    walk = seeded("verified", lang="en")
    walk.choose_method("corporate")
    walk.register_alipay()
    walk.fill_certificates()
    walk.submit()
    walk.authorise()

    assert walk.hands.state("identity") == "in-review"
    walk.wait_for_review()
    assert walk.hands.state("identity") == "passed"


def test_the_representatives_alipay_waits_for_the_face_scan_and_is_reviewed(seeded: Begin) -> None:
    walk = seeded("verified")
    walk.room.add_alipay("13900001111", kind="personal", name=walk.seller.representative)
    walk.choose_method("representative")
    walk.fill_certificates()
    walk.hands.type("法人支付宝账号", "Legal representative's Alipay account", "13900001111")
    walk.submit()

    walk.hands.at("法人刷脸授权", "Face scan by the legal representative")
    assert walk.hands.state("identity") == "authorisation-pending"
    walk.hands.press("去认证", "Authenticate")
    walk.hands.at("法人刷脸授权", "Face scan by the legal representative")
    walk.room.face_scan()
    walk.hands.at("认证已提交", "Authentication submitted")
    assert walk.hands.state("identity") == "in-review"
    fields = walk.room.received()[-1]["fields"]
    assert (fields["company.valid-from"], fields["company.valid-to"], fields["company.permanent"]) == (
        "2018-05-06",
        "",
        True,
    )
    assert (fields["legal-representative.valid-to"], fields["legal-representative.permanent"]) == ("2039-01-02", False)
    assert fields["registered_division"] == "浙江省/杭州市/西湖区"
    assert fields["business_licence"]["name"] == "licence.png"


def test_a_category_that_needs_a_brand_waits_seven_working_days(seeded: Begin) -> None:
    walk = seeded("applied", seller=Seller(category="watches", leaf="Quartz Watches"))
    assert walk.hands.state("fee") == "locked"
    walk.hands.open("onboarding.html")
    walk.fill_brand()
    walk.add_letters("莲巷控股有限公司", "莲巷商贸有限公司", walk.seller.company)
    walk.submit()
    walk.hands.at("入驻进度", "Onboarding")

    assert walk.hands.state("brand") == "in-review"
    walk.room.advance(timedelta(days=6))
    assert walk.hands.state("brand") == "in-review"
    walk.room.advance(timedelta(days=12))
    assert walk.hands.state("brand") == "passed"
    assert walk.hands.state("fee") == "fee-due"
    assert walk.room.received()[-1]["fields"]["authorization#2.grantee"] == walk.seller.company
