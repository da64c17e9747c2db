"""Detection of buttons that a person presses in the browser's window."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Frame, Page

from autofill.forms import call, normalise
from autofill.forms.page.harvest import frames_of
from autofill.forms.understand.vocabulary import ACTIONS


@dataclass(frozen=True, slots=True)
class Presses:
    """The watched frames of a page: only those of the page's own host."""

    frames: tuple[Frame, ...]

    @classmethod
    def on(cls, page: Page) -> "Presses":
        """Start to record what is pressed on the page."""
        mine = tuple(frame for frame in frames_of(page) if _host(frame) in {"", _host(page.main_frame)})
        for frame in mine:
            call(frame, "watchPresses")
        return cls(mine)

    def of(self, *actions: str) -> bool:
        """Return whether buttons that say these actions were pressed since, in this order, or may have been.

        Where a document was replaced, nobody knows what was pressed in the old one.
        """
        told = [call(frame, "pressesSeen") for frame in self.frames]
        return any(texts is None or _in_order(actions, [_word(text) for text in texts]) for texts in told)


def _in_order(actions: Sequence[str], pressed: Sequence[str]) -> bool:
    left = iter(pressed)
    return all(any(word in _words(action) for word in left) for action in actions)


def _words(action: str) -> set[str]:
    return {normalise(text) for text in ACTIONS.get(action, (action,))}


def _word(text: str) -> str:
    return normalise(text).strip(" →›»>")


def _host(frame: Frame) -> str:
    return urlsplit(frame.url).netloc
