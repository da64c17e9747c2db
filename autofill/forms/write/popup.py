"""The pop-up that a click on a control opens: its choices, whether it is open, and how to scroll and close it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from autofill.forms.page.patience import Part, wait_on
from autofill.forms.page.quiet import next_frame, poll
from autofill.forms.write.writer import NotClickable, StaleElement, Writer

_EVERY_MS = 33  # two frames: reading the whole page is not free


@dataclass(frozen=True, slots=True)
class Offer:
    """The visible choices, and a signature of all their texts."""

    choices: tuple[dict[str, Any], ...]
    signature: str


def offered(writer: Writer, number: int, *, known: str = "", part: Part = Part.REACTION) -> Offer:
    """Return the choices, once they differ from the `known` signature and have stopped changing, or time is over."""
    wait = wait_on(writer.frame, part)
    before = None
    while True:
        now = _offer(writer, number)
        done = now.choices and now.signature != known and now.signature == before
        if done or wait.is_over:
            return now
        before = now.signature
        wait.pump(_EVERY_MS)


def _offer(writer: Writer, number: int) -> Offer:
    choices = tuple(writer.ask("offered", number))
    return Offer(choices, "\n".join(f"{one['column']}:{one['text']}" for one in choices))


def opened(writer: Writer, number: int, part: Part = Part.REACTION) -> bool:
    """Return whether a pop-up has opened; one that is fading in is waited for a little longer."""
    wait, coming = wait_on(writer.frame, part), wait_on(writer.frame, Part.REACTION)
    while (state := writer.ask("popupState", number)) != "open":
        if (coming if state == "coming" else wait).is_over:
            return False
        wait.pump(_EVERY_MS)
    return True


def closed(writer: Writer, number: int, part: Part = Part.GLANCE) -> bool:
    """Return whether the control's pop-up has closed, within the share of the time-out."""
    return not poll(writer.frame, "isOpen", number, until=lambda is_open: not is_open, part=part)


def press(writer: Writer, number: int, choice: int) -> None:
    """Click a choice; where a wheel has turned it out of sight, click the rows on the way to it first."""
    whole, still = wait_on(writer.frame), wait_on(writer.frame, Part.REACTION)
    before = 0
    while (step := writer.ask("stepTo", number, choice)) != choice and not whole.is_over and not still.is_over:
        if step == before:  # the wheel is still turning
            still.pump(_EVERY_MS)
            continue
        writer.click(step)
        before = step
        still.again()
    writer.click(choice)


def confirm(writer: Writer, number: int, button: int) -> None:
    """Click the pop-up's confirm button, where it had one when it opened and is still open."""
    if button and not closed(writer, number):
        writer.click(button)


def close(writer: Writer, number: int) -> None:
    """Close the pop-up: by keyboard or trigger, else by its own close button."""
    writer.dismiss(number)
    if closed(writer, number) or not (way := writer.ask("wayOut")):
        return
    try:
        writer.click(way, Part.GLANCE)
    except (StaleElement, NotClickable):
        return
    closed(writer, number)


def stays_open(writer: Writer, number: int) -> bool:
    """Return whether the pop-up is still open after Enter, unless the second box of a range is next."""
    state = poll(writer.frame, "taken", number, until=lambda now: now in {"closed", "on"}, part=Part.GLANCE)
    return bool(state == "open")


def scroll_for(writer: Writer, number: int, names: Sequence[str]) -> list[str] | None:
    """Scroll the list from top to end until a name is mounted; return the texts passed, None where there is no list."""
    wait = wait_on(writer.frame)
    if not (list_number := writer.ask("scrollToTop", number)):
        return None
    passed: dict[str, None] = {}
    while not wait.is_over:
        next_frame(writer.frame)
        step = writer.ask("scrollOn", number, list_number, list(names))
        passed.update(dict.fromkeys(step["texts"]))
        if step["end"]:
            break
    return list(passed)
