"""Each fault does what its name says, once it is chosen; and the skins show the same pages with other controls."""

import re
from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import expect

import mock_portal
from tests.mock_portal import seeds
from tests.mock_portal.journey import Journey
from tests.mock_portal.seller import ALIPAY, PASSWORD, Seller, picture

pytestmark = pytest.mark.slow  # a minute a core; the whole program against a sample of them runs in `make test`
Begin = Callable[..., Journey]


def at_registration(walk: Journey) -> Journey:
    walk.hands.open("register.html")
    walk.fill_registration()
    return walk


def test_every_fault_is_named_in_both_languages() -> None:
    folder = Path(mock_portal.__file__).parent / "js"
    registry = (folder / "personas.js").read_text("utf-8").split("PERSONAS = {")[1].split("\n};")[0]
    names = re.findall(r"^  '?([a-z-]+)'?: ", registry, re.MULTILINE)

    assert len(names) == 43
    for lang in ("zh", "en"):
        words = (folder / f"words/room-{lang}.js").read_text("utf-8")
        assert re.findall(r"'persona\.([a-z-]+)':", words) == names


def test_the_address_chooses_faults_and_an_empty_one_ends_them(journey: Begin) -> None:
    walk = journey("zh")
    walk.hands.open("index.html", "&persona=reorder,relabel")
    assert walk.room.personas() == ["reorder", "relabel"]
    walk.hands.open("index.html", "&persona=")

    assert walk.room.personas() == []


def test_slow_shows_pages_late(played: Begin) -> None:
    walk = played("slow")
    walk.hands.open("index.html")
    walk.hands.page.goto(walk.hands.page.url.replace("index", "register"), wait_until="domcontentloaded")
    was_hidden = walk.hands.page.evaluate("document.body.hidden")
    walk.hands.page.locator("body:not([hidden])").wait_for()

    assert was_hidden


def test_relabel_uses_other_words(played: Begin) -> None:
    walk = played("relabel", lang="en")
    walk.hands.open("register.html")

    assert walk.hands.page.locator("label[for=email]").inner_text() == "Account email address"


def test_reorder_turns_sections_and_fields_round(played: Begin) -> None:
    walk = played("reorder")
    walk.hands.open("register.html")
    names = walk.hands.page.locator("form input[type=text][name], form input[type=password][name]")

    assert names.first.get_attribute("name") == "postal-code"
    assert names.last.get_attribute("name") == "email"


def test_re_render_replaces_the_boxes_and_keeps_what_they_held(played: Begin) -> None:
    walk = played("re-render")
    walk.hands.open("register.html")
    box = walk.hands.page.locator("[name=email]").element_handle()
    walk.hands.type("电子邮箱", "Email", "a@b.example")
    walk.hands.page.locator("[name=postal-code]").focus()
    walk.hands.page.wait_for_function("(box) => !box.isConnected", arg=box)

    assert walk.hands.page.locator("[name=email]").input_value() == "a@b.example"


def test_reverts_empties_a_field_after_blur(played: Begin) -> None:
    walk = played("reverts")
    walk.hands.open("register.html")
    walk.hands.type("详细地址", "Street address", "文三路 88 号")
    walk.hands.page.locator("[name=postal-code]").focus()

    expect(walk.hands.page.locator("[name=street-address]")).to_have_value("")


def test_truncates_cuts_silently(played: Begin) -> None:
    walk = played("truncates")
    walk.hands.open("register.html")
    walk.hands.type("详细地址", "Street address", "文三路 88 号")

    assert walk.hands.page.locator("[name=street-address]").input_value() == "文三路 88"


def test_decoys_left_alone_are_not_received(played: Begin) -> None:
    walk = at_registration(played("decoy-fields"))
    walk.hands.press("立即注册", "Register now")
    walk.hands.at("验证邮箱", "Verify your email")

    assert "nickname" not in walk.room.received()[0]["fields"]


def test_a_filled_decoy_is_received(played: Begin) -> None:
    walk = at_registration(played("decoy-fields"))
    walk.hands.type("昵称", "Nickname", "Lotus")
    walk.hands.press("立即注册", "Register now")
    walk.hands.at("验证邮箱", "Verify your email")

    assert walk.room.received()[0]["fields"]["nickname"] == "Lotus"


def test_a_lost_answer_is_accepted_and_never_said(played: Begin) -> None:
    walk = at_registration(played("lost-answer"))
    walk.hands.press("立即注册", "Register now")
    walk.hands.page.wait_for_function("async () => (await (await fetch('memory')).json()).received?.length === 1")

    walk.hands.at("账号注册", "Account registration")
    expect(walk.hands.page.locator("[type=submit]")).to_be_disabled()


def test_a_server_error_is_said_at_the_top_and_nothing_is_received(played: Begin) -> None:
    walk = at_registration(played("server-error"))
    walk.hands.press("立即注册", "Register now")
    walk.hands.page.locator(".message.error:not(:empty)").wait_for()

    assert walk.hands.errors() == {"": "系统繁忙，请稍后再试。"}
    assert walk.room.counters()["accounts"] == 0


@pytest.mark.parametrize(("name", "label"), [("email-taken", "电子邮箱")])
def test_a_taken_email_is_refused(played: Begin, name: str, label: str) -> None:
    walk = at_registration(played(name))
    walk.hands.press("立即注册", "Register now")
    walk.hands.page.locator(".help:not(:empty)").wait_for()

    assert walk.hands.errors() == {label: "该邮箱已注册，每个会员只能有一个账号。"}


def test_the_slider_holds_up_the_registration_until_a_person_drags_it(played: Begin) -> None:
    walk = at_registration(played("captcha"))
    page = walk.hands.page
    walk.hands.press("立即注册", "Register now")
    knob = page.frame_locator("iframe[src*=punish]").locator("#knob")
    knob.wait_for()
    assert walk.room.received() == []

    def drag(pause_ms: int) -> None:
        box = knob.bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + 20, box["y"] + 20)
        page.mouse.down()
        for step in range(1, 21):
            page.mouse.move(box["x"] + 20 + step * 25, box["y"] + 20 + step % 3)
            page.evaluate("(ms) => new Promise((done) => setTimeout(done, ms))", pause_ms)
        page.mouse.up()

    page.frame_locator("iframe[src*=punish]").locator("body").evaluate("() => { performance.now = () => 0; }")
    drag(0)
    expect(page.frame_locator("iframe[src*=punish]").locator("#said")).to_have_text("验证失败，请重试。")
    page.frame_locator("iframe[src*=punish]").locator("body").evaluate("() => { delete performance.now; }")
    drag(25)

    walk.hands.at("验证邮箱", "Verify your email")


def test_late_text_messages_and_void_codes(played: Begin) -> None:
    walk = at_registration(played("sms-late", "code-voided"))
    walk.hands.press("立即注册", "Register now")
    walk.hands.at("验证邮箱", "Verify your email")
    walk.prove("email")
    walk.hands.press("确认", "Confirm")
    walk.hands.page.locator(".help:not(:empty)").wait_for()
    assert walk.hands.errors() == {"邮箱验证码": "验证码已失效，请重新获取。"}

    walk.room.advance(timedelta(seconds=61))
    walk.hands.page.reload()
    walk.prove("email")
    walk.hands.press("确认", "Confirm")
    walk.hands.at("验证手机", "Verify your mobile phone")
    walk.hands.press("获取验证码", "Send code")
    walk.hands.page.locator(".notice:not(:empty)").wait_for()
    assert [message["channel"] for message in walk.room.inbox()] == ["email", "email"]
    walk.room.advance(timedelta(seconds=91))
    assert walk.room.inbox()[-1]["channel"] == "sms"


@pytest.mark.parametrize(
    ("name", "state", "words"),
    [
        ("identity-rejected", "rejected", "公司名称与营业执照不一致"),
        ("licence-unreadable", "rejected", "营业执照扫描件不清晰"),
        ("more-material", "action-needed", "请补充法定代表人手持身份证照片"),
    ],
)
def test_a_review_ends_as_the_fault_says(seeded: Begin, name: str, state: str, words: str) -> None:
    walk = seeded("verified")
    walk.room.set_personas([name])
    walk.identity()
    assert walk.hands.state("identity") == "in-review"
    walk.wait_for_review()

    assert walk.hands.state("identity") == state
    assert words in walk.hands.page.locator("li[data-step=identity]").inner_text()


def test_a_missed_deadline_lapses_the_account(played: Begin) -> None:
    walk = played("deadline-missed")
    walk.through("verify")

    assert walk.hands.state("identity") == "lapsed"


def test_the_session_expires_once_before_the_identity_page(played: Begin) -> None:
    walk = played("session-expired").through("verify")
    walk.hands.open("onboarding.html")
    walk.hands.press("去认证", "Authenticate")
    walk.hands.at("登录", "Sign in")
    walk.sign_in(PASSWORD)
    walk.hands.at("入驻进度", "Onboarding")
    walk.hands.press("去认证", "Authenticate")

    walk.hands.at("实名认证", "Identity authentication")


def test_an_exam_that_is_always_failed_and_a_fee_that_is_higher(seeded: Begin) -> None:
    walk = seeded("identified")
    walk.room.set_personas(["exam-failed", "fee-changed"])
    walk.exam()
    assert walk.hands.state("exam") == "action-needed"
    walk.room.load({**seeds.memory(seeds.account(walk.seller, "applied")), "personas": ["fee-changed"]})
    walk.hands.open("back-office.html")

    assert "¥12,000.00" in walk.hands.page.locator("main").inner_text()


def test_a_pending_payment_arrives_two_hours_later(seeded: Begin) -> None:
    walk = seeded("applied")
    walk.room.set_personas(["payment-pending"])
    walk.hands.open("cashier.html")
    walk.hands.type("支付密码", "Payment password", "any-password")
    walk.hands.press("确认付款", "Confirm payment")
    walk.hands.at("支付处理中", "Payment being processed")
    assert walk.hands.state("fee") == "fee-due"
    assert walk.room.counters()["payments"] == 0
    walk.hands.open("back-office.html")
    assert walk.hands.page.get_by_role("link", name="缴费").count() == 0
    walk.room.advance(timedelta(hours=2, minutes=1))

    assert walk.hands.state("fee") == "paid"


def test_uploads_that_fail_say_so_in_their_list(seeded: Begin) -> None:
    walk = seeded("verified")
    walk.room.set_personas(["upload-fails"])
    walk.hands.open("company.html")
    chooser = walk.hands.item("营业执照", "Business licence").locator("input[type=file]")
    chooser.set_input_files(picture(walk.folder, "licence.png"))

    expect(walk.hands.page.locator(".upload-item.error")).to_contain_text("上传失败，请重试。")


def test_slow_uploads_are_whole_four_seconds_later(seeded: Begin) -> None:
    walk = seeded("verified")
    page = walk.hands.page
    walk.room.set_personas(["upload-slow"])
    page.clock.install()
    walk.hands.open("company.html")
    page.clock.pause_at(page.evaluate("Date.now() + 60000"))
    chooser = walk.hands.item("营业执照", "Business licence").locator("input[type=file]")
    chooser.set_input_files(picture(walk.folder, "licence.png"))
    page.clock.run_for(3999)
    expect(page.locator(".upload-item.uploading").get_by_role("progressbar")).to_have_attribute("aria-valuenow", "0")
    page.clock.run_for(1000)

    expect(page.locator(".upload-item.done")).to_contain_text("licence.png")


def test_a_brand_is_rejected_after_seven_working_days(seeded: Begin) -> None:
    walk = seeded("applied", seller=Seller(category="watches"))
    walk.room.set_personas(["brand-rejected"])
    walk.hands.open("onboarding.html")
    walk.fill_brand()
    walk.add_letters("莲巷控股有限公司", walk.seller.company)
    walk.submit()
    walk.hands.at("入驻进度", "Onboarding")
    assert walk.hands.state("brand") == "in-review"
    walk.room.advance(timedelta(days=18))

    assert walk.hands.state("brand") == "rejected"
    assert "商标注册证与品牌名不一致" in walk.hands.page.locator("li[data-step=brand]").inner_text()


def test_maintenance_shows_nothing_else_but_leaves_the_control_room(played: Begin) -> None:
    walk = played("maintenance")
    walk.hands.open()
    walk.hands.at("系统维护中", "Under maintenance")
    assert walk.hands.page.locator("a, button").count() == 0
    walk.hands.open("control-room.html")

    walk.hands.at("控制室", "Control room")


def test_the_registration_page_turns_up_at_another_origin(played: Begin) -> None:
    walk = played("foreign-redirect")
    walk.hands.open("settlement.html")
    walk.hands.press("注册", "Register")
    walk.hands.page.wait_for_url("http://localhost:*/register.html**")

    walk.hands.at("账号注册", "Account registration")


def test_a_promotion_and_a_banner_can_be_closed(played: Begin) -> None:
    walk = played("promo-dialog", "popup-ad")
    walk.hands.open("register.html")
    dialog = walk.hands.page.get_by_role("dialog")
    dialog.get_by_role("button", name="关闭", exact=True).last.click()
    expect(dialog).to_have_count(0)
    walk.hands.page.locator(".advertisement").get_by_role("button").click()

    expect(walk.hands.page.locator(".advertisement")).to_have_count(0)


def test_a_taken_company_and_a_taken_store_name_are_refused(seeded: Begin) -> None:
    walk = seeded("verified")
    walk.room.set_personas(["company-taken", "store-name-taken"])
    walk.room.add_alipay(ALIPAY, kind="corporate", company=walk.seller.company, credit_code=walk.seller.credit_code)
    walk.hands.open("alipay-sign-in.html")
    walk.sign_in_to_alipay()
    walk.hands.press("同意授权", "Agree and authorise")
    walk.hands.page.locator(".message.error:not(:empty)").wait_for()
    assert walk.hands.errors() == {"": "该企业已入驻，每个企业只能有一个账号。"}

    walk.room.load({**seeds.memory(seeds.account(walk.seller, "examined")), "personas": ["store-name-taken"]})
    walk.fill_plan()
    walk.hands.press("提交申请", "Submit application")
    walk.hands.page.locator(".help:not(:empty)").wait_for()
    assert walk.hands.errors() == {"店铺名称": "该店铺名称已被使用。"}


class TestSkins:
    def test_the_native_skin_shows_native_controls_that_are_received_alike(self, journey: Begin) -> None:
        walk = journey("zh")
        page = walk.hands.page
        walk.hands.open("register.html", "&skin=native")
        page.locator("#country select").select_option("CN")
        page.locator("#tel-country-code select").select_option("+86")
        for level, place in enumerate(("浙江省", "杭州市", "西湖区")):
            page.locator("#division select").nth(level).select_option(label=place)
        for name, text in {
            "email": "a@lianhua.example",
            "new-password": PASSWORD,
            "confirm-password": PASSWORD,
            "given-name": "Wei",
            "family-name": "Zhang",
            "tel-national": "13812345678",
            "street-address": "文三路 88 号",
            "postal-code": "310012",
        }.items():
            page.locator(f"[name={name}]").fill(text)
        walk.hands.check("我已阅读并同意", "I have read and agree")
        walk.hands.press("立即注册", "Register now")
        walk.hands.at("验证邮箱", "Verify your email")

        fields = walk.room.received()[0]["fields"]
        assert (fields["country"], fields["tel-country-code"], fields["division"]) == (
            "CN",
            "+86",
            "浙江省/杭州市/西湖区",
        )

    def test_the_iframe_skin_holds_sign_in_and_codes_in_frames(self, journey: Begin) -> None:
        walk = journey("en")
        hashed = f"sha256:{sha256(PASSWORD.encode()).hexdigest()}"
        own = seeds.account(walk.seller, "verified") | {"password": hashed, "phone_verified_at": None}
        walk.room.load(seeds.memory(own))
        page = walk.hands.page
        walk.hands.open("sign-in.html", "&skin=iframe")
        frame = page.frame_locator("iframe")
        frame.locator("[name=email]").fill(walk.seller.email)
        frame.locator("[name=current-password]").fill("wrong-password-1")
        frame.get_by_role("button", name="Sign in").click()
        expect(frame.locator(".message.error")).to_have_text("The email address or the password is wrong.")
        assert page.locator("form").count() == 0
        frame.locator("[name=current-password]").fill(PASSWORD)
        frame.get_by_role("button", name="Sign in").click()
        walk.hands.at("验证手机", "Verify your mobile phone")
        frame.get_by_role("button", name="Send code").click()
        frame.locator(".notice:not(:empty)").wait_for()
        frame.locator("mp-code input").first.click()
        page.keyboard.type(walk.room.inbox()[-1]["code"])
        frame.get_by_role("button", name="Confirm").click()

        walk.hands.at("注册成功", "Registration complete")

    def test_the_shadow_skin_holds_forms_in_open_shadow_roots(self, journey: Begin) -> None:
        walk = journey("zh")
        walk.hands.open("register.html", "&skin=shadow")
        assert walk.hands.page.evaluate("() => document.querySelector('form') === null")
        walk.fill_registration()
        walk.hands.press("立即注册", "Register now")

        walk.hands.at("验证邮箱", "Verify your email")
        assert walk.room.received()[0]["fields"]["division"] == "浙江省/杭州市/西湖区"
