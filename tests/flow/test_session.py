import json

import pytest

from autofill.errors import FieldsRefused, OutcomeUnknown, PageUnknown, PortalRejected, PortalUnreachable
from autofill.flow.page import PortalPage
from autofill.flow.record.journal import Journal, State
from autofill.flow.session import Session
from autofill.forms import Field
from autofill.profile import Profile
from tests.flow.conftest import Told

_PAGE: PortalPage[Profile] = PortalPage(
    heading="account-registration",
    submit="register",
    landed=("verify-email",),
    irrevocable=True,
    fields=(Field("email", lambda p: p.account.email), Field("new-password", lambda p: p.account.password)),
)
_FORM = """
<h1>账号注册</h1>
<form>
  <div><label>电子邮箱 <input name="a"></label><p id="help" role="alert"></p></div>
  <div><label>登录密码 <input name="b" type="password"></label></div>
  <button type="button">立即注册</button>
</form>
<script>
  document.querySelector('button').addEventListener('click', async () => { ANSWER });
</script>
"""
_ACCEPTS = "document.body.innerHTML = '<h1>验证邮箱</h1>'"
_REFUSES = "document.getElementById('help').textContent = '该邮箱已被注册'"


def _serve(session: Session, answer: str) -> None:
    session.page.set_content(_FORM.replace("ANSWER", answer))


def _states(session: Session) -> list[State]:
    return [entry.state for entry in session.journal.entries]


def test_a_page_is_filled_proved_sent_and_seen_to_be_accepted(session: Session) -> None:
    _serve(session, _ACCEPTS)

    assert session.complete(_PAGE, session.profile) == "verify-email"
    assert _states(session) == [State.BEGUN, State.FILLED, State.SUBMIT_INTENDED, State.ACCEPTED]


def test_submit_intended_is_on_disk_before_the_click(session: Session) -> None:
    on_disk: list[str] = []
    session.page.expose_function("peek", lambda: on_disk.append(session.journal.path.read_text("utf-8")))
    _serve(session, f"await peek(); {_ACCEPTS}")

    session.complete(_PAGE, session.profile)

    assert [json.loads(text.splitlines()[-1])["state"] for text in on_disk] == ["submit-intended"]


def test_a_refusal_of_the_portal_names_the_key_of_the_profile(session: Session) -> None:
    _serve(session, _REFUSES)

    with pytest.raises(PortalRejected, match=r"该邮箱已被注册.*account\.email"):
        session.complete(_PAGE, session.profile)
    assert _states(session)[-1] is State.REJECTED


def test_a_submit_without_an_answer_is_unknown_and_never_sent_again(session: Session) -> None:
    session.timeout_s = 0.5
    clicks: list[int] = []
    session.page.expose_function("count", lambda: clicks.append(1))
    _serve(session, "await count()")

    with pytest.raises(OutcomeUnknown):
        session.complete(_PAGE, session.profile)
    with pytest.raises(OutcomeUnknown):
        session.complete(_PAGE, session.profile)

    assert clicks == [1]
    assert _states(session)[-1] is State.UNKNOWN


def test_what_a_lost_line_may_have_sent_is_not_filled_again_and_is_asked_about_from_then_on(session: Session) -> None:
    for state in (State.BEGUN, State.FILLED, State.SUBMIT_INTENDED):
        session.journal.record("register", "account-registration", state)
    path = session.journal.path
    path.write_bytes(path.read_bytes()[:-40])
    session.journal = Journal(path)
    session.journal.begin(portal="test")
    _serve(session, _ACCEPTS)

    with pytest.raises(OutcomeUnknown):
        session.complete(_PAGE, session.profile)

    assert session.page.get_by_label("邮箱").input_value() == ""
    assert [entry.step for entry in Journal(path).unsettled("register")] == ["account-registration"]


def test_a_page_that_lost_a_field_is_not_sent(session: Session) -> None:
    session.page.set_content(_FORM.replace("ANSWER", "throw new Error()").replace("登录密码", "备注"))

    with pytest.raises(FieldsRefused, match=r"new-password.*account\.password"):
        session.complete(_PAGE, session.profile)
    assert State.SUBMIT_INTENDED not in _states(session)


_HELD = "window.sent = document.querySelector('[name=a]').value"
_EMPTIES = "document.querySelector('[name=a]').value = ''"


@pytest.mark.parametrize("after_ms", [20, 100, 400])
def test_what_is_sent_is_what_was_proved_however_late_the_page_takes_a_value_back(
    session: Session, after_ms: int
) -> None:
    _serve(session, f"{_HELD}; {_ACCEPTS}")
    session.page.evaluate(
        f"""() => document.querySelector('[type=password]').addEventListener('blur', () =>
            setTimeout(() => {{ {_EMPTIES}; }}, {after_ms}))"""
    )

    session.complete(_PAGE, session.profile)

    assert session.page.evaluate("sent") == session.profile.account.email


def test_a_page_that_empties_a_box_whenever_it_is_left_is_not_sent(session: Session) -> None:
    _serve(session, _ACCEPTS)
    session.page.evaluate(f"document.querySelector('[name=a]').addEventListener('blur', () => {{ {_EMPTIES}; }})")

    with pytest.raises(FieldsRefused, match=r"it is empty.*account\.email"):
        session.complete(_PAGE, session.profile)
    assert State.SUBMIT_INTENDED not in _states(session)


@pytest.mark.parametrize("event", ["pointerdown", "mousedown", "focus"])
def test_a_page_that_changes_a_box_in_the_press_is_not_sent_and_not_pressed_again(session: Session, event: str) -> None:
    _serve(session, "window.sent = true")
    session.page.evaluate(f"document.querySelector('button').addEventListener('{event}', () => {{ {_EMPTIES}; }})")

    session.timeout_s = 1
    with pytest.raises(OutcomeUnknown):
        session.complete(_PAGE, session.profile)
    assert session.page.evaluate("window.sent") is None
    assert _states(session)[-1] is State.UNKNOWN


def test_a_button_that_another_takes_the_place_of_is_not_pressed(session: Session) -> None:
    _serve(session, "window.sent = true")
    session.page.evaluate(
        """() => document.addEventListener('pointerover', () => {
            const other = document.createElement('button');
            other.style.cssText = 'position:fixed;inset:0;opacity:0';
            other.onclick = () => { window.other = true };
            document.body.append(other) }, { once: true })"""
    )

    with pytest.raises(PageUnknown):
        session.complete(_PAGE, session.profile)
    assert session.page.evaluate("[window.sent, window.other]") == [None, None]
    assert _states(session)[-1] is State.FILLED


def test_another_page_than_the_expected_one_is_named(session: Session) -> None:
    session.timeout_s = 0.5
    session.page.set_content("<h1>站内公告</h1>")

    with pytest.raises(PageUnknown, match="站内公告"):
        session.complete(_PAGE, session.profile)


def test_a_portal_under_maintenance_is_said_in_its_words_and_may_be_tried_again(session: Session) -> None:
    session.page.set_content("<h1>系统维护中</h1>")

    with pytest.raises(PortalUnreachable, match="系统维护中"):
        session.arrive("account-registration")


def test_a_portal_that_is_busy_settles_nothing(session: Session) -> None:
    _serve(session, "document.getElementById('help').textContent = '系统繁忙，请稍后再试'")

    with pytest.raises(OutcomeUnknown, match="系统繁忙"):
        session.complete(_PAGE, session.profile)
    assert _states(session)[-1] is State.UNKNOWN


def test_nothing_is_typed_at_another_address_than_the_portal_s(session: Session) -> None:
    session.page.route("http://portal.test/**", lambda route: route.fulfill(body=_FORM, content_type=_HTML))
    session.page.goto("http://portal.test/")
    session.address = "http://portal.invalid/"

    with pytest.raises(PageUnknown, match=r"foreign origin: portal\.test"):
        session.complete(_PAGE, session.profile)
    assert session.page.get_by_label("邮箱").input_value() == ""


def test_a_promotion_that_can_only_be_closed_is_closed(session: Session) -> None:
    told = Told()
    session.progress = told
    session.page.set_content(
        "<h1>注册成功</h1><dialog><p>礼包</p><button>关闭</button></dialog><a href='#'>入驻进度</a>"
        "<script>const dialog = document.querySelector('dialog'); dialog.showModal();"
        "dialog.querySelector('button').onclick = () => dialog.close()</script>"
    )

    session.press("onboarding")

    assert told.said == ["closed what was over the page: «礼包 关闭»"]


def test_a_dialog_that_asks_for_something_is_left_to_the_person(session: Session) -> None:
    session.timeout_s = 1.5
    session.page.set_content(
        "<h1>注册成功</h1><dialog><input aria-label='邀请码'><button>关闭</button></dialog>"
        "<script>document.querySelector('dialog').showModal()</script><a href='#'>入驻进度</a>"
    )

    with pytest.raises(PageUnknown):
        session.press("onboarding")
    assert session.page.get_by_role("dialog").is_visible()


_HTML = "text/html; charset=utf-8"
_BANNER = "position:fixed;inset:0;background:white"


def test_a_banner_over_a_button_is_closed_where_that_is_all_it_offers(session: Session) -> None:
    session.page.set_content(
        f"<h1>注册成功</h1><a href='#there'>入驻进度</a><aside style='{_BANNER}'>大促 <button>关闭</button></aside>"
        "<script>document.querySelector('button').onclick = () => document.querySelector('aside').remove()</script>"
    )

    session.press("onboarding")

    assert session.page.url.endswith("#there")


def test_what_covers_a_button_and_cannot_be_closed_is_named(session: Session) -> None:
    session.page.set_content(f"<h1>注册成功</h1><a href='#'>入驻进度</a><aside style='{_BANNER}'>请先绑定微信</aside>")

    with pytest.raises(PageUnknown, match="请先绑定微信"):
        session.press("onboarding")


def test_the_journal_never_holds_a_value_of_the_profile(session: Session) -> None:
    _serve(session, _ACCEPTS)

    session.complete(_PAGE, session.profile)

    written = session.journal.path.read_text("utf-8")
    assert session.profile.account.email not in written
    assert session.profile.account.password is not None
    assert session.profile.account.password.get_secret_value() not in written
    assert "account.email" in written


_SPINS = "<div style='position:fixed;inset:0' aria-busy=true>加载中…</div>"


def test_a_mask_that_never_goes_away_is_named_with_the_wait(session: Session) -> None:
    session.timeout_s = 1
    session.page.set_content(f"<h1>注册成功</h1><a href='#there'>入驻进度</a>{_SPINS}")

    with pytest.raises(PortalUnreachable, match=r"has shown for \d+ s that it is loading"):
        session.press("onboarding")
    assert not session.page.url.endswith("#there")


def test_a_mask_is_waited_for_longer_than_a_click_takes(session: Session) -> None:
    session.timeout_s = 4
    gone = "<script>setTimeout(() => document.querySelector('div').remove(), 2500)</script>"
    session.page.set_content(f"<h1>注册成功</h1>{_SPINS}<a href='#there'>入驻进度</a>{gone}")

    session.press("onboarding")

    assert session.page.url.endswith("#there")


def test_a_page_that_does_not_come_is_named_with_the_wait(session: Session) -> None:
    session.timeout_s = 1
    session.page.set_content("<h1>站内公告</h1>")

    with pytest.raises(PageUnknown, match=r"站内公告.*after \d+ s"):
        session.arrive("account-registration")


def test_a_button_that_never_stands_still_is_named_with_the_wait(session: Session) -> None:
    session.timeout_s = 1
    jumps = "document.querySelector('a').style.marginLeft = `${Math.random() * 300}px`"
    moves = f"<script>setInterval(() => {{ {jumps} }}, 5)</script>"
    session.page.set_content(f"<h1>注册成功</h1><a href='#there'>入驻进度</a>{moves}")

    with pytest.raises(PageUnknown, match=r"«moving» for \d+ s"):
        session.press("onboarding")
