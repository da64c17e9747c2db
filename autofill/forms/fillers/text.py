"""Boxes that take text: focus, select, one trusted input. In goes any value that can be typed."""

from datetime import date
from decimal import Decimal

from autofill.forms import popup
from autofill.forms.compare import same_date, same_number, same_option, same_text
from autofill.forms.control import Control, Kind
from autofill.forms.field import Measure
from autofill.forms.fillers import measuring
from autofill.forms.fillers.day import write_date
from autofill.forms.fillers.filler import Order, Trouble
from autofill.forms.fillers.picker import PickerFiller
from autofill.forms.hand import Gone, Hand
from autofill.forms.numbers import number_in
from autofill.forms.patience import Part
from autofill.forms.refusal import Reason


class TextFiller:
    """Text, textarea, password, number, content-editable."""

    def takes(self, control: Control, order: Order) -> bool:
        """Anything but files and states; a path of options only where a pop-up may come."""
        if isinstance(order.value, bool) or (isinstance(order.value, tuple) and not order.is_choice):
            return False
        return control.kind is Kind.TEXT or not order.is_choice

    def holds(self, control: Control, order: Order) -> bool:
        """Compare as the value's type allows: an amount by its amount, a date by its day, a text by its letters."""
        if isinstance(order.value, date):
            return same_date(order.value, control.value)
        if isinstance(order.value, Measure):
            return measuring.held(control, order.value)
        if isinstance(order.value, Decimal | int):
            return same_number(order.value, control.value)
        if order.is_choice:
            return (len(order.levels) == 1 and same_option(order.levels[0], control.value)) or PickerFiller().holds(
                control, order
            )
        return same_text(order.text, control.value, order.concept)

    def write(self, hand: Hand, control: Control, order: Order) -> Trouble | None:
        """Type it; a read-only box is clicked instead, when the value is a date or an option."""
        if isinstance(order.value, date):
            return write_date(hand, control, order.value, by_keys=order.by_keys)
        if order.is_choice and not _takes_any_text(hand, control, order):
            return PickerFiller().write(hand, control, order)
        text = measuring.written(control, order.value) if isinstance(order.value, Measure) else order.text
        if isinstance(text, Trouble):
            return text
        if control.readonly:
            return Trouble(Reason.READ_ONLY)
        if isinstance(order.value, Measure) and measuring.needs_two_steps(control, text):
            return _type_in_two(hand, control, text)
        return _type(hand, control, text, by_keys=order.by_keys, secret=order.secret)


def _type(hand: Hand, control: Control, text: str, *, by_keys: bool = False, secret: bool = False) -> Trouble | None:
    write = hand.type_keys if by_keys else hand.type
    return None if write(control.id, text, secret=secret) else Trouble(Reason.HIDDEN, "it does not take the focus")


def _type_in_two(hand: Hand, control: Control, text: str) -> Trouble | None:
    """Type "1.234" by way of "1.2": where the point divides thousands, the box makes 12 of that, and never 1.2."""
    begun = text[:-2]
    if trouble := _type(hand, control, begun):
        return trouble
    hand.ask("blurActive")
    hand.settle()
    state = hand.ask("stateOf", control.id)
    if state["gone"]:
        raise Gone
    shown = number_in(state["value"] or "")
    if shown is None or shown.amount != Decimal(begun.replace(",", ".")):
        return Trouble(Reason.NOT_HELD, "what it makes of the decimal point is not sure")
    return _type(hand, control, text)


def _takes_any_text(hand: Hand, control: Control, order: Order) -> bool:
    """Whether an option may be typed: the box is open for typing, and nothing to choose from comes up."""
    if control.readonly or len(order.levels) > 1:
        return False
    hand.ask("mark", control.id)
    hand.click(control.id)
    return not popup.offered(hand, control.id, part=Part.GLANCE).choices
