"""Detection of a risk check (slider captcha) on a page. It is handed to a person, never solved."""

from playwright.sync_api import Error, Frame, Page

from autofill import forms
from autofill.forms import normalise

_ADDRESS = "punish"  # in the address of the risk pages. Source: seller-center.md, section 9
_WORDS = tuple(
    normalise(words)
    for words in (
        "滑块",
        "拖动下方",
        "安全验证",
        "slide to verify",
        "drag the slider",
        "slider to verify",
        "unusual traffic",
    )
)


def is_shown(page: Page) -> bool:
    """Return whether the page itself or a visible frame in it is a risk check."""
    return any(_is_check(frame) for frame in page.frames)


def _is_check(frame: Frame) -> bool:
    try:
        if frame.parent_frame is not None and not frame.frame_element().is_visible():
            return False
        if _ADDRESS in frame.url:
            return True
        shown = normalise(forms.call(frame, "riskWords"))
    except Error:  # the frame is on its way
        return False
    return any(words in shown for words in _WORDS)
