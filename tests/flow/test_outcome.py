"""What became of a submit is decided by proof: a page that was never built for this program answers in all its ways."""

from urllib.parse import urlsplit

import pytest

from autofill.errors import OutcomeUnknown, PageUnknown, PortalRejected, PortalUnreachable
from autofill.flow.page import PortalPage
from autofill.flow.record.journal import State
from autofill.flow.session import Session
from autofill.forms import Field
from autofill.profile import Profile

_FIELDS = (Field[Profile]("email", lambda p: p.account.email), Field[Profile]("store_name", lambda p: p.store.name))
IRREVOCABLE: PortalPage[Profile] = PortalPage(
    heading="account-registration", submit="register", landed=("verify-email",), irrevocable=True, fields=_FIELDS
)
REVOCABLE: PortalPage[Profile] = PortalPage(
    heading="account-registration", submit="register", landed=("verify-email",), fields=_FIELDS
)
_FORM = """
<h1>账号注册</h1><div id=top></div>
<form>
  <div><label>电子邮箱 <input name="a"></label><p class=help id="a-help"></p></div>
  <div><label>店铺名称 <input name="b"></label><p class=help id="b-help"></p></div>
  <button type="button">立即注册</button>
</form>
<script>
  const later = (ms) => new Promise((done) => setTimeout(done, ms));
  const toast = (words, role) => {
    const box = document.createElement('div');
    box.style.cssText = 'position:fixed;top:8px;left:40%;padding:8px';
    if (role) box.setAttribute('role', role);
    box.textContent = words;
    document.body.append(box);
  };
  const land = () => (document.body.innerHTML = '<h1>验证邮箱</h1>');
  document.querySelector('button').addEventListener('click', async () => { ANSWER });
</script>
"""


def _sent(session: Session, page: PortalPage[Profile], answer: str) -> str:
    session.page.set_content(_FORM.replace("ANSWER", answer))
    return session.complete(page, session.profile)


def _last(session: Session) -> State:
    return session.journal.entries[-1].state


@pytest.mark.parametrize("role", ["alert", "status", ""])
@pytest.mark.parametrize(
    "words",
    ["提交成功", "Submitted successfully", "处理中，请稍候", "系统繁忙，请稍后再试", "超过 48 小时未审核请联系客服"],
)
def test_whatever_is_announced_before_it_lands_it_was_accepted(session: Session, words: str, role: str) -> None:
    landed = _sent(session, IRREVOCABLE, f"toast('{words}', '{role}'); await later(200); land()")

    assert landed == "verify-email"
    assert _last(session) is State.ACCEPTED


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("提交成功", "alert"),
        ("验证成功", ""),
        ("已提交，请等待审核", "alert"),
        ("系统繁忙，请稍后再试", "alert"),
        ("Something went wrong", ""),
        ("猜猜看", "alert"),
        ("You have 3 new messages", ""),
    ],
)
def test_words_that_settle_nothing_leave_an_irrevocable_step_unknown(session: Session, words: str, role: str) -> None:
    session.timeout_s = 1

    with pytest.raises(OutcomeUnknown):
        _sent(session, IRREVOCABLE, f"toast('{words}', '{role}')")
    assert _last(session) is State.UNKNOWN
    with pytest.raises(OutcomeUnknown):
        session.complete(IRREVOCABLE, session.profile)


def test_the_words_that_settled_nothing_are_quoted(session: Session) -> None:
    with pytest.raises(OutcomeUnknown, match="系统繁忙"):
        _sent(session, IRREVOCABLE, "toast('系统繁忙，请稍后再试', 'alert')")


@pytest.mark.parametrize(
    "answer",
    [
        "const at = document.getElementById('b-help'); at.textContent = '该名称已被占用'; at.style.color = '#d00'",
        """const box = document.querySelector('[name=b]'); box.setAttribute('aria-invalid', 'true');
        box.setAttribute('aria-describedby', 'b-help'); document.getElementById('b-help').textContent = '与他人近似'""",
    ],
    ids=["in known words", "marked invalid"],
)
def test_a_complaint_at_our_own_field_is_a_refusal_with_its_key(session: Session, answer: str) -> None:
    with pytest.raises(PortalRejected, match=r"store\.name"):
        _sent(session, IRREVOCABLE, answer)

    assert _last(session) is State.REJECTED


@pytest.mark.parametrize("role", ["alert", "status", ""])
@pytest.mark.parametrize("words", ["提交失败", "店铺名称已被占用", "You are not allowed to register"])
def test_a_no_in_known_words_is_a_refusal_while_the_form_stands(session: Session, words: str, role: str) -> None:
    with pytest.raises(PortalRejected, match=words):
        _sent(session, IRREVOCABLE, f"toast('{words}', '{role}')")


def test_a_no_that_names_one_of_our_fields_has_its_key(session: Session) -> None:
    with pytest.raises(PortalRejected, match=r"店铺名称已被占用 \(profile: store\.name\)"):
        _sent(session, IRREVOCABLE, "toast('店铺名称已被占用')")


@pytest.mark.parametrize(
    "answer",
    [
        "document.querySelector('form').remove(); toast('提交失败', 'alert')",
        "document.querySelectorAll('input').forEach((one) => (one.value = '')); toast('提交失败', 'alert')",
        "document.querySelector('h1').textContent = '请稍等'; toast('提交失败', 'alert')",
    ],
    ids=["the form is gone", "the form is empty", "another page"],
)
def test_a_no_without_the_form_settles_nothing(session: Session, answer: str) -> None:
    session.timeout_s = 1

    with pytest.raises(OutcomeUnknown):
        _sent(session, IRREVOCABLE, answer)


_NEXT = "document.body.innerHTML = '<h1>验证邮箱</h1>'"


@pytest.mark.parametrize("words", ["注册失败", "Your account was not created", "系统繁忙，请稍后再试"])
def test_a_page_that_lands_and_says_that_it_failed_has_proved_nothing(session: Session, words: str) -> None:
    with pytest.raises(OutcomeUnknown, match=words):
        _sent(session, IRREVOCABLE, f"{_NEXT}; toast('{words}', 'alert')")
    assert _last(session) is State.UNKNOWN


@pytest.mark.parametrize("words", ["请尽快完成邮箱验证", "Your e-mail address must be verified", "您有 3 条新消息"])
def test_a_page_that_lands_and_says_what_comes_next_has_proved_it(session: Session, words: str) -> None:
    assert _sent(session, IRREVOCABLE, f"{_NEXT}; toast('{words}', 'alert')") == "verify-email"


def test_a_complaint_at_a_field_of_the_next_page_is_about_that_page(session: Session) -> None:
    field = "<p><label>验证码 <input></label> <span role=alert>格式错误</span></p>"

    assert _sent(session, IRREVOCABLE, f"{_NEXT}; document.body.innerHTML += '{field}'") == "verify-email"


@pytest.mark.parametrize(
    "says",
    [
        "top.textContent = '提交失败'; top.style.color = '#d00'",
        "top.setAttribute('aria-live', 'polite'); top.textContent = '提交失败'",
        "top.innerHTML = '<output>提交失败</output>'",
        "top.attachShadow({mode: 'open'}).innerHTML = '<p role=status>提交失败</p>'",
    ],
    ids=["red summary", "polite region", "output", "shadow root"],
)
def test_a_no_is_heard_wherever_it_is_said(session: Session, says: str) -> None:
    with pytest.raises(PortalRejected, match="提交失败"):
        _sent(session, IRREVOCABLE, f"const top = document.getElementById('top'); {says}")


@pytest.mark.parametrize("words", ["需要人工复核", "Please check your inbox", "A moderator must approve it first"])
def test_what_comes_next_is_no_refusal_however_late_it_lands(session: Session, words: str) -> None:
    session.timeout_s = 1

    with pytest.raises(OutcomeUnknown):
        _sent(session, IRREVOCABLE, f"toast('{words}', 'alert')")


def test_a_demand_about_one_of_our_fields_is_a_refusal(session: Session) -> None:
    with pytest.raises(PortalRejected, match=r"store\.name"):
        _sent(session, IRREVOCABLE, "toast('店铺名称至少 5 个字符', 'alert')")


def test_a_question_that_we_answered_with_no_is_not_what_the_page_says(session: Session) -> None:
    session.timeout_s = 1

    with pytest.raises(OutcomeUnknown, match="操作失败"):
        _sent(session, IRREVOCABLE, "prompt('操作失败，请输入原因')")


def test_a_page_that_is_silent_after_the_press_leaves_it_unknown(session: Session) -> None:
    session.timeout_s = 1

    with pytest.raises(OutcomeUnknown):
        _sent(session, IRREVOCABLE, "for (;;);")
    assert _last(session) is State.UNKNOWN


@pytest.mark.parametrize("words", ["可以使用", "名称可用", "Available", "校验通过", "12/64"])
def test_a_good_word_at_our_own_field_is_no_refusal(session: Session, words: str) -> None:
    answer = f"const help = document.getElementById('b-help'); help.textContent = '{words}'; help.role = 'alert'"

    assert _sent(session, IRREVOCABLE, f"{answer}; await later(500); land()") == "verify-email"


def test_a_refusal_waits_for_what_is_still_on_its_way(session: Session) -> None:
    session.page.route("http://portal.test/**", lambda _: None)
    answer = "fetch('http://portal.test/slow').catch(() => 0); toast('提交失败', 'alert'); await later(900); land()"

    assert _sent(session, IRREVOCABLE, answer) == "verify-email"


def test_a_page_that_may_be_sent_again_and_is_busy_is_tried_later(session: Session) -> None:
    with pytest.raises(PortalUnreachable, match="系统繁忙"):
        _sent(session, REVOCABLE, "toast('系统繁忙，请稍后再试', 'alert')")


def test_a_page_that_may_be_sent_again_and_says_nothing_was_sent_all_the_same(session: Session) -> None:
    with pytest.raises(PageUnknown, match=r"the page was sent.*may be sent again") as caught:
        _sent(session, REVOCABLE, "window.sent = true")

    assert "Nothing was submitted" not in str(caught.value)


@pytest.mark.parametrize("words", ["与他人近似", "还可输入 20 字", "3 s 后自动跳转"])
def test_red_words_that_we_don_t_know_settle_nothing(session: Session, words: str) -> None:
    session.timeout_s = 1
    red = f"const at = document.getElementById('b-help'); at.textContent = '{words}'; at.style.color = '#d00'"

    with pytest.raises(OutcomeUnknown):
        _sent(session, IRREVOCABLE, red)


def test_a_complaint_after_a_word_of_success_is_about_what_was_just_taken(session: Session) -> None:
    taken = "const at = document.getElementById('b-help'); at.textContent = '该名称已被占用'; at.role = 'alert'"
    answer = f"toast('提交成功', 'alert'); {taken}; await later(600); land()"

    assert _sent(session, IRREVOCABLE, answer) == "verify-email"


def test_a_refusal_in_a_dialog_that_can_only_be_closed_is_read(session: Session) -> None:
    asks = (
        "const box = document.createElement('dialog');"
        "box.innerHTML = '提交失败 店铺名称已被占用 <button>知道了</button>';"
        "box.querySelector('button').onclick = () => box.close(); document.body.append(box); box.showModal()"
    )

    with pytest.raises(PortalRejected, match="店铺名称已被占用"):
        _sent(session, IRREVOCABLE, asks)


def test_a_page_that_dies_after_the_press_leaves_it_unknown(session: Session) -> None:
    session.timeout_s = 1

    with pytest.raises(OutcomeUnknown, match="维护"):
        _sent(session, IRREVOCABLE, "document.body.innerHTML = '<h1>系统维护中</h1>'")
    assert _last(session) is State.UNKNOWN


def test_a_page_that_asks_whether_to_leave_it_goes_on_after_our_submit(session: Session) -> None:
    leaves = "addEventListener('beforeunload', (e) => e.preventDefault()); await later(200); location = '/landed'"
    site = {"/": _FORM.replace("ANSWER", leaves), "/landed": "<h1>验证邮箱</h1>"}
    session.address = "http://portal.test/"
    session.page.route(
        "http://portal.test/**",
        lambda route: route.fulfill(body=site.get(urlsplit(route.request.url).path, ""), content_type=_HTML),
    )
    session.open()

    assert session.complete(IRREVOCABLE, session.profile) == "verify-email"


_HTML = "text/html; charset=utf-8"
