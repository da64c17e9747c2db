"""Answers to what only the portal in question asks: its own labels, and what the seller says to them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import WithJsonSchema

if TYPE_CHECKING:
    from autofill.profile.model import Profile

_PLAIN: list[dict[str, Any]] = [
    {"type": "string", "minLength": 1},
    {"type": "number"},
    {"type": "boolean"},
    {"type": "array", "items": {"type": "string", "minLength": 1}},
]
_FILE = "file"


def _object(*inside: Any) -> dict[str, Any]:
    """The schema of a section, or of a file in it."""
    choices = [one for part in inside for one in (part if isinstance(part, list) else [part])]
    return {"type": "object", "additionalProperties": {"anyOf": choices}}


Answers = Annotated[
    dict[str, Any],
    WithJsonSchema(
        {"type": "object", "additionalProperties": {"anyOf": [*_PLAIN, _object(_PLAIN, _object(_PLAIN[:1]))]}}
    ),
]
Said = str | bool | int | Decimal | date | tuple[str, ...] | tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: under its label, in a section of the page where it names one. `key` is where the profile says it."""

    label: str
    section: str
    value: Said
    key: str


def of(profile: "Profile") -> tuple[Answer, ...]:
    """Return the answers of a profile, its files with their paths; days in ISO notation are days.

    {"企业类型": "有限责任公司", "工商信息": {"成立日期": "2019-03-02", "章程": {"file": "charter.pdf"}}}
    """
    return tuple(_answers(profile, profile.answers, "", "answers"))


def _answers(profile: "Profile", said: dict[str, Any], section: str, path: str) -> Iterator[Answer]:
    for label, value in said.items():
        key = f"{path}.{label}"
        if isinstance(value, dict) and not _is_file(value):
            yield from _answers(profile, value, label, key)
        else:
            yield Answer(label, section, _value(profile, value), key)


def _is_file(value: dict[str, Any]) -> bool:
    return set(value) == {_FILE} and isinstance(value[_FILE], str)


def _value(profile: "Profile", value: Any) -> Said:
    if isinstance(value, dict):
        return (profile.scan(value[_FILE]),)
    if isinstance(value, list | tuple):
        return tuple(str(one) for one in value)
    if isinstance(value, float):
        return Decimal(str(value))
    if isinstance(value, str):
        return value_of(value)
    return bool(value) if isinstance(value, bool) else value


def value_of(text: str) -> str | date:
    """Return the day that a text is in ISO notation, else the text."""
    return _day(text) or text


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == len("2019-03-02") else None
    except ValueError:
        return None
