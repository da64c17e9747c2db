"""A code is asked for as often as the portal takes one, and no other is sent while the last may still count."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page

from autofill.errors import PageUnknown, PortalRejected, Waiting
from autofill.flow.browse.windows import Windows
from autofill.flow.operator import Scripted
from autofill.flow.page import PortalPage
from autofill.flow.privacy.evidence import Evidence
from autofill.flow.progress import Silent
from autofill.flow.record.fingerprint import Fingerprints
from autofill.flow.record.journal import Journal, State
from autofill.flow.session import Session
from autofill.forms import Field
from autofill.profile import load
from autofill.stages.portal import codes

_PAGE: PortalPage[str] = PortalPage(
    heading="verify-phone",
    submit="confirm",
    landed=("registered",),
    fields=(Field("one-time-code", lambda code: code),),
)
_SITE = """
<h1>验证手机</h1>
<form><label>短信验证码 <input name="code" autocomplete="one-time-code"></label><p id="help" role="alert"></p>
<button type="button" id="send">获取验证码</button><button type="button" id="confirm">确认</button></form>
<script>
  const help = document.getElementById('help'), box = document.querySelector('input');
  document.getElementById('send').onclick = () => { sent(); help.textContent = ''; };
  document.getElementById('confirm').onclick = async () => {
    help.textContent = '';
    const words = await judge(box.value);
    if (words) help.textContent = words; else document.body.innerHTML = '<h1>注册成功</h1>';
  };
</script>
"""
_RIGHT = "287540"
_MOBILE = "13800138021"


class _Portal:
    """What it says to one code after the other; nothing at the right one."""

    def __init__(self, page: Page, *words: str) -> None:
        self._words = list(words)
        self.sendings, self.typed = 0, list[str]()
        page.expose_function("sent", self._send)
        page.expose_function("judge", self._judge)
        page.set_content(_SITE)

    def _send(self) -> None:
        self.sendings += 1

    def _judge(self, typed: str) -> str:
        self.typed.append(typed)
        return "" if typed == _RIGHT else self._words.pop(0)


@pytest.fixture
def session(page: Page, tmp_path: Path) -> Session:
    profile = load(Path(__file__).parents[2] / "profiles" / "corporate.json").profile
    assert profile is not None
    return Session(
        windows=Windows(page),
        profile=profile,
        journal=_journal(tmp_path),
        fingerprints=Fingerprints(tmp_path / "key"),
        operator=Scripted(codes=[_RIGHT]),
        progress=Silent(),
        evidence=Evidence(tmp_path / "evidence"),
        address="about:blank",
        timeout_s=3,
        kept=tmp_path / "session.json",
        stage="verify",
    )


def _journal(folder: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Journal:
    journal = Journal(folder / "journal.jsonl", now)
    journal.begin(portal="test")
    return journal


def _prove(session: Session) -> None:
    codes.prove(session, _PAGE, str, "sms", _MOBILE)


def _types(session: Session, *typed: str) -> None:
    session.operator = Scripted(codes=list(typed))


def test_a_wrong_code_is_asked_for_again_and_the_right_one_needs_no_other_message(session: Session) -> None:
    session.timeout_s = 1  # the same words stay where they were: nothing new is seen at once
    portal = _Portal(session.page, *["验证码不正确。"] * 3)
    wrong = [f"{number:06}" for number in range(3)]
    _types(session, *wrong, _RIGHT)

    _prove(session)

    assert (portal.typed, portal.sendings) == ([*wrong, _RIGHT], 1)


def test_a_void_code_is_replaced_once_for_each_time_that_the_portal_says_so(session: Session) -> None:
    portal = _Portal(session.page, "验证码不正确。", "验证码已失效，请重新获取。", "The code has expired.")
    _types(session, "000000", "000001", "000002", _RIGHT)

    _prove(session)

    assert portal.sendings == 3


def test_a_portal_that_voids_every_code_is_not_asked_for_ever(session: Session) -> None:
    portal = _Portal(session.page, *["验证码已失效"] * 9)
    _types(session, *[f"{number:06}" for number in range(9)])

    with pytest.raises(PortalRejected, match="已失效"):
        _prove(session)
    assert portal.sendings == 4


def test_what_is_said_about_something_else_than_the_code_ends_it(session: Session) -> None:
    portal = _Portal(session.page, "该手机号码已被注册")
    _types(session, "000000", _RIGHT)

    with pytest.raises(PortalRejected, match="已被注册"):
        _prove(session)
    assert portal.typed == ["000000"]


@pytest.mark.parametrize("end", [Waiting("code", "nobody"), KeyboardInterrupt(), Error("Target closed"), SystemExit()])
def test_the_sending_is_on_disk_before_the_question_however_the_run_ends(
    session: Session, tmp_path: Path, end: BaseException
) -> None:
    def ends(_page: Page) -> None:
        raise end

    portal = _Portal(session.page)
    session.operator = Scripted(acts={"code": ends})
    with pytest.raises(type(end)):
        _prove(session)

    session.journal = _journal(tmp_path)  # the next run reads what is on the disk
    session.operator = Scripted(codes=[_RIGHT])
    _prove(session)
    assert portal.sendings == 1


@pytest.mark.parametrize(("minutes", "sendings"), [(14, 1), (16, 2)])
def test_a_code_counts_from_its_sending_whoever_asked_for_it_since(
    session: Session, tmp_path: Path, minutes: int, sendings: int
) -> None:
    portal = _Portal(session.page)
    _types(session)
    begun = datetime.now(UTC)
    for passed in (0, 10, minutes):
        session.journal = _journal(tmp_path, lambda passed=passed: begun + timedelta(minutes=passed))  # type: ignore[misc]
        with pytest.raises(Waiting):
            _prove(session)

    assert portal.sendings == sendings


def test_a_code_that_the_portal_called_void_does_not_count_in_the_next_run(session: Session, tmp_path: Path) -> None:
    portal = _Portal(session.page)
    session.journal.record("verify", "verify-phone", State.WAITING, code_sent=True)
    session.journal.record("verify", "verify-phone", State.REJECTED, words=["验证码已失效，请重新获取。"])
    session.journal = _journal(tmp_path)

    _prove(session)

    assert portal.sendings == 1


def test_a_wrong_code_leaves_the_sent_one_good_for_the_next_run(session: Session, tmp_path: Path) -> None:
    portal = _Portal(session.page)
    session.journal.record("verify", "verify-phone", State.WAITING, code_sent=True)
    session.journal.record("verify", "verify-phone", State.REJECTED, words=["验证码不正确。"])
    session.journal = _journal(tmp_path)

    _prove(session)

    assert portal.sendings == 0


def test_a_code_given_in_the_window_is_the_person_s(session: Session) -> None:
    portal = _Portal(session.page)

    def give(page: Page) -> None:
        page.locator("input").fill(_RIGHT)
        page.locator("#confirm").click()

    session.operator = Scripted(acts={"code": give})
    _prove(session)

    last = session.journal.entries[-1]
    assert (last.state, last.facts) == (State.ACCEPTED, {"landed": "registered", "by": "a person"})
    assert portal.typed == [_RIGHT]


def test_a_code_typed_in_the_moment_when_the_page_moves_on_is_no_fault(session: Session) -> None:
    _Portal(session.page)

    class _Late(Scripted):
        def code(self, page: Page, *_: object) -> str | None:
            page.set_content("<h1>注册成功</h1>")
            return _RIGHT

    session.operator = _Late()
    _prove(session)

    assert session.at("registered")


def test_a_page_without_a_button_that_sends_is_asked_all_the_same_and_says_so_in_the_journal(session: Session) -> None:
    portal = _Portal(session.page)
    session.page.evaluate("document.getElementById('send').remove()")

    _prove(session)

    assert portal.sendings == 0
    assert session.journal.entries[0].facts["code_sent"]


def test_a_button_that_could_not_be_pressed_sent_nothing(session: Session) -> None:
    _Portal(session.page)
    session.page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', `<div style='position:fixed;inset:0'>请先绑定微信</div>`)"
    )

    with pytest.raises(PageUnknown):
        _prove(session)
    assert session.journal.entries == []
