"""Files handed to an upload: set on its file input, done only when the page lists them without a progress bar."""

import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

from playwright.sync_api import Error

from autofill.forms.control import Control
from autofill.forms.fillers.filler import Order, Trouble
from autofill.forms.hand import Gone, Hand, Unreachable, trouble
from autofill.forms.meaning import AGAINST, meaning_of
from autofill.forms.patience import Part, patience_of, wait_on
from autofill.forms.refusal import Reason
from autofill.forms.wording import normalise
from autofill.language import tr

_FILE_NAME = re.compile(r"\.[a-z][a-z0-9]{1,4}(?![a-z0-9])")


class UploadFiller:
    """File input, seen or hidden, with or without a list of its own."""

    def takes(self, control: Control, order: Order) -> bool:
        """Files; several only where several are taken, at once or one after the other."""
        return _is_files(order.value) and bool(order.value) and control.kind == "file"

    def holds(self, control: Control, order: Order) -> bool:
        """Does the form item list these files, and no others."""
        listed = [normalise(name) for name in control.value.split("; ") if name]
        wanted = [normalise(path.name) for path in _paths(order)]
        named = [name for name in listed if _FILE_NAME.search(name)]
        return all(any(_is_name(want, name) for name in listed) for want in wanted) and all(
            any(_is_name(want, name) for want in wanted) for name in named
        )

    def write(self, hand: Hand, control: Control, order: Order) -> Trouble | None:
        """Take away what is listed, hand over the files, wait until each is done."""
        paths = _paths(order)
        if missing := [path.name for path in paths if not path.is_file()]:
            return Trouble(Reason.NOT_HELD, tr("no such file: {files}", files=", ".join(missing)))
        listed = control.value or _state(hand, control)["failed"]
        if listed and (trouble := _clear(hand, control)):
            return trouble
        groups = [paths] if control.multiple else [(path,) for path in paths]
        for group in groups:
            if trouble := _hand_over(hand, control, group):
                return trouble
        return None


def _is_files(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(one, Path) for one in value)


def _paths(order: Order) -> tuple[Path, ...]:
    value = order.value
    return tuple(one for one in value if isinstance(one, Path)) if isinstance(value, tuple) else ()


def _is_name(wanted: str, listed: str) -> bool:
    """Whether a listed text names the file; lists add sizes, and some cut the middle of a long name."""
    if wanted in listed:
        return True
    start, dots, end = listed.partition("…") if "…" in listed else listed.partition("...")
    return bool(dots and start) and wanted.startswith(start) and wanted.endswith(end.split(" ")[0])


def _clear(hand: Hand, control: Control) -> Trouble | None:
    """Remove the files that are listed; the native input alone is emptied by what is set next."""
    for _ in range(20):
        buttons = hand.ask("removers", control.id)
        if not buttons:
            return None
        try:
            hand.click(buttons[0])
        except (Gone, Unreachable):
            return Trouble(Reason.NOT_HELD, "the old file cannot be removed")
        hand.settle()
    return None


def _hand_over(hand: Hand, control: Control, paths: tuple[Path, ...]) -> Trouble | None:
    state = _state(hand, control)
    if state["disabled"]:
        return Trouble(Reason.DISABLED, "its limit is reached")
    try:
        hand.handle(control.id).set_input_files(list(paths), timeout=patience_of(hand.page).whole_ms)
    except Error as error:
        raise trouble(error) from None
    return _await_done(hand, control, paths, state)


def _await_done(hand: Hand, control: Control, paths: tuple[Path, ...], before: dict[str, Any]) -> Trouble | None:
    """Wait as long as the upload gets on; one that shows neither progress nor file is given up sooner."""
    stuck, unlisted = wait_on(hand.frame), wait_on(hand.frame, Part.REACTION)
    sent, said = False, before["text"]
    while not stuck.is_over:
        hand.ask("knowPictures", control.id)
        state = _state(hand, control)
        if failure := _failure(state, before):
            return failure
        if state["waits"] and not sent:
            sent = True
            _send(hand, set(state["senders"]) - set(before["senders"]))
        if _is_listed(paths, state):
            return None
        if not state["busy"] and unlisted.is_over:
            break
        if state["text"] != said:
            said = state["text"]
            stuck.again()
        stuck.pump()
    return Trouble(Reason.NOT_HELD, "the page does not list it as done")


def _failure(state: dict[str, Any], before: dict[str, Any]) -> Trouble | None:
    """What the page says against the file; that it was taken is announced in the same way."""
    if state["alert"] != before["alert"] and meaning_of(state["alert"]) in AGAINST:
        return Trouble(Reason.NOT_HELD, tr("the page says: {words}", words=state["alert"]))
    return Trouble(Reason.NOT_HELD, "the page marks it as failed") if state["failed"] else None


def _is_listed(paths: tuple[Path, ...], state: dict[str, Any]) -> bool:
    text = normalise(state["text"])
    listed = all(normalise(path.name) in text or path.name in state["held"] for path in paths)
    return listed and not state["busy"] and not state["waits"]


def _send(hand: Hand, buttons: Collection[int]) -> None:
    """Press the one button that came on with the files: it sends them off."""
    if len(buttons) != 1:
        return
    try:
        hand.click(next(iter(buttons)))
    except (Gone, Unreachable):
        return


def _state(hand: Hand, control: Control) -> dict[str, Any]:
    state: dict[str, Any] = hand.ask("uploadState", control.id)
    if state["gone"]:
        raise Gone
    return state
