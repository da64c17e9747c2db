"""The whole journey, and the control room, with nothing but a keyboard."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mock_portal.control_room import ControlRoom
from mock_portal.server import Server
from tests.mock_portal import seeds
from tests.mock_portal.journey import Journey
from tests.mock_portal.keyboard import Keyboard
from tests.mock_portal.seller import Seller

BOTH = pytest.mark.parametrize("lang", ["zh", pytest.param("en", marks=pytest.mark.slow)])


@pytest.fixture
def at_the_keyboard(page: Page, portal: Server, room: ControlRoom, tmp_path: Path) -> Callable[..., Journey]:
    """A journey whose hands never touch the mouse."""
    page.set_default_timeout(5000)

    def begin(lang: str, seller: Seller | None = None) -> Journey:
        return Journey(Keyboard(page, portal.address, lang), room, tmp_path, seller)

    return begin


@pytest.mark.slow  # registration by keyboard alone is in test_pages.py, the control room's below
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_person_gets_to_an_open_store_by_keyboard_alone(at_the_keyboard: Callable[..., Journey], lang: str) -> None:
    walk = at_the_keyboard(lang, Seller(category="watches", leaf="Quartz Watches"))
    walk.through("verify")
    walk.choose_method("corporate")
    walk.register_alipay()
    walk.fill_certificates()
    walk.submit()
    walk.authorise()
    walk.wait_for_review()
    for stage in (walk.exam, walk.plan, walk.brand, walk.fee):
        stage()
    _publish_nine(walk)
    walk.products(("LOTUS010",))
    walk.open()

    assert walk.room.counters() == {
        "accounts": 1, "identities": 1, "applications": 1, "brands": 1, "payments": 1, "products": 10, "open": 1,
    }  # fmt: skip
    assert {entry["outcome"] for entry in walk.room.log()} == {"accepted"}
    assert [submit["page"] for submit in walk.room.received()] == [
        "account-registration",
        "verify-email",
        "verify-phone",
        "identity-authentication",
        "alipay-register",
        "alipay-account",
        "alipay-real-name",
        "alipay-authorise",
        "exam-paper",
        "sales-plan",
        "brand-authorization",
        "cashier",
        "publish-product",
        "back-office",
    ]


def _publish_nine(walk: Journey) -> None:
    """Nine products more are known to the portal: publishing them is publishing the tenth nine times."""
    memory = walk.room.export()
    memory["accounts"][walk.seller.email]["products"] = seeds.account(walk.seller, "paid", 9)["products"]
    walk.room.load(memory)


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_representative_signs_in_and_binds_their_alipay_by_keyboard_alone(
    at_the_keyboard: Callable[..., Journey], lang: str
) -> None:
    walk = at_the_keyboard(lang).through("verify")
    walk.room.add_alipay("13900001111", kind="personal", name=walk.seller.representative)
    walk.hands.press("退出", "Sign out")
    for zh, en in (("卖家中心", "Seller Center"), ("中国卖家入驻", "Chinese Seller Settlement")):
        walk.hands.press(zh, en)
        walk.hands.at(zh, en)
    walk.sign_in()
    walk.hands.at("入驻进度", "Onboarding")
    walk.choose_method("representative")
    walk.fill_certificates()
    walk.hands.type("法人支付宝账号", "Legal representative's Alipay account", "13900001111")
    walk.submit()
    walk.hands.at("法人刷脸授权", "Face scan by the legal representative")
    walk.room.face_scan()

    walk.hands.at("认证已提交", "Authentication submitted")
    assert walk.hands.state("identity") == "in-review"


@BOTH
def test_the_control_room_is_worked_by_keyboard_alone(at_the_keyboard: Callable[..., Journey], lang: str) -> None:
    walk = at_the_keyboard(lang)
    hands, page = walk.hands, walk.hands.page
    before = walk.room.now()
    hands.open("control-room.html")
    hands.press("+48 小时", "+48 hours")
    hands.fill(page.get_by_role("textbox", name=hands.say("账号", "Account"), exact=True), "13900001111")
    hands.tick(page.locator("label.radio", has=page.locator("[value=personal]")))
    page.keyboard.press("Enter")
    expect(page.locator("#alipay li")).to_contain_text("13900001111")
    hands.tick(page.locator("label.checkbox", has=page.locator("[value=reorder]")))
    expect(page.locator("#played")).to_contain_text("reorder")

    assert walk.room.now() - before > timedelta(hours=47)
    assert walk.room.personas() == ["reorder"]
    assert walk.room.export()["alipay"]["13900001111"]["kind"] == "personal"
    hands.press("清空", "Reset")
    page.keyboard.press("Enter")
    expect(page.locator("#alipay li")).to_have_count(0)
    assert walk.room.personas() == []
