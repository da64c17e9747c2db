"""Filler for uploads: sets the files on the file input, and is done when the page lists them without a progress bar."""

import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

from playwright.sync_api import Error

from autofill.forms.control import Control
from autofill.forms.page.patience import Part, patience_of, wait_on
from autofill.forms.refusal import Reason
from autofill.forms.text.wording import normalise
from autofill.forms.understand.meaning import AGAINST, meaning_of
from autofill.forms.write.fillers.filler import Wanted, WriteFailure
from autofill.forms.write.writer import NotClickable, StaleElement, Writer, failure
from autofill.language import tr

_FILE_NAME = re.compile(r"\.[a-z][a-z0-9]{1,4}(?![a-z0-9])")


class UploadFiller:
    """Fills a file input, visible or hidden, with or without a list of its files."""

    def takes(self, control: Control, wanted: Wanted) -> bool:
        """Return whether the value is one or more files and the control a file input."""
        return _is_files(wanted.value) and bool(wanted.value) and control.kind == "file"

    def holds(self, control: Control, wanted: Wanted) -> bool:
        """Return whether the form item lists these files, and no others."""
        listed = [normalise(name) for name in control.value.split("; ") if name]
        names = [normalise(path.name) for path in _paths(wanted)]
        named = [name for name in listed if _FILE_NAME.search(name)]
        return all(any(_is_name(want, name) for name in listed) for want in names) and all(
            any(_is_name(want, name) for want in names) for name in named
        )

    def write(self, writer: Writer, control: Control, wanted: Wanted) -> WriteFailure | None:
        """Remove the listed files, set the new ones, and wait until each is done."""
        paths = _paths(wanted)
        if missing := [path.name for path in paths if not path.is_file()]:
            return WriteFailure(Reason.NOT_HELD, tr("no such file: {files}", files=", ".join(missing)))
        listed = control.value or _state(writer, control)["failed"]
        if listed and (failure := _clear(writer, control)):
            return failure
        groups = [paths] if control.multiple else [(path,) for path in paths]
        for group in groups:
            if failure := _hand_over(writer, control, group):
                return failure
        return None


def _is_files(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(one, Path) for one in value)


def _paths(wanted: Wanted) -> tuple[Path, ...]:
    value = wanted.value
    return tuple(one for one in value if isinstance(one, Path)) if isinstance(value, tuple) else ()


def _is_name(name: str, listed: str) -> bool:
    """Whether a listed text names the file; lists add sizes, and some cut the middle of a long name."""
    if name in listed:
        return True
    start, dots, end = listed.partition("…") if "…" in listed else listed.partition("...")
    return bool(dots and start) and name.startswith(start) and name.endswith(end.split(" ")[0])


def _clear(writer: Writer, control: Control) -> WriteFailure | None:
    """Remove the files that are listed; the native input alone is emptied by what is set next."""
    for _ in range(20):
        buttons = writer.ask("removers", control.id)
        if not buttons:
            return None
        try:
            writer.click(buttons[0])
        except (StaleElement, NotClickable):
            return WriteFailure(Reason.NOT_HELD, "the old file cannot be removed")
        writer.settle()
    return None


def _hand_over(writer: Writer, control: Control, paths: tuple[Path, ...]) -> WriteFailure | None:
    state = _state(writer, control)
    if state["disabled"]:
        return WriteFailure(Reason.DISABLED, "its limit is reached")
    try:
        writer.handle(control.id).set_input_files(list(paths), timeout=patience_of(writer.page).whole_ms)
    except Error as error:
        raise failure(error) from None
    return _await_done(writer, control, paths, state)


def _await_done(
    writer: Writer, control: Control, paths: tuple[Path, ...], before: dict[str, Any]
) -> WriteFailure | None:
    """Wait as long as the upload gets on; one that shows neither progress nor file is given up sooner."""
    stuck, unlisted = wait_on(writer.frame), wait_on(writer.frame, Part.REACTION)
    sent, said = False, before["text"]
    while not stuck.is_over:
        writer.ask("knowPictures", control.id)
        state = _state(writer, control)
        if failure := _failure(state, before):
            return failure
        if state["waits"] and not sent:
            sent = True
            _send(writer, set(state["senders"]) - set(before["senders"]))
        if _is_listed(paths, state):
            return None
        if not state["busy"] and unlisted.is_over:
            break
        if state["text"] != said:
            said = state["text"]
            stuck.again()
        stuck.pump()
    return WriteFailure(Reason.NOT_HELD, "the page does not list it as done")


def _failure(state: dict[str, Any], before: dict[str, Any]) -> WriteFailure | None:
    """What the page says against the file; that it was taken is announced in the same way."""
    if state["alert"] != before["alert"] and meaning_of(state["alert"]) in AGAINST:
        return WriteFailure(Reason.NOT_HELD, tr("the page says: {words}", words=state["alert"]))
    return WriteFailure(Reason.NOT_HELD, "the page marks it as failed") if state["failed"] else None


def _is_listed(paths: tuple[Path, ...], state: dict[str, Any]) -> bool:
    text = normalise(state["text"])
    listed = all(normalise(path.name) in text or path.name in state["held"] for path in paths)
    return listed and not state["busy"] and not state["waits"]


def _send(writer: Writer, buttons: Collection[int]) -> None:
    """Press the one button that came on with the files: it sends them off."""
    if len(buttons) != 1:
        return
    try:
        writer.click(next(iter(buttons)))
    except (StaleElement, NotClickable):
        return


def _state(writer: Writer, control: Control) -> dict[str, Any]:
    state: dict[str, Any] = writer.ask("uploadState", control.id)
    if state["gone"]:
        raise StaleElement
    return state
