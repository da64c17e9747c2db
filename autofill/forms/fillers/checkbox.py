"""A checkbox or switch: brought into a state, never toggled blindly."""

from autofill.forms.control import Control
from autofill.forms.fillers.filler import Order, Trouble
from autofill.forms.hand import Gone, Hand, Unreachable
from autofill.forms.refusal import Reason
from autofill.language import tr


class CheckboxFiller:
    """Checkbox, switch."""

    def takes(self, control: Control, order: Order) -> bool:  # noqa: ARG002 - protocol
        """Only a state."""
        return isinstance(order.value, bool)

    def holds(self, control: Control, order: Order) -> bool:
        """Is it in that state."""
        return control.value == ("true" if order.value else "false")

    def write(self, hand: Hand, control: Control, order: Order) -> Trouble | None:
        """Click it when its state, read now, is the other one; by keyboard where nothing of it can be clicked."""
        state = hand.ask("stateOf", control.id)
        if state["gone"]:
            raise Gone
        if state["on"] == order.value:
            return None
        try:
            hand.click(control.id)
        except Unreachable as error:
            if not hand.focus(control.id) or not hand.press("Space", control.id):
                return Trouble(Reason.NOT_HELD, tr("it cannot be clicked: {why}", why=error.why))
        return None
