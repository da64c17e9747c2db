"""A portal that takes what is sent and says that it is busy: once a page, and never twice the same thing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.mock_portal import seeds
from tests.mock_portal.journey import Journey
from tests.mock_portal.seller import ALIPAY, Seller

pytestmark = pytest.mark.slow
Begin = Callable[..., Journey]


class TestBusyButTaken:
    BUSY = "系统繁忙，请稍后再试。"

    def busy(self, walk: Journey, words: str = BUSY) -> None:
        message = walk.hands.page.locator(".message.error[role=alert]")
        expect(message).to_have_text(words)
        expect(walk.hands.page.locator("[type=submit]")).to_be_enabled()

    def test_a_registration_is_taken_once_and_the_filled_form_stays(self, played: Begin) -> None:
        walk = played("busy-but-taken", lang="en")
        walk.hands.open("register.html")
        walk.fill_registration()
        walk.hands.press("立即注册", "Register now")
        self.busy(walk, "Something went wrong. Please try again later.")
        assert walk.room.counters()["accounts"] == 1
        assert walk.hands.page.locator("[name=email]").input_value() == walk.seller.email
        walk.hands.press("立即注册", "Register now")
        walk.hands.page.locator(".help:not(:empty)").first.wait_for()

        assert walk.hands.errors() == {
            "Email": "This email address already has an account; one account per member.",
            "Mobile phone": "This mobile number belongs to another account.",
        }
        assert [submit["page"] for submit in walk.room.received()] == ["account-registration"]

    def test_a_submit_with_errors_is_refused_as_ever_and_the_next_one_is_taken(self, played: Begin) -> None:
        walk = played("busy-but-taken")
        walk.hands.open("register.html")
        walk.hands.press("立即注册", "Register now")
        walk.hands.page.locator(".help:not(:empty)").first.wait_for()
        assert walk.room.counters()["accounts"] == 0
        walk.fill_registration()
        walk.hands.press("立即注册", "Register now")
        self.busy(walk)

        assert walk.room.counters()["accounts"] == 1

    def test_an_authorisation_is_taken_and_nothing_waits_for_another(self, seeded: Begin) -> None:
        walk = seeded("verified")
        s = walk.seller
        walk.room.add_alipay(ALIPAY, kind="corporate", company=s.company, credit_code=s.credit_code)
        walk.room.set_personas(["busy-but-taken"])
        walk.choose_method("corporate")
        walk.sign_in_to_alipay()
        walk.hands.press("同意授权", "Agree and authorise")
        self.busy(walk)
        walk.hands.press("同意授权", "Agree and authorise")
        self.busy(walk, "没有待授权的认证。")

        assert walk.hands.state("identity") == "passed"
        assert [submit["page"] for submit in walk.room.received()][-1] == "alipay-authorise"
        assert walk.room.counters()["identities"] == 1

    def test_a_company_form_is_taken_and_goes_on_at_the_face_scan(self, seeded: Begin) -> None:
        walk = seeded("verified")
        walk.room.add_alipay("13900001111", kind="personal", name=walk.seller.representative)
        walk.room.set_personas(["busy-but-taken"])
        walk.choose_method("representative")
        walk.fill_certificates()
        walk.hands.type("法人支付宝账号", "Legal representative's Alipay account", "13900001111")
        walk.submit()
        self.busy(walk)
        walk.hands.open("onboarding.html")
        walk.hands.press("去认证", "Authenticate")

        walk.hands.at("法人刷脸授权", "Face scan by the legal representative")
        assert [submit["page"] for submit in walk.room.received()].count("company-information") == 1

    def test_a_real_name_is_taken_and_goes_on_at_the_authorisation(self, seeded: Begin) -> None:
        walk = seeded("verified")
        walk.room.set_personas(["busy-but-taken"])
        walk.choose_method("corporate")
        walk.register_alipay()
        walk.fill_certificates()
        walk.submit()
        self.busy(walk)
        walk.hands.open("onboarding.html")
        walk.hands.press("去认证", "Authenticate")

        walk.hands.at("授权认证", "Authorise")

    def test_an_application_is_taken_and_a_second_one_refused(self, seeded: Begin) -> None:
        walk = seeded("examined")
        walk.room.set_personas(["busy-but-taken"])
        walk.fill_plan()
        for press in ("提交申请", "确认"):
            walk.hands.press(press, "")
        self.busy(walk)
        walk.hands.press("提交申请", "Submit application")
        self.busy(walk, "您已提交过入驻申请，每个账号只能申请一次。")

        assert walk.room.counters()["applications"] == 1

    def test_brand_documents_are_taken_and_cannot_be_sent_again(self, seeded: Begin) -> None:
        walk = seeded("applied", seller=Seller(category="watches"))
        walk.room.set_personas(["busy-but-taken"])
        walk.hands.open("onboarding.html")
        walk.fill_brand()
        walk.hands.radio("品牌归属", "Brand ownership", "自有品牌")
        walk.submit()
        self.busy(walk)
        walk.submit()
        self.busy(walk, "当前状态不能提交品牌资质。")

        assert walk.hands.state("brand") == "in-review"

    def test_the_first_product_is_taken_and_the_second_one_is_answered_as_ever(self, seeded: Begin) -> None:
        walk = seeded("paid")
        walk.room.set_personas(["busy-but-taken"])
        walk.fill_product("LOTUS001")
        walk.submit()
        self.busy(walk)
        walk.submit()
        walk.hands.page.locator(".help:not(:empty)").first.wait_for()
        assert walk.hands.errors() == {"商品标题": "已有相同标题的商品。", "商品编码": "商品编码已存在。"}
        walk.products(("LOTUS002",))

        assert walk.room.counters()["products"] == 2

    def test_a_store_is_opened_and_a_payment_is_answered_as_ever(self, seeded: Begin) -> None:
        walk = seeded("applied")
        walk.room.set_personas(["busy-but-taken"])
        walk.fee()
        walk.room.load({**seeds.memory(seeds.account(walk.seller, "paid", 10)), "personas": ["busy-but-taken"]})
        walk.hands.open("back-office.html")
        walk.hands.press("开通店铺", "Open store")
        self.busy(walk)

        assert walk.room.counters()["open"] == 1
