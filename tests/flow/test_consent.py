"""Who sends a page: what the journal knows before a person is asked, and what their hand in the window means."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from autofill.errors import FieldsRefused, Interrupted, OutcomeUnknown, PortalRejected, Waiting
from autofill.flow.operator import Scripted
from autofill.flow.page import PortalPage
from autofill.flow.record.journal import State
from autofill.flow.session import Session
from autofill.flow.submit.presses import Presses
from autofill.forms import Field
from autofill.profile import Profile

_PAGE: PortalPage[Profile] = PortalPage(
    heading="sales-plan",
    submit="submit-application",
    landed=("onboarding",),
    irrevocable=True,
    fields=(Field("store_name", lambda p: p.store.name),),
)
_TWICE: PortalPage[Profile] = PortalPage(
    heading="sales-plan", submit="submit-application", confirm="confirm", landed=("onboarding",), irrevocable=True
)
_FORM = """
<h1>销售计划与类目</h1>
<form action="/taken"><label>店铺名称 <input name="store"></label><p id="help" role="alert"></p>
<button>提交申请</button></form><button id="other" type="button">预览</button><a href="/elsewhere">首页</a>
<script>
  document.querySelector('form').addEventListener('submit', (event) => { event.preventDefault(); ANSWER });
</script>
"""
_TAKES = "count(); document.body.innerHTML = '<h1>入驻进度</h1>'"
_REFUSES = "count(); document.getElementById('help').textContent = '店铺名称已被占用'"
_BUTTON = "form button"
_STEP = "sales-plan"
Act = Callable[[Page], None]


@pytest.fixture
def sent(session: Session) -> list[int]:
    """One entry for each time that the page was sent."""
    times: list[int] = []
    session.page.expose_function("count", lambda: times.append(1))
    return times


def _serve(session: Session, answer: str = _TAKES) -> None:
    session.page.set_content(_FORM.replace("ANSWER", answer))


def _asked(session: Session, act: Act) -> None:
    session.operator = Scripted(acts={_STEP: act})


def _lines(session: Session) -> list[tuple[State, object]]:
    return [(entry.state, entry.facts.get("by")) for entry in session.journal.entries][2:]


_INTENDED = (State.SUBMIT_INTENDED, "a person")


def _not_now(_page: Page) -> None:
    raise Waiting(_STEP, "a person")


def test_that_it_may_be_sent_is_on_disk_before_the_question(session: Session, sent: list[int]) -> None:
    _serve(session)
    seen: list[State] = []
    _asked(session, lambda _: seen.append(session.journal.entries[-1].state))

    session.complete(_PAGE, session.profile)

    assert seen == [State.SUBMIT_INTENDED]
    assert _lines(session) == [_INTENDED, (State.FILLED, None), (State.SUBMIT_INTENDED, None), (State.ACCEPTED, None)]
    assert sent == [1]


@pytest.mark.parametrize("end", [Waiting(_STEP, "a person"), Interrupted(143), KeyboardInterrupt()])
def test_what_was_not_sent_is_taken_back_and_may_be_sent_later(
    session: Session, sent: list[int], end: BaseException
) -> None:
    def stop(_page: Page) -> None:
        raise end

    _serve(session)
    _asked(session, stop)
    with pytest.raises(type(end)):
        session.complete(_PAGE, session.profile)

    assert _lines(session) == [_INTENDED, (State.WAITING, None)]
    assert session.journal.unsettled(session.stage) == []
    assert session.journal.sent(session.stage) == {}
    assert not session.journal.was_submitted(session.stage)
    session.operator = Scripted()
    session.complete(_PAGE, session.profile)
    assert sent == [1]


@pytest.mark.parametrize(
    "press",
    [
        lambda page: page.locator(_BUTTON).click(),
        lambda page: page.locator("input").press("Enter"),
        lambda page: page.locator(_BUTTON).press("Space"),
    ],
    ids=["click", "Enter in the box", "the space bar"],
)
def test_a_page_that_the_person_sent_is_not_sent_again(session: Session, sent: list[int], press: Act) -> None:
    _serve(session)
    _asked(session, press)

    assert session.complete(_PAGE, session.profile) == "onboarding"
    assert _lines(session) == [_INTENDED, (State.ACCEPTED, "a person")]
    assert sent == [1]


def test_a_press_whose_answer_is_late_is_not_taken_back_whatever_is_said_meanwhile(session: Session) -> None:
    _serve(session, f"setTimeout(() => {{ {_TAKES} }}, 900)")

    def press_and_stop(page: Page) -> None:
        page.locator(_BUTTON).click()
        _not_now(page)

    _asked(session, press_and_stop)
    with pytest.raises(Waiting):
        session.complete(_PAGE, session.profile)

    assert _lines(session) == [_INTENDED]  # nobody knows yet: the next run looks for proof
    assert session.journal.unsettled(session.stage) != []


def test_what_the_portal_says_to_a_press_in_the_window_is_its_word(session: Session, sent: list[int]) -> None:
    _serve(session, _REFUSES)
    _asked(session, lambda page: page.locator(_BUTTON).click())

    with pytest.raises(PortalRejected, match="已被占用"):
        session.complete(_PAGE, session.profile)
    assert _lines(session) == [_INTENDED, (State.REJECTED, None)]
    assert sent == [1]


@pytest.mark.parametrize("act", [lambda page: page.locator("#other").click(), lambda page: page.mouse.click(5, 400)])
def test_another_button_is_no_submit(session: Session, sent: list[int], act: Act) -> None:
    _serve(session)
    _asked(session, act)

    session.complete(_PAGE, session.profile)

    assert sent == [1]
    assert _lines(session)[1] == (State.FILLED, None)


def test_a_page_that_was_left_or_loaded_anew_may_have_been_sent(session: Session, sent: list[int]) -> None:
    session.timeout_s = 0.5
    session.page.route("**/*", lambda route: route.fulfill(body=_FORM.replace("ANSWER", _TAKES), content_type=_HTML))
    for act in (lambda page: page.reload(), lambda page: page.goto("about:blank#left")):
        session.address = "http://portal.test/"
        session.open()
        session.stage += "+"
        _asked(session, act)
        with pytest.raises(OutcomeUnknown):
            session.complete(_PAGE, session.profile)
        assert session.journal.entries[-1].state is State.UNKNOWN

    assert sent == []


def test_a_value_that_was_changed_in_the_window_is_named_and_not_sent(session: Session, sent: list[int]) -> None:
    _serve(session)

    def correct(page: Page) -> None:
        page.locator("input").evaluate("el => { el.value = 'Another store'; }")

    _asked(session, correct)
    with pytest.raises(FieldsRefused, match=r"changed after it was filled in.*store\.name"):
        session.complete(_PAGE, session.profile)
    assert sent == []
    assert session.journal.unsettled(session.stage) == []


_DIALOG = """
  document.body.insertAdjacentHTML('beforeend', '<dialog>真的提交吗？<button type=button>确定</button></dialog>');
  const dialog = document.querySelector('dialog');
  dialog.showModal();
  dialog.querySelector('button').onclick = () => { TAKES }
"""


def test_where_the_page_asks_once_more_the_first_button_alone_sends_nothing(session: Session, sent: list[int]) -> None:
    _serve(session, _DIALOG.replace("TAKES", _TAKES))

    def both(page: Page) -> None:
        watched = Presses.on(page)
        page.locator(_BUTTON).click()
        assert watched.of("submit-application")
        assert not watched.of("submit-application", "confirm")
        page.locator("dialog button").click()

    _asked(session, both)

    assert session.complete(_TWICE, session.profile) == "onboarding"
    assert sent == [1]


def test_a_script_s_own_click_is_no_person_s(session: Session) -> None:
    _serve(session, "")
    watched = Presses.on(session.page)

    session.page.evaluate("document.querySelector('form button').click()")

    assert not watched.of("submit-application")


_HTML = "text/html; charset=utf-8"
