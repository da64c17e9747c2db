"""A press is bound: it reaches the element that was found, while the page holds what was read, or nothing happens."""

import pytest
from playwright.sync_api import Page

from autofill.forms import Button, Field, Obstacle, Pressed, find_action, holding, verify
from autofill.forms.control import Control
from tests.forms.conftest import Show

EMAIL = Field[None]("email", lambda _: "li@example.com")
_PAGE = (
    "<label>电子邮箱 <input value='li@example.com'></label>"
    "<button onclick='window.pressed = (window.pressed ?? 0) + 1'>提交</button>{}"
)


def _button(page: Page) -> Button:
    found = find_action(page, "submit", timeout_s=0)
    assert not isinstance(found, tuple)
    button = Button(page, found)  # type: ignore[arg-type] # no refusal
    while button.obstacle() is Obstacle.MOVING:
        page.wait_for_timeout(10)
    return button


def _held(page: Page) -> tuple[Control, ...]:
    report = verify(page, (EMAIL,), None)
    assert report.ok
    return report.controls


def _pressed(page: Page) -> int:
    return int(page.evaluate("window.pressed ?? 0"))


def test_it_is_pressed_once(show: Show) -> None:
    page = show(_PAGE.format(""))

    assert _button(page).press(_held(page)) is Pressed.PRESSED
    assert _pressed(page) == 1


@pytest.mark.parametrize("kind", ["value = ''", "value = 'other@example.com'", "remove()"])
def test_it_is_not_pressed_when_a_field_has_changed_since_it_was_proved(show: Show, kind: str) -> None:
    page = show(_PAGE.format(""))
    held = _held(page)
    page.evaluate(f"document.querySelector('input').{kind}")

    assert _button(page).press(held) is Pressed.CHANGED
    assert _pressed(page) == 0


@pytest.mark.parametrize("when", ["pointerdown", "mousedown", "pointerup", "mouseup"])
def test_a_field_that_changes_after_the_first_touch_stops_the_click_and_nobody_knows(show: Show, when: str) -> None:
    change = f"document.addEventListener('{when}', () => (document.querySelector('input').value = ''), true)"
    page = show(_PAGE.format(f"<script>{change}</script>"))

    assert _button(page).press(_held(page)) is Pressed.PRESSED
    assert _pressed(page) == 0


_ANEW = """<script>function say() {{
  const words = document.body.appendChild(document.createElement('p'));
  words.textContent = '提交后不可更改';
  words.style = 'position: absolute; left: 90px; top: -12px';
}}
document.addEventListener('{when}', () => {{
  const old = document.querySelector('input'), anew = old.cloneNode();
  anew.value = {value};
  old.replaceWith(anew);
  say();
}}, true)</script>"""


@pytest.mark.parametrize("when", ["pointerdown", "mousedown", "pointerup"])
@pytest.mark.parametrize(("value", "pressed"), [("old.value", 1), ("'other@example.com'", 0)])
def test_a_box_that_is_made_anew_meanwhile_counts_by_what_it_holds(
    show: Show, when: str, value: str, pressed: int
) -> None:
    page = show(_PAGE.format(_ANEW.format(when=when, value=value)))

    assert _button(page).press(_held(page)) is Pressed.PRESSED
    assert _pressed(page) == pressed


@pytest.mark.parametrize(("value", "result"), [("old.value", Pressed.PRESSED), ("''", Pressed.CHANGED)])
def test_a_box_that_was_made_anew_after_it_was_proved_counts_by_what_it_holds(
    show: Show, value: str, result: Pressed
) -> None:
    page = show(_PAGE.format(_ANEW.format(when="again", value=value)))
    held = _held(page)
    page.evaluate("document.dispatchEvent(new Event('again'))")

    assert _button(page).press(held) is result
    assert _pressed(page) == (result is Pressed.PRESSED)


@pytest.mark.parametrize("when", ["pointerdown", "mousedown"])
def test_a_page_that_acts_at_the_first_touch_and_covers_its_button_was_pressed(show: Show, when: str) -> None:
    acts = (
        f"document.querySelector('button').addEventListener('{when}', () => {{ window.sent = (window.sent ?? 0) + 1;"
        "const mask = document.createElement('div'); mask.style.cssText = 'position:fixed;inset:0';"
        "document.body.append(mask) })"
    )
    page = show(_PAGE.format(f"<script>{acts}</script>"))

    assert _button(page).press(_held(page)) is Pressed.PRESSED
    assert page.evaluate("window.sent") == 1


@pytest.mark.parametrize("when", ["pointermove", "pointerover", "mouseover"])
def test_what_takes_the_place_of_the_button_is_not_pressed(show: Show, when: str) -> None:
    cover = (
        f"document.addEventListener('{when}', () => {{ const other = document.createElement('button');"
        "other.style.cssText = 'position:fixed;inset:0'; other.onclick = () => (window.other = true);"
        "document.body.append(other) }, { once: true })"
    )
    page = show(_PAGE.format(f"<script>{cover}</script>"))

    assert _button(page).press() is Pressed.MISSED
    assert _pressed(page) == 0
    assert page.evaluate("window.other") is None


def test_an_element_that_the_page_has_replaced_is_gone(show: Show) -> None:
    page = show(_PAGE.format(""))
    button = _button(page)
    page.evaluate("document.querySelector('button').replaceWith(document.querySelector('button').cloneNode(true))")

    assert button.press() is Pressed.GONE
    assert _pressed(page) == 0


def test_a_person_s_own_press_meanwhile_is_not_stopped(show: Show) -> None:
    page = show(_PAGE.format(""))
    _button(page).press()

    page.locator("input").fill("other@example.com")
    page.locator("button").click()

    assert _pressed(page) == 2


@pytest.mark.parametrize(
    ("over", "why"),
    [
        ("<div style='position:fixed;inset:0'>大促 <button>关闭</button></div>", "covered"),
        ("<div style='position:fixed;inset:0' aria-busy=true>加载中…</div>", "busy"),
        ("<div style='position:fixed;inset:0;background:#fff8'></div>", "busy"),
        ("<div style='position:fixed;inset:0'>请先绑定微信</div>", "covered"),
    ],
)
def test_what_is_over_it_is_told_from_a_page_at_work(show: Show, over: str, why: str) -> None:
    assert _button(show(_PAGE.format(over))).obstacle() == why


def test_what_is_held_is_read_without_taking_the_focus_away(show: Show) -> None:
    page = show(_PAGE.format(""))
    page.locator("input").focus()

    assert holding(page, (EMAIL,), None).ok
    assert page.evaluate("document.activeElement.localName") == "input"
