"""What a page asks that nobody answered: in go a page and its fields, out come the controls that are left empty."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from playwright.sync_api import Frame, Page

from autofill.forms.control import Control, Kind
from autofill.forms.field import Field, Source
from autofill.forms.harvest import harvest
from autofill.forms.resolve import Resolution, resolve

_OFF = "false"
_LANDMARKS_ASIDE = {"search", "navigation", "banner", "contentinfo", "complementary"}


@dataclass(frozen=True, slots=True)
class Unanswered:
    """The empty controls beside ours: those that the page requires, and those that it leaves open."""

    required: tuple[Control, ...]
    optional: tuple[Control, ...]


def unanswered(page: Page | Frame, fields: Sequence[Field[Source]], source: Source) -> Unanswered:
    """Find the visible, enabled, empty controls that no field with a value is for, in the forms that ask for ours.

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
    return Unanswered(tuple(one for one in empty if one.required), tuple(one for one in empty if not one.required))


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
    """Whether a person could answer it."""
    aside: Collection[str] = set(control.landmarks) & _LANDMARKS_ASIDE
    return not (control.hidden or control.disabled or control.foreign or aside or control.type == "search")


def _is_answered(control: Control) -> bool:
    """Whether it holds something; of a list, more than an invitation to choose."""
    if control.kind is Kind.CHECKBOX:
        return control.value != _OFF
    if control.kind is Kind.SELECT:
        return any(option.text == control.value and option.value for option in control.options)
    if control.kind is Kind.PICKER:
        return control.value.strip() not in {"", *(clue.text for clue in control.clues)}
    return control.value.strip() != ""
