"""A one-time code in boxes of one letter each: each letter goes into its own box."""

from autofill.forms.compare import same_text
from autofill.forms.control import Control
from autofill.forms.fillers.filler import Order, Trouble
from autofill.forms.hand import Hand
from autofill.forms.refusal import Reason


class CodeFiller:
    """Boxes in a row."""

    def takes(self, control: Control, order: Order) -> bool:
        """Text with as many letters as there are boxes, or fewer."""
        return (
            isinstance(order.value, str | int)
            and not isinstance(order.value, bool)
            and len(order.text) <= len(control.parts)
        )

    def holds(self, control: Control, order: Order) -> bool:
        """All the letters, in order."""
        return same_text(order.text, control.value)

    def write(self, hand: Hand, control: Control, order: Order) -> Trouble | None:
        """Box by box; a box that moves the focus on does no harm."""
        for number, letter in zip(control.parts, order.text, strict=False):
            if not hand.type(number, letter, secret=order.secret):
                return Trouble(Reason.HIDDEN, "a box does not take the focus")
        return None
