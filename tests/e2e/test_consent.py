"""What may be sent is the person's to say: in the terminal by words that are known, or by the button in the window."""

import re
from collections.abc import Callable

import pexpect  # type: ignore[import-untyped] # it has no types
import pytest
from playwright.sync_api import Page

from tests.e2e import program
from tests.e2e.terminal import Seat, ended, killed

_PROFILE = program.PROFILES / "corporate.json"
_ASKED = "«product-{number}» is filled and proved. Submit it.*not now: "
Begin = Callable[..., None]


@pytest.fixture
def paid(begin_at: Begin, seat: Seat) -> Seat:
    """A person whose account lacks the last two products."""
    begin_at(_PROFILE, "paid", products=8)
    return seat


def _asked(seat: Seat, number: str = "09") -> pexpect.spawn:
    running = seat.start(_PROFILE)
    running.expect(_ASKED.format(number=number))
    return running


def _published(seat: Seat) -> int:
    return int(seat.room.counters()["products"])


def _press(seat: Seat) -> None:
    with seat.hand() as page:
        page.get_by_role("button", name="提交", exact=True).click()


def _type(page: Page, text: str) -> None:
    """Put it before the title, once the page takes it: right after a fill, nothing is let in that is not ours."""
    title = page.get_by_label("商品标题")
    while not title.input_value().startswith(text):
        title.press("Home")
        page.keyboard.insert_text(text)


@pytest.mark.slow
def test_what_is_no_answer_is_asked_again_and_no_is_no_in_every_form(paid: Seat) -> None:
    running = _asked(paid)
    for typed in ("maybe", "？", "nein", "yes no", "就这样吧", "."):
        running.sendline(typed)
        running.expect("Please answer y")
        running.expect(_ASKED.format(number="09"))
    running.sendline("不要")
    assert ended(running)[0] == 75
    for typed in (" ｎ ", "取消。", "Q"):
        running = _asked(paid)
        running.sendline(typed)
        assert ended(running)[0] == 75

    assert _published(paid) == 8
    assert paid.states("product-09")[-2:] == [("submit-intended", "a person"), ("waiting", None)]


@pytest.mark.slow
def test_yes_is_for_one_page_and_all_for_the_rest_of_the_run(paid: Seat) -> None:
    running = _asked(paid)
    running.sendline("是的")
    running.expect(_ASKED.format(number="10"))
    running.sendline("全部")
    code, said = ended(running)

    assert code == 0, said
    assert "Submit it" not in said
    assert _published(paid) == 10


def test_what_was_typed_before_a_question_answers_none(paid: Seat) -> None:
    running = paid.start(_PROFILE)
    running.expect("products")
    running.send("\n\n\n")  # three impatient Enters
    running.expect(_ASKED.format(number="09"))
    running.send("y\n\n\ny\n")  # and a pasted block
    running.expect(_ASKED.format(number="10"))
    running.sendline("n")
    code, said = ended(running)

    assert code == 75, said
    assert _published(paid) == 9


def test_the_button_may_be_pressed_in_the_window_while_the_terminal_asks(paid: Seat) -> None:
    running = _asked(paid)
    _press(paid)
    running.expect("done in the window")
    running.expect(_ASKED.format(number="10"))
    running.sendline("y")
    running.expect("«back-office» is filled.*not now: ")
    with paid.hand() as page:
        page.get_by_role("button", name="开通店铺").click()
    running.expect("The store is open")
    code, said = ended(running)

    assert code == 0, said
    assert paid.states("product-09")[-2:] == [("submit-intended", "a person"), ("accepted", "a person")]
    assert paid.states("product-10")[-2:] == [("submit-intended", None), ("accepted", None)]
    assert paid.room.counters()["products"] == 10


def test_a_value_that_was_corrected_in_the_window_is_named_and_not_sent(paid: Seat) -> None:
    running = _asked(paid)
    with paid.hand() as page:
        _type(page, "Another ")
    running.sendline("y")
    code, said = ended(running)

    assert code == 76, said
    assert "not submitted, since the page was changed after it was filled in" in said
    assert re.search(r"products\W+8\W+title", said), said
    assert "corrected in the profile too" in said
    assert "portal may have changed" not in said
    assert _published(paid) == 8
    assert _asked(paid).isalive()  # it was not sent, so it may be asked again


@pytest.mark.slow
def test_what_the_portal_refuses_after_a_press_in_the_window_is_told_as_its_refusal(paid: Seat) -> None:
    running = _asked(paid)
    with paid.hand() as page:
        _type(page, "最好的假货 ")
        page.get_by_role("button", name="提交", exact=True).click()
    code, said = ended(running)

    assert code == 77, said
    assert _published(paid) == 8
    assert paid.states("product-09")[-1][0] == "rejected"


@pytest.mark.slow
def test_who_is_stopped_at_the_question_is_asked_again(paid: Seat) -> None:
    for stop, code in (("sendintr", 130), ("sendeof", 75)):
        running = _asked(paid)
        getattr(running, stop)()
        found, said = ended(running)
        assert found == code, said
        assert paid.states("product-09")[-1] == ("waiting", None)

    assert _asked(paid).isalive()
    assert _published(paid) == 8


def test_killed_at_the_question_nothing_is_sent_without_the_person_s_word(paid: Seat) -> None:
    killed(_asked(paid))
    code, said = ended(paid.start(_PROFILE, "--yes"))
    assert code == 79, said
    assert _published(paid) == 8

    code, said = ended(paid.start(_PROFILE, "--yes", "--outcome", "rejected"))
    assert code == 0, said
    assert _published(paid) == 10


@pytest.mark.slow
def test_who_closes_the_window_at_the_question_may_have_pressed_before(paid: Seat) -> None:
    running = _asked(paid)
    with paid.hand() as page:
        page.close()
    code, said = ended(running)
    assert code == 69, said

    code, said = ended(paid.start(_PROFILE, "--yes"))
    assert code == 79, said
    assert _published(paid) == 8


@pytest.mark.slow
def test_a_chinese_person_is_asked_and_answers_in_chinese(paid: Seat) -> None:
    running = paid.start(_PROFILE, lang="zh")
    running.expect("现在提交吗？.*暂不提交：")
    running.sendline("嗯")
    running.expect("请回答 y 或「是」")
    running.expect("现在提交吗？.*暂不提交：")
    running.sendline("好的。")
    running.expect("现在提交吗？.*暂不提交：")
    running.sendline("算了")
    code, said = ended(running)

    assert code == 75, said
    assert "有人确认可以提交" in said
    assert _published(paid) == 9


@pytest.mark.slow
def test_killed_after_the_person_pressed_nothing_is_sent_twice(paid: Seat) -> None:
    running = _asked(paid)
    _press(paid)
    running.expect("done in the window")
    killed(running)

    code, said = ended(paid.start(_PROFILE, "--yes"))
    assert code == 0, said
    assert _published(paid) == 10
