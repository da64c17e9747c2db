"""What a person presses in the window: in goes a page, out comes whether a button of it was pressed since."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Frame, Page

from autofill.forms import call, normalise
from autofill.forms.page.harvest import frames_of
from autofill.forms.understand.vocabulary import ACTIONS


@dataclass(frozen=True, slots=True)
class Presses:
    """The frames of a page that are watched; those of other origins are none of the portal's."""

    frames: tuple[Frame, ...]

    @classmethod
    def on(cls, page: Page) -> "Presses":
        """Know from now on what is pressed on the page."""
        mine = tuple(frame for frame in frames_of(page) if _host(frame) in {"", _host(page.main_frame)})
        for frame in mine:
            call(frame, "watchPresses")
        return cls(mine)

    def of(self, *actions: str) -> bool:
        """Whether buttons that say these actions were pressed since, in this order, or could have been.

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
