"""Restoring of controls whose field was refused, to what they showed before."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from playwright.sync_api import Error, Frame, Page

from autofill.forms.control import Control, Kind
from autofill.forms.page.harvest import harvest
from autofill.forms.page.script import call
from autofill.forms.prove import prove
from autofill.forms.refusal import Refusal
from autofill.forms.report import FillReport
from autofill.forms.understand.resolve import Match, resolve
from autofill.forms.write.field_fill import FieldFill
from autofill.forms.write.taking_back import take_back
from autofill.forms.write.writer import NotClickable, StaleElement, Writer
from autofill.language import tr

Key = tuple[str, str]
Before = dict[Key, Match]  # where each field was first to be written, with what its controls showed then


@dataclass(frozen=True, slots=True)
class _Spoilt:
    """A control of a refused field that shows something else than before."""

    key: Key
    now: Control
    before: Control


def restore(
    page: Page | Frame, entries: Sequence[FieldFill], report: FillReport, origins: Collection[str], before: Before
) -> FillReport:
    """Bring the controls of refused fields back to what they showed before; where that fails, the refusal says so.

    A refusal keeps its reason: what the page had made of the value, not what it shows afterwards.
    """
    spoilt = _spoilt(page, entries, report, origins, before)
    if not spoilt:
        return report
    for one in spoilt:
        _take_back(one)
    left = {one.key for one in _spoilt(page, entries, report, origins, before)}
    again = prove(page, entries, origins)
    known = {(refusal.concept, refusal.section): refusal for refusal in report.refusals}
    refusals = [known.get((refusal.concept, refusal.section), refusal) for refusal in again.refusals]
    return FillReport(again.held, tuple(_said(refusal, left) for refusal in refusals))


def _spoilt(
    page: Page | Frame, entries: Sequence[FieldFill], report: FillReport, origins: Collection[str], before: Before
) -> list[_Spoilt]:
    refused = {(refusal.concept, refusal.section) for refusal in report.refusals}
    some = [entry for entry in entries if entry.key in refused and entry.key in before]
    if not some:
        return []
    controls = harvest(page, origins=origins)
    return [one for entry in some for one in _changed(entry, before[entry.key], controls)]


def _changed(entry: FieldFill, first: Match, controls: Sequence[Control]) -> Iterator[_Spoilt]:
    """The controls of a field that show another value than at first; what the page has made anew is found again."""
    now = {(id(control.frame), control.id): control for control in controls}
    were = _all_of(first)
    are = [now.get((id(control.frame), control.id)) for control in were]
    if None in are:
        again = next(iter(resolve([entry.field], controls).matches), None)
        are = list(_all_of(again)) if again and len(_all_of(again)) == len(were) else []
    for one, was in zip(are, were, strict=False):
        if one is not None and one.kind is was.kind and not one.hidden and _differs(one, was):
            yield _Spoilt(entry.key, one, was)


def _differs(now: Control, was: Control) -> bool:
    """Whether it shows something else; a file that failed is no value of its control, and still stands there."""
    if now.value != was.value or now.kind is not Kind.FILE or now.frame is None:
        return now.value != was.value
    state = call(now.frame, "uploadState", now.id)
    return bool(not state["gone"] and (state["failed"] or state["held"] or state["waits"])) and not was.value


def _all_of(match: Match) -> tuple[Control, ...]:
    return (match.control, *match.parts)


def _take_back(one: _Spoilt) -> None:
    if one.now.frame is None or one.now.disabled or one.now.readonly:
        return  # what can't be written can't be taken back: the refusal says so
    writer = Writer(one.now.frame.page, one.now.frame)
    try:
        take_back(writer, one.now, one.before)
        writer.ask("blurActive")
        writer.settle()
    except (StaleElement, NotClickable, Error):  # it stays as it is, and is said
        return


def _said(refusal: Refusal, left: Collection[Key]) -> Refusal:
    if (refusal.concept, refusal.section) not in left:
        return refusal
    shows = tr("what was there before could not be put back")
    return replace(refusal, detail=f"{tr(refusal.detail)}; {shows}" if refusal.detail else shows)
