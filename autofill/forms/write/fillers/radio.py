"""Filler for a group of radios, cards or toggle buttons: one of them is chosen by its text."""

from autofill.forms.control import Control
from autofill.forms.refusal import Reason
from autofill.forms.text.compare import same_option
from autofill.forms.write.fillers.filler import Wanted, WriteFailure, nearest
from autofill.forms.write.writer import NotClickable, Writer
from autofill.language import tr


class RadioFiller:
    """Fills a radio group or button group."""

    def takes(self, control: Control, wanted: Wanted) -> bool:  # noqa: ARG002 - protocol
        """Return whether the value is one option, or a text (its name)."""
        return len(wanted.levels) == 1 and (wanted.is_choice or isinstance(wanted.value, str))

    def holds(self, control: Control, wanted: Wanted) -> bool:
        """Return whether the chosen option has one of the value's names."""
        return same_option(wanted.levels[0], control.value)

    def write(self, writer: Writer, control: Control, wanted: Wanted) -> WriteFailure | None:
        """Click the one radio with one of the value's names."""
        names = wanted.levels[0]
        found = [at for at, option in enumerate(control.options) if same_option(names, option.text)]
        if len(found) != 1:
            texts = [option.text.split("\n")[0] for option in control.options]
            return WriteFailure(Reason.OPTION_MISSING if not found else Reason.AMBIGUOUS, nearest(names, texts))
        if control.options[found[0]].disabled:
            return WriteFailure(Reason.DISABLED, control.options[found[0]].text.split("\n")[0])
        number = control.parts[found[0]]
        try:
            writer.click(number)
        except NotClickable as error:
            if not writer.focus(number) or not writer.press("Space", number):
                return WriteFailure(Reason.NOT_HELD, tr("it cannot be clicked: {why}", why=error.why))
        return None
