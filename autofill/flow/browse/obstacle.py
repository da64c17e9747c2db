"""Detection of what covers a page: a promotion, a banner on a button, a portal out of service. No kit's class names."""

import re
from dataclasses import dataclass

from playwright.sync_api import ElementHandle, Error, Frame, Page

from autofill import forms
from autofill.forms import normalise
from autofill.forms.text.visible import excerpt

_CLOSES = {
    normalise(word)
    for word in ("关闭", "我知道了", "知道了", "不再提示", "Close", "Got it", "No thanks", "×", "✕", "✖", "x")
}
_MAINTENANCE = "系统维护"  # as a heading it says so even without "now"
_ELSEWHERE = re.compile(  # the portal lets one person in at a time
    "(其他|其它|另一个?|别的|另外)(台)?(设备|地方|地点|浏览器|电脑|终端|手机|人)|异地登[录陆]|别处登[录陆]|被迫下线|挤下线|强制下线"
    r"|\b(another|other|different) (device|browser|place|location|computer|session|window)|elsewhere"
)
_MOST = 80  # letters of it that are repeated
_LINKS_OF_A_BANNER = 1  # "see more"; where more is offered, closing is a choice that is a person's


@dataclass(frozen=True, slots=True)
class Cover:
    """An element over the page: its text, and its close button where closing is all that it offers."""

    text: str
    close: ElementHandle | None


def promotion(page: Page) -> Cover | None:
    """Return the modal dialog over the page, or None; `close` is set where it asks for nothing and offers no more."""
    return _cover(page.main_frame, "modalCover")


def over(element: ElementHandle) -> Cover | None:
    """Return what covers an element so that it can't be clicked, or None."""
    frame = element.owner_frame()
    return _cover(frame, "coverOf", forms.number_of(frame, element)) if frame else None


def out_of_service(page: Page) -> str:
    """Return the heading of a page that says that the portal is out of service, or ""."""
    shown = forms.shown_heading(page)
    return shown if forms.meaning_of(shown) is forms.Meaning.BUSY or _MAINTENANCE in shown else ""


def says_elsewhere(text: str) -> bool:
    """Return whether the words mean that somebody has signed in with the account in another place."""
    return bool(_ELSEWHERE.search(normalise(text)))


def _cover(frame: Frame, question: str, *about: int) -> Cover | None:
    try:
        facts = forms.call(frame, question, *about)
        if not facts:
            return None
        closing = [one for one in facts["buttons"] if normalise(one["text"]) in _CLOSES]
        others = len(facts["buttons"]) - len(closing)
        closable = closing and others <= _LINKS_OF_A_BANNER and not facts["asks"]
        close = forms.element(frame, closing[0]["id"]) if closable else None
    except Error:  # it went away by itself
        return None
    return Cover(excerpt(facts["text"], _MOST), close)
