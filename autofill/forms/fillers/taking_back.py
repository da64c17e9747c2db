"""A control is brought back to an earlier value, by trusted input: in go the control as it is and as it was."""

from collections.abc import Callable

from autofill.forms.control import Control, Evidence, Kind
from autofill.forms.field import Choice
from autofill.forms.fillers.filler import Order
from autofill.forms.fillers.picker import PickerFiller
from autofill.forms.fillers.radio import RadioFiller
from autofill.forms.fillers.select import SelectFiller
from autofill.forms.hand import Hand
from autofill.forms.patience import patience_of
from autofill.forms.wording import normalise

_ROUNDS = 20  # files that are listed, of which each has a button of its own


def take_back(hand: Hand, now: Control, before: Control) -> None:
    """Put back what was there; whether it is there again is for the caller to see.

    Raises:
        Gone, Unreachable, Error: it can't be done.
    """
    _WAYS.get(now.kind, _text)(hand, now, before)


def _text(hand: Hand, now: Control, before: Control) -> None:
    """By typing; where that is not taken, by keys, or by the button that empties the box."""
    if not hand.type(now.id, before.value) or _shows(hand, now, before.value):
        return
    buttons = hand.ask("clearers", now.id) if not before.value else []
    if buttons:
        hand.click(buttons[0])
    else:
        hand.type_keys(now.id, before.value)


def _shows(hand: Hand, now: Control, text: str) -> bool:
    """Whether a box holds the text after the page has had its say."""
    hand.ask("blurActive")
    hand.settle()
    state = hand.ask("stateOf", now.id)
    return bool(state["gone"]) or (state["value"] or "").strip() == text.strip()


def _code(hand: Hand, now: Control, before: Control) -> None:
    letters = before.value.ljust(len(now.parts)) if before.value else " " * len(now.parts)
    for number, letter in zip(now.parts, letters, strict=False):
        hand.type(number, letter.strip())


def _tick(hand: Hand, now: Control, before: Control) -> None:  # noqa: ARG001 - one shape for all
    hand.click(now.id)


def _radio(hand: Hand, now: Control, before: Control) -> None:
    if before.value:  # where none was chosen, none can be unchosen
        RadioFiller().write(hand, now, Order("", before.value))


def _select(hand: Hand, now: Control, before: Control) -> None:
    texts = [option.text for option in now.options]
    if before.value in texts:
        hand.handle(now.id).select_option(index=texts.index(before.value), timeout=patience_of(hand.page).whole_ms)
    else:
        SelectFiller().write(hand, now, Order("", before.value))


def _chosen(hand: Hand, now: Control, before: Control) -> None:
    """By the button that clears it, where it was empty; else by choosing, or typing, what was there."""
    buttons = hand.ask("clearers", now.id) if _is_empty(before) else []
    if buttons:
        hand.click(buttons[0])
    elif now.kind is not Kind.PICKER or now.type == "text":
        _text(hand, now, before)
    elif not _is_empty(before):
        PickerFiller().write(hand, now, Order("", (Choice((before.value,)),)))


def _is_empty(control: Control) -> bool:
    """Whether it shows nothing, or only the words that ask for something."""
    return normalise(control.value) in {"", normalise(control.says(Evidence.PLACEHOLDER))}


def _day(hand: Hand, now: Control, before: Control) -> None:
    hand.handle(now.id).fill(before.value, timeout=patience_of(hand.page).whole_ms)


def _day_parts(hand: Hand, now: Control, before: Control) -> None:
    for part, was in zip(now.members, before.members, strict=False):
        if part.value != was.value:
            take_back(hand, part, was)


def _file(hand: Hand, now: Control, before: Control) -> None:
    """By the buttons that take files away, else by handing over none; what was there before can't be got again."""
    if before.value:
        return
    for _ in range(_ROUNDS):
        buttons = hand.ask("removers", now.id)
        if not buttons:
            break
        hand.click(buttons[0])
        hand.settle()
    hand.handle(now.id).set_input_files([], timeout=patience_of(hand.page).whole_ms)


_WAYS: dict[Kind, Callable[[Hand, Control, Control], None]] = {
    Kind.CODE: _code,
    Kind.CHECKBOX: _tick,
    Kind.RADIO: _radio,
    Kind.SELECT: _select,
    Kind.PICKER: _chosen,
    Kind.DATE: _day,
    Kind.DATE_PARTS: _day_parts,
    Kind.FILE: _file,
}
