"""Marks on the page, beside each control: what is to be said of it, for the person alone."""

from autofill import forms
from autofill.assist.sheet import Row, Sheet, State
from autofill.language import tr

_MARKS = {
    State.HELD: "held",
    State.RIGHT: "right",
    State.REFUSED: "refused",
    State.WHOSE: "unknown",
    State.UNKNOWN: "unknown",
}
_WHY = 40  # letters of a mark


def show(found: Sheet) -> None:
    """Draw the marks of a page anew, in each of its frames."""
    marked = [(row, row.control) for row in found.rows if row.control is not None and row.state in _MARKS]
    for frame in {control.frame for _, control in marked}:
        if frame is not None and not frame.is_detached():
            here = [_mark_of(row, control.id) for row, control in marked if control.frame is frame]
            forms.call(frame, "showMarks", here)


def _mark_of(row: Row, number: int) -> list[object]:
    words = {State.REFUSED: row.why, State.WHOSE: row.why, State.UNKNOWN: tr(row.state)}.get(row.state, "")
    return [number, _MARKS[row.state], words[:_WHY]]
