"""Detection of empty controls that no field fills, in the forms that hold our fields."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from playwright.sync_api import ElementHandle, Frame, Page

from autofill.forms.control import Control, Kind, Option
from autofill.forms.field import Field, Source
from autofill.forms.landmarks import find_action
from autofill.forms.page.harvest import harvest
from autofill.forms.page.script import call, number_of
from autofill.forms.understand.resolve import Resolution, resolve

_OFF = "false"
_NO_FORM = -1
_SWITCH = "switch"  # off is an answer
_TYPED = {Kind.TEXT, Kind.TEXTAREA, Kind.NUMBER, Kind.PASSWORD}
_INVITES = re.compile(r"\W*$|\W*(请|(please )?(select|choose|pick)\b|选择|不限|未选|none selected)", re.IGNORECASE)
_LANDMARKS_ASIDE = {"search", "navigation", "banner", "contentinfo", "complementary"}


@dataclass(frozen=True, slots=True)
class Unanswered:
    """The empty controls that no field fills: those that the page requires, and optional ones."""

    required: tuple[Control, ...]
    optional: tuple[Control, ...]


def unanswered(page: Page | Frame, fields: Sequence[Field[Source]], source: Source, submit: str = "") -> Unanswered:
    """Return the visible, enabled, empty controls without a field's value, in the forms that hold our fields.

    Where they stand in no form, it is the part of the page that holds ours and the button that says `submit`.

    for control in unanswered(page, fields, person).required:
        print(control.name)
    """
    said = [field for field in fields if field.value(source) is not None]
    controls = harvest(page)
    resolution = resolve(said, controls)
    homes = {_home(match.control) for match in resolution.matches}
    ours = _numbers(resolution)
    empty = [
        one
        for one in controls
        if _home(one) in homes and not _numbers_of(one) & ours and _is_open(one) and not _is_answered(one)
    ]
    around = _around(page, [match.control for match in resolution.matches], empty, submit)
    return Unanswered(tuple(one for one in around if one.required), tuple(one for one in around if not one.required))


def _around(page: Page | Frame, ours: Sequence[Control], empty: Sequence[Control], submit: str) -> list[Control]:
    """Of the empty ones those in a form of ours, or beside our controls and their button: no chat, no feedback box."""
    loose = [one for one in empty if one.form == _NO_FORM and one.frame is not None]
    button = find_action(page, submit, timeout_s=0) if submit and loose else None
    frame = button.owner_frame() if isinstance(button, ElementHandle) else None
    if not isinstance(button, ElementHandle) or frame is None:
        return list(empty)
    marks = [one.id for one in ours if one.frame is frame and one.form == _NO_FORM] + [number_of(frame, button)]
    inside = set(call(frame, "insideWith", marks, [one.id for one in loose if one.frame is frame]))
    return [one for one in empty if one not in loose or one.frame is not frame or one.id in inside]


def _numbers(resolution: Resolution) -> set[tuple[int, int]]:
    found = [control for match in resolution.matches for control in (match.control, *match.parts)]
    return {number for control in found for number in _numbers_of(control)}


def _numbers_of(control: Control) -> set[tuple[int, int]]:
    """The elements that a control stands for, its radios and the parts of a date among them."""
    members = (control.id, *control.parts, *(member.id for member in control.members))
    return {(id(control.frame), number) for number in members}


def _home(control: Control) -> tuple[int, int]:
    return (id(control.frame), control.form)


def _is_open(control: Control) -> bool:
    """Whether a person could answer it; a box that can't be typed in opens something, or is filled by the page."""
    aside: Collection[str] = set(control.landmarks) & _LANDMARKS_ASIDE
    fixed = control.readonly and control.kind in _TYPED and not any(_INVITES.match(one.text) for one in control.clues)
    return not (control.hidden or control.disabled or control.foreign or aside or fixed or control.type == "search")


def _is_answered(control: Control) -> bool:
    """Whether it holds something; of a list, more than an invitation to choose."""
    if control.kind is Kind.CHECKBOX:
        return control.value != _OFF or control.type == _SWITCH
    if control.kind is Kind.SELECT:
        return any(option.text == control.value and not _invites(option, control) for option in control.options)
    if control.kind is Kind.PICKER:
        return control.value.strip() not in {"", *(clue.text for clue in control.clues)}
    return control.value.strip() != "" or control.pictures > 0


def _invites(option: Option, control: Control) -> bool:
    """Whether an option only asks to choose one: it has no value, or is the first and says so."""
    return not option.value or (option is control.options[0] and bool(_INVITES.match(option.text)))
