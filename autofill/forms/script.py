"""The page's side of the engine: in go a frame and the name of a function, out comes what it returns in that frame."""

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import ElementHandle, Frame

from autofill.forms.patience import answer_of

_FILES = (
    *("dom", "walk", "controls", "clues", "beside", "harvest", "hidden", "alerts"),  # what is on the page
    *("act", "popup", "calendar", "upload", "words", "list"),  # what can be done there
)
_EXPORTS = (
    *("harvest", "stateOf", "elementOf", "inModal", "pageWords", "uploadState", "removers", "clearers", "calendar"),
    *("focusText", "typeAll", "blurActive", "quietMs", "framesPainted", "spot", "mark", "typingBox"),
    *("offered", "isOpen", "popupState", "taken", "scrollToTop", "scrollOn"),
    *("confirmer", "wayOut", "stepTo", "knowPictures", "idOf", "isMasked", "armPress", "disarmPress"),
    *("listing", "insideWith"),
)
_CALL = """([name, args]) => {
  const forms = globalThis[Symbol.for("autofill.forms")];
  return forms ? forms[name](...args) : "not-installed";
}"""
_NUMBER = 'el => globalThis[Symbol.for("autofill.forms")].idOf(el)'


def call(frame: Frame, name: str, *args: Any) -> Any:
    """What the function returns in the frame's document; the script is brought there first when it is new.

    Raises:
        PageSilent: the page does not answer.
    """
    answer = answer_of(frame, lambda: frame.evaluate(_CALL, [name, list(args)]))
    if answer == "not-installed":
        answer_of(frame, lambda: frame.evaluate(_source()))
        answer = answer_of(frame, lambda: frame.evaluate(_CALL, [name, list(args)]))
    return answer


def number_of(frame: Frame, handle: ElementHandle) -> int:
    """The harvest's number of an element of the frame."""
    call(frame, "framesPainted")
    return int(answer_of(frame, lambda: handle.evaluate(_NUMBER)))


def element(frame: Frame, number: int) -> ElementHandle | None:
    """The element behind a number of the harvest, or None when the page has taken it away."""
    return answer_of(frame, lambda: frame.evaluate_handle(_CALL, ["elementOf", [number]])).as_element()


@cache
def _source() -> str:
    folder = Path(__file__).parent / "js"
    parts = [(folder / f"{name}.js").read_text(encoding="utf-8") for name in _FILES]
    exports = f'globalThis[Symbol.for("autofill.forms")] = {{ {", ".join(_EXPORTS)} }};'
    return "(() => {\n" + "\n".join(parts) + exports + "\n})()"
