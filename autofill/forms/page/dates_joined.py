"""Joining of date controls: year, month and day in three controls become one control. No access to the page."""

import re
from collections.abc import Sequence
from dataclasses import replace

from autofill.forms.control import Control, Evidence, Kind
from autofill.forms.text.month import month_named
from autofill.forms.text.wording import normalise

_PARTS = {
    "year": re.compile(r"(请?选择)?(出生)?年份?|(select |choose )?(a |the )?years?|y{2,4}"),
    "month": re.compile(r"(请?选择)?月份?|(select |choose )?(a |the )?months?|mm?"),
    "day": re.compile(r"(请?选择)?日期?|(select |choose )?(a |the )?days?|dd?"),
}
_OWN = (Evidence.LABEL, Evidence.LABELLEDBY, Evidence.ARIA_LABEL, Evidence.PLACEHOLDER, Evidence.TITLE, Evidence.ITEM)
_KINDS = {Kind.SELECT, Kind.TEXT, Kind.NUMBER, Kind.PICKER, Kind.EDITABLE}
_THREE = 3


def join_dates(controls: Sequence[Control]) -> list[Control]:
    """Replace each run of a year, a month and a day, in any order, by one control of kind `date-parts`."""
    joined: list[Control] = []
    at = 0
    while at < len(controls):
        run = controls[at : at + _THREE]
        parts = [_part(control) for control in run]
        if set(parts) == set(_PARTS) and len({(id(c.frame), c.form) for c in run}) == 1:
            joined.append(_join(dict(zip(parts, run, strict=True)), run))
            at += _THREE
        else:
            joined.append(controls[at])
            at += 1
    return joined


def _part(control: Control) -> str:
    """Which part of a date the control is called, or its first option is; else ""."""
    if control.kind not in _KINDS:
        return ""
    texts = [clue.text for clue in control.clues if clue.source in _OWN]
    texts += [option.text for option in control.options[:1]]
    return next((part for text in texts if (part := _named(text))), "")


def _named(text: str) -> str:
    return next((part for part, pattern in _PARTS.items() if pattern.fullmatch(normalise(text).strip("-:* "))), "")


def _join(parts: dict[str, Control], run: Sequence[Control]) -> Control:
    members = (parts["year"], parts["month"], parts["day"])
    clues = tuple(dict.fromkeys(clue for control in run for clue in control.clues if not _named(clue.text)))
    shared = next((clue.text for clue in clues if clue.source is Evidence.SHARED), "")
    return replace(
        run[0],
        kind=Kind.DATE_PARTS,
        clues=tuple(clue for clue in clues if clue.source not in {Evidence.NAME, Evidence.ID} or clue in run[0].clues),
        label=shared or (run[0].label if not _named(run[0].label) else ""),
        options=(),
        value="-".join(digits(control.value) for control in members),
        members=members,
        disabled=any(control.disabled for control in run),
        readonly=False,
    )


def digits(text: str) -> str:
    """Return the number in a text, "" for none: 5 of "5月" and of "May"."""
    if found := re.search(r"\d+", text):
        return found[0]
    return str(month_named(text) or "")
