"""What a refusal leaves behind is taken back: in go a page and its tasks, out comes whether anything was taken back."""

from collections.abc import Collection, Sequence
from datetime import date

from playwright.sync_api import Error, Frame, Page

from autofill.forms.control import Control
from autofill.forms.hand import Gone, Hand, Unreachable
from autofill.forms.harvest import harvest
from autofill.forms.report import FillReport
from autofill.forms.task import Task


def restore(page: Page | Frame, tasks: Sequence[Task], report: FillReport, origins: Collection[str]) -> bool:
    """Bring refused days and options back to what they were before, such as a calendar's today to nothing."""
    refused = {(refusal.concept, refusal.section) for refusal in report.refusals}
    spoilt = [task for task in tasks if task.key in refused and _is_chosen(task) and task.before is not None]
    if not spoilt:
        return False
    now = {(id(control.frame), control.id): control for control in harvest(page, origins=origins)}
    changed = [(task, control) for task in spoilt if (control := _changed(task, now))]
    for task, control in changed:
        _take_back(control, task.before or "")
    return bool(changed)


def _is_chosen(task: Task) -> bool:
    return isinstance(task.order.value, date) or task.order.is_choice


def _changed(task: Task, now: dict[tuple[int, int], Control]) -> Control | None:
    """The control as it is now, where it holds another text than before."""
    match = task.match
    control = now.get((id(match.control.frame), match.control.id)) if match and not match.parts else None
    return control if control and control.value != task.before else None


def _take_back(control: Control, before: str) -> None:
    """By the button that clears it, where it was empty; else, and where there is none, by typing what was there."""
    if control.frame is None:
        return
    hand = Hand(control.frame.page, control.frame)
    try:
        buttons = hand.ask("clearers", control.id) if not before else []
        if buttons:
            hand.click(buttons[0])
        elif control.kind == "text" and not control.readonly and hand.focus(control.id):
            hand.type(before)
        hand.ask("blurActive")
        hand.settle()
    except (Gone, Unreachable, Error):  # it stays as it is, and refused
        return
