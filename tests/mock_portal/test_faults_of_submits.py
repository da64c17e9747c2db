"""Faults that come with a submit: what is said of it, by the page or the browser; in each skin, in both languages."""

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256

import pytest
from playwright.sync_api import Dialog, FrameLocator, Page, expect

from tests.mock_portal import seeds
from tests.mock_portal.journey import Journey
from tests.mock_portal.seller import PASSWORD

pytestmark = pytest.mark.slow
Begin = Callable[..., Journey]
LISTEN = """new MutationObserver(() => {
  for (const toast of document.querySelectorAll('mp-toast:not(.heard)')) {
    toast.classList.add('heard');
    heard(toast.innerText);
  }
}).observe(document, { childList: true, subtree: true })"""
EVERYWHERE = [(lang, skin) for lang in ("zh", "en") for skin in ("kit", "native", "iframe", "shadow")]
everywhere = pytest.mark.parametrize(("lang", "skin"), EVERYWHERE)


class SignIn:
    """The sign-in page in a skin: a form that the iframe skin puts into a frame, the shadow skin into a shadow root."""

    def __init__(self, walk: Journey, skin: str) -> None:
        own = seeds.account(walk.seller, "verified")
        hashed = f"sha256:{sha256(PASSWORD.encode()).hexdigest()}"
        walk.room.load(seeds.memory(own | {"password": hashed}) | {"personas": walk.room.personas()})
        self.walk, self.skin = walk, skin
        walk.hands.open("sign-in.html", f"&skin={skin}")
        self.fill()

    @property
    def form(self) -> Page | FrameLocator:
        page = self.walk.hands.page
        return page.frame_locator("iframe") if self.skin == "iframe" else page

    def fill(self, password: str = PASSWORD) -> None:
        self.form.locator("[name=email]").fill(self.walk.seller.email)
        self.form.locator("[name=current-password]").fill(password)

    def send(self) -> None:
        self.form.locator("[type=submit]").click()

    def landed(self) -> None:
        self.walk.hands.at("入驻进度", "Onboarding")


class Dialogs:
    """The browser's dialogs as they come up, each answered alike."""

    def __init__(self, page: Page, *, accept: bool = True) -> None:
        self.said: list[tuple[str, str]] = []
        self._accept = accept
        page.on("dialog", self._answer)

    def _answer(self, dialog: Dialog) -> None:
        self.said.append((dialog.type, dialog.message))
        if self._accept:
            dialog.accept()
        else:
            dialog.dismiss()


class TestSuccessToast:
    @everywhere
    def test_an_accepted_submit_is_said_by_a_floating_alert_before_the_page_moves_on(
        self, played: Begin, lang: str, skin: str
    ) -> None:
        walk = played("success-toast", lang=lang)
        page = walk.hands.page
        page.clock.install()
        sign_in = SignIn(walk, skin)
        page.clock.pause_at(page.evaluate("Date.now() + 60000"))
        sign_in.send()
        toast = sign_in.form.locator("mp-toast[role=alert]")
        expect(toast).to_contain_text(walk.hands.say("登录成功", "Signed in"))
        page.clock.run_for(1499)
        assert "sign-in.html" in page.url
        assert toast.count() == 1
        page.clock.run_for(1)

        sign_in.landed()

    def test_a_refused_submit_is_said_as_ever(self, played: Begin) -> None:
        sign_in = SignIn(played("success-toast"), "kit")
        sign_in.fill("wrong-password-1")
        sign_in.send()
        expect(sign_in.form.locator(".message.error")).to_have_text("登录邮箱或密码不正确。")

        assert sign_in.form.locator("mp-toast").count() == 0

    def test_each_page_says_it_in_words_of_its_own_and_the_journey_goes_on(self, played: Begin) -> None:
        walk = played("success-toast")
        said: list[str] = []
        walk.hands.page.expose_function("heard", lambda words: said.append(words.strip()))
        walk.hands.page.add_init_script(LISTEN)
        walk.through("identity")

        assert said == ["注册成功", "验证成功", "手机验证通过", "保存成功", "登录成功", "授权成功"]

    def test_the_list_and_its_count_lag_a_minute_behind_the_board(self, seeded: Begin) -> None:
        walk = seeded("nine-products")
        walk.room.set_personas(["success-toast"])
        walk.fill_product("LOTUS001")
        walk.submit()
        walk.hands.at("商品管理", "Products")
        assert walk.hands.page.get_by_role("cell", name="LOTUS001", exact=True).count() == 0
        assert walk.hands.page.locator("#count").inner_text() == "已发布 9 件，至少需要 10 件。"
        assert walk.hands.state("products") == "passed"
        walk.room.advance(timedelta(seconds=61))
        walk.hands.open("products.html")

        assert walk.hands.page.get_by_role("cell", name="LOTUS001", exact=True).count() == 1
        assert walk.hands.page.locator("#count").inner_text() == "已发布 10 件，至少需要 10 件。"


class TestNativeDialogs:
    @everywhere
    def test_a_question_comes_before_a_submit_and_a_no_sends_nothing_and_says_nothing(
        self, played: Begin, lang: str, skin: str
    ) -> None:
        walk = played("native-confirm", lang=lang)
        sign_in = SignIn(walk, skin)
        dialogs = Dialogs(walk.hands.page, accept=False)
        sign_in.send()
        expect(sign_in.form.locator("[type=submit]")).to_be_enabled()

        assert dialogs.said == [("confirm", walk.hands.say("确定提交吗？", "Are you sure you want to submit?"))]
        assert walk.room.log() == []
        assert sign_in.form.locator(":is(.message, .help, .notice):not(:empty)").count() == 0

    @everywhere
    def test_a_yes_sends_the_form(self, played: Begin, lang: str, skin: str) -> None:
        walk = played("native-confirm", lang=lang)
        sign_in = SignIn(walk, skin)
        Dialogs(walk.hands.page)
        sign_in.send()

        sign_in.landed()

    def test_every_form_asks_the_start_of_the_exam_and_a_form_with_a_dialog_of_its_own_too(self, seeded: Begin) -> None:
        walk = seeded("identified")
        dialogs = Dialogs(walk.hands.page)
        walk.room.set_personas(["native-confirm"])
        walk.exam()
        assert len(dialogs.said) == 2  # its start, and the paper
        walk.plan()

        assert len(dialogs.said) == 3

    @everywhere
    def test_success_and_errors_are_said_by_alerts_alone(self, played: Begin, lang: str, skin: str) -> None:
        walk = played("native-alert", lang=lang)
        sign_in = SignIn(walk, skin)
        dialogs = Dialogs(walk.hands.page)
        sign_in.fill("wrong-password-1")
        sign_in.send()
        expect(sign_in.form.locator("[type=submit]")).to_be_enabled()
        wrong = walk.hands.say("登录邮箱或密码不正确。", "The email address or the password is wrong.")
        assert dialogs.said == [("alert", wrong)]
        assert sign_in.form.locator(":is(.message, .help, .notice):not(:empty), .has-error").count() == 0
        sign_in.fill()
        sign_in.send()
        sign_in.landed()

        assert dialogs.said[1:] == [("alert", walk.hands.say("提交成功", "Submitted successfully"))]

    @pytest.mark.parametrize("lang", ["zh", "en"])
    def test_a_taken_store_name_is_refused_by_an_alert_and_by_nothing_else(self, seeded: Begin, lang: str) -> None:
        walk = seeded("examined", lang=lang)
        dialogs = Dialogs(walk.hands.page)
        walk.room.set_personas(["native-alert"])
        walk.fill_plan()
        walk.hands.press("提交申请", "Submit application")
        expect(walk.hands.page.locator("[name=store_name]")).to_be_focused()

        assert dialogs.said == [("alert", walk.hands.say("该店铺名称已被使用。", "This store name is taken."))]
        assert walk.hands.errors() == {}
        assert walk.room.counters()["applications"] == 0

    def test_a_code_that_was_sent_is_said_by_an_alert(self, played: Begin) -> None:
        walk = played("native-alert")
        dialogs = Dialogs(walk.hands.page)
        walk.hands.open("register.html")
        walk.fill_registration()
        walk.hands.press("立即注册", "Register now")
        walk.hands.at("验证邮箱", "Verify your email")
        with walk.hands.page.expect_event("dialog"):
            walk.hands.press("获取验证码", "Send code")

        assert dialogs.said[-1] == ("alert", "验证码已发送至 w***g@lianhua.example，15 分钟内有效。")
        assert walk.hands.page.locator(".notice").inner_text() == ""


class TestSpinner:
    @everywhere
    def test_a_mask_lies_over_a_page_that_came_and_over_a_submit(self, played: Begin, lang: str, skin: str) -> None:
        walk = played("spinner", lang=lang)
        page = walk.hands.page
        page.clock.install()
        sign_in = SignIn(walk, skin)
        mask = page.locator("body > .loading[aria-busy=true]")
        expect(mask).to_contain_text(walk.hands.say("加载中…", "Loading…"))
        page.clock.pause_at(page.evaluate("Date.now() + 60000"))
        expect(mask).to_have_count(0)
        sign_in.send()
        sent = sign_in.form.locator("body > .loading[aria-busy=true]")
        expect(sent).to_be_visible()
        page.clock.run_for(1999)
        assert sent.count() == 1
        page.clock.run_for(1)

        sign_in.landed()

    def test_the_mask_takes_clicks_for_six_seconds(self, played: Begin) -> None:
        walk = played("spinner")
        page = walk.hands.page
        page.clock.install()
        page.clock.pause_at(page.evaluate("Date.now() + 60000"))
        walk.hands.open("register.html")
        hit = "() => document.elementFromPoint(innerWidth / 2, innerHeight / 2).closest('.loading') !== null"
        assert page.evaluate(hit)
        page.clock.run_for(5999)
        assert page.evaluate(hit)
        page.clock.run_for(1)

        assert not page.evaluate(hit)


def test_faults_combine_each_does_its_own(played: Begin) -> None:
    walk = played("slow", "spinner", "native-confirm", "success-toast")
    sign_in = SignIn(walk, "shadow")
    dialogs = Dialogs(walk.hands.page)
    expect(walk.hands.page.locator(".loading")).to_have_count(0, timeout=15_000)
    sign_in.send()
    expect(walk.hands.page.locator(".loading")).to_be_visible()
    expect(walk.hands.page.locator("mp-toast")).to_be_visible()
    sign_in.landed()

    assert [kind for kind, _ in dialogs.said] == ["confirm"]
