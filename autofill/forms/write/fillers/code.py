"""Filler for a one-time code in one-letter boxes: each letter goes into its own box."""

from autofill.forms.control import Control
from autofill.forms.refusal import Reason
from autofill.forms.text.compare import same_text
from autofill.forms.write.fillers.filler import Wanted, WriteFailure
from autofill.forms.write.writer import Writer


class CodeFiller:
    """Fills a row of one-letter boxes."""

    def takes(self, control: Control, wanted: Wanted) -> bool:
        """Return whether the value is a text or number with at most as many characters as there are boxes."""
        return (
            isinstance(wanted.value, str | int)
            and not isinstance(wanted.value, bool)
            and len(wanted.text) <= len(control.parts)
        )

    def holds(self, control: Control, wanted: Wanted) -> bool:
        """Return whether the boxes hold all the letters, in order."""
        return same_text(wanted.text, control.value)

    def write(self, writer: Writer, control: Control, wanted: Wanted) -> WriteFailure | None:
        """Type each letter into its box; a box that moves the focus on by itself does no harm."""
        for number, letter in zip(control.parts, wanted.text, strict=False):
            if not writer.type(number, letter, secret=wanted.secret):
                return WriteFailure(Reason.HIDDEN, "a box does not take the focus")
        return None
