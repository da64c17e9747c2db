"""Fill a page of the portal from a source, and prove that the page holds what the source says."""

import time
from typing import TypeVar
from urllib.parse import urlsplit

from loguru import logger

from autofill import forms
from autofill.errors import FieldsRefused, PageUnknown
from autofill.flow.browse import origin
from autofill.flow.desk import Desk
from autofill.flow.page import PortalPage
from autofill.flow.record import keys
from autofill.flow.record.journal import State
from autofill.forms import Button, FillReport, Part, Reason
from autofill.language import tr

Source = TypeVar("Source")
_ROUNDS = 3  # a page that changes what it holds is put right again, but not for ever


def fill(desk: Desk, page: PortalPage[Source], source: Source) -> None:
    """Wait until a page has finished loading, fill it, and prove it.

    Raises:
        FieldsRefused: a field could not be filled and proved.
        PageUnknown: the page is at another address than the portal's.
    """
    begun = time.monotonic()
    only_at_the_portal(desk)
    desk.navigation.clearing.clear(desk.page, desk.stage)
    forms.wait_until_quiet(desk.page)
    desk.record(page, State.BEGUN)
    report = _written(desk, page, source)
    desk.evidence.take(desk.page, desk.stage, page.name, "filled" if report.ok else "refused")
    _hold(desk, page, source, report)
    concepts = [held.concept for held in report.held]
    desk.record(page, State.FILLED, held=concepts)
    desk.progress.held(page.name, len(concepts), time.monotonic() - begun)


def prove(desk: Desk, page: PortalPage[Source], source: Source, *, by_person: bool = False) -> FillReport:
    """Read all fields again, after the page had time to drop a value; write those again that the page itself changed.

    What may have been changed `by_person`, who had the page meanwhile, is theirs: then nothing is written.

    Raises:
        FieldsRefused: the page holds something else than the source says, and not only for once.
    """
    report = _read(desk, page, source)
    for _ in range(0 if by_person else _ROUNDS - 1):
        if report.ok or not any(refusal.reason is Reason.NOT_HELD for refusal in report.refusals):
            break
        desk.progress.say(tr("the page changed what it held, and it was put right: {what}", what=_listed(report)))
        _written(desk, page, source)
        report = _read(desk, page, source)
    _hold(desk, page, source, report, changed=by_person)
    return report


def nothing_unanswered(desk: Desk, page: PortalPage[Source], source: Source) -> None:
    """Refuse a page with a required control that no field fills, before the portal does.

    Raises:
        FieldsRefused: something is required that the source says nothing about.
    """
    if not page.fields:
        return
    left = forms.unanswered(desk.page, page.fields, source, page.submit)
    if left.optional:
        names = "; ".join(control.name for control in left.optional)
        logger.info("Left empty on {page}: {names}", page=page.name, names=names)
    if left.required:
        nothing = "«{label}» is required, and your profile says nothing about it"
        raise FieldsRefused(desk.stage, [tr(nothing, label=control.name) for control in left.required])


def only_at_the_portal(desk: Desk) -> None:
    """Refuse to type into a page at another address than the portal's, whatever it looks like.

    Raises:
        PageUnknown: it is.
    """
    if not origin.belongs(desk.page.url, desk.address):
        expected = tr("a page of {host}", host=urlsplit(desk.address).netloc)
        found = tr("one of foreign origin: {host}", host=urlsplit(desk.page.url).netloc)
        raise PageUnknown(desk.stage, expected, found)


def only_sent_to_the_portal(desk: Desk, button: Button) -> None:
    """Refuse to press a button that would send the page to another site.

    Raises:
        PageUnknown: it would.
    """
    target = button.destination
    if target.startswith("http") and not origin.belongs(target, desk.address):
        expected = tr("a form that is sent to {host}", host=urlsplit(desk.address).netloc)
        raise PageUnknown(desk.stage, expected, tr("one that is sent to {host}", host=urlsplit(target).netloc))


def _written(desk: Desk, page: PortalPage[Source], source: Source) -> FillReport:
    report = forms.fill(desk.page, page.fields, source)
    desk.left_s = time.monotonic()
    return report


def _read(desk: Desk, page: PortalPage[Source], source: Source) -> FillReport:
    forms.wait_until_quiet(desk.page)
    wait = forms.wait_on(desk.page, Part.GLANCE if page.fields else Part.NOTHING)
    wait.begun = desk.left_s
    while not wait.is_over:
        wait.pump()
    return forms.verify(desk.page, page.fields, source)


def _hold(desk: Desk, page: PortalPage[Source], source: Source, report: FillReport, *, changed: bool = False) -> None:
    """Go on only when the page holds everything that the source says, or still does."""
    if report.ok:
        return
    named = {(one.concept, one.section): one for one in page.fields}
    reasons = []
    for refusal in report.refusals:
        asked = named.get((refusal.concept, refusal.section))
        reasons.append(keys.beside(refusal.sentence(), keys.of(asked, source) if asked else ()))
    raise FieldsRefused(desk.stage, reasons, changed=changed)


def _listed(report: FillReport) -> str:
    """The fields that a page does not hold, by its own names for them."""
    return ", ".join(refusal.label or refusal.concept for refusal in report.refusals)
