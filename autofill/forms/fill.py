"""Fill a page and prove it: in go a page, fields and a source of values, out comes what it holds and what not."""

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import Frame, Page
from pydantic import SecretStr

from autofill.forms.control import Control
from autofill.forms.field import Choice, Field, Source, Value
from autofill.forms.fillers import FILLERS, Order, Trouble
from autofill.forms.fillers.filler import Plain
from autofill.forms.hand import Gone, Hand, Unreachable
from autofill.forms.harvest import frames_of, harvest
from autofill.forms.refusal import Reason, Refusal
from autofill.forms.report import FillReport, Held
from autofill.forms.resolve import Match, Resolution, resolve
from autofill.forms.script import call

PATIENCE_S = 2.0  # how long a field that is not there yet is waited for
_ROUNDS = 3  # a page that re-renders is written again, but not for ever
_PUMP_MS = 40


@dataclass(slots=True)
class _Task:
    """One field with its order, and what stood in its way last."""

    field: Field[object]
    order: Order
    trouble: Trouble | None = None
    written: int = 0
    match: Match | None = None


def fill(
    page: Page | Frame,
    fields: Sequence[Field[Source]],
    source: Source,
    *,
    origins: Collection[str] = (),
    patience_s: float = PATIENCE_S,
) -> FillReport:
    """Put what the source says into the page's controls, and read it back after blur and re-render.

    A control that holds its value already is left alone; a field whose value is None is not looked for. What can't be
    filled is refused by name and the rest is still filled. Nothing is submitted.

        report = fill(page, (Field("email", lambda p: p.mail), Field("agreement", lambda _: True)), person)
        assert report.ok, [refusal.sentence() for refusal in report.refusals]

    Controls in frames of other origins than the page's own are refused, except those of `origins`.
    """
    tasks = _tasks(fields, source)
    if not tasks:
        return FillReport((), ())
    _write_all(page, tasks, origins, patience_s)
    report = _prove(page, tasks, origins)
    for _ in range(_ROUNDS - 1):
        again = [task for task in tasks if _is_unheld(task, report)]
        if not again:
            break
        _write_all(page, again, origins, 0)
        report = _prove(page, tasks, origins)
    return report


def verify(
    page: Page | Frame, fields: Sequence[Field[Source]], source: Source, *, origins: Collection[str] = ()
) -> FillReport:
    """Read everything again and compare; writes nothing. For the moment right before a submit."""
    return _prove(page, _tasks(fields, source), origins)


def _tasks(fields: Sequence[Field[Source]], source: Source) -> list[_Task]:
    tasks = []
    for one in fields:
        value = one.value(source)
        if value is not None:
            order = Order(one.concept, _plain(value), isinstance(value, SecretStr))
            tasks.append(_Task(Field(one.concept, _nothing, section=one.section), order))
    return tasks


def _nothing(_: object) -> Value:
    return None


def _plain(value: Value) -> Plain:
    """The value without its wrapping; the only place where a secret is unwrapped."""
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    if isinstance(value, Path):
        return (value,)
    if isinstance(value, Choice):
        return (value,)
    return value if value is not None else ""


def _write_all(page: Page | Frame, tasks: Sequence[_Task], origins: Collection[str], patience_s: float) -> None:
    """Write what is there; what is not there yet is waited for, since fields appear as others are filled."""
    waiting = list(tasks)
    end = time.monotonic() + patience_s
    while waiting:
        controls = harvest(page, origins=origins)
        resolution = resolve([task.field for task in tasks], controls)
        written = _write_found(page, waiting, resolution)
        waiting = [task for task in waiting if task.match is None]
        if not waiting or (not written and time.monotonic() > end):
            return
        if not written:
            _pump(page)


def _write_found(page: Page | Frame, waiting: Sequence[_Task], resolution: Resolution) -> int:
    """Write those tasks whose control is known now; stop where the page replaces its elements meanwhile."""
    matches = {(match.field.concept, match.field.section): match for match in resolution.matches}
    written = 0
    for task in waiting:
        match = matches.get((task.field.concept, task.field.section))
        if match is None:
            continue
        if _is_off(match) and not _holds(match, task.order):  # it may come on when another field is written
            task.trouble = Trouble(Reason.DISABLED)
            continue
        try:
            task.trouble = _write(page, match, task)
        except Gone:
            task.written += 1
            if task.written <= _ROUNDS:
                return written + 1
            task.trouble = Trouble(Reason.NOT_HELD, "the page keeps replacing its control")
        task.match = match
        written += 1
    return written


def _is_off(match: Match) -> bool:
    return match.control.disabled and match.control.kind != "file"


def _write(page: Page | Frame, match: Match, task: _Task) -> Trouble | None:
    control, order = match.control, task.order
    if control.frame is None:
        return Trouble(Reason.NOT_FOUND, "it was not harvested from a page")
    hand = Hand(page if isinstance(page, Page) else page.page, control.frame)
    if match.parts:
        return _write_levels(hand, match, order)
    filler = FILLERS[control.kind]
    if not filler.takes(control, order):
        return Trouble(Reason.NOT_HELD, f"its control is a {control.kind} and can't take such a value")
    if filler.holds(control, order):
        return None
    try:
        return filler.write(hand, control, order)
    except Unreachable as error:
        return Trouble(Reason.NOT_HELD, f"it cannot be clicked: {error.why}")


def _write_levels(hand: Hand, match: Match, order: Order) -> Trouble | None:
    """Lists that depend on each other: each is written when the one before has brought its options."""
    orders = _by_level(match, order)
    if orders is None:
        return Trouble(Reason.NOT_HELD, "the page has another number of lists than the value has levels")
    for number, (control, part) in enumerate(orders):
        trouble = _write_level(hand, control, part, patient=number > 0)
        if trouble:
            return trouble
    return None


def _write_level(hand: Hand, control: Control, order: Order, *, patient: bool) -> Trouble | None:
    end = time.monotonic() + (PATIENCE_S if patient else 0)
    while True:
        now = next((c for c in harvest(hand.frame) if c.id == control.id), None)
        if now is None:
            raise Gone
        filler = FILLERS[now.kind]
        if filler.holds(now, order):
            return None
        trouble = Trouble(Reason.DISABLED) if now.disabled else filler.write(hand, now, order)
        if trouble is None or time.monotonic() > end:
            return trouble
        hand.page.wait_for_timeout(_PUMP_MS)


def _by_level(match: Match, order: Order) -> list[tuple[Control, Order]] | None:
    """Each list with its level; None where the numbers differ."""
    controls = (match.control, *match.parts)
    choices = order.value if order.is_choice and isinstance(order.value, tuple) else ()
    parts = [Order(order.concept, (choice,)) for choice in choices if isinstance(choice, Choice)]
    return list(zip(controls, parts, strict=True)) if len(parts) == len(controls) else None


def _prove(page: Page | Frame, tasks: Sequence[_Task], origins: Collection[str]) -> FillReport:
    """Leave the last control, let the page do what it does then, read everything and compare."""
    for frame in frames_of(page):
        call(frame, "blurActive")
        call(frame, "settled")
    controls = harvest(page, origins=origins)
    resolution = resolve([task.field for task in tasks], controls)
    refused = {(refusal.concept, refusal.section): refusal for refusal in resolution.refusals}
    matches = {(match.field.concept, match.field.section): match for match in resolution.matches}
    by_element = {(id(control.frame), control.id): control for control in controls}
    held: list[Held] = []
    refusals: list[Refusal] = []
    for task in tasks:
        key = (task.field.concept, task.field.section)
        match = _same_element(task, by_element) or matches.get(key)
        if match is None:
            refusals.append(_first_reason(task, refused[key]))
        elif _holds(match, task.order):
            held.append(Held(*key, match.control.name))
        else:
            refusals.append(_not_held(task, match))
    return FillReport(tuple(held), tuple(refusals))


def _same_element(task: _Task, by_element: dict[tuple[int, int], Control]) -> Match | None:
    """The control that was written, read again: what it is called may have gone with its placeholder."""
    if task.match is None:
        return None
    now = [by_element.get((id(c.frame), c.id)) for c in (task.match.control, *task.match.parts)]
    if any(control is None or control.hidden for control in now):
        return None
    first, *rest = (control for control in now if control is not None)
    return replace(task.match, control=first, parts=tuple(rest))


def _holds(match: Match, order: Order) -> bool:
    if match.parts:
        orders = _by_level(match, order)
        return orders is not None and all(FILLERS[c.kind].holds(c, part) for c, part in orders)
    filler = FILLERS[match.control.kind]
    return filler.takes(match.control, order) and filler.holds(match.control, order)


def _first_reason(task: _Task, refusal: Refusal) -> Refusal:
    if task.trouble is None:
        return refusal
    return replace(refusal, reason=task.trouble.reason, detail=task.trouble.detail)


def _not_held(task: _Task, match: Match) -> Refusal:
    reason, detail = Reason.NOT_HELD, _difference(match.control, task.order)
    if task.trouble is not None:
        reason, detail = task.trouble.reason, task.trouble.detail
    return Refusal(task.field.concept, reason, detail, task.field.section, match.control.label)


def _difference(control: Control, order: Order) -> str:
    """What the page shows instead; of a secret only its length."""
    shown, wanted = control.value, order.text if not isinstance(order.value, tuple | bool) else ""
    if not shown:
        return "it is empty"
    if wanted and len(shown) < len(wanted) and wanted.startswith(shown):
        return f"cut after {len(shown)} of {len(wanted)} characters"
    return "it holds something else" if order.secret or control.kind == "password" else f"it shows «{shown[:60]}»"


def _is_unheld(task: _Task, report: FillReport) -> bool:
    """Whether another try may help: the page dropped the value, rather than refused it."""
    key = (task.field.concept, task.field.section)
    lost = any((r.concept, r.section) == key and r.reason is Reason.NOT_HELD for r in report.refusals)
    if lost and task.trouble is None:
        task.match = None
        return True
    return False


def _pump(page: Page | Frame) -> None:
    (page if isinstance(page, Page) else page.page).wait_for_timeout(_PUMP_MS)
