"""Verification of a fill: read the page again and compare it with the fields' values. Writes nothing."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from playwright.sync_api import Frame, Page

from autofill.forms.control import Control
from autofill.forms.page.harvest import frames_of, harvest
from autofill.forms.page.quiet import let_settle
from autofill.forms.page.script import call
from autofill.forms.refusal import Reason, Refusal
from autofill.forms.report import FillReport, Held
from autofill.forms.text.visible import excerpt
from autofill.forms.understand.resolve import Match, resolve
from autofill.forms.write.field_fill import FieldFill, holds
from autofill.forms.write.fillers import Wanted
from autofill.language import tr

_SHOWN = 60  # letters of what a page shows instead


def prove(page: Page | Frame, entries: Sequence[FieldFill], origins: Collection[str]) -> FillReport:
    """Take the focus off the last control, let the page react, read all fields back and compare."""
    _leave(page, entries)
    return read_back(page, entries, origins)


def read_back(page: Page | Frame, entries: Sequence[FieldFill], origins: Collection[str]) -> FillReport:
    """Read all fields and compare, without waiting for the page."""
    controls = harvest(page, origins=origins)
    resolution = resolve([entry.field for entry in entries], controls)
    refused = {(refusal.concept, refusal.section): refusal for refusal in resolution.refusals}
    matches = {(match.field.concept, match.field.section): match for match in resolution.matches}
    by_element = {(id(control.frame), control.id): control for control in controls}
    held: list[Held] = []
    refusals: list[Refusal] = []
    for entry in entries:
        match = _same_element(entry, by_element) or matches.get(entry.key)
        if match is None:
            refusals.append(_first_reason(entry, refused[entry.key]))
        elif holds(match, entry.wanted):
            held.append(Held(*entry.key, match.control.name, (match.control, *match.parts)))
        else:
            refusals.append(_not_held(entry, match))
    return FillReport(tuple(held), tuple(refusals))


def _leave(page: Page | Frame, entries: Sequence[FieldFill]) -> None:
    """Take the focus out of every frame that was written in, and give the page a moment."""
    frames = {entry.match.control.frame for entry in entries if entry.match} or {next(frames_of(page))}
    for frame in frames:
        if frame is not None and not frame.is_detached():
            call(frame, "blurActive")
            let_settle(frame)


def _same_element(entry: FieldFill, by_element: dict[tuple[int, int], Control]) -> Match | None:
    """The control that was written, read again: what it is called may have gone with its placeholder."""
    if entry.match is None:
        return None
    now = [by_element.get((id(c.frame), c.id)) for c in (entry.match.control, *entry.match.parts)]
    if any(control is None or control.hidden for control in now):
        return None
    first, *rest = (control for control in now if control is not None)
    return replace(entry.match, control=first, parts=tuple(rest))


def _first_reason(entry: FieldFill, refusal: Refusal) -> Refusal:
    if entry.failure is None:
        return refusal
    return replace(refusal, reason=entry.failure.reason, detail=entry.failure.detail)


def _not_held(entry: FieldFill, match: Match) -> Refusal:
    reason, detail = Reason.NOT_HELD, _difference(match.control, entry.wanted)
    if entry.failure is not None:
        reason, detail = entry.failure.reason, entry.failure.detail
    return Refusal(entry.field.concept, reason, detail, entry.field.section, match.control.label)


def _difference(control: Control, wanted: Wanted) -> str:
    """What the page shows instead; of a secret only its length."""
    shown, text_wanted = control.value, wanted.text if not isinstance(wanted.value, tuple | bool) else ""
    if not shown:
        return "it is empty"
    if text_wanted and len(shown) < len(text_wanted) and text_wanted.startswith(shown):
        return tr("cut after {shown} of {wanted} characters", shown=len(shown), wanted=len(text_wanted))
    if wanted.secret or control.kind == "password":
        return "it holds something else"
    return tr("it shows «{text}»", text=excerpt(shown, _SHOWN))
