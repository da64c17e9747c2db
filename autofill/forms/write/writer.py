"""Trusted input into a page's elements: focus, click, type, press keys, in any frame."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import ElementHandle, Error, Frame, Page

from autofill.forms.page.patience import Part, answer_of, patience_of, wait_on
from autofill.forms.page.quiet import let_settle, next_frame
from autofill.forms.page.script import call, element


class StaleElement(Exception):
    """The page has replaced the element: it has to be found again."""


class NotClickable(Exception):
    """A person could not click the element now; `why` says what is in the way."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


def failure(error: Error) -> StaleElement | NotClickable:
    """Translate an error of Playwright's; only its first line is kept, since the rest repeats what was typed."""
    first = str(error).splitlines()[0]
    return StaleElement() if "not attached" in first or "detached" in first else NotClickable(first)


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes in one frame; elements are named by their number in the harvest."""

    page: Page
    frame: Frame

    def focus(self, number: int) -> bool:
        """Focus an element and select its text; return False when it can't have the focus.

        Raises:
            StaleElement: the element is not in the page any more.
        """
        answer = call(self.frame, "focusText", number)
        if answer == "gone":
            raise StaleElement
        return bool(answer == "")

    def type(self, number: int, text: str, *, secret: bool = False) -> bool:
        """Replace the text of an element; return False where it does not take the focus.

        Where the element does not take the browser's own insertion of text, it is typed key by key.

        Raises:
            StaleElement: the element is not in the page any more.
        """
        answer = call(self.frame, "typeOne", number, text)
        if answer == "gone":
            raise StaleElement
        return self.type_keys(number, text, secret=secret) if answer == "not-taken" else bool(answer == "")

    def type_keys(self, number: int, text: str, *, secret: bool = False) -> bool:
        """Type into an element key by key, each only while it has the focus; return False where it loses it.

        Frames of other origins can hear keys; a `secret` is not typed where there is one.

        Raises:
            StaleElement: the element is not in the page any more.
        """
        others = [frame for frame in self.page.frames if frame is not self.frame]
        if not self.focus(number) or (secret and any(_origin(frame) != _origin(self.frame) for frame in others)):
            return False
        with self._guarded(number, others):
            return self.press("Delete", number) and all(self._key(number, letter) for letter in text)

    @contextmanager
    def _guarded(self, number: int, others: Sequence[Frame]) -> Iterator[None]:
        """Keep keys from everything but the element, in the other frames, too."""
        try:
            call(self.frame, "guardKeys", number)
            for frame in others:
                _guard(frame, 0)
            yield
        finally:
            for frame in (self.frame, *others):
                _guard(frame, None)

    def _key(self, number: int, letter: str) -> bool:
        return self._has_focus(number) and answer_of(self.frame, lambda: self.page.keyboard.type(letter)) is None

    def press(self, key: str, number: int | None = None) -> bool:
        """Press a key where the focus is; with a `number`, only while that element has it. Return whether it did."""
        if number is not None and not self._has_focus(number):
            return False
        answer_of(self.frame, lambda: self.page.keyboard.press(key))
        return True

    def _has_focus(self, number: int) -> bool:
        return bool(call(self.frame, "hasFocus", number))

    def click(self, number: int, part: Part = Part.REACTION) -> None:
        """Click an element once it has stopped moving and nothing covers it.

        Raises:
            StaleElement: the element is not in the page any more.
            NotClickable: something else is in the way.
        """
        spot = self.spot(number, part)
        handle = self.handle(spot["id"])
        try:
            handle.click(force=True, position={"x": spot["x"], "y": spot["y"]}, timeout=patience_of(self.page).whole_ms)
        except Error as error:
            raise failure(error) from None

    def spot(self, number: int, part: Part = Part.REACTION) -> dict[str, Any]:
        """Return the point to click, once the element has not moved from one frame to the next and no mask covers it.

        Raises:
            StaleElement: the element is not in the page any more.
            NotClickable: something else is in the way.
        """
        wait, whole = wait_on(self.frame, part), wait_on(self.frame)
        tried = 0
        spot: dict[str, Any] = self.ask("spot", number, None, tried)
        while spot["why"]:
            if spot["why"] == "gone":
                raise StaleElement
            if (whole if spot["why"] == "busy" else wait).is_over:
                raise NotClickable(spot["why"])
            next_frame(self.frame)
            tried += spot["why"] == "covered"
            spot = self.ask("spot", number, spot["rects"], tried)
        return spot

    def settle(self) -> None:
        """Wait until the page has rewritten what it wants to."""
        let_settle(self.frame)

    def dismiss(self, number: int) -> None:
        """Close what a control has opened: with Escape, or in a dialog, which Escape would close, by its trigger."""
        if not call(self.frame, "inModal", number):
            self.press("Escape")
            return
        try:
            self.click(number, Part.GLANCE)
        except NotClickable:
            return

    def handle(self, number: int) -> ElementHandle:
        """Return Playwright's handle of an element, or raise `StaleElement`."""
        found = element(self.frame, number)
        if found is None:
            raise StaleElement
        return found

    def ask(self, name: str, *args: Any) -> Any:
        """Call a function of the injected script in this frame."""
        return call(self.frame, name, *args)


def _guard(frame: Frame, number: int | None) -> None:
    try:
        call(frame, "guardKeys", number)
    except Error:  # it went away in this moment
        return


def _origin(frame: Frame) -> str:
    """Scheme, host and port; of a frame without an address of its own those of its parent."""
    address = urlsplit(frame.url)
    if not address.netloc and frame.parent_frame is not None:
        return _origin(frame.parent_frame)
    return f"{address.scheme}://{address.netloc}"
