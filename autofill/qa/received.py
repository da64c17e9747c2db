"""Assertions about a run with detailed failure messages: its exit code, and the submits that the portal received."""

import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autofill.qa import expected
from autofill.qa.program import Result

Json = dict[str, Any]
_NOTHING = "(nothing)"
_WIDEST = 38
_HASH_SHOWN = 14


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of a submit whose received value differs from the profile's."""

    page: str
    field: str
    profile: object
    received: object


def assert_ended(result: Result, code: int, *says: str) -> None:
    """Assert the exit code, and that the message holds each of these pieces; else tell the whole run."""
    unsaid = [words for words in says if words not in result.message]
    if result.code != code:
        raise AssertionError(f"expected exit {code}\n{result}")
    if unsaid:
        raise AssertionError(f"the message does not say {', '.join(map(repr, unsaid))}\n{result}")


def assert_received(result: Result, profile: Path | None = None) -> None:
    """Assert that the portal received what the profile says, each page once, in order, and nothing else.

    A run that ended with 0 must have sent every page, one that stopped the pages up to where it stopped; but none of
    those that were behind the seller when `begin_at` had them stand somewhere. Signing in is allowed at any time.
    """
    found = list(differences(result, profile or result.profile))
    if found:
        raise AssertionError(f"{table(found)}\n\n{result}")


def differences(result: Result, profile: Path) -> Iterator[Difference]:
    """Yield each field in which profile and portal differ, and each page that is missing or one too many."""
    codes = {message["code"] for message in result.memory.get("inbox", []) if message.get("code")}
    behind = result.memory.get("behind", [])
    left = [wanted for wanted in expected.submits(profile) if expected.named(*wanted) not in behind]
    for submit in result.received:
        page, fields = submit["page"], submit["fields"]
        if page == "sign-in":
            yield from _fields(page, expected.sign_in(profile), fields, codes)
            continue
        skipped = next(
            (at for at, wanted in enumerate(left) if expected.named(*wanted) == expected.named(page, fields)), None
        )
        if skipped is None:
            yield Difference(expected.named(page, fields), "", _NOTHING, "one too many, or out of order")
            continue
        yield from (_missing(page, fields) for page, fields in left[:skipped])
        yield from _fields(expected.named(page, fields), left[skipped][1], fields, codes)
        del left[: skipped + 1]
    if result.code == 0:
        yield from (_missing(page, fields) for page, fields in left)


def table(found: Sequence[Difference]) -> str:
    """Profile, page and received value side by side; text in Chinese takes two columns a character."""
    rows = [
        ("page", "field", "profile", "received"),
        *((each.page, each.field, _shown(each.profile), _shown(each.received)) for each in found),
    ]
    widths = [max(_width(row[column]) for row in rows) for column in range(4)]
    lines = ["  ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    what = "1 difference" if len(found) == 1 else f"{len(found)} differences"
    return "\n".join([f"{what} between the profile and what the portal received:", *lines])


def _missing(page: str, fields: Json) -> Difference:
    return Difference(expected.named(page, fields), "", "a submit", _NOTHING)


def _fields(page: str, wanted: Json, got: Json, codes: set[str]) -> Iterator[Difference]:
    if wanted == {"*": expected.ANY}:
        return
    for field in dict.fromkeys([*wanted, *got]):
        profile, received = wanted.get(field, _NOTHING), got.get(field, _NOTHING)
        same = received in codes if profile == expected.CODE else profile == received
        if not same:
            yield Difference(page, field, profile, received)


def _shown(value: object) -> str:
    """One short line; of a file its name and the begin of its hash."""
    if isinstance(value, dict) and "sha256" in value:
        return f"{value['name']} {value['sha256'][:8]}"
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    if text.startswith("sha256:"):
        return text[:_HASH_SHOWN] + "…"
    if text != text.strip():
        text = repr(text)
    while _width(text) > _WIDEST:
        text = text[:-2] + "…"
    return text


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
