"""What a click on a control has brought up: in go a hand and the control's number, out come the choices."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from autofill.forms.hand import Gone, Hand, Unreachable
from autofill.forms.patience import Part, wait_on
from autofill.forms.quiet import next_frame, poll

_EVERY_MS = 33  # two frames: reading the whole page is not free


@dataclass(frozen=True, slots=True)
class Offer:
    """The choices that are shown, and one text of all of them."""

    choices: tuple[dict[str, Any], ...]
    signature: str


def offered(hand: Hand, number: int, *, known: str = "", part: Part = Part.REACTION) -> Offer:
    """The choices, once they differ from the `known` signature and have stopped changing, or the time is over."""
    wait = wait_on(hand.frame, part)
    before = None
    while True:
        now = _offer(hand, number)
        done = now.choices and now.signature != known and now.signature == before
        if done or wait.is_over:
            return now
        before = now.signature
        wait.pump(_EVERY_MS)


def _offer(hand: Hand, number: int) -> Offer:
    choices = tuple(hand.ask("offered", number))
    return Offer(choices, "\n".join(f"{one['column']}:{one['text']}" for one in choices))


def opened(hand: Hand, number: int, part: Part = Part.REACTION) -> bool:
    """Whether a pop-up has come up; one that is being faded in is waited for a little longer."""
    wait, coming = wait_on(hand.frame, part), wait_on(hand.frame, Part.REACTION)
    while (state := hand.ask("popupState", number)) != "open":
        if (coming if state == "coming" else wait).is_over:
            return False
        wait.pump(_EVERY_MS)
    return True


def closed(hand: Hand, number: int, part: Part = Part.GLANCE) -> bool:
    """Whether nothing of it is open any more."""
    return not poll(hand.frame, "isOpen", number, until=lambda is_open: not is_open, part=part)


def press(hand: Hand, number: int, choice: int) -> None:
    """Press a choice; where a wheel has turned it out of sight, the rows on the way to it first."""
    whole, still = wait_on(hand.frame), wait_on(hand.frame, Part.REACTION)
    before = 0
    while (step := hand.ask("stepTo", number, choice)) != choice and not whole.is_over and not still.is_over:
        if step == before:  # the wheel is still turning
            still.pump(_EVERY_MS)
            continue
        hand.click(step)
        before = step
        still.again()
    hand.click(choice)


def confirm(hand: Hand, number: int, button: int) -> None:
    """Press the button that takes a choice, where the pop-up had one when it opened and waits for it still."""
    if button and not closed(hand, number):
        hand.click(button)


def close(hand: Hand, number: int) -> None:
    """Close what is open: by keyboard or trigger, else by what the pop-up itself is closed with."""
    hand.dismiss(number)
    if closed(hand, number) or not (way := hand.ask("wayOut")):
        return
    try:
        hand.click(way, Part.GLANCE)
    except (Gone, Unreachable):
        return
    closed(hand, number)


def stays_open(hand: Hand, number: int) -> bool:
    """Whether the pop-up is still open after Enter, and not since the second box of a range is to come."""
    state = poll(hand.frame, "taken", number, until=lambda now: now in {"closed", "on"}, part=Part.GLANCE)
    return bool(state == "open")


def scroll_for(hand: Hand, number: int, names: Sequence[str]) -> list[str] | None:
    """Scroll from the top of the list to its end until a name is mounted: the texts passed; None for no list."""
    wait = wait_on(hand.frame)
    if not (list_number := hand.ask("scrollToTop", number)):
        return None
    passed: dict[str, None] = {}
    while not wait.is_over:
        next_frame(hand.frame)
        step = hand.ask("scrollOn", number, list_number, list(names))
        passed.update(dict.fromkeys(step["texts"]))
        if step["end"]:
            break
    return list(passed)
