"""A one-time code in boxes of one letter each: each letter goes into its own box."""

from autofill.forms.control import Control
from autofill.forms.refusal import Reason
from autofill.forms.text.compare import same_text
from autofill.forms.write.fillers.filler import Wanted, WriteFailure
from autofill.forms.write.writer import Writer


class CodeFiller:
    """Boxes in a row."""

    def takes(self, control: Control, wanted: Wanted) -> bool:
        """Text with as many letters as there are boxes, or fewer."""
        return (
            isinstance(wanted.value, str | int)
            and not isinstance(wanted.value, bool)
            and len(wanted.text) <= len(control.parts)
        )

    def holds(self, control: Control, wanted: Wanted) -> bool:
        """All the letters, in order."""
        return same_text(wanted.text, control.value)

    def write(self, writer: Writer, control: Control, wanted: Wanted) -> WriteFailure | None:
        """Box by box; a box that moves the focus on does no harm."""
        for number, letter in zip(control.parts, wanted.text, strict=False):
            if not writer.type(number, letter, secret=wanted.secret):
                return WriteFailure(Reason.HIDDEN, "a box does not take the focus")
        return None
