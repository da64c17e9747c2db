"""Encoding of one journal line: ASCII JSON with a number and a checksum, so that damage can be detected.

    {"n": 17, "at": "2026-11-25T02:00:00+00:00", "stage": "fee", "step": "payment", "state": ..., "sum": "0f3a9c21"}

Version 1 of the journal had neither number nor sum; its lines are read as they are.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from zlib import crc32

VERSION = 2
SHORTEST = 80  # bytes: no line of ours is shorter, so that a damaged place of so many bytes held no more than one
_SUM = re.compile(rb', "sum": "([0-9a-f]{8})"\}\Z')
_FIRST = b'{"n": %d, "'
_FIRST_OF_OLD = (b'{"at": "', b'{"v": 1, "')
_OF_A_RUN = re.compile(rb'\{("n": \d+, )?("v": |"at": "[^"]*", "run": )')
_OF_A_STEP = re.compile(rb'\{("n": \d+, )?"at": "[^"]*", "stage": "[^"]*", "step": "[^"]*", "state": "[abfruw]')


def encoded(number: int, facts: Mapping[str, Any]) -> bytes:
    """Return the line with its line feed; text in it never contains another one."""
    body = json.dumps({"n": number, **facts}).encode("ascii")
    return b'%b, "sum": "%08x"}\n' % (body[:-1], crc32(body))


def decoded(row: bytes) -> dict[str, Any] | None:
    """Return the facts of a whole line; None where it is not one of ours, or was changed since it was written.

    Spaces, the sign that some editors put at the beginning of a file, and their line ends are no damage.
    """
    row = row.strip(b"\xef\xbb\xbf \t\r")
    summed = _SUM.search(row)
    body = row[: summed.start()] + b"}" if summed else row
    if summed and int(summed[1], 16) != crc32(body):
        return None
    try:
        said = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or not _is_in_form(said):
        return None
    return said if is_newer(said) or ("n" in said) is bool(summed) else None


def is_newer(said: Mapping[str, Any]) -> bool:
    """Return whether a newer autofill wrote the line, in a form that may differ."""
    return _is_number(said.get("v")) and said["v"] > VERSION


def is_torn(tail: bytes, number: int, *, old: bool) -> bool:
    """Return whether `tail` can be the unfinished beginning of the line of that number, and nothing more.

    A power loss leaves zeros where the rest should be. `old` lines, of version 1, had no number.
    """
    begun = tail.rstrip(b"\0")
    firsts = [_FIRST % number, *(_FIRST_OF_OLD if old else ())]
    ours = any(begun[: len(first)] == first[: len(begun)] for first in firsts)
    return ours and (old or begun.isascii()) and b"\0" not in begun and b"}{" not in begun and not _SUM.search(begun)


def submits_nothing(torn: bytes) -> bool:
    """Return whether a torn line is certainly not the one written before a submit."""
    return bool(_OF_A_RUN.match(torn) or _OF_A_STEP.match(torn))  # the first letters of all states but submit-intended


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_moment(value: object) -> bool:
    try:
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_table(value: object) -> bool:
    return isinstance(value, dict) and all(map(_is_text, value.values()))


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


_FORMS: dict[str, Callable[[object], bool]] = {  # what others take a fact for; one that is not named here is shown only
    "n": _is_number,
    "v": _is_number,
    "exit": _is_number,
    "at": _is_moment,
    "until": lambda value: value is None or _is_moment(value),
    "run": _is_text,
    "stage": _is_text,
    "step": _is_text,
    "state": _is_text,
    "portal": _is_text,
    "profile_file": _is_text,
    "key": _is_text,
    "proof": _is_text,
    "options": _are_texts,
    "words": _are_texts,
    "said": _are_texts,
    "held": _are_texts,
    "keys": _is_table,
    "member": _is_table,
}


def _is_in_form(said: Mapping[str, Any]) -> bool:
    return all(form(said[fact]) for fact, form in _FORMS.items() if fact in said)
