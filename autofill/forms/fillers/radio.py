"""A group of radios, cards or pressed buttons: one of them is chosen by its name."""

from autofill.forms.compare import same_option
from autofill.forms.control import Control
from autofill.forms.fillers.filler import Order, Trouble, nearest
from autofill.forms.hand import Hand, Unreachable
from autofill.forms.refusal import Reason
from autofill.language import tr


class RadioFiller:
    """Radio group, button group."""

    def takes(self, control: Control, order: Order) -> bool:  # noqa: ARG002 - protocol
        """One option, or a text that is its name."""
        return len(order.levels) == 1 and (order.is_choice or isinstance(order.value, str))

    def holds(self, control: Control, order: Order) -> bool:
        """Is the chosen one called that."""
        return same_option(order.levels[0], control.value)

    def write(self, hand: Hand, control: Control, order: Order) -> Trouble | None:
        """Click the one radio of that name."""
        names = order.levels[0]
        found = [at for at, option in enumerate(control.options) if same_option(names, option.text)]
        if len(found) != 1:
            texts = [option.text.split("\n")[0] for option in control.options]
            return Trouble(Reason.OPTION_MISSING if not found else Reason.AMBIGUOUS, nearest(names, texts))
        if control.options[found[0]].disabled:
            return Trouble(Reason.DISABLED, control.options[found[0]].text.split("\n")[0])
        number = control.parts[found[0]]
        try:
            hand.click(number)
        except Unreachable as error:
            if not hand.focus(number) or not hand.press("Space", number):
                return Trouble(Reason.NOT_HELD, tr("it cannot be clicked: {why}", why=error.why))
        return None
