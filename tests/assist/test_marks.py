"""The marks beside boxes: for the person alone, in nobody's way, gone before anything is pressed or pictured."""

import pytest
from playwright.sync_api import Page

from autofill.forms import call, harvest

_PAGE = """<style>:last-child { outline: 1px solid }</style><h1>x</h1>
<form onsubmit="event.preventDefault(); window.sent = document.documentElement.children.length">
<label>电子邮箱 <input id=a></label><label>手机 <input id=b></label><button>提交</button></form>
<script>window.seen = []; new MutationObserver((all) => seen.push(...all.map((one) => one.target.localName)))
.observe(document.body, {subtree: true, childList: true, attributes: true})</script>"""


@pytest.fixture
def marked(page: Page) -> Page:
    """A page with a mark of each of two sorts."""
    page.route("http://portal.test/", lambda route: route.fulfill(body=_PAGE, content_type="text/html; charset=utf-8"))
    page.goto("http://portal.test/")
    _mark(page)
    return page


def _mark(page: Page) -> int:
    one, other = (control.id for control in harvest(page))
    return int(
        call(page.main_frame, "showMarks", [[one, "held", ""], [other, "refused", "several controls ask for it"]])
    )


def _boards(page: Page) -> int:
    return int(page.evaluate("document.documentElement.children.length")) - 2  # head and body


def test_they_stand_in_one_closed_element_outside_of_the_body(marked: Page) -> None:
    assert _boards(marked) == 1
    assert marked.evaluate("document.documentElement.lastElementChild.shadowRoot") is None
    assert "several controls" not in marked.evaluate("document.documentElement.outerHTML + document.body.innerText")
    assert marked.evaluate("seen") == []


def test_they_change_no_layout_and_take_no_clicks(marked: Page) -> None:
    where = "[...document.querySelectorAll('*')].map((one) => JSON.stringify(one.getBoundingClientRect())).slice(0, 12)"
    with_marks = marked.evaluate(where)
    call(marked.main_frame, "hideMarks")

    assert marked.evaluate(where) == with_marks
    _mark(marked)
    box = marked.locator("#b").bounding_box()
    assert box is not None
    hit = "([x, y]) => document.elementFromPoint(x, y).id"
    assert marked.evaluate(hit, [box["x"] + box["width"] - 4, box["y"] + 4]) == "b"


def test_they_are_drawn(marked: Page) -> None:
    drawn = marked.screenshot()
    call(marked.main_frame, "hideMarks")

    assert marked.screenshot() != drawn


@pytest.mark.parametrize("act", ["click", "submit"])
def test_they_are_gone_before_anything_is_sent(marked: Page, act: str) -> None:
    if act == "click":
        marked.get_by_role("button").click()
    else:
        marked.evaluate("document.forms[0].requestSubmit()")

    assert marked.evaluate("window.sent") == 2
    assert _boards(marked) == 0


def test_a_click_into_a_box_leaves_them(marked: Page) -> None:
    marked.locator("#a").click()

    assert _boards(marked) == 1


def test_marks_are_replaced_not_added_to(marked: Page) -> None:
    assert _mark(marked) == 2
    assert _boards(marked) == 1


def test_our_own_reading_does_not_see_them(marked: Page) -> None:
    before = [(one.name, one.clues) for one in harvest(marked)]
    call(marked.main_frame, "hideMarks")

    assert [(one.name, one.clues) for one in harvest(marked)] == before
