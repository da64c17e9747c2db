"""Filler for a checkbox or switch: sets its state, never toggles it blindly."""

from autofill.forms.control import Control
from autofill.forms.refusal import Reason
from autofill.forms.write.fillers.filler import Wanted, WriteFailure
from autofill.forms.write.writer import NotClickable, StaleElement, Writer
from autofill.language import tr


class CheckboxFiller:
    """Fills a checkbox or switch."""

    def takes(self, control: Control, wanted: Wanted) -> bool:  # noqa: ARG002 - protocol
        """Return whether the value is a `bool`."""
        return isinstance(wanted.value, bool)

    def holds(self, control: Control, wanted: Wanted) -> bool:
        """Return whether the control is in that state."""
        return control.value == ("true" if wanted.value else "false")

    def write(self, writer: Writer, control: Control, wanted: Wanted) -> WriteFailure | None:
        """Click it when its current state differs; by keyboard where nothing of it can be clicked."""
        state = writer.ask("stateOf", control.id)
        if state["gone"]:
            raise StaleElement
        if state["on"] == wanted.value:
            return None
        try:
            writer.click(control.id)
        except NotClickable as error:
            if not writer.focus(control.id) or not writer.press("Space", control.id):
                return WriteFailure(Reason.NOT_HELD, tr("it cannot be clicked: {why}", why=error.why))
        return None
