"""A native select: the option is chosen by its text, never by its place."""

from playwright.sync_api import Error

from autofill.forms.compare import same_option
from autofill.forms.control import Control
from autofill.forms.fillers.filler import Order, Trouble, nearest
from autofill.forms.hand import Hand, trouble
from autofill.forms.patience import patience_of
from autofill.forms.refusal import Reason


class SelectFiller:
    """Native select."""

    def takes(self, control: Control, order: Order) -> bool:  # noqa: ARG002 - protocol
        """One option, or a text that is its name."""
        return len(order.levels) == 1 and (order.is_choice or isinstance(order.value, str))

    def holds(self, control: Control, order: Order) -> bool:
        """Is the selected option called that."""
        return same_option(order.levels[0], control.value)

    def write(self, hand: Hand, control: Control, order: Order) -> Trouble | None:
        """Select the one enabled option of that name."""
        names = order.levels[0]
        found = [at for at, option in enumerate(control.options) if same_option(names, option.text)]
        exact = [at for at in found if control.options[at].text in names]
        found = found if len(found) == 1 else exact[:1] or found
        if len(found) != 1 or control.options[found[0]].disabled:
            texts = [option.text for option in control.options if not option.disabled]
            return Trouble(Reason.OPTION_MISSING if len(found) < 2 else Reason.AMBIGUOUS, nearest(names, texts))  # noqa: PLR2004
        try:
            hand.handle(control.id).select_option(index=found[0], timeout=patience_of(hand.page).whole_ms)
        except Error as error:
            raise trouble(error) from None
        return None
