"""Filling of a day in a single control: native date input, text box, or calendar pop-up."""

import re
from datetime import date

from playwright.sync_api import Error

from autofill.forms.control import Control, Evidence
from autofill.forms.page.patience import Part, patience_of
from autofill.forms.refusal import Reason
from autofill.forms.text.compare import same_date
from autofill.forms.write import popup
from autofill.forms.write.fillers.dates.calendar import pick_day
from autofill.forms.write.fillers.dates.wheels import has_wheels, turn_wheels
from autofill.forms.write.fillers.filler import Wanted, WriteFailure
from autofill.forms.write.writer import NotClickable, Writer, failure
from autofill.language import tr

_PARTS = {"y": "{0:04d}", "m": "{1:02d}", "d": "{2:02d}", "年": "{0:04d}", "月": "{1:02d}", "日": "{2:02d}"}
_MASK = re.compile(
    r"(?P<a>y{4}|m{1,2}|d{1,2})(?P<s>[-/. ]?)(?P<b>m{1,2}|d{1,2}|y{4})(?P=s)(?P<c>d{1,2}|y{4}|m{1,2})", re.IGNORECASE
)


class DayFiller:
    """Fills the browser's native date input."""

    def takes(self, control: Control, wanted: Wanted) -> bool:
        """Return whether the value is a day and the control a date input (not a month or a time)."""
        return isinstance(wanted.value, date) and control.type == "date"

    def holds(self, control: Control, wanted: Wanted) -> bool:
        """Return whether the control holds the day."""
        return isinstance(wanted.value, date) and same_date(wanted.value, control.value)

    def write(self, writer: Writer, control: Control, wanted: Wanted) -> WriteFailure | None:
        """Set the date through Playwright's `fill`, since the order of typed parts depends on the system's language."""
        if control.readonly:
            return WriteFailure(Reason.READ_ONLY)
        try:
            writer.handle(control.id).fill(wanted.text, timeout=patience_of(writer.page).whole_ms)
        except Error as error:
            raise failure(error) from None
        return None


def write_date(writer: Writer, control: Control, day: date, *, by_keys: bool = False) -> WriteFailure | None:
    """Type a day where it can be typed, in the notation of the box's placeholder; else pick it in the calendar.

    `by_keys` is set after a page has dropped what was typed: then another way is taken.
    """
    try:
        if writer.ask("mark", control.id) != "open":  # a click on what is open would close it
            writer.click(control.id)
        if by_keys and not control.readonly:
            return _otherwise(writer, control, day)
        if control.readonly or control.kind == "picker":
            return _in_popup(writer, control, day)
        writer.type(control.id, written(day, control.says(Evidence.PLACEHOLDER)))
        if popup.opened(writer, control.id, Part.BLINK):  # else Enter would send the form off
            writer.press("Enter", control.id)
            _close(writer, control)
    except NotClickable as error:
        _close(writer, control)  # else it covers what is written next
        return WriteFailure(Reason.NOT_HELD, tr("it cannot be clicked: {why}", why=error.why))
    return None


def _in_popup(writer: Writer, control: Control, day: date) -> WriteFailure | None:
    if not popup.opened(writer, control.id):
        return _typed(writer, control, day)
    box = writer.ask("typingBox", control.id)
    if box:
        writer.type(box["id"], written(day, box["placeholder"]))
        writer.press("Enter", box["id"])
        _close(writer, control)
        return None
    failure = _pick(writer, control, day)
    _close(writer, control)
    return failure


def _pick(writer: Writer, control: Control, day: date) -> WriteFailure | None:
    """On wheels, or in a calendar; then press the button that takes the day, where it wants one pressed."""
    button = writer.ask("confirmer")
    failure = turn_wheels(writer, control.id, day) if has_wheels(writer, control.id) else pick_day(writer, control, day)
    if failure is None:
        popup.confirm(writer, control.id, button)
    return failure


def _otherwise(writer: Writer, control: Control, day: date) -> WriteFailure | None:
    """Pick what could not be typed; or type it without Enter, which may drop the half of a range; or key by key."""
    if not popup.opened(writer, control.id, Part.BLINK):
        return _typed(writer, control, day, by_keys=True)
    if _pick(writer, control, day):
        return _typed(writer, control, day)
    _close(writer, control)
    return None


def _typed(writer: Writer, control: Control, day: date, *, by_keys: bool = False) -> WriteFailure | None:
    if control.readonly or control.type != "text":
        return WriteFailure(Reason.READ_ONLY, "a click brings up no calendar")
    write = writer.type_keys if by_keys else writer.type
    text = written(day, control.says(Evidence.PLACEHOLDER))
    return None if write(control.id, text) else WriteFailure(Reason.HIDDEN, "it does not take the focus")


def _close(writer: Writer, control: Control) -> None:
    if popup.stays_open(writer, control.id):
        popup.close(writer, control.id)


def written(day: date, hint: str) -> str:
    """Return a day in the notation that a hint shows, else as in ISO 8601.

    >>> written(date(2031, 5, 4), "DD/MM/YYYY"), written(date(2031, 5, 4), "请选择日期")
    ('04/05/2031', '2031-05-04')
    """
    mask = _MASK.search(hint)
    if mask is None:
        return day.isoformat()
    wanted = [_PARTS[mask[part][0].lower()] for part in "abc"]
    return mask["s"].join(wanted).format(day.year, day.month, day.day)
