"""The person at the console: only what is typed after a question answers it, and the window is looked at meanwhile."""

import os
from collections.abc import Callable

import pytest
from playwright.sync_api import Error, Page

from autofill.errors import PageSilent, Waiting
from autofill.flow.operator.console import Console

_ASKED = "Submit it?"
_PASTED = "y\ny\ny\n"


class _Typist:
    """A keyboard whose lines are typed when the terminal has shown something so often."""

    def __init__(self, shown: Callable[[], str], plan: dict[int, str], word: str = _ASKED, before: str = "") -> None:
        self._shown, self._plan, self._word = shown, dict(plan), word
        self._waiting = [before] if before else []
        self._asked = 0
        self.forgotten: list[str] = []

    def forget(self) -> bool:
        came, self._waiting = self._waiting, []
        self.forgotten += came
        return bool(came)

    def line(self) -> str | None:
        self._asked += self._shown().count(self._word)
        self._waiting += self._plan.pop(self._asked, "").splitlines()
        return self._waiting.pop(0) if self._waiting else None


@pytest.fixture
def shown(capsys: pytest.CaptureFixture[str]) -> Callable[[], str]:
    """What the terminal has shown since it was last looked at."""
    return lambda: capsys.readouterr().out


Shown = Callable[[], str]


def _never() -> bool:
    return False


def test_what_was_typed_before_the_question_answers_nothing(page: Page, shown: Shown) -> None:
    typist = _Typist(shown, {1: "n"}, before="y")

    with pytest.raises(Waiting):
        Console(keyboard=typist).confirm(page, "sales-plan", _never)
    assert typist.forgotten == ["y"]


def test_a_pasted_block_answers_one_question(page: Page, shown: Shown) -> None:
    typist = _Typist(shown, {1: _PASTED, 2: "n"})
    console = Console(keyboard=typist)

    assert console.confirm(page, "product-01", _never)
    with pytest.raises(Waiting):
        console.confirm(page, "product-02", _never)
    assert typist.forgotten == ["y", "y"]


def test_a_pasted_block_does_not_answer_the_question_that_is_asked_again(page: Page, shown: Shown) -> None:
    typist = _Typist(shown, {1: "what?\ny\ny\n", 2: "no"})

    with pytest.raises(Waiting):
        Console(keyboard=typist).confirm(page, "product-01", _never)
    assert typist.forgotten == ["y", "y"]


def test_an_input_that_never_falls_silent_is_no_person(page: Page) -> None:
    class _Yes:
        def forget(self) -> bool:
            return True

        def line(self) -> str | None:
            return "y"

    with pytest.raises(Waiting, match="never falls silent"):
        Console(keyboard=_Yes()).confirm(page, "product-01", _never)


def test_all_is_for_every_page_after_it(page: Page, shown: Shown) -> None:
    console = Console(keyboard=_Typist(shown, {1: "全部"}))

    assert console.asks("product-01")
    assert console.confirm(page, "product-01", _never)
    assert not console.asks("product-02")
    assert console.confirm(page, "product-02", _never)


@pytest.mark.parametrize("typed", ["", "y", "n", "what?"])
def test_once_the_page_has_moved_no_answer_counts(page: Page, shown: Shown, typed: str) -> None:
    moved = iter([False, False, True])

    assert not Console(keyboard=_Typist(shown, {1: typed})).confirm(page, "product-01", lambda: next(moved, True))


def test_the_end_of_the_input_is_no_yes(page: Page) -> None:
    read, write = os.pipe()
    os.close(write)
    from autofill.flow.operator.keyboard import Polled

    with pytest.raises(Waiting, match="terminal was closed"):
        Console(keyboard=Polled(read)).confirm(page, "product-01", _never)
    os.close(read)


def test_a_code_is_asked_for_until_one_can_be_one(page: Page, shown: Shown) -> None:
    typist = _Typist(shown, {1: "\n", 2: "没收到", 3: "quit", 4: "287 540"}, word="then Enter")

    assert Console(keyboard=typist).code(page, "sms", "138***21", _never) == "287540"


def test_a_code_that_was_given_in_the_window_is_not_asked_for_any_more(page: Page, shown: Shown) -> None:
    moved = iter([False, False, False])

    assert Console(keyboard=_Typist(shown, {})).code(page, "sms", "138***21", lambda: next(moved, True)) is None


@pytest.mark.parametrize("trouble", [Error("Execution context was destroyed"), PageSilent(15)])
def test_a_page_on_its_way_or_behind_a_dialog_ends_no_question(page: Page, shown: Shown, trouble: Exception) -> None:
    looks: list[int] = []

    def moved() -> bool:
        looks.append(1)
        if len(looks) < 4:
            raise trouble
        return True

    assert not Console(keyboard=_Typist(shown, {})).confirm(page, "product-01", moved)
    looks.clear()
    Console().take_over(page, "exam", "Sit the exam.", moved)

    assert len(looks) == 4


def test_a_page_that_the_person_closes_ends_no_question_while_the_window_has_another(page: Page, shown: Shown) -> None:
    page.context.new_page()
    page.close()

    assert Console(keyboard=_Typist(shown, {1: "y"})).confirm(page, "product-01", _never)


def test_without_any_page_left_the_browser_is_gone(page: Page, shown: Shown) -> None:
    page.close()

    with pytest.raises(Error, match="closed"):
        Console(keyboard=_Typist(shown, {})).confirm(page, "product-01", _never)
