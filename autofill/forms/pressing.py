"""Pressing a link or button once, only while it is free to click and the filled fields still hold their values."""

from collections.abc import Iterable
from enum import StrEnum

from playwright.sync_api import ElementHandle, Error, Frame, Page

from autofill.errors import PageSilent
from autofill.forms.control import Control
from autofill.forms.page.patience import answer_of
from autofill.forms.page.script import call, number_of
from autofill.forms.write.writer import StaleElement, Writer

_NOBODY_KNOWS = {"waiting", "stopped"}  # a page may have acted at the first touch, or a busy one have it still to come


class Pressed(StrEnum):
    """The outcome of a press."""

    PRESSED = "pressed"  # or nobody knows: as good as
    MISSED = "missed"  # something else was in its place: nothing was pressed
    CHANGED = "changed"  # a field held something else before the first touch: nothing was pressed
    GONE = "gone"  # the page has replaced the element: nothing was pressed
    EXPOSED = "exposed"  # its form would have put what it holds into the address, and was stopped


class Obstacle(StrEnum):
    """The reason why something can't be pressed now."""

    GONE = "gone"
    MOVING = "moving"
    COVERED = "covered"
    BUSY = "busy"  # covered by what only says that the page is at work
    HIDDEN = "not displayed"


class Button:
    """One element to be pressed, in its frame."""

    def __init__(self, page: Page, element: ElementHandle) -> None:
        """Bind to the element; see `obstacle` and `press`."""
        self.element = element
        self._frame: Frame = element.owner_frame() or page.main_frame
        self._writer = Writer(page, self._frame)
        self._spot: dict[str, object] = {}
        self._tried = 0

    def obstacle(self) -> Obstacle | None:
        """Return why it can't be pressed now; None where it can.

        The first call says `MOVING` at best: that the element stands still is known when it is seen a second time.
        """
        try:
            number = number_of(self._frame, self.element)
            self._spot = self._writer.ask("spot", number, self._spot.get("rects"), self._tried)
        except Error:  # its page is on its way
            return Obstacle.GONE
        why = str(self._spot["why"])
        self._tried += why == Obstacle.COVERED
        return Obstacle(why) if why else None

    @property
    def destination(self) -> str:
        """The address that it links or submits to by itself; "" where the page's script decides."""
        try:
            return str(call(self._frame, "destinationOf", number_of(self._frame, self.element)))
        except Error:  # its page is on its way
            return ""

    def press(self, held: Iterable[Control] = ()) -> Pressed:
        """Click it with the mouse where it was last seen free, while the controls still hold what was read.

        The click is stopped in the page where it would reach something else, or where a control has changed. So what
        is said to be missed was not pressed; what is not known was.
        """
        try:
            number = number_of(self._frame, self.element)
            if not call(self._frame, "armPress", number, self._held(held)):
                return Pressed.GONE
            x, y = self._point()
        except (StaleElement, Error):
            return Pressed.GONE
        page = self._writer.page
        try:
            answer_of(page, lambda: page.mouse.click(x, y))
        except (Error, PageSilent):  # it may have been pressed
            return Pressed.PRESSED
        return self._what_happened()

    def _held(self, controls: Iterable[Control]) -> list[tuple[int, int]]:
        """The controls of the button's own frame by number, each with the reading that it was proved at."""
        parts = (part for control in controls for part in (control.members or (control,)))
        return [(part.id, part.reading) for part in parts if part.frame is self._frame]

    def _point(self) -> tuple[float, float]:
        """Where to click, in the window."""
        box = self._writer.handle(int(str(self._spot["id"]))).bounding_box()
        if box is None:
            raise StaleElement
        return box["x"] + float(str(self._spot["x"])), box["y"] + float(str(self._spot["y"]))

    def _what_happened(self) -> Pressed:
        try:
            state = call(self._frame, "disarmPress")
        except (Error, PageSilent):  # the page went on, or is busy with it: it was pressed
            return Pressed.PRESSED
        return Pressed.PRESSED if state in _NOBODY_KNOWS else Pressed(state)
