"""The seller's language: in goes an English sentence, out comes it in English or Chinese, its holes filled.

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
    """From now on say each fact as `discreet` returns it: a page's words may repeat what was typed there."""
    _discreet[:] = [discreet] if discreet else []


def discreetly(text: str) -> str:
    """The text without what must not be said."""
    for discreet in _discreet:
        text = discreet(text)
    return text


def speak(asked: str | None) -> None:
    """Say everything from now on in this language, `en` or `zh`; None is the one of the locale."""
    _asked[:] = [asked] if asked else []


def spoken() -> str:
    """The language of what is said now: as asked, else as the locale says."""
    return _asked[0] if _asked else _of_the_locale()


def tr(sentence: str, /, **facts: object) -> str:
    """The sentence in the language that is spoken, `{named}` holes filled; without facts, braces are just braces.

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
