"""Write on a page, in order, by one hand: in go a page and tasks; each then knows where it was written, or why not."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from playwright.sync_api import Frame, Page

from autofill.forms.compare import dates_in, same_path
from autofill.forms.control import Control
from autofill.forms.field import Measure
from autofill.forms.fillers import FILLERS, Order, Trouble
from autofill.forms.fillers.measuring import in_doubt
from autofill.forms.fillers.typing import can_be_typed, type_together
from autofill.forms.hand import Gone, Hand, Unreachable
from autofill.forms.harvest import harvest
from autofill.forms.patience import Part, wait_for, wait_on
from autofill.forms.refusal import Reason, Refusal
from autofill.forms.resolve import Match, resolve
from autofill.forms.task import ROUNDS, Task, by_level, holds
from autofill.language import tr


def write_all(
    page: Page | Frame,
    tasks: Sequence[Task],
    origins: Collection[str],
    patience_s: float | None,
    before: dict[tuple[str, str], Match],
) -> None:
    """Write what is there; what is not there yet is waited for, since fields appear as others are filled.

    Where each task is written first is put into `before`, with what its controls showed then.
    """
    wait = wait_for(page, patience_s)
    while waiting := [task for task in tasks if task.match is None]:
        resolution = resolve([task.field for task in tasks], harvest(page, origins=origins))
        matches = {(match.field.concept, match.field.section): match for match in resolution.matches}
        found = [(task, matches[task.key]) for task in waiting if task.key in matches]
        for task, match in found:
            before.setdefault(task.key, match)
        written = _write_found(page, found)
        if not written and (wait.is_over or _never_comes(waiting, resolution.refusals)):
            return
        if not written:
            wait.pump()


def _never_comes(waiting: Sequence[Task], refusals: Sequence[Refusal]) -> bool:
    """Whether nothing is waited for but what stands in frames of other origins."""
    why = {(refusal.concept, refusal.section): refusal.reason for refusal in refusals}
    return all(why.get(task.key) is Reason.FOREIGN_ORIGIN for task in waiting)


def _write_found(page: Page | Frame, found: Sequence[tuple[Task, Match]]) -> int:
    """Write tasks whose control is known; stop where the page replaces elements meanwhile. How many were dealt with."""
    dealt = 0
    for group in _together(found):
        try:
            dealt += _write_group(_page_of(page), group)
        except Gone:
            return dealt + 1
    return dealt


def _together(found: Sequence[tuple[Task, Match]]) -> Iterator[list[tuple[Task, Match]]]:
    """Runs of texts in one frame, to be typed in one go; everything else by itself."""
    run: list[tuple[Task, Match]] = []
    for task, match in found:
        if run and not (_is_text(task, match) and match.control.frame is run[-1][1].control.frame):
            yield run
            run = []
        if _is_text(task, match):
            run.append((task, match))
        else:
            yield [(task, match)]
    if run:
        yield run


def _is_text(task: Task, match: Match) -> bool:
    return not match.parts and can_be_typed(match.control, task.order) and not holds(match, task.order)


def _write_group(page: Page, group: Sequence[tuple[Task, Match]]) -> int:
    if len(group) > 1 or _is_text(*group[0]):
        frame = group[0][1].control.frame
        typed = type_together(frame, [(match.control, task.order) for task, match in group]) if frame else 0
        for task, match in group[:typed]:
            task.trouble, task.match = None, match
        group = group[typed : typed + 1] or []  # the one that could not be typed with the others is tried by itself
        return typed + sum(_write_one(page, task, match) for task, match in group)
    return sum(_write_one(page, task, match) for task, match in group)


def _write_one(page: Page, task: Task, match: Match) -> bool:
    """Whether it was dealt with: a disabled control may come on when another field is written.

    Raises:
        Gone: the page has replaced the control; it is to be found again.
    """
    if match.control.disabled and match.control.kind != "file" and not holds(match, task.order):
        task.trouble = Trouble(Reason.DISABLED)
        return False
    task.before = match.control.value if task.before is None else task.before
    try:
        task.trouble = _write(page, match, task.order)
    except Gone:
        task.lost += 1
        if task.lost <= ROUNDS:
            raise
        task.trouble = Trouble(Reason.NOT_HELD, "the page keeps replacing its control")
    task.match = match
    return True


def _write(page: Page, match: Match, order: Order) -> Trouble | None:
    control = match.control
    if control.frame is None:
        return Trouble(Reason.NOT_FOUND, "it was not harvested from a page")
    hand = Hand(page, control.frame)
    if match.parts:
        return _write_levels(hand, match, order)
    filler = FILLERS[control.kind]
    if not filler.takes(control, order):
        return Trouble(
            Reason.NOT_HELD, tr("its control is a {kind} and can't take such a value", kind=tr(control.kind))
        )
    if filler.holds(control, order) and _is_beyond_doubt(control, order):
        return None
    try:
        return filler.write(hand, control, order)
    except Unreachable as error:
        return Trouble(Reason.NOT_HELD, tr("it cannot be clicked: {why}", why=error.why))


def _is_beyond_doubt(control: Control, order: Order) -> bool:
    """Whether what was there before we came says all of the value.

    Of "05/04/2031" the month may be the day, "1.250" may be 1250, and a cascader's last level alone may stand in
    another branch.
    """
    if isinstance(order.value, date):
        return len(set(dates_in(control.value))) == 1
    if isinstance(order.value, Measure):
        return not in_doubt(control, control.value)
    is_path = order.is_choice and len(order.levels) > 1
    return not is_path or same_path(order.levels, control.value, whole=True)


def _write_levels(hand: Hand, match: Match, order: Order) -> Trouble | None:
    """Lists that depend on each other: each is written when the one before has brought its options."""
    orders = by_level(match, order)
    if orders is None:
        return Trouble(Reason.NOT_HELD, "the page has another number of lists than the value has levels")
    for number, (control, part) in enumerate(orders):
        trouble = _write_level(hand, control, part, patient=number > 0)
        if trouble:
            return trouble
    return None


def _write_level(hand: Hand, control: Control, order: Order, *, patient: bool) -> Trouble | None:
    wait = wait_on(hand.frame, Part.REACTION if patient else Part.NOTHING)
    while True:
        now = next((c for c in harvest(hand.frame) if c.id == control.id), None)
        if now is None:
            raise Gone
        filler = FILLERS[now.kind]
        if filler.holds(now, order):
            return None
        trouble = Trouble(Reason.DISABLED) if now.disabled else filler.write(hand, now, order)
        if trouble is None or wait.is_over:
            return trouble
        wait.pump()


def _page_of(page: Page | Frame) -> Page:
    return page if isinstance(page, Page) else page.page
