"""One-time codes at a real terminal: as they are typed, in the window as well, and never more of them than needed."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.e2e import program
from tests.e2e.terminal import CODE, Seat, ended, killed, wrong

_PROFILE = program.PROFILES / "corporate.json"
_EMAIL, _SMS = CODE.format(where="e-mail"), CODE.format(where="text message")
_A_MINUTE = timedelta(seconds=61)
Begin = Callable[..., None]


@pytest.fixture
def registered(begin_at: Begin, seat: Seat) -> Seat:
    """A person whose account waits for its codes."""
    begin_at(_PROFILE, "registered", products=-1)
    return seat


def _grouped(code: str) -> str:
    return f"{code[:3]} {code[3:]}"


def _full_width(code: str) -> str:
    return "".join(chr(ord(digit) - ord("0") + ord("０")) for digit in code)


def test_a_code_is_taken_however_its_digits_are_written(registered: Seat) -> None:
    running = registered.start(_PROFILE)
    running.expect(_EMAIL)
    running.sendline("")
    running.expect("can't be a code")
    running.expect(_EMAIL)
    running.sendline("12")
    running.expect("can't be a code")
    running.expect(_EMAIL)
    running.sendline(_grouped(registered.code("email")))
    running.expect(_SMS)
    running.sendline(_full_width(registered.code("sms")))
    running.expect("verify done")

    assert registered.received()[:2] == ["verify-email", "verify-phone"]


def test_a_wrong_code_is_asked_for_again_on_the_same_page_and_no_other_is_sent(registered: Seat) -> None:
    running = registered.start(_PROFILE)
    running.expect(_EMAIL)
    right = registered.code("email")
    another = wrong(right)
    for _ in range(2):
        running.sendline(another())
        running.expect("the portal refused")
        running.expect(_EMAIL)
    running.sendline(right)
    running.expect(_SMS)

    assert registered.codes("email") == [right]
    assert registered.received() == ["verify-email"]


@pytest.mark.slow  # the portal lets a minute pass between two codes
def test_a_code_that_the_portal_voids_is_replaced_by_a_new_one(registered: Seat) -> None:
    running = registered.start(_PROFILE)
    running.expect(_EMAIL)
    another = wrong(registered.code("email"))
    registered.room.advance(_A_MINUTE)
    for _ in range(5):  # the mock portal voids a code after five wrong tries
        running.sendline(another())
        running.expect("the portal refused")
        running.expect(_EMAIL)
    running.sendline(registered.code("email", after=1))
    running.expect(_SMS)

    assert len(registered.codes("email")) == 2


_SLOW = pytest.mark.slow


@pytest.mark.parametrize("end", [pytest.param("ctrl-c", marks=_SLOW), "kill", pytest.param("eof", marks=_SLOW)])
def test_who_was_stopped_at_the_question_is_asked_for_the_same_code(registered: Seat, end: str) -> None:
    running = registered.start(_PROFILE)
    running.expect(_EMAIL)
    right = registered.code("email")
    if end == "kill":
        killed(running)
    else:
        running.sendintr() if end == "ctrl-c" else running.sendeof()
        code, said = ended(running)
        assert code == {"ctrl-c": 130, "eof": 75}[end], said
    registered.room.advance(_A_MINUTE)  # the portal would send another one by now

    again = registered.start(_PROFILE)
    again.expect("is still good")
    again.expect(_EMAIL)
    again.sendline(right)
    again.expect(_SMS)

    assert registered.codes("email") == [right]


def test_a_code_may_be_given_in_the_window_while_the_terminal_asks(registered: Seat) -> None:
    running = registered.start(_PROFILE)
    running.expect(_EMAIL)
    with registered.hand() as page:
        page.get_by_label("邮箱验证码").fill(registered.code("email"))
        page.get_by_role("button", name="确认").click()
    running.expect("done in the window")
    running.expect(_SMS)
    running.sendline(registered.code("sms"))
    running.expect("verify done")

    assert registered.states("verify-email")[-1] == ("accepted", "a person")
    assert registered.received()[:2] == ["verify-email", "verify-phone"]


def test_codes_typed_ahead_and_a_pasted_block_answer_one_question_at_most(registered: Seat) -> None:
    running = registered.start(_PROFILE)
    running.expect("register")
    running.send("111111\n222222\n33")  # before anything is asked
    running.expect(_EMAIL)
    running.send(f"{registered.code('email')}\n444444\n555555\n")
    running.expect(_SMS)
    running.sendline(registered.code("sms"))
    running.expect("verify done")

    assert "the portal refused" not in str(running.before)
    assert [entry["outcome"] for entry in registered.room.log() if entry["page"].startswith("verify")] == [
        "accepted"
    ] * 2
