"""The injected script: how it is loaded into a page's isolated world, and how its functions are called.

It is brought to each frame as a selector engine of Playwright's that runs in the isolated world, which the page can
neither see nor change. There `JSON`, `Map` or `Array.prototype.map` are the browser's own, whatever the page has made
of its. Source: the documentation of `Selectors.register`, `content_script`.
"""

import json
import re
from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import ElementHandle, Error, Frame, Locator, Selectors
from playwright.sync_api import TimeoutError as TimedOut

from autofill.errors import PageSilent
from autofill.forms.page.patience import answer_of, patience_of
from autofill.forms.text.visible import seen, visible

_NAME = "autofill"
_FILES = (
    *("see/dom", "see/walk", "see/controls", "see/clues", "see/near", "see/sections", "see/beside", "see/groups"),
    *("see/values", "see/harvest", "see/hidden", "see/sight", "see/alerts"),
    *("act/input", "act/popup", "act/popup-moves", "act/calendar", "act/upload", "act/words", "act/actions"),
    *("act/list", "see/pieces", "act/marks"),
)
_EXPORTS = (
    *("harvest", "stateOf", "inModal", "pageWords", "uploadState", "removers", "clearers", "calendar"),
    *("focusText", "hasFocus", "typeOne", "guardKeys", "blurActive"),
    *("quietMs", "framesPainted", "spot", "mark", "typingBox"),
    *("offered", "isOpen", "popupState", "taken", "scrollToTop", "scrollOn"),
    *("confirmer", "wayOut", "stepTo", "knowPictures", "isMasked", "armPress", "disarmPress", "destinationOf"),
    *("listing", "insideWith", "pressables", "watchPresses", "pressesSeen"),
    *("showMarks", "hideMarks", "inFront"),
    *("coverOf", "modalCover", "riskWords", "mainText", "pieces", "coversOf"),
)
_MEMBERS = (
    *("localName", "nodeType", "isConnected", "textContent", "innerText"),
    *("title", "lang", "dataset", "tabIndex", "inert"),
    *("getAttribute", "hasAttribute", "matches", "closest", "querySelector", "querySelectorAll", "getElementById"),
    *("childNodes", "children", "childElementCount", "parentNode", "parentElement", "nextSibling"),
    *("nextElementSibling", "previousElementSibling", "shadowRoot", "host", "assignedSlot", "assignedNodes"),
    *("getRootNode", "compareDocumentPosition", "documentElement", "body", "activeElement", "isContentEditable"),
    *("getBoundingClientRect", "checkVisibility", "elementFromPoint", "getAnimations", "scrollIntoView"),
    *("scrollTop", "scrollLeft", "scrollWidth", "scrollHeight", "clientWidth", "clientHeight"),
    *("focus", "blur", "execCommand", "createRange", "createElement", "baseURI"),
)
_MEMBER = re.compile(rf"(\?\.|\.)({'|'.join(_MEMBERS)})\b")


def install(selectors: Selectors) -> None:
    """Register the injected script with a Playwright instance, once, before any of its pages is read.

    with sync_playwright() as playwright:
        install(playwright.selectors)
    """
    try:
        selectors.register(_NAME, _source(), content_script=True)
    except Error as error:
        if "already registered" not in str(error):
            raise


def call(frame: Frame, name: str, *args: Any) -> Any:
    """Call a function of the injected script in the frame's document and return its result.

    Raises:
        PageSilent: the page does not answer.
        Error: the frame is gone, or on its way.
    """
    limit_ms = patience_of(frame).whole_ms
    try:
        text = answer_of(frame, lambda: frame.text_content(_asking(name, *args), timeout=limit_ms))
    except TimedOut:
        raise PageSilent(limit_ms / 1000) from None
    answer = json.loads(text or "{}")
    if "threw" in answer:
        raise Error(visible(f"{name}: {answer['threw']}"))
    return seen(answer.get("value"), text or "")


def number_of(frame: Frame, handle: ElementHandle) -> int:
    """Return the harvest's number of an element of the frame."""
    found = answer_of(frame, lambda: handle.query_selector(_asking("numberOf")))
    if found is None:
        raise Error("the element is gone")
    return int(json.loads(answer_of(frame, found.text_content) or "{}")["value"])


def element(frame: Frame, number: int) -> ElementHandle | None:
    """Return the element with a number of the harvest, or None when the page has removed it."""
    return answer_of(frame, lambda: frame.query_selector(_asking("elementOf", number)))


def located(frame: Frame, number: int) -> Locator:
    """Return a locator of the element with a number of the harvest."""
    return frame.locator(_asking("elementOf", number))


def _asking(name: str, *args: Any) -> str:
    """The selector that has a function called; in letters that mean nothing in a selector."""
    return f"{_NAME}={b64encode(json.dumps([name, args]).encode()).decode()}"


@cache
def _source() -> str:
    folder = Path(__file__).parent / "js"
    first, *parts, last = (
        (folder / f"{name}.js").read_text(encoding="utf-8") for name in ("members", *_FILES, "world")
    )
    members = f"const MEMBERS = {json.dumps(_MEMBERS)};"
    functions = f"const functions = {{ {', '.join(_EXPORTS)} }};"
    return "\n".join(["(() => {", members, first, *map(_by_symbols, parts), functions, _by_symbols(last), "})()"])


def _by_symbols(source: str) -> str:
    """Members of elements read by symbols, which no name on the page can hide; see members.js."""
    return _MEMBER.sub(lambda found: f"{'?.' if found[1] == '?.' else ''}[dom.{found[2]}]", source)
