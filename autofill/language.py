"""Translation of what the program says: English sentences, their Chinese from a catalogue, and named placeholders.

    tr("{stage}: waiting for {what}.", stage="brand", what=tr("the review"))

The English stands where it is said, the Chinese for it in `zh.json`; what has none there is said in English.
"""

import json
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

_ZH = Path(__file__).with_name("zh.json")
_asked: list[str] = []  # what the command line asked for, if it did

_discreet: list[Callable[[str], str]] = []  # what takes out of a fact what must not be said, where a run said so


def leave_out(discreet: Callable[[str], str] | None) -> None:
    """From now on pass each fact through `discreet`, which removes private values; a page's words may repeat them."""
    _discreet[:] = [discreet] if discreet else []


def discreetly(text: str) -> str:
    """Return the text without private values."""
    for discreet in _discreet:
        text = discreet(text)
    return text


def speak(asked: str | None) -> None:
    """Set the language of all messages, `en` or `zh`; None selects the locale's."""
    _asked[:] = [asked] if asked else []


def spoken() -> str:
    """Return the current language: the one that was set, else the locale's."""
    return _asked[0] if _asked else _of_the_locale()


def tr(sentence: str, /, **facts: object) -> str:
    """Return the sentence in the current language with its `{named}` placeholders filled; without facts, unformatted.

    Of facts that are text what must not be said is left out; paths are said as they are.
    """
    said = _chinese().get(sentence, sentence) if spoken() == "zh" else sentence
    told = {name: discreetly(fact) if isinstance(fact, str) else fact for name, fact in facts.items()}
    return said.format(**told) if facts else said


def _of_the_locale() -> str:
    said = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    if not said:  # Windows keeps it elsewhere
        import locale

        said = locale.getlocale()[0] or ""
    return "zh" if said.lower().startswith(("zh", "chinese")) else "en"


@cache
def _chinese() -> dict[str, str]:
    """Each English sentence with its Chinese one."""
    said: dict[str, str] = json.loads(_ZH.read_text("utf-8"))
    return said
