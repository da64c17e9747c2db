"""Whatever opens a pop-up to choose from: drop-downs, searchable and virtual lists, cascaders."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from autofill.forms import popup
from autofill.forms.compare import same_date, same_option, same_path, same_text
from autofill.forms.control import Control
from autofill.forms.fillers.day import write_date
from autofill.forms.fillers.filler import Order, Trouble, nearest
from autofill.forms.hand import Gone, Hand, Unreachable
from autofill.forms.patience import Part
from autofill.forms.popup import Offer
from autofill.forms.refusal import Reason
from autofill.forms.vocabulary import CONCEPTS
from autofill.forms.vocabulary.concept import LIST
from autofill.language import tr


class PickerFiller:
    """Drop-down, cascader, and the read-only box of a calendar."""

    def takes(self, control: Control, order: Order) -> bool:  # noqa: ARG002 - protocol
        """Options, a path of options, a date, or a text that is an option's name."""
        return order.is_choice or isinstance(order.value, date | str)

    def holds(self, control: Control, order: Order) -> bool:
        """Does its trigger show that option, path or day."""
        if isinstance(order.value, date):
            return same_date(order.value, control.value)
        if _is_typed(order):
            return same_text(order.text, control.value, order.concept)
        if len(order.levels) == 1:
            return same_option(order.levels[0], control.value)
        return same_path(order.levels, control.value)

    def write(self, hand: Hand, control: Control, order: Order) -> Trouble | None:
        """Open it, choose level by level, see it close."""
        if isinstance(order.value, date):
            return write_date(hand, control, order.value, by_keys=order.by_keys)
        if _is_typed(order):
            return _type(hand, control, order)
        try:
            trouble = self._choose(hand, control, order)
        except Unreachable as error:
            trouble = Trouble(Reason.NOT_HELD, tr("it cannot be clicked: {why}", why=error.why))
        if not popup.closed(hand, control.id, Part.NOTHING if trouble else Part.GLANCE):
            popup.close(hand, control.id)
        return trouble

    def _choose(self, hand: Hand, control: Control, order: Order) -> Trouble | None:
        seen = _open(hand, control)
        button = hand.ask("confirmer")
        for level, names in enumerate(order.levels):
            choice, offered = _find(hand, control, names, seen, level if len(order.levels) > 1 else None)
            if choice is None:
                return Trouble(Reason.OPTION_MISSING, nearest(names, offered))
            below = level + 1 < len(order.levels)
            if below and choice["unfolder"]:
                hand.click(choice["unfolder"])
            else:
                _click(hand, control, names, choice)
            if below:
                seen = _below(hand, control, choice, seen)
        popup.confirm(hand, control.id, button)
        return None


def _is_typed(order: Order) -> bool:
    """Whether the value is a text of its own, in a box that only proposes how to go on."""
    known = CONCEPTS.get(order.concept)
    return isinstance(order.value, str) and known is not None and not known.kinds & LIST


def _type(hand: Hand, control: Control, order: Order) -> Trouble | None:
    if control.readonly:
        return Trouble(Reason.READ_ONLY)
    return None if hand.type(control.id, order.text) else Trouble(Reason.HIDDEN, "it does not take the focus")


def _open(hand: Hand, control: Control) -> Offer:
    """Click the control and wait for what it offers; a second way in is the arrow key."""
    if hand.ask("mark", control.id) != "open":
        hand.click(control.id)
    seen = popup.offered(hand, control.id)
    if not seen.choices and not hand.ask("typingBox", control.id):
        hand.press("ArrowDown")
        seen = popup.offered(hand, control.id)
    if not seen.choices and not hand.ask("isOpen", control.id):  # the first click may only have closed another pop-up
        hand.click(control.id)
        seen = popup.offered(hand, control.id)
    return seen


def _click(hand: Hand, control: Control, names: Sequence[str], choice: dict[str, Any]) -> None:
    """Click a choice; a list that mounts anew when it is scrolled to the choice has another element for it then."""
    try:
        popup.press(hand, control.id, choice["id"])
    except Gone:
        seen = popup.offered(hand, control.id, part=Part.GLANCE)
        again = _named(names, seen.choices)
        if again is None:
            raise
        hand.click(again["id"])


def _below(hand: Hand, control: Control, choice: dict[str, Any], seen: Offer) -> Offer:
    """What the next level offers; what the pointer had unfolded, the click has folded again, so it gets another."""
    now = popup.offered(hand, control.id, known=seen.signature)
    folded = any(one["id"] == choice["id"] and one["folded"] for one in now.choices)
    if now.signature != seen.signature or not folded:
        return now
    hand.click(choice["id"])
    return popup.offered(hand, control.id, known=seen.signature)


def _find(
    hand: Hand, control: Control, names: Sequence[str], seen: Offer, level: int | None
) -> tuple[dict[str, Any] | None, list[str]]:
    """The one choice of that name: among what is shown, else by searching, else by scrolling on."""
    offered = [one["text"] for one in seen.choices]
    found = _named(names, _of_level(seen.choices, level))
    if found is None and level is None and (box := hand.ask("typingBox", control.id)):
        found = _search(hand, control, names, box, offered)
    if found is None:
        found = _scroll(hand, control, names, level, offered)
    return found, offered


def _search(
    hand: Hand, control: Control, names: Sequence[str], box: dict[str, Any], offered: list[str]
) -> dict[str, Any] | None:
    for name in names:
        known = popup.offered(hand, control.id, part=Part.NOTHING).signature
        hand.type(box["id"], name)
        seen = popup.offered(hand, control.id, known=known)
        offered.extend(one["text"] for one in seen.choices)
        if found := _named(names, seen.choices):
            return found
    hand.type(box["id"], "")
    return None


def _scroll(
    hand: Hand, control: Control, names: Sequence[str], level: int | None, offered: list[str]
) -> dict[str, Any] | None:
    """From the top of the list to its end, as far as options are mounted on the way."""
    passed = popup.scroll_for(hand, control.id, names)
    if passed is None:
        return None
    offered.extend(passed)
    seen = popup.offered(hand, control.id, part=Part.GLANCE)
    return _named(names, _of_level(seen.choices, level))


def _of_level(choices: Sequence[dict[str, Any]], level: int | None) -> Sequence[dict[str, Any]]:
    """The choices of one level: its column, or all when the levels replace each other in one column."""
    if level is None:
        return choices
    columns = max((one["column"] for one in choices), default=0) + 1
    return [one for one in choices if one["column"] == level] if columns > level else choices


def _named(names: Iterable[str], choices: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """The one enabled choice under any of the names, exact before normalised; None when there are two."""
    usable = [one for one in choices if not one["disabled"]]
    for same in (_exact, same_option):
        for name in names:
            found = [
                one for one in usable if same((name,), one["text"]) or (one["label"] and same((name,), one["label"]))
            ]
            if len(found) == 1:
                return found[0]
    return None


def _exact(names: Iterable[str], shown: str) -> bool:
    return shown in names
