"""Faults of the way through the portal: tabs, lists in pages, a sign-in elsewhere; in each skin, in both languages."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.mock_portal import seeds
from tests.mock_portal.journey import Journey
from tests.mock_portal.seller import ALIPAY

pytestmark = pytest.mark.slow
Begin = Callable[..., Journey]
EVERYWHERE = [(lang, skin) for lang in ("zh", "en") for skin in ("kit", "native", "iframe", "shadow")]
WAY_IN = (("卖家中心", "Seller Center"), ("中国卖家入驻", "Chinese Seller Settlement"), ("注册", "Register"))
everywhere = pytest.mark.parametrize(("lang", "skin"), EVERYWHERE)


def opened(walk: Journey, file: str, skin: str) -> Journey:
    walk.hands.open(file, f"&skin={skin}")
    return walk


class TestNewTab:
    @everywhere
    def test_the_way_in_and_the_navigation_open_new_tabs(self, played: Begin, lang: str, skin: str) -> None:
        walk = opened(played("new-tab", lang=lang), "index.html", skin)
        context = walk.hands.page.context
        for zh, en in WAY_IN:
            with context.expect_page() as coming:
                walk.hands.press(zh, en)
            walk.hands.page = coming.value
        walk.hands.at("账号注册", "Account registration")

        assert len(context.pages) == 4

    @pytest.mark.parametrize("skin", ["kit", "native", "iframe", "shadow"])
    def test_alipay_opens_in_a_tab_of_its_own_that_closes_itself_and_the_waiting_page_moves_on(
        self, seeded: Begin, skin: str
    ) -> None:
        walk = seeded("verified")
        s, first = walk.seller, walk.hands.page
        walk.room.add_alipay(ALIPAY, kind="corporate", company=s.company, credit_code=s.credit_code)
        walk.room.set_personas(["new-tab"])
        opened(walk, "identity.html", skin)
        walk.hands.radio("认证方式", "", "企业支付宝认证")
        with first.expect_popup() as coming:
            walk.hands.press("下一步", "Continue")
        walk.hands.page = coming.value
        expect(first.locator("main > .message[role=status]")).to_contain_text("请在新打开的支付宝页面完成操作")
        walk.sign_in_to_alipay()
        walk.hands.at("授权认证", "Authorise")
        with walk.hands.page.expect_event("close"):
            walk.hands.press("同意授权", "Agree and authorise")
        walk.hands.page = first

        walk.hands.at("认证已提交", "Authentication submitted")
        assert walk.room.counters()["identities"] == 1

    def test_a_tab_that_a_person_closes_leaves_a_form_that_can_be_sent_again(self, seeded: Begin) -> None:
        walk = seeded("verified", lang="en")
        page = walk.hands.page
        walk.room.set_personas(["new-tab"])
        walk.hands.open("identity.html")
        walk.hands.radio("", "Authentication method", "Corporate Alipay")
        with page.expect_popup() as coming:
            walk.hands.press("", "Continue")
        expect(page.locator("[type=submit]")).to_be_disabled()
        coming.value.close()
        expect(page.locator("[type=submit]")).to_be_enabled()
        with page.expect_popup():
            walk.hands.press("", "Continue")

    def test_a_page_that_was_loaded_anew_while_it_waited_moves_on_too(self, seeded: Begin) -> None:
        walk = seeded("verified")
        own = seeds.account(walk.seller, "identified")
        walk.room.set_personas(["new-tab"])
        walk.hands.open("identity.html")
        memory = walk.room.export()
        memory["accounts"][walk.seller.email]["identity"] = own["identity"]
        walk.room.load(memory)

        walk.hands.at("认证已提交", "Authentication submitted")

    def test_other_ways_from_the_identity_page_stay_in_their_tab(self, seeded: Begin) -> None:
        walk = seeded("verified")
        walk.room.set_personas(["new-tab"])
        walk.hands.open("identity.html")
        walk.hands.radio("认证方式", "", "法人支付宝认证")
        walk.hands.press("下一步", "")

        walk.hands.at("企业信息认证", "")


class TestPaginatedList:
    def begin(self, seeded: Begin, lang: str, products: int = 9) -> Journey:
        walk = seeded("paid", lang=lang)
        own = seeds.account(walk.seller, "paid", products)
        published = {"published_at": walk.room.now().astimezone().isoformat()}
        fresh = {"title": "Fresh thing", "sku": "FRESH1", "category": "Necklaces", "price": "1.00", "stock": "1"}
        walk.room.load(seeds.memory(own | {"products": [*own["products"], fresh | published]}))
        walk.room.advance(timedelta(seconds=1))
        walk.room.set_personas(["paginated-list"])
        walk.hands.open("products.html")
        return walk

    def skus(self, walk: Journey) -> list[str]:
        return walk.hands.page.locator("tbody tr td:nth-child(2)").all_inner_texts()

    def total(self, walk: Journey) -> str:
        return walk.hands.page.locator(".pager-total").inner_text()

    @pytest.mark.parametrize("lang", ["zh", "en"])
    def test_four_a_page_newest_first_and_only_what_is_on_sale(self, seeded: Begin, lang: str) -> None:
        walk = self.begin(seeded, lang)
        pager = walk.hands.page.get_by_role("navigation", name=walk.hands.say("分页", "Pagination"))
        assert self.total(walk) == walk.hands.say("共 9 件", "9 items in total")
        assert self.skus(walk) == ["THING8", "THING7", "THING6", "THING5"]
        expect(pager.get_by_role("button", name=walk.hands.say("上一页", "Previous"))).to_be_disabled()
        pager.get_by_role("button", name=walk.hands.say("下一页", "Next")).click()
        assert self.skus(walk) == ["THING4", "THING3", "THING2", "THING1"]
        pager.get_by_role("button", name=walk.hands.say("第 3 页，共 3 页", "Page 3 of 3")).click()

        assert self.skus(walk) == ["THING0"]
        expect(pager.get_by_role("button", name=walk.hands.say("下一页", "Next"))).to_be_disabled()
        assert walk.hands.page.locator("#count").count() == 0

    @pytest.mark.parametrize("lang", ["zh", "en"])
    def test_a_product_is_in_review_for_an_hour_and_then_on_sale(self, seeded: Begin, lang: str) -> None:
        walk = self.begin(seeded, lang)
        tab = walk.hands.page.get_by_role("tab")
        words = {"zh": ["在售", "审核中", "全部"], "en": ["On sale", "In review", "All"]}
        assert tab.all_inner_texts() == words[lang]
        tab.nth(1).click()
        assert self.skus(walk) == ["FRESH1"]
        tab.nth(2).click()
        assert self.skus(walk) == ["FRESH1", "THING8", "THING7", "THING6"]
        assert self.total(walk) == walk.hands.say("共 10 件", "10 items in total")
        expect(tab.nth(2)).to_have_attribute("aria-selected", "true")
        walk.room.advance(timedelta(minutes=61))
        walk.hands.page.reload()

        expect(walk.hands.page.locator("tbody")).to_contain_text("FRESH1")
        assert self.total(walk) == walk.hands.say("共 10 件", "10 items in total")

    def test_the_search_looks_in_titles_and_codes_under_the_chosen_filter(self, seeded: Begin) -> None:
        walk = self.begin(seeded, "en")
        box = walk.hands.page.get_by_role("searchbox", name="Product title or SKU code")
        box.fill("fresh1")
        box.press("Enter")
        assert walk.hands.page.locator("tbody").inner_text() == "No data"
        assert self.total(walk) == "0 items in total"
        walk.hands.page.get_by_role("tab", name="All").click()
        assert self.skus(walk) == ["FRESH1"]
        box.fill("Thing 3")
        walk.hands.page.get_by_role("button", name="Search").click()
        assert self.skus(walk) == ["THING3"]
        box.fill("")
        box.press("Enter")

        assert self.total(walk) == "10 items in total"

    def test_another_filter_or_search_begins_at_its_first_page(self, seeded: Begin) -> None:
        walk = self.begin(seeded, "en")
        page = walk.hands.page
        page.get_by_role("button", name="Page 3 of 3").click()
        page.get_by_role("tab", name="In review").click()
        assert self.skus(walk) == ["FRESH1"]
        page.get_by_role("tab", name="All").click()
        page.get_by_role("button", name="Next").click()
        page.get_by_role("searchbox").fill("Thing")
        page.get_by_role("searchbox").press("Enter")

        assert self.skus(walk)[0] == "FRESH1"

    def test_pages_are_turned_by_keyboard_and_the_focus_stays(self, seeded: Begin) -> None:
        walk = self.begin(seeded, "zh")
        following = walk.hands.page.get_by_role("button", name="下一页")
        following.focus()
        walk.hands.page.keyboard.press("Enter")
        expect(following).to_be_focused()
        walk.hands.page.keyboard.press("Enter")

        assert self.skus(walk) == ["THING0"]
        expect(walk.hands.page.locator(".pager [aria-current]")).to_be_focused()

    def test_the_list_may_lag_besides(self, seeded: Begin) -> None:
        walk = self.begin(seeded, "zh")
        walk.room.set_personas(["paginated-list", "success-toast"])
        walk.hands.open("products.html")
        walk.hands.page.get_by_role("tab", name="全部").click()
        assert self.total(walk) == "共 9 件"
        walk.room.advance(timedelta(minutes=1))
        walk.hands.open("products.html")
        walk.hands.page.get_by_role("tab", name="全部").click()

        assert self.total(walk) == "共 10 件"


class TestSignedOutElsewhere:
    @everywhere
    def test_the_sign_in_page_says_why_once(self, seeded: Begin, lang: str, skin: str) -> None:
        walk = seeded("verified", lang=lang)
        walk.room.set_personas(["signed-out-elsewhere"])
        opened(walk, "identity.html", skin)
        walk.hands.at("登录", "Sign in")
        why = walk.hands.page.locator("main > [role=alert]")
        expect(why).to_have_text(
            walk.hands.say(
                "您的账号已在其他设备登录，请重新登录",
                "Your account was signed in on another device. Please sign in again.",
            )
        )
        walk.hands.page.reload()
        expect(why).to_be_visible()
        assert walk.room.export()["sessions"] == {}
        sessions = seeds.memory(seeds.account(walk.seller, "verified"))["sessions"]
        walk.room.load(walk.room.export() | {"sessions": sessions})
        walk.hands.open("identity.html")

        walk.hands.at("实名认证", "Identity authentication")

    def test_a_sign_in_page_of_ones_own_accord_says_nothing(self, played: Begin) -> None:
        walk = played("signed-out-elsewhere")
        walk.hands.open("sign-in.html")

        assert walk.hands.page.locator("main > [role=alert]").count() == 0
