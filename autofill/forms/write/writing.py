"""Writing of all fields of a page, in order; the result of each is kept in its entry."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from playwright.sync_api import Frame, Page

from autofill.forms.control import Control
from autofill.forms.field import Measure
from autofill.forms.page.harvest import harvest
from autofill.forms.page.patience import Part, wait_for, wait_on
from autofill.forms.page.quiet import let_settle
from autofill.forms.refusal import Reason, Refusal
from autofill.forms.text.compare import dates_in, same_path
from autofill.forms.understand.resolve import Match, resolve
from autofill.forms.write.field_fill import ROUNDS, FieldFill, by_level, holds
from autofill.forms.write.fillers import FILLERS, Wanted, WriteFailure
from autofill.forms.write.fillers.measuring import in_doubt
from autofill.forms.write.fillers.typing import can_be_typed, type_together
from autofill.forms.write.writer import NotClickable, StaleElement, Writer
from autofill.language import tr


def write_all(
    page: Page | Frame,
    entries: Sequence[FieldFill],
    origins: Collection[str],
    patience_s: float | None,
    before: dict[tuple[str, str], Match],
) -> None:
    """Write all fields whose control is there, and wait for the others, since fields appear as others are filled.

    Where each field is written first is put into `before`, with what its controls showed then.
    """
    wait = wait_for(page, patience_s)
    while waiting := [entry for entry in entries if entry.match is None]:
        resolution = resolve([entry.field for entry in entries], harvest(page, origins=origins))
        matches = {(match.field.concept, match.field.section): match for match in resolution.matches}
        found = [(entry, matches[entry.key]) for entry in waiting if entry.key in matches]
        for entry, match in found:
            before.setdefault(entry.key, match)
        written = _write_found(page, found)
        if not written and (wait.is_over or _never_comes(waiting, resolution.refusals)):
            return
        if not written:
            wait.pump()


def _never_comes(waiting: Sequence[FieldFill], refusals: Sequence[Refusal]) -> bool:
    """Whether nothing is waited for but what stands in frames of other origins."""
    why = {(refusal.concept, refusal.section): refusal.reason for refusal in refusals}
    return all(why.get(entry.key) is Reason.FOREIGN_ORIGIN for entry in waiting)


def _write_found(page: Page | Frame, found: Sequence[tuple[FieldFill, Match]]) -> int:
    """Write fields whose control is known, until the page replaces elements. Return how many were dealt with."""
    dealt = 0
    for group in _together(found):
        try:
            dealt += _write_group(_page_of(page), group)
        except StaleElement:
            _let_settle(group[0][1].control.frame)
            return dealt + 1
    return dealt


def _let_settle(frame: Frame | None) -> None:
    """Let a page that makes its controls anew come to an end with it, before they are looked for again."""
    if frame is not None and not frame.is_detached():
        let_settle(frame)


def _together(found: Sequence[tuple[FieldFill, Match]]) -> Iterator[list[tuple[FieldFill, Match]]]:
    """Runs of texts in one frame, to be typed in one go; everything else by itself."""
    run: list[tuple[FieldFill, Match]] = []
    for entry, match in found:
        if run and not (_is_text(entry, match) and match.control.frame is run[-1][1].control.frame):
            yield run
            run = []
        if _is_text(entry, match):
            run.append((entry, match))
        else:
            yield [(entry, match)]
    if run:
        yield run


def _is_text(entry: FieldFill, match: Match) -> bool:
    return not match.parts and can_be_typed(match.control, entry.wanted) and not holds(match, entry.wanted)


def _write_group(page: Page, group: Sequence[tuple[FieldFill, Match]]) -> int:
    if len(group) > 1 or _is_text(*group[0]):
        frame = group[0][1].control.frame
        typed = type_together(frame, [(match.control, entry.wanted) for entry, match in group]) if frame else 0
        for entry, match in group[:typed]:
            entry.failure, entry.match = None, match
        group = group[typed : typed + 1] or []  # the one that could not be typed with the others is tried by itself
        return typed + sum(_write_one(page, entry, match) for entry, match in group)
    return sum(_write_one(page, entry, match) for entry, match in group)


def _write_one(page: Page, entry: FieldFill, match: Match) -> bool:
    """Whether it was dealt with: a disabled control may come on when another field is written.

    Raises:
        StaleElement: the page has replaced the control; it is to be found again.
    """
    if match.control.disabled and match.control.kind != "file" and not holds(match, entry.wanted):
        entry.failure = WriteFailure(Reason.DISABLED)
        return False
    entry.before = match.control.value if entry.before is None else entry.before
    try:
        entry.failure = _write(page, match, entry.wanted)
    except StaleElement:
        entry.lost += 1
        if entry.lost <= ROUNDS:
            raise
        entry.failure = WriteFailure(Reason.NOT_HELD, "the page keeps replacing its control")
    entry.match = match
    return True


def _write(page: Page, match: Match, wanted: Wanted) -> WriteFailure | None:
    control = match.control
    if control.frame is None:
        return WriteFailure(Reason.NOT_FOUND, "it was not harvested from a page")
    writer = Writer(page, control.frame)
    if match.parts:
        return _write_levels(writer, match, wanted)
    filler = FILLERS[control.kind]
    if not filler.takes(control, wanted):
        return WriteFailure(
            Reason.NOT_HELD, tr("its control is a {kind} and can't take such a value", kind=tr(control.kind))
        )
    if filler.holds(control, wanted) and _is_beyond_doubt(control, wanted):
        return None
    try:
        return filler.write(writer, control, wanted)
    except NotClickable as error:
        return WriteFailure(Reason.NOT_HELD, tr("it cannot be clicked: {why}", why=error.why))


def _is_beyond_doubt(control: Control, wanted: Wanted) -> bool:
    """Whether what was there before we came says all of the value.

    Of "05/04/2031" the month may be the day, "1.250" may be 1250, and a cascader's last level alone may stand in
    another branch.
    """
    if isinstance(wanted.value, date):
        return len(set(dates_in(control.value))) == 1
    if isinstance(wanted.value, Measure):
        return not in_doubt(control, control.value)
    is_path = wanted.is_choice and len(wanted.levels) > 1
    return not is_path or same_path(wanted.levels, control.value, whole=True)


def _write_levels(writer: Writer, match: Match, wanted: Wanted) -> WriteFailure | None:
    """Lists that depend on each other: each is written when the one before has brought its options."""
    parts_wanted = by_level(match, wanted)
    if parts_wanted is None:
        return WriteFailure(Reason.NOT_HELD, "the page has another number of lists than the value has levels")
    for number, (control, part) in enumerate(parts_wanted):
        failure = _write_level(writer, control, part, patient=number > 0)
        if failure:
            return failure
    return None


def _write_level(writer: Writer, control: Control, wanted: Wanted, *, patient: bool) -> WriteFailure | None:
    wait = wait_on(writer.frame, Part.REACTION if patient else Part.NOTHING)
    while True:
        now = next((c for c in harvest(writer.frame) if c.id == control.id), None)
        if now is None:
            raise StaleElement
        filler = FILLERS[now.kind]
        if filler.holds(now, wanted):
            return None
        failure = WriteFailure(Reason.DISABLED) if now.disabled else filler.write(writer, now, wanted)
        if failure is None or wait.is_over:
            return failure
        wait.pump()


def _page_of(page: Page | Frame) -> Page:
    return page if isinstance(page, Page) else page.page
