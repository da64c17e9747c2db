"""A page that changes what scripts are built on, or names its boxes like members of the DOM, changes nothing for us."""

import json

import pytest
from playwright.sync_api import ElementHandle, Page

from autofill import forms
from autofill.forms import Field, fill, harvest
from tests.hostile.conftest import Site

_LIES = {
    "JSON.stringify": "JSON.stringify = () => '{}'",
    "toJSON": "Object.prototype.toJSON = Array.prototype.toJSON = String.prototype.toJSON = () => 'lie'",
    "array methods": "for (const name of ['map', 'filter', 'find', 'some', 'every', 'flatMap', 'at', 'push'])"
    " Array.prototype[name] = () => []",
    "iterators": "Array.prototype[Symbol.iterator] = function* () {}",
    "collections": "globalThis.Map = globalThis.Set = globalThis.WeakMap = class {}; Map.prototype.get = () => 0",
    "getComputedStyle": "globalThis.getComputedStyle = () => ({display: 'none', opacity: '0'})",
    "MutationObserver": "globalThis.MutationObserver = undefined",
    "Symbol.for": "Symbol.for = () => 'autofill.forms'",
    "queries": "for (const kind of [Document, Element, DocumentFragment])"
    " for (const name of ['querySelector', 'querySelectorAll']) kind.prototype[name] = () => null",
    "attributes": "Element.prototype.getAttribute = () => 'lie'; Element.prototype.matches = () => true",
    "boxes": "Element.prototype.getBoundingClientRect = () => ({left: 0, top: 0, width: 0, height: 0})",
    "values": "Object.defineProperty(HTMLInputElement.prototype, 'value', {get: () => 'li.si@example.com'})",
    "visibility": "Element.prototype.checkVisibility = () => false",
    "text": "Object.defineProperty(HTMLElement.prototype, 'innerText', {get: () => 'lie'})",
    "events": "EventTarget.prototype.addEventListener = () => 0; document.execCommand = () => true",
    "words": "RegExp.prototype.exec = RegExp.prototype.test = () => null; String.prototype.replace = () => ''",
    "promises": "globalThis.Promise = undefined; globalThis.setTimeout = () => 0",
    "everything frozen": "for (const one of [Object, Array, Element, Node, Document]) Object.freeze(one.prototype)",
}
_MAIL = "li.si@example.com"
_FIELDS = (Field[None]("email", lambda _: _MAIL), Field[None]("store_name", lambda _: "Li Store"))
_FORM = """<main><h1>账号注册</h1><form method=post>
<p><label>电子邮箱 <input id=mail></label></p><p><label>店铺名称 <input id=store></label></p>
<button type=button>立即注册</button></form></main>"""


@pytest.mark.parametrize("lie", _LIES)
def test_a_page_that_changes_built_ins_is_read_and_filled_as_any_other(page: Page, portal: Site, lie: str) -> None:
    portal.pages["/"] = f"<script>{_LIES[lie]}</script>{_FORM}"
    page.goto(portal.address)

    report = fill(page, _FIELDS, None, patience_s=1)

    assert report.ok, report.refusals
    assert (page.locator("#mail").input_value(), page.locator("#store").input_value()) == (_MAIL, "Li Store")
    assert forms.heading(page) == "account-registration"
    assert forms.offers(page, "register")


def test_a_page_can_neither_see_nor_call_our_script(page: Page, portal: Site) -> None:
    portal.pages["/"] = _FORM
    page.goto(portal.address)
    before = page.evaluate(
        "Object.getOwnPropertyNames(globalThis).length + Object.getOwnPropertySymbols(globalThis).length"
    )

    fill(page, _FIELDS, None, patience_s=1)

    assert (
        page.evaluate("Object.getOwnPropertyNames(globalThis).length + Object.getOwnPropertySymbols(globalThis).length")
        == before
    )
    assert page.evaluate(
        "[Node, Element, Document].every((kind) => "
        "Object.getOwnPropertySymbols(kind.prototype).every((one) => one.description.startsWith('Symbol.')))"
    )


def _members(page: Page, kind: str) -> list[str]:
    """The names of all members of a kind of node, and of those that it is built on."""
    found = """(kind) => {
      const names = new Set();
      for (let at = globalThis[kind].prototype; at; at = Object.getPrototypeOf(at))
        for (const name of Object.getOwnPropertyNames(at)) names.add(name);
      return JSON.stringify([...names]);
    }"""
    return list(json.loads(page.evaluate(found, kind)))


def test_boxes_named_like_members_of_a_form_hide_nothing(page: Page, portal: Site) -> None:
    portal.pages["/"] = _FORM
    page.goto(portal.address)
    plain = [control.label for control in harvest(page)]
    named = "".join(
        f"<input type=hidden name='{name}'><input type=hidden id='{name}'>"
        for name in _members(page, "HTMLFormElement")
    )
    portal.pages["/"] = _FORM.replace("</form>", f"{named}</form>")
    page.goto(portal.address)

    assert [control.label for control in harvest(page)] == plain
    assert fill(page, _FIELDS, None, patience_s=1).ok
    assert forms.offers(page, "register")
    assert forms.heading(page) == "account-registration"
    found = forms.find_action(page, "register", timeout_s=0)
    assert isinstance(found, ElementHandle)
    button = forms.Button(page, found)
    while button.obstacle():
        page.wait_for_timeout(20)
    page.evaluate("document.querySelector('button').onclick = () => (window.pressed = true)")
    assert button.press() is forms.Pressed.PRESSED
    assert page.evaluate("window.pressed")


def test_pictures_named_like_members_of_the_document_hide_nothing(page: Page, portal: Site) -> None:
    portal.pages["/"] = _FORM
    page.goto(portal.address)
    named = "".join(
        f"<img name='{name}' hidden><form name='{name}' hidden></form>" for name in _members(page, "Document")
    )
    portal.pages["/"] = _FORM + named
    page.goto(portal.address)

    assert [control.label for control in harvest(page)] == ["电子邮箱", "店铺名称"]
    assert fill(page, _FIELDS, None, patience_s=1).ok
    assert forms.heading(page) == "account-registration"
