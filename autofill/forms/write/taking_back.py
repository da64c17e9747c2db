"""Restoring of a control to an earlier value, by trusted input."""

from collections.abc import Callable

from autofill.forms.control import Control, Evidence, Kind
from autofill.forms.field import Choice
from autofill.forms.page.patience import patience_of
from autofill.forms.text.wording import normalise
from autofill.forms.write.fillers.filler import Wanted
from autofill.forms.write.fillers.picker import PickerFiller
from autofill.forms.write.fillers.radio import RadioFiller
from autofill.forms.write.fillers.select import SelectFiller
from autofill.forms.write.writer import Writer

_ROUNDS = 20  # files that are listed, of which each has a button of its own


def take_back(writer: Writer, now: Control, before: Control) -> None:
    """Put the earlier value back; whether the control then shows it is for the caller to check.

    Raises:
        StaleElement, NotClickable, Error: it can't be done.
    """
    _WAYS.get(now.kind, _text)(writer, now, before)


def _text(writer: Writer, now: Control, before: Control) -> None:
    """By typing; where that is not taken, by keys, or by the button that empties the box."""
    if not writer.type(now.id, before.value) or _shows(writer, now, before.value):
        return
    buttons = writer.ask("clearers", now.id) if not before.value else []
    if buttons:
        writer.click(buttons[0])
    else:
        writer.type_keys(now.id, before.value)


def _shows(writer: Writer, now: Control, text: str) -> bool:
    """Whether a box holds the text after the page has had its say."""
    writer.ask("blurActive")
    writer.settle()
    state = writer.ask("stateOf", now.id)
    return bool(state["gone"]) or (state["value"] or "").strip() == text.strip()


def _code(writer: Writer, now: Control, before: Control) -> None:
    letters = before.value.ljust(len(now.parts)) if before.value else " " * len(now.parts)
    for number, letter in zip(now.parts, letters, strict=False):
        writer.type(number, letter.strip())


def _tick(writer: Writer, now: Control, before: Control) -> None:  # noqa: ARG001 - one shape for all
    writer.click(now.id)


def _radio(writer: Writer, now: Control, before: Control) -> None:
    if before.value:  # where none was chosen, none can be unchosen
        RadioFiller().write(writer, now, Wanted("", before.value))


def _select(writer: Writer, now: Control, before: Control) -> None:
    texts = [option.text for option in now.options]
    if before.value in texts:
        writer.handle(now.id).select_option(index=texts.index(before.value), timeout=patience_of(writer.page).whole_ms)
    else:
        SelectFiller().write(writer, now, Wanted("", before.value))


def _chosen(writer: Writer, now: Control, before: Control) -> None:
    """By the button that clears it, where it was empty; else by choosing, or typing, what was there."""
    buttons = writer.ask("clearers", now.id) if _is_empty(before) else []
    if buttons:
        writer.click(buttons[0])
    elif now.kind is not Kind.PICKER or now.type == "text":
        _text(writer, now, before)
    elif not _is_empty(before):
        PickerFiller().write(writer, now, Wanted("", (Choice((before.value,)),)))


def _is_empty(control: Control) -> bool:
    """Whether it shows nothing, or only the words that ask for something."""
    return normalise(control.value) in {"", normalise(control.says(Evidence.PLACEHOLDER))}


def _day(writer: Writer, now: Control, before: Control) -> None:
    writer.handle(now.id).fill(before.value, timeout=patience_of(writer.page).whole_ms)


def _day_parts(writer: Writer, now: Control, before: Control) -> None:
    for part, was in zip(now.members, before.members, strict=False):
        if part.value != was.value:
            take_back(writer, part, was)


def _file(writer: Writer, now: Control, before: Control) -> None:
    """By the buttons that take files away, else by handing over none; what was there before can't be got again."""
    if before.value:
        return
    for _ in range(_ROUNDS):
        buttons = writer.ask("removers", now.id)
        if not buttons:
            break
        writer.click(buttons[0])
        writer.settle()
    writer.handle(now.id).set_input_files([], timeout=patience_of(writer.page).whole_ms)


_WAYS: dict[Kind, Callable[[Writer, Control, Control], None]] = {
    Kind.CODE: _code,
    Kind.CHECKBOX: _tick,
    Kind.RADIO: _radio,
    Kind.SELECT: _select,
    Kind.PICKER: _chosen,
    Kind.DATE: _day,
    Kind.DATE_PARTS: _day_parts,
    Kind.FILE: _file,
}
