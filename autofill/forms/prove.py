"""Prove that a page holds what was asked: in go a page and its tasks, out comes a report. Writes nothing."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from playwright.sync_api import Frame, Page

from autofill.forms.control import Control
from autofill.forms.page.harvest import frames_of, harvest
from autofill.forms.page.quiet import settle
from autofill.forms.page.script import call
from autofill.forms.refusal import Reason, Refusal
from autofill.forms.report import FillReport, Held
from autofill.forms.text.visible import excerpt
from autofill.forms.understand.resolve import Match, resolve
from autofill.forms.write.fillers import Wanted
from autofill.forms.write.task import Task, holds
from autofill.language import tr

_SHOWN = 60  # letters of what a page shows instead


def prove(page: Page | Frame, tasks: Sequence[Task], origins: Collection[str]) -> FillReport:
    """Leave the last control, let the page do what it does then, read everything and compare."""
    _leave(page, tasks)
    return read_back(page, tasks, origins)


def read_back(page: Page | Frame, tasks: Sequence[Task], origins: Collection[str]) -> FillReport:
    """Read everything and compare, as it is in this moment."""
    controls = harvest(page, origins=origins)
    resolution = resolve([task.field for task in tasks], controls)
    refused = {(refusal.concept, refusal.section): refusal for refusal in resolution.refusals}
    matches = {(match.field.concept, match.field.section): match for match in resolution.matches}
    by_element = {(id(control.frame), control.id): control for control in controls}
    held: list[Held] = []
    refusals: list[Refusal] = []
    for task in tasks:
        match = _same_element(task, by_element) or matches.get(task.key)
        if match is None:
            refusals.append(_first_reason(task, refused[task.key]))
        elif holds(match, task.wanted):
            held.append(Held(*task.key, match.control.name, (match.control, *match.parts)))
        else:
            refusals.append(_not_held(task, match))
    return FillReport(tuple(held), tuple(refusals))


def _leave(page: Page | Frame, tasks: Sequence[Task]) -> None:
    """Take the focus out of every frame that was written in, and give the page a moment."""
    frames = {task.match.control.frame for task in tasks if task.match} or {next(frames_of(page))}
    for frame in frames:
        if frame is not None and not frame.is_detached():
            call(frame, "blurActive")
            settle(frame)


def _same_element(task: Task, by_element: dict[tuple[int, int], Control]) -> Match | None:
    """The control that was written, read again: what it is called may have gone with its placeholder."""
    if task.match is None:
        return None
    now = [by_element.get((id(c.frame), c.id)) for c in (task.match.control, *task.match.parts)]
    if any(control is None or control.hidden for control in now):
        return None
    first, *rest = (control for control in now if control is not None)
    return replace(task.match, control=first, parts=tuple(rest))


def _first_reason(task: Task, refusal: Refusal) -> Refusal:
    if task.failure is None:
        return refusal
    return replace(refusal, reason=task.failure.reason, detail=task.failure.detail)


def _not_held(task: Task, match: Match) -> Refusal:
    reason, detail = Reason.NOT_HELD, _difference(match.control, task.wanted)
    if task.failure is not None:
        reason, detail = task.failure.reason, task.failure.detail
    return Refusal(task.field.concept, reason, detail, task.field.section, match.control.label)


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
