"""Filler for controls with a pop-up to choose from: drop-downs, searchable and virtual lists, cascaders."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from autofill.forms.control import Control
from autofill.forms.page.patience import Part
from autofill.forms.refusal import Reason
from autofill.forms.text.compare import same_date, same_option, same_path
from autofill.forms.understand.vocabulary import CONCEPTS
from autofill.forms.understand.vocabulary.concept import LIST
from autofill.forms.write import popup
from autofill.forms.write.fillers.dates.day import write_date
from autofill.forms.write.fillers.filler import Wanted, WriteFailure, nearest
from autofill.forms.write.popup import Offer
from autofill.forms.write.writer import NotClickable, StaleElement, Writer
from autofill.language import tr


class PickerFiller:
    """Fills a drop-down, a cascader, or the read-only box of a calendar."""

    def takes(self, control: Control, wanted: Wanted) -> bool:  # noqa: ARG002 - protocol
        """Return whether the value is an option, a path of options, a date, or a text (an option's name)."""
        return wanted.is_choice or isinstance(wanted.value, date | str)

    def holds(self, control: Control, wanted: Wanted) -> bool:
        """Return whether the control shows the option, path or day."""
        if isinstance(wanted.value, date):
            return same_date(wanted.value, control.value)
        if _is_typed(wanted):
            return wanted.reads_as(control.value)
        if len(wanted.levels) == 1:
            return same_option(wanted.levels[0], control.value)
        return same_path(wanted.levels, control.value)

    def write(self, writer: Writer, control: Control, wanted: Wanted) -> WriteFailure | None:
        """Open the pop-up, choose level by level, and make sure that it closes."""
        if isinstance(wanted.value, date):
            return write_date(writer, control, wanted.value, by_keys=wanted.by_keys)
        if _is_typed(wanted):
            return _type(writer, control, wanted)
        try:
            failure = self._choose(writer, control, wanted)
        except NotClickable as error:
            failure = WriteFailure(Reason.NOT_HELD, tr("it cannot be clicked: {why}", why=error.why))
        if not popup.closed(writer, control.id, Part.NOTHING if failure else Part.GLANCE):
            popup.close(writer, control.id)
        return failure

    def _choose(self, writer: Writer, control: Control, wanted: Wanted) -> WriteFailure | None:
        seen = _open(writer, control)
        button = writer.ask("confirmer")
        for level, names in enumerate(wanted.levels):
            choice, offered = _find(writer, control, names, seen, level if len(wanted.levels) > 1 else None)
            if choice is None:
                return WriteFailure(Reason.OPTION_MISSING, nearest(names, offered))
            below = level + 1 < len(wanted.levels)
            if below and choice["unfolder"]:
                writer.click(choice["unfolder"])
            else:
                _click(writer, control, names, choice)
            if below:
                seen = _below(writer, control, choice, seen)
        popup.confirm(writer, control.id, button)
        return None


def _is_typed(wanted: Wanted) -> bool:
    """Whether the value is a text of its own, in a box that only proposes how to go on."""
    known = CONCEPTS.get(wanted.concept)
    return isinstance(wanted.value, str) and known is not None and not known.kinds & LIST


def _type(writer: Writer, control: Control, wanted: Wanted) -> WriteFailure | None:
    if control.readonly:
        return WriteFailure(Reason.READ_ONLY)
    return None if writer.type(control.id, wanted.text) else WriteFailure(Reason.HIDDEN, "it does not take the focus")


def _open(writer: Writer, control: Control) -> Offer:
    """Click the control and wait for what it offers; a second way in is the arrow key."""
    if writer.ask("mark", control.id) != "open":
        writer.click(control.id)
    seen = popup.offered(writer, control.id)
    if not seen.choices and not writer.ask("typingBox", control.id):
        writer.press("ArrowDown")
        seen = popup.offered(writer, control.id)
    if not seen.choices and not writer.ask("isOpen", control.id):  # the first click may only have closed another pop-up
        writer.click(control.id)
        seen = popup.offered(writer, control.id)
    return seen


def _click(writer: Writer, control: Control, names: Sequence[str], choice: dict[str, Any]) -> None:
    """Click a choice; a list that mounts anew when it is scrolled to the choice has another element for it then."""
    try:
        popup.press(writer, control.id, choice["id"])
    except StaleElement:
        seen = popup.offered(writer, control.id, part=Part.GLANCE)
        again = _named(names, seen.choices)
        if again is None:
            raise
        writer.click(again["id"])


def _below(writer: Writer, control: Control, choice: dict[str, Any], seen: Offer) -> Offer:
    """What the next level offers; what the pointer had unfolded, the click has folded again, so it gets another."""
    now = popup.offered(writer, control.id, known=seen.signature)
    folded = any(one["id"] == choice["id"] and one["folded"] for one in now.choices)
    if now.signature != seen.signature or not folded:
        return now
    writer.click(choice["id"])
    return popup.offered(writer, control.id, known=seen.signature)


def _find(
    writer: Writer, control: Control, names: Sequence[str], seen: Offer, level: int | None
) -> tuple[dict[str, Any] | None, list[str]]:
    """The one choice of that name: among what is shown, else by searching, else by scrolling on."""
    offered = [one["text"] for one in seen.choices]
    found = _named(names, _of_level(seen.choices, level))
    if found is None and level is None and (box := writer.ask("typingBox", control.id)):
        found = _search(writer, control, names, box, offered)
    if found is None:
        found = _scroll(writer, control, names, level, offered)
    return found, offered


def _search(
    writer: Writer, control: Control, names: Sequence[str], box: dict[str, Any], offered: list[str]
) -> dict[str, Any] | None:
    for name in names:
        known = popup.offered(writer, control.id, part=Part.NOTHING).signature
        writer.type(box["id"], name)
        seen = popup.offered(writer, control.id, known=known)
        offered.extend(one["text"] for one in seen.choices)
        if found := _named(names, seen.choices):
            return found
    writer.type(box["id"], "")
    return None


def _scroll(
    writer: Writer, control: Control, names: Sequence[str], level: int | None, offered: list[str]
) -> dict[str, Any] | None:
    """From the top of the list to its end, as far as options are mounted on the way."""
    passed = popup.scroll_for(writer, control.id, names)
    if passed is None:
        return None
    offered.extend(passed)
    seen = popup.offered(writer, control.id, part=Part.GLANCE)
    return _named(names, _of_level(seen.choices, level))


def _of_level(choices: Sequence[dict[str, Any]], level: int | None) -> Sequence[dict[str, Any]]:
    """The choices of one level: its column, or all when the levels replace each other in one column."""
    if level is None:
        return choices
    columns = max((one["column"] for one in choices), default=0) + 1
    return [one for one in choices if one["column"] == level] if columns > level else choices


def _named(names: Iterable[str], choices: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """The one enabled choice under any of the names, exact before normalised; None when there are two."""
    usable = [one for one in choices if not one["disabled"]]
    for same in (_exact, same_option):
        for name in names:
            found = [
                one for one in usable if same((name,), one["text"]) or (one["label"] and same((name,), one["label"]))
            ]
            if len(found) == 1:
                return found[0]
    return None


def _exact(names: Iterable[str], shown: str) -> bool:
    return shown in names
