"""Every page in both languages: whole, labelled, in one language."""

import json
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

import mock_portal
from tests.mock_portal import seeds
from tests.mock_portal.journey import Journey
from tests.mock_portal.seller import ALIPAY, Seller

Begin = Callable[..., Journey]
FOLDER = Path(mock_portal.__file__).parent
PUBLIC = ("index", "seller-center", "settlement", "register", "sign-in", "control-room")
MEMBERS = (
    ("verified", "jewelry", ("registered", "onboarding", "identity", "company", "alipay-sign-in", "alipay-register")),
    ("identified", "jewelry", ("identity-result", "exam")),
    ("examined", "jewelry", ("exam-result", "plan")),
    ("applied", "watches", ("brand",)),
    ("applied", "jewelry", ("back-office", "cashier", "products")),
    ("paid", "jewelry", ("paid", "publish")),
)
FAULTS = """() => {
  const faults = [];
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  for (const id of ids) if (ids.filter((other) => other === id).length > 1) faults.push(`id ${id} twice`);
  for (const label of document.querySelectorAll('label[for]'))
    if (!document.getElementById(label.htmlFor)) faults.push(`label for nothing: ${label.htmlFor}`);
  for (const element of document.querySelectorAll('[data-t]'))
    if (!element.textContent.trim()) faults.push(`no words: ${element.dataset.t}`);
  for (const control of document.querySelectorAll('input:not([type=file], [role=combobox]), textarea'))
    if (!control.labels.length && !control.getAttribute('aria-label') && !control.getAttribute('aria-labelledby')
        && !control.closest('.row')) faults.push(`no label: ${control.name}`);
  if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
  const actions = [...document.querySelectorAll('a, button:not(.upload-button)')]
    .filter((element) => element.checkVisibility()).map((element) => element.textContent.trim()).filter(Boolean);
  if (!location.pathname.includes('control-room'))
    for (const words of actions)
      if (actions.filter((other) => other === words).length > 1) faults.push(`${words} twice`);
  return [...new Set(faults)];
}"""


def looked_at(walk: Journey, file: str) -> list[str]:
    walk.hands.open(f"{file}.html")
    found: list[str] = walk.hands.page.evaluate(FAULTS)
    words = walk.hands.page.locator("main").inner_text()
    if walk.hands.lang == "en" and re.search(r"[\u4e00-\u9fff]", words):
        found.append(f"Chinese on an English page: {words}")
    if f"/{file}.html" not in walk.hands.page.url:
        found.append(f"landed on {walk.hands.page.url}")
    return [f"{file}: {fault}" for fault in found]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_page_is_whole_and_labelled(seeded: Begin, lang: str) -> None:
    faults = []
    for stage, category, files in MEMBERS:
        walk = seeded(stage, seller=Seller(category=category), lang=lang)
        for file in files:
            faults += looked_at(walk, file)
    walk.hands.press("退出", "Sign out")
    walk.hands.at("全球速卖通", "AliExpress")
    for file in PUBLIC:
        faults += looked_at(walk, file)

    assert faults == []
    assert walk.hands.page.locator("html").get_attribute("lang") == {"zh": "zh-CN", "en": "en"}[lang]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_pages_that_faults_have_altered_are_whole_and_labelled_too(seeded: Begin, lang: str) -> None:
    altering = ["paginated-list", "new-required-field", "units", "late-hydration", "ocr-prefill", "new-tab", "spinner"]
    faults = []
    for stage, files in (("verified", ("identity", "company", "register")), ("paid", ("products", "publish"))):
        walk = seeded(stage, lang=lang)
        walk.room.set_personas(altering)
        for file in files:
            faults += looked_at(walk, file)

    assert faults == []


@pytest.mark.parametrize("prefix", ["", "room-"])
def test_both_languages_have_the_same_words(prefix: str) -> None:
    keys = [
        re.findall(
            r"^  ['\"]([^'\"]+)['\"]:", (FOLDER / f"js/words/{prefix}{lang}.js").read_text("utf-8"), re.MULTILINE
        )
        for lang in ("zh", "en")
    ]

    assert keys[0] == keys[1]
    assert len(keys[0]) == len(set(keys[0])) > 30


def test_every_word_that_a_page_names_exists() -> None:
    known = set(re.findall(r"^  ['\"]([^'\"]+)['\"]:", (FOLDER / "js/words/zh.js").read_text("utf-8"), re.MULTILINE))
    known |= set(
        re.findall(r"^  ['\"]([^'\"]+)['\"]:", (FOLDER / "js/words/room-zh.js").read_text("utf-8"), re.MULTILINE)
    )
    named = {
        key
        for page in FOLDER.glob("*.html")
        for key in re.findall(r'data-t(?:-\w+)?="([^"]+)"', page.read_text("utf-8"))
    }
    said = {
        key
        for module in (FOLDER / "js").rglob("*.js")
        for key in re.findall(r"'(error\.[a-z-]+)'", module.read_text("utf-8"))
    }

    assert (named | said) - known == set()


def test_the_portals_tables_are_those_of_the_program() -> None:
    own, program = FOLDER / "data", FOLDER.parent / "autofill/profile/data"

    for name in ("categories", "divisions", "leaves"):
        assert json.loads((own / f"{name}.json").read_text("utf-8")) == json.loads(
            (program / f"{name}.json").read_text("utf-8")
        )


def test_a_page_for_members_leads_a_stranger_to_sign_in(journey: Begin) -> None:
    walk = journey("en")
    walk.hands.open("plan.html")

    walk.hands.at("登录", "Sign in")


def test_the_language_is_remembered_and_can_be_changed_on_every_page(journey: Begin) -> None:
    walk = journey("zh")
    walk.hands.open("register.html")
    walk.hands.page.get_by_role("link", name="English").click()
    expect(walk.hands.page.locator("h1")).to_have_text("Account registration")
    walk.hands.page.goto(walk.hands.page.url.split("?")[0])

    expect(walk.hands.page.locator("h1")).to_have_text("Account registration")


def test_an_expired_session_asks_to_sign_in_again(seeded: Begin) -> None:
    walk = seeded("verified")
    memory = walk.room.export()
    memory["sessions"][seeds.TOKEN]["expires_at"] = "2020-01-01T00:00:00.000Z"
    walk.room.load(memory)
    walk.hands.open("onboarding.html")

    walk.hands.at("登录", "Sign in")


class TestReviews:
    def in_review(self, seeded: Begin) -> Journey:
        walk = seeded("verified")
        own = seeds.account(walk.seller, "identified")
        memory = walk.room.export()
        identity = own["identity"] | {"stage": "authorise"}
        memory["accounts"][walk.seller.email]["identity"] = identity
        memory["alipay"] = {ALIPAY: {"kind": "corporate", "verified": False, "credit_code": walk.seller.credit_code}}
        walk.room.load(memory)
        walk.hands.open("alipay-authorise.html")
        walk.authorise()
        return walk

    def said(self, walk: Journey) -> str:
        return walk.hands.page.locator("li[data-step=identity]").inner_text()

    def test_the_board_names_the_end_of_a_review_last_and_it_ends_then(self, seeded: Begin) -> None:
        walk = self.in_review(seeded)
        assert walk.hands.state("identity") == "in-review"
        until = re.findall(r"\d{4}-\d\d-\d\d \d\d:\d\d", self.said(walk))[-1]
        ends = walk.room.now() + timedelta(hours=48)
        assert until in {
            f"{end:%Y-%m-%d %H:%M}" for end in (ends, ends - timedelta(minutes=1))
        }  # it was submitted before
        walk.room.advance(timedelta(hours=47, minutes=58))
        assert walk.hands.state("identity") == "in-review"
        walk.room.advance(timedelta(minutes=3))

        assert walk.hands.state("identity") == "passed"
        assert {m["channel"] for m in walk.room.inbox() if "通过" in m["text"]} == {"email", "sms", "site"}

    @pytest.mark.parametrize(
        ("verdict", "state", "words"),
        [("reject", "rejected", "驳回原因：扫描件不清晰"), ("more", "action-needed", "需要补充材料：扫描件不清晰")],
    )
    def test_what_the_reviewers_send_back_says_why_and_can_be_submitted_again(
        self, seeded: Begin, verdict: str, state: str, words: str
    ) -> None:
        walk = self.in_review(seeded)
        walk.room.decide("identity", verdict, "扫描件不清晰")
        assert walk.hands.state("identity") == state
        assert words in self.said(walk)
        walk.choose_method("corporate")
        walk.sign_in_to_alipay()

        walk.hands.at("企业实名认证", "Company real-name authentication")

    def test_authentication_lapses_after_two_months_and_is_not_offered_any_more(self, seeded: Begin) -> None:
        walk = seeded("verified")
        walk.room.advance(timedelta(days=29))
        assert walk.hands.state("identity") == "not-started"
        walk.room.load(
            walk.room.export()
            | {"sessions": {seeds.TOKEN: {"email": walk.seller.email, "expires_at": "2999-01-01T00:00:00.000Z"}}}
        )
        walk.room.advance(timedelta(days=34))

        assert walk.hands.state("identity") == "lapsed"
        assert walk.hands.page.get_by_role("link", name="去认证").count() == 0
        walk.hands.open("identity.html")
        walk.hands.at("入驻进度", "Onboarding")


def test_a_submit_that_is_sent_twice_has_its_effect_once(seeded: Begin) -> None:
    walk = seeded("paid")
    walk.room.set_personas(["double-submit"])
    walk.fill_product("LOTUS001")
    walk.submit()
    walk.hands.at("商品管理", "Products")

    assert walk.room.counters()["products"] == 1
    assert [submit["page"] for submit in walk.room.received()] == ["publish-product"]
    assert [entry["outcome"] for entry in walk.room.log()] == ["accepted"]


def test_a_double_click_submits_once(seeded: Begin) -> None:
    walk = seeded("applied")
    walk.hands.open("cashier.html")
    walk.hands.type("支付密码", "Payment password", "any-password")
    walk.hands.page.locator("[type=submit]").dblclick()
    walk.hands.at("支付成功", "Payment successful")

    assert len(walk.room.log()) == 1


def test_the_control_room_page_moves_the_clock_and_signs_reviews(seeded: Begin) -> None:
    walk = TestReviews().in_review(seeded)
    page = walk.hands.page
    before = walk.room.now()
    walk.hands.open("control-room.html")
    page.get_by_role("button", name="+7 个工作日").click()
    expect(page.locator("#reviews-empty")).to_be_visible()
    assert timedelta(days=7) < walk.room.now() - before < timedelta(days=20)

    for names in (["slow"], ["slow", "reorder"], ["reorder"]):
        page.locator(f"[name=persona][value={(set(names) ^ set(walk.room.personas())).pop()}]").click()
        expect(page.locator("#played")).to_have_text(f"正在模拟：{', '.join(names)}")
        assert walk.room.personas() == names
    page.get_by_role("button", name="清空").click()
    page.get_by_role("dialog").get_by_role("button", name="清空").click()
    expect(page.locator("#counters dd").first).to_have_text("0")
    assert walk.room.counters()["accounts"] == 0


def test_a_fault_that_is_still_being_saved_stays_ticked_and_is_not_called_played(journey: Begin) -> None:
    walk = journey("en")
    page = walk.hands.page
    on_its_way: list[Route] = []
    page.route("**/memory", lambda r: on_its_way.append(r) if r.request.method == "PUT" else r.continue_())
    walk.hands.open("control-room.html")
    slow = page.locator("[name=persona][value=slow]")
    slow.check()
    for _ in range(3):  # the change's own reading of the memory, and one that draws the page anew
        with page.expect_response("**/memory"):
            pass
    assert slow.is_checked()
    assert page.locator("#played").inner_text() == "No fault is played."
    on_its_way[0].continue_()

    expect(page.locator("#played")).to_have_text("Played now: slow")
    assert walk.room.personas() == ["slow"]


def test_a_portal_that_went_away_is_said_at_the_top_and_the_form_can_be_sent_again(seeded: Begin) -> None:
    walk = seeded("applied")
    walk.hands.open("cashier.html")
    walk.hands.type("支付密码", "Payment password", "any-password")
    walk.hands.page.route("**/memory", lambda route: route.fulfill(status=503))
    walk.hands.press("确认付款", "Confirm payment")
    expect(walk.hands.page.locator(".message.error")).to_have_text("系统繁忙，请稍后再试。")
    walk.hands.page.unroute("**/memory")
    walk.hands.press("确认付款", "Confirm payment")

    walk.hands.at("支付成功", "Payment successful")
