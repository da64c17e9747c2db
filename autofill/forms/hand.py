"""The one hand that writes on a page: focus, click, type, with trusted input, in any frame."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from playwright.sync_api import ElementHandle, Error, Frame, Page

from autofill.forms.patience import Part, answer_of, patience_of, wait_on
from autofill.forms.quiet import next_frame, settle
from autofill.forms.script import call, element


class Gone(Exception):
    """The page has replaced the element: it has to be found again."""


class Unreachable(Exception):
    """A person could not click there now; `why` says what is in the way."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


def trouble(error: Error) -> Gone | Unreachable:
    """What an error of Playwright's means here; only its first line is kept, since the rest repeats what was typed."""
    first = str(error).splitlines()[0]
    return Gone() if "not attached" in first or "detached" in first else Unreachable(first)


@dataclass(frozen=True, slots=True)
class Hand:
    """Writes in one frame; elements are named by their number in the harvest."""

    page: Page
    frame: Frame

    def focus(self, number: int) -> bool:
        """Focus an element and select its text; False when it can't have the focus.

        Raises:
            Gone: the element is not in the page any more.
        """
        answer = call(self.frame, "focusText", number)
        if answer == "gone":
            raise Gone
        return bool(answer == "")

    def type(self, text: str) -> None:
        """Put text where the focus is, as one trusted input; nothing for no text: what was selected is deleted."""
        if text:
            answer_of(self.frame, lambda: self.page.keyboard.insert_text(text))
        else:
            self.press("Delete")

    def type_keys(self, text: str) -> None:
        """Type where the focus is, key by key."""
        for letter in text:
            answer_of(self.frame, partial(self.page.keyboard.type, letter))

    def press(self, key: str) -> None:
        """Press a key where the focus is."""
        answer_of(self.frame, lambda: self.page.keyboard.press(key))

    def click(self, number: int, part: Part = Part.REACTION) -> None:
        """Click an element once it stands still and nothing covers it.

        Raises:
            Gone: the element is not in the page any more.
            Unreachable: something else is in the way.
        """
        spot = self.spot(number, part)
        handle = self.handle(spot["id"])
        try:
            handle.click(force=True, position={"x": spot["x"], "y": spot["y"]}, timeout=patience_of(self.page).whole_ms)
        except Error as error:
            raise trouble(error) from None

    def spot(self, number: int, part: Part = Part.REACTION) -> dict[str, Any]:
        """The point to click, once the element has stood still from one frame to the next, and no mask is over it.

        Raises:
            Gone: the element is not in the page any more.
            Unreachable: something else is in the way.
        """
        wait, whole = wait_on(self.frame, part), wait_on(self.frame)
        tried = 0
        spot: dict[str, Any] = self.ask("spot", number, None, tried)
        while spot["why"]:
            if spot["why"] == "gone":
                raise Gone
            if (whole if spot["why"] == "busy" else wait).is_over:
                raise Unreachable(spot["why"])
            next_frame(self.frame)
            tried += spot["why"] == "covered"
            spot = self.ask("spot", number, spot["rects"], tried)
        return spot

    def settle(self) -> None:
        """Let the page rewrite what it wants to rewrite."""
        settle(self.frame)

    def dismiss(self, number: int) -> None:
        """Close what a control has opened: with Escape, or by its trigger in a dialog, which Escape would close."""
        if not call(self.frame, "inModal", number):
            self.press("Escape")
            return
        try:
            self.click(number, Part.GLANCE)
        except Unreachable:
            return

    def handle(self, number: int) -> ElementHandle:
        """Playwright's handle of an element, or `Gone`."""
        found = element(self.frame, number)
        if found is None:
            raise Gone
        return found

    def ask(self, name: str, *args: Any) -> Any:
        """What a function of the page's script returns."""
        return call(self.frame, name, *args)
