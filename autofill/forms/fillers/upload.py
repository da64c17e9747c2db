"""Files handed to an upload: set on its file input, done only when the page lists them without a progress bar."""

import re
import time
from collections.abc import Collection
from pathlib import Path
from typing import Any

from playwright.sync_api import Error

from autofill.forms.control import Control
from autofill.forms.fillers.filler import Order, Trouble
from autofill.forms.hand import Gone, Hand, Unreachable, trouble
from autofill.forms.refusal import Reason
from autofill.forms.wording import normalise
from autofill.language import tr

_DONE_S = 30.0
_UNLISTED_S = 3.0  # no progress is shown, and no file either
_PUMP_MS = 40
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
        hand.handle(control.id).set_input_files(list(paths), timeout=5000)
    except Error as error:
        raise trouble(error) from None
    return _await_done(hand, control, paths, state)


def _await_done(hand: Hand, control: Control, paths: tuple[Path, ...], before: dict[str, Any]) -> Trouble | None:
    begun = time.monotonic()
    sent = False
    while time.monotonic() < begun + _DONE_S:
        hand.ask("knowPictures", control.id)
        state = _state(hand, control)
        if state["alert"] and state["alert"] != before["alert"]:
            return Trouble(Reason.NOT_HELD, tr("the page says: {words}", words=state["alert"]))
        if state["failed"]:
            return Trouble(Reason.NOT_HELD, "the page marks it as failed")
        if state["waits"] and not sent:
            sent = True
            _send(hand, set(state["senders"]) - set(before["senders"]))
        text = normalise(state["text"])
        listed = all(normalise(path.name) in text or path.name in state["held"] for path in paths)
        if not state["busy"] and not state["waits"] and listed:
            return None
        if not state["busy"] and time.monotonic() > begun + _UNLISTED_S:
            break
        hand.page.wait_for_timeout(_PUMP_MS)
    return Trouble(Reason.NOT_HELD, "the page does not list it as done")


def _send(hand: Hand, buttons: Collection[int]) -> None:
    """Press the one button that came on with the files: it sends them off."""
    if len(buttons) != 1:
        return
    try:
        hand.click(*buttons)
    except (Gone, Unreachable):
        return


def _state(hand: Hand, control: Control) -> dict[str, Any]:
    state: dict[str, Any] = hand.ask("uploadState", control.id)
    if state["gone"]:
        raise Gone
    return state
