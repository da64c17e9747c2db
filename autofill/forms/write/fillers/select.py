"""Filler for a native select: the option is chosen by its text, never by its position."""

from playwright.sync_api import Error

from autofill.forms.control import Control
from autofill.forms.page.patience import patience_of
from autofill.forms.refusal import Reason
from autofill.forms.text.compare import same_option
from autofill.forms.write.fillers.filler import Wanted, WriteFailure, nearest
from autofill.forms.write.writer import Writer, failure


class SelectFiller:
    """Fills a native select."""

    def takes(self, control: Control, wanted: Wanted) -> bool:  # noqa: ARG002 - protocol
        """Return whether the value is one option, or a text (its name)."""
        return len(wanted.levels) == 1 and (wanted.is_choice or isinstance(wanted.value, str))

    def holds(self, control: Control, wanted: Wanted) -> bool:
        """Return whether the selected option has one of the value's names."""
        return same_option(wanted.levels[0], control.value)

    def write(self, writer: Writer, control: Control, wanted: Wanted) -> WriteFailure | None:
        """Select the one enabled option with one of the value's names."""
        names = wanted.levels[0]
        found = [at for at, option in enumerate(control.options) if same_option(names, option.text)]
        exact = [at for at in found if control.options[at].text in names]
        found = found if len(found) == 1 else exact[:1] or found
        if len(found) != 1 or control.options[found[0]].disabled:
            texts = [option.text for option in control.options if not option.disabled]
            return WriteFailure(Reason.OPTION_MISSING if len(found) < 2 else Reason.AMBIGUOUS, nearest(names, texts))  # noqa: PLR2004
        try:
            writer.handle(control.id).select_option(index=found[0], timeout=patience_of(writer.page).whole_ms)
        except Error as error:
            raise failure(error) from None
        return None
