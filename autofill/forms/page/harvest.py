"""Reading of a page: its controls and its announcements, in all frames and open shadow roots."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import ElementHandle, Error, Frame, Page

from autofill.forms.control import Control, from_facts
from autofill.forms.page.dates_joined import join_dates
from autofill.forms.page.patience import answer_of
from autofill.forms.page.script import call, element


@dataclass(frozen=True, slots=True)
class Alert:
    """A text that the page announces; `control` is the one that it stands at, if it stands at one.

    `marked` says that its control is announced as invalid by it, `floats` that only its place over the page does.
    """

    text: str
    control: Control | None
    marked: bool = False
    floats: bool = False


@dataclass(frozen=True, slots=True)
class Harvest:
    """The result of reading a page, all frames."""

    controls: tuple[Control, ...]
    alerts: tuple[Alert, ...]


def harvest(target: Page | Frame, *, origins: Collection[str] = ()) -> list[Control]:
    """Return every control of a page, with its frames and open shadow roots, in document order.

    One evaluate a frame. Controls that a person can't reach are in it too, and say why (`hidden`); controls in a frame
    whose origin is neither the page's own nor one of `origins` say so (`foreign`).

        for control in harvest(page):
            print(control.kind, control.label)
    """
    return list(read(target, origins=origins).controls)


def read(target: Page | Frame, *, origins: Collection[str] = ()) -> Harvest:
    """Return the controls as `harvest` does, and what the page announces."""
    controls: list[Control] = []
    alerts: list[Alert] = []
    own = ""
    for frame in frames_of(target):
        facts = _facts(frame)
        if facts is None:
            continue
        own = own or facts["origin"]
        foreign = "" if facts["origin"] in {own, *origins} else facts["origin"]
        here = [from_facts(record, frame, foreign) for record in facts["controls"]]
        by_id = {control.id: control for control in here}
        controls.extend(join_dates(here))
        if not foreign:
            alerts.extend(
                Alert(alert["text"], by_id.get(alert["id"]), alert["marked"], alert["floats"])
                for alert in facts["alerts"]
            )
    return Harvest(tuple(controls), tuple(alerts))


def handle(control: Control) -> ElementHandle | None:
    """Return Playwright's handle of a harvested control's element; None when the page has removed it.

    for control in harvest(page):
        print(control.label, handle(control).bounding_box())
    """
    return element(control.frame, control.id) if control.frame else None


def frames_of(target: Page | Frame) -> Iterator[Frame]:
    """Yield the frame itself and all visible frames in it, outermost first."""
    main = target.main_frame if isinstance(target, Page) else target
    yield main
    for child in main.child_frames:
        if _is_shown(child):
            yield from frames_of(child)


def _is_shown(frame: Frame) -> bool:
    try:
        element = answer_of(frame, frame.frame_element)
        return answer_of(frame, element.is_visible)
    except Error:  # the frame went away in this moment
        return False


def _facts(frame: Frame) -> dict[str, Any] | None:
    try:
        return dict(call(frame, "harvest"))
    except Error:
        if frame.is_detached() or frame.parent_frame is not None:
            return None
        raise
