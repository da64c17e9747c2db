"""Removal of secrets from a Playwright trace: typed, sent or shown, they are replaced by stars in its zip."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from autofill.flow.privacy.quoted import spellings
from autofill.log import ASKED

_STARS = "***"
_EVENTS = (".trace", ".network")  # JSON, an event a line
_FILM = "screencast/"  # pictures, which can't be searched; the page itself is in the events
_FRAME = "screencast-frame"
_HELD = "__playwright_value_"  # what a box held in a snapshot, maybe while it was still being typed
_KEYS = re.compile("keyboard", re.IGNORECASE)
_FEW = 6  # letters of a beginning that say too much


def without_secrets(path: Path, secrets: Iterable[str]) -> None:
    """Rewrite the trace at `path` so that none of the secrets, and no beginning of one, is in it.

    without_secrets(folder / "trace-1.zip", ["hunter2"])
    """
    known, copy = [one for one in secrets if one], path.with_suffix(".part")
    patterns = [re.compile("|".join((_beginnings(one), *map(re.escape, spellings(one)[1:])))) for one in known]
    with ZipFile(path) as old, ZipFile(copy, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if not name.startswith(_FILM):
                new.writestr(name, _cleaned(name, old.read(name), known, patterns))
    copy.replace(path)


def _cleaned(name: str, content: bytes, secrets: list[str], patterns: list[re.Pattern[str]]) -> bytes:
    """A file of the trace; of bytes that are no text each stays what it is."""
    text = content.decode("utf-8", "surrogateescape")
    if name.endswith(_EVENTS):
        events = [json.loads(line) for line in text.split("\n") if line.strip()]
        kept = [_event(event, secrets, patterns) for event in events if event.get("type") != _FRAME]
        text = "".join(f"{json.dumps(event, ensure_ascii=False)}\n" for event in kept)
    return _starred(text, patterns).encode("utf-8", "surrogateescape")


def _event(event: Any, secrets: list[str], patterns: list[re.Pattern[str]]) -> Any:
    if isinstance(event, dict) and _KEYS.search(str(event.get("method", ""))):
        event = {**event, "params": {}, "title": _STARS}
    return _walked(event, secrets, patterns)


def _walked(value: Any, secrets: list[str], patterns: list[re.Pattern[str]]) -> Any:
    if isinstance(value, dict):
        return {
            key: _STARS if key == _HELD and _is_begun(one, secrets) else _walked(one, secrets, patterns)
            for key, one in value.items()
        }
    if isinstance(value, list):
        return [_walked(one, secrets, patterns) for one in value]
    return _starred(value, patterns) if isinstance(value, str) else value


def _is_begun(held: object, secrets: list[str]) -> bool:
    return isinstance(held, str) and held != "" and any(one.startswith(held) for one in secrets)


def _starred(text: str, patterns: list[re.Pattern[str]]) -> str:
    text = ASKED.sub(f"autofill={_STARS}", text)
    for pattern in patterns:
        text = pattern.sub(_STARS, text)
    return text


def _beginnings(secret: str) -> str:
    """A pattern for a secret, or as much of it as there is."""
    certain = max(_FEW, len(secret) // 2)
    rest = ""
    for letter in reversed(secret[certain:]):
        rest = f"(?:{re.escape(letter)}{rest})?"
    return re.escape(secret[:certain]) + rest
