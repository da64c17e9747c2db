"""What a click on a control has brought up: in go a hand and the control's number, out come the choices."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from autofill.forms.hand import Gone, Hand, Unreachable
from autofill.forms.patience import next_frame, poll

_OFFERED_S = 1.5
_EVERY_MS = 33  # two frames: reading the whole page is not free
_COMING_S = 2.0  # faded or folded in
_TAKEN_S = 0.7
_SCROLL_S = 20.0
_CLOSES_S = 0.6
_TURNS_S = 10.0
_STILL_S = 1.0


@dataclass(frozen=True, slots=True)
class Offer:
    """The choices that are shown, and one text of all of them."""

    choices: tuple[dict[str, Any], ...]
    signature: str


def offered(hand: Hand, number: int, *, known: str = "", timeout_s: float = _OFFERED_S) -> Offer:
    """The choices, once they differ from the `known` signature and have stopped changing, or the time is over."""
    end = time.monotonic() + timeout_s
    before = None
    while True:
        now = _offer(hand, number)
        done = now.choices and now.signature != known and now.signature == before
        if done or time.monotonic() > end:
            return now
        before = now.signature
        hand.page.wait_for_timeout(_EVERY_MS)


def _offer(hand: Hand, number: int) -> Offer:
    choices = tuple(hand.ask("offered", number))
    return Offer(choices, "\n".join(f"{one['column']}:{one['text']}" for one in choices))


def opened(hand: Hand, number: int, *, timeout_s: float = _OFFERED_S) -> bool:
    """Whether a pop-up has come up; one that is being faded in is waited for a little longer."""
    begun = time.monotonic()
    while (state := hand.ask("popupState", number)) != "open":
        if time.monotonic() > begun + (_COMING_S if state == "coming" else timeout_s):
            return False
        hand.page.wait_for_timeout(_EVERY_MS)
    return True


def closed(hand: Hand, number: int, *, timeout_s: float) -> bool:
    """Whether nothing of it is open any more."""
    return not poll(hand.frame, "isOpen", number, until=lambda is_open: not is_open, timeout_s=timeout_s)


def press(hand: Hand, number: int, choice: int) -> None:
    """Press a choice; where a wheel has turned it out of sight, the rows on the way to it first."""
    end = time.monotonic() + _TURNS_S
    before, still = 0, end
    while (step := hand.ask("stepTo", number, choice)) != choice and time.monotonic() < min(end, still):
        if step == before:  # the wheel is still turning
            hand.page.wait_for_timeout(_EVERY_MS)
            continue
        hand.click(step)
        before, still = step, time.monotonic() + _STILL_S
    hand.click(choice)


def confirm(hand: Hand, number: int, button: int) -> None:
    """Press the button that takes a choice, where the pop-up had one when it opened and waits for it still."""
    if button and not closed(hand, number, timeout_s=_CLOSES_S):
        hand.click(button)


def close(hand: Hand, number: int) -> None:
    """Close what is open: by keyboard or trigger, else by what the pop-up itself is closed with."""
    hand.dismiss(number)
    if closed(hand, number, timeout_s=_CLOSES_S) or not (way := hand.ask("wayOut")):
        return
    try:
        hand.click(way, timeout_ms=500)
    except (Gone, Unreachable):
        return
    closed(hand, number, timeout_s=_CLOSES_S)


def stays_open(hand: Hand, number: int) -> bool:
    """Whether the pop-up is still open after Enter, and not since the second box of a range is to come."""
    state = poll(hand.frame, "taken", number, until=lambda now: now in {"closed", "on"}, timeout_s=_TAKEN_S)
    return bool(state == "open")


def scroll_for(hand: Hand, number: int, names: Sequence[str]) -> list[str] | None:
    """Scroll from the top of the list to its end until a name is mounted: the texts passed; None for no list."""
    end = time.monotonic() + _SCROLL_S
    if not (list_number := hand.ask("scrollToTop", number)):
        return None
    passed: dict[str, None] = {}
    while time.monotonic() < end:
        next_frame(hand.frame)
        step = hand.ask("scrollOn", number, list_number, list(names))
        passed.update(dict.fromkeys(step["texts"]))
        if step["end"]:
            break
    return list(passed)
