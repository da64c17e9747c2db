"""A day in any date control: native, typed, or picked in a calendar that a click brings up."""

import re
from datetime import date

from playwright.sync_api import Error

from autofill.forms import popup
from autofill.forms.compare import same_date
from autofill.forms.control import Control, Evidence
from autofill.forms.fillers.calendar import pick_day
from autofill.forms.fillers.filler import Order, Trouble
from autofill.forms.fillers.wheels import has_wheels, turn_wheels
from autofill.forms.hand import Hand, Unreachable, trouble
from autofill.forms.patience import Part, patience_of
from autofill.forms.refusal import Reason
from autofill.language import tr

_PARTS = {"y": "{0:04d}", "m": "{1:02d}", "d": "{2:02d}", "年": "{0:04d}", "月": "{1:02d}", "日": "{2:02d}"}
_MASK = re.compile(
    r"(?P<a>y{4}|m{1,2}|d{1,2})(?P<s>[-/. ]?)(?P<b>m{1,2}|d{1,2}|y{4})(?P=s)(?P<c>d{1,2}|y{4}|m{1,2})", re.IGNORECASE
)


class DayFiller:
    """The browser's own date box."""

    def takes(self, control: Control, order: Order) -> bool:
        """A day, into a box for a day."""
        return isinstance(order.value, date) and control.type == "date"

    def holds(self, control: Control, order: Order) -> bool:
        """Is it that day."""
        return isinstance(order.value, date) and same_date(order.value, control.value)

    def write(self, hand: Hand, control: Control, order: Order) -> Trouble | None:
        """Its parts are typed in an order that hangs on the system's language, so Playwright sets the whole."""
        if control.readonly:
            return Trouble(Reason.READ_ONLY)
        try:
            hand.handle(control.id).fill(order.text, timeout=patience_of(hand.page).whole_ms)
        except Error as error:
            raise trouble(error) from None
        return None


def write_date(hand: Hand, control: Control, day: date, *, by_keys: bool = False) -> Trouble | None:
    """Type a day where it can be typed, in the notation that the box asks for; else pick it in the calendar.

    With `by_keys`, after a page has dropped what was typed, in another way.
    """
    try:
        if hand.ask("mark", control.id) != "open":  # a click on what is open would close it
            hand.click(control.id)
        if by_keys and not control.readonly:
            return _otherwise(hand, control, day)
        if control.readonly or control.kind == "picker":
            return _in_popup(hand, control, day)
        hand.type(control.id, written(day, control.says(Evidence.PLACEHOLDER)))
        if popup.opened(hand, control.id, Part.BLINK):  # else Enter would send the form off
            hand.press("Enter", control.id)
            _close(hand, control)
    except Unreachable as error:
        _close(hand, control)  # else it covers what is written next
        return Trouble(Reason.NOT_HELD, tr("it cannot be clicked: {why}", why=error.why))
    return None


def _in_popup(hand: Hand, control: Control, day: date) -> Trouble | None:
    if not popup.opened(hand, control.id):
        return _typed(hand, control, day)
    box = hand.ask("typingBox", control.id)
    if box:
        hand.type(box["id"], written(day, box["placeholder"]))
        hand.press("Enter", box["id"])
        _close(hand, control)
        return None
    trouble = _pick(hand, control, day)
    _close(hand, control)
    return trouble


def _pick(hand: Hand, control: Control, day: date) -> Trouble | None:
    """On wheels, or in a calendar; then press the button that takes the day, where it wants one pressed."""
    button = hand.ask("confirmer")
    trouble = turn_wheels(hand, control.id, day) if has_wheels(hand, control.id) else pick_day(hand, control, day)
    if trouble is None:
        popup.confirm(hand, control.id, button)
    return trouble


def _otherwise(hand: Hand, control: Control, day: date) -> Trouble | None:
    """Pick what could not be typed; or type it without Enter, which may drop the half of a range; or key by key."""
    if not popup.opened(hand, control.id, Part.BLINK):
        return _typed(hand, control, day, by_keys=True)
    if _pick(hand, control, day):
        return _typed(hand, control, day)
    _close(hand, control)
    return None


def _typed(hand: Hand, control: Control, day: date, *, by_keys: bool = False) -> Trouble | None:
    if control.readonly or control.type != "text":
        return Trouble(Reason.READ_ONLY, "a click brings up no calendar")
    write = hand.type_keys if by_keys else hand.type
    text = written(day, control.says(Evidence.PLACEHOLDER))
    return None if write(control.id, text) else Trouble(Reason.HIDDEN, "it does not take the focus")


def _close(hand: Hand, control: Control) -> None:
    if popup.stays_open(hand, control.id):
        popup.close(hand, control.id)


def written(day: date, hint: str) -> str:
    """A day in the notation that a hint shows, else as in ISO 8601.

    >>> written(date(2031, 5, 4), "DD/MM/YYYY"), written(date(2031, 5, 4), "请选择日期")
    ('04/05/2031', '2031-05-04')
    """
    mask = _MASK.search(hint)
    if mask is None:
        return day.isoformat()
    order = [_PARTS[mask[part][0].lower()] for part in "abc"]
    return mask["s"].join(order).format(day.year, day.month, day.day)
