"""The browser's own dialogs: answered by what is going on, and never lost."""

import pytest
from playwright.sync_api import Dialog

from autofill.errors import OutcomeUnknown, PageUnknown, PortalRejected
from autofill.flow.operator import Scripted
from autofill.flow.page import PortalPage
from autofill.flow.record.journal import State
from autofill.flow.session import Session
from autofill.profile import Profile
from tests.flow.test_outcome import IRREVOCABLE, REVOCABLE, _sent

_ASKS = "if (confirm('确定提交吗？')) land()"


@pytest.mark.parametrize("sent", [IRREVOCABLE, REVOCABLE], ids=["irrevocable", "revocable"])
def test_a_question_of_our_own_submit_is_answered_with_yes_and_told(
    session: Session, told: list[str], sent: PortalPage[Profile]
) -> None:
    assert _sent(session, sent, _ASKS) == "verify-email"
    assert any("确定提交吗" in sentence for sentence in told)


def test_that_the_page_asked_once_more_is_written_down(session: Session) -> None:
    _sent(session, IRREVOCABLE, _ASKS)

    assert session.journal.entries[-1].facts["asked"] == 1


@pytest.mark.parametrize(
    "words", ["将从支付宝扣款 ¥10,000，确定？", "提交后不可撤销，确定？", "This cannot be undone. Go on?"]
)
def test_a_question_of_money_or_of_no_way_back_is_not_agreed_to_unasked(
    session: Session, told: list[str], words: str
) -> None:
    with pytest.raises(PageUnknown):
        _sent(session, REVOCABLE, f"if (confirm('{words}')) land()")

    assert any(words in sentence for sentence in told)


def test_a_question_out_of_nowhere_is_answered_with_no_and_told(session: Session, told: list[str]) -> None:
    session.page.set_content(
        "<h1>账号注册</h1><script>setTimeout(() => { window.said = confirm('订阅？') }, 50)</script>"
    )

    session.until(lambda: session.page.evaluate("window.said !== undefined") or None)

    assert session.page.evaluate("window.said") is False
    assert any("订阅" in sentence for sentence in told)


def test_an_alert_is_what_the_page_says(session: Session) -> None:
    with pytest.raises(PortalRejected, match=r"店铺名称已被占用 \(profile: store\.name\)"):
        _sent(session, IRREVOCABLE, "alert('店铺名称已被占用')")


def test_an_alert_out_of_nowhere_is_told(session: Session, told: list[str]) -> None:
    session.page.set_content(
        "<h1>账号注册</h1><script>setTimeout(() => { alert('请完善资料'); window.seen = 1 }, 50)</script>"
    )

    session.until(lambda: session.page.evaluate("window.seen") or None)

    assert told == ["the page says: 请完善资料"]


def test_an_alert_of_success_before_the_landing_is_no_refusal(session: Session) -> None:
    assert _sent(session, IRREVOCABLE, "alert('提交成功'); land()") == "verify-email"


def test_an_alert_that_settles_nothing_is_quoted(session: Session) -> None:
    with pytest.raises(OutcomeUnknown, match="系统繁忙"):
        _sent(session, IRREVOCABLE, "alert('系统繁忙，请稍后再试')")
    assert session.journal.entries[-1].state is State.UNKNOWN


def test_a_page_that_asks_whether_to_leave_it_is_left_by_us(session: Session) -> None:
    session.page.route(
        "http://portal.test/**",
        lambda route: route.fulfill(body="<h1>验证邮箱</h1>", content_type="text/html; charset=utf-8"),
    )
    session.page.set_content(
        "<h1>账号注册</h1><input><script>addEventListener('beforeunload', (e) => e.preventDefault())</script>"
    )
    session.page.locator("input").fill("x")  # a page that nobody has touched is not asked about

    session.address = "http://portal.test/"
    session.open()

    assert session.at("verify-email")


def test_during_a_hand_over_a_dialog_is_the_person_s(session: Session) -> None:
    with_timeout: list[str] = []

    def person(dialog: Dialog) -> None:
        with_timeout.append(dialog.message)
        dialog.accept()

    def pay(_: object) -> None:
        session.page.on("dialog", person)
        session.page.evaluate("setTimeout(() => { window.paid = confirm('确定支付？') }, 50)")

    session.operator = Scripted(acts={"payment": pay})
    session.page.set_content("<h1>收银台</h1>")

    session.hand_over("payment", "Pay.", lambda: bool(session.page.evaluate("window.paid")))

    assert with_timeout == ["确定支付？"]


def test_while_a_dialog_is_open_nothing_is_asked_of_its_page(session: Session) -> None:
    kept: list[Dialog] = []
    asked: list[bool] = []

    def pay(_: object) -> None:
        session.page.on("dialog", lambda dialog: kept.append(dialog))  # noqa: PLW0108 - it is wrapped as one of ours
        session.page.evaluate("setTimeout(() => { window.paid = confirm('确定支付？') }, 50)")

    def done() -> bool:
        asked.append(bool(kept))
        if kept:
            raise AssertionError("the page was asked while its dialog was open")
        return False

    watched = session.dialogs.unless_open(done)
    with session.dialogs.handed_over(in_window=True):
        pay(None)
        while not kept:
            session.page.wait_for_timeout(20)
        assert not watched()
        kept.pop().accept()
        assert not watched()
    assert asked
