"""The main heading, the text, and the links and buttons of a page, by concept."""

from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import ElementHandle, Error, Frame, Page

from autofill.forms.page.harvest import frames_of
from autofill.forms.page.patience import Part, wait_for
from autofill.forms.page.script import call, element
from autofill.forms.refusal import Reason, Refusal
from autofill.forms.text.wording import normalise
from autofill.forms.understand.vocabulary import ACTIONS, HEADINGS
from autofill.language import tr


def shown_heading(page: Page | Frame) -> str:
    """Return the text of the main visible heading, or ""."""
    try:
        return next((text for frame in frames_of(page) if (text := str(call(frame, "pageWords")))), "")
    except Error:  # the page is on its way to another one
        return ""


def shown_text(page: Page | Frame) -> str:
    """Return all text that a page shows, shadow roots included, frames not; "" while it is navigating."""
    try:
        return str(call(page.main_frame if isinstance(page, Page) else page, "mainText"))
    except Error:
        return ""


def heading(page: Page | Frame) -> str | None:
    """Return the concept of the main visible heading, or None when it is not in the vocabulary.

    if heading(page) == "account-registration": ...
    """
    shown = normalise(shown_heading(page))
    return next((name for name, texts in HEADINGS.items() if shown in map(normalise, texts)), None) if shown else None


def wait_for_heading(page: Page | Frame, headings: Sequence[str], *, timeout_s: float | None = None) -> str | None:
    """Wait until the main heading is one of these concepts; return which, or None when the time is over."""
    wait = wait_for(page, timeout_s, Part.ANSWER)
    while True:
        if (found := heading(page)) in headings:
            return found
        if wait.is_over:
            return None
        wait.pump()


def find_action(page: Page | Frame, action: str, *, timeout_s: float | None = None) -> ElementHandle | Refusal:
    """Wait for the one visible, enabled link or button that says the action, and return it or a refusal.

    It is that very element: when the page replaces it, a click fails instead of hitting whatever took its place.
    Several alike are refused as ambiguous, a disabled one as disabled, once the time is over.
    """
    wait = wait_for(page, timeout_s, Part.ANSWER)
    while True:
        found = _find(page, action)
        if isinstance(found, ElementHandle) or wait.is_over:
            return found
        wait.pump()


def wait_out(page: Page | Frame, action: str) -> bool:
    """Wait until the page offers the action, as long as it counts down to it; return whether it does.

    A countdown is whatever changes on what can be pressed: «59 s», «58 s».
    """
    wait, last = wait_for(page, None, Part.ANSWER), ""
    while not offers(page, action):
        said = "\n".join(one.text for one in _pressable(page) if one.seen)
        if said != last:
            last = said
            wait.again()
        if wait.is_over:
            return False
        wait.pump()
    return True


def offers(page: Page | Frame, action: str) -> bool:
    """Return whether the action could be pressed right now."""
    return isinstance(_find(page, action), ElementHandle)


def actions(page: Page | Frame) -> list[str]:
    """Return the actions of the vocabulary that the page offers right now, each by exactly one link or button.

    >>> "register" in actions(page)  # doctest: +SKIP
    True
    """
    seen = _pressable(page)
    found = [(action, _matching(action, seen)) for action in ACTIONS]
    return [action for action, ready in found if len([one for one in ready if not one.off]) == 1]


def pressable_texts(page: Page | Frame) -> set[str]:
    """Return the texts of the visible links and buttons."""
    return {one.text.strip() for one in _pressable(page) if one.seen}


@dataclass(frozen=True, slots=True)
class _Pressable:
    """A link or button of a frame, by its number; `outer` is that of one around it, 0 for none."""

    frame: Frame
    id: int
    text: str
    name: str
    seen: bool
    off: bool
    outer: int

    def says(self, wanted: set[str]) -> bool:
        return self.seen and (normalise(self.text).strip(" →›»>") in wanted or normalise(self.name) in wanted)


def _pressable(page: Page | Frame) -> list[_Pressable]:
    """Everything that can be pressed, frame by frame."""
    seen: list[_Pressable] = []
    for frame in frames_of(page):
        try:
            seen.extend(_Pressable(frame, **facts) for facts in call(frame, "pressables"))
        except Error:  # the page is on its way to another one
            continue
    return seen


def _matching(action: str, seen: Sequence[_Pressable]) -> list[_Pressable]:
    """Those with one of the action's texts; of a button in a link only the outer one."""
    wanted = _texts(action)
    saying = [one for one in seen if one.says(wanted)]
    numbers = {(id(one.frame), one.id) for one in saying}
    return [one for one in saying if (id(one.frame), one.outer) not in numbers]


def _find(page: Page | Frame, action: str) -> ElementHandle | Refusal:
    found = _matching(action, _pressable(page))
    ready = [one for one in found if not one.off]
    if len(ready) == 1 and (held := _held(ready[0])):
        return held
    several = len(ready) > 1
    reason = Reason.AMBIGUOUS if several else Reason.DISABLED if found else Reason.NOT_FOUND
    return Refusal(action, reason, tr("{count} of them", count=len(ready)) if several else "")


def _held(one: _Pressable) -> ElementHandle | None:
    """The element itself, unless the page has taken it away."""
    try:
        return element(one.frame, one.id)
    except Error:
        return None


def _texts(action: str) -> set[str]:
    return {normalise(text) for text in ACTIONS.get(action, (action,))}
