"""Reviews: waiting for one on the board, and handling of a rejection."""

from collections.abc import Sequence

from autofill import forms
from autofill.errors import PageUnknown, PortalRejected
from autofill.flow.page import PortalPage
from autofill.flow.record import keys
from autofill.flow.record.journal import State
from autofill.flow.session import Session
from autofill.language import tr
from autofill.profile import Profile
from autofill.stages.portal import board

_REFUSED = frozenset({"rejected", "action-needed", "lapsed"})  # more material is asked for by refusing what is there


def wait_for(session: Session, step: str, pages: Sequence[PortalPage[Profile]] = ()) -> None:
    """Wait until the board shows `step` as passed; `pages` are what was sent, for the keys that a refusal concerns.

    Raises:
        Waiting: the review still runs and nobody waits here.
        PortalRejected: the reviewers said no, in their words.
        PageUnknown: the board shows neither a review nor its end.
    """
    while (now := board.read(session)[step]).state == "in-review":
        until = now.until.isoformat() if now.until else None
        session.journal.record(session.stage, "review", State.WAITING, waiting_for="the review", until=until)
        session.progress.say(tr("in review: {words}", words=now.said) if now.said else tr("in review"))
        session.operator.review(session.page, step, now.until)
    if now.state in _REFUSED:
        _write_down(session, step, now.said)
        raise _refused(session, now.said, pages)
    if now.state != "passed":
        expected = tr("«{step}» in review or passed", step=tr(step))
        raise PageUnknown(session.stage, expected, f"«{now.state}»: {now.said}")
    session.journal.record(session.stage, "review", State.ACCEPTED)


def stop_if_rejected(session: Session, step: str, pages: Sequence[PortalPage[Profile]]) -> None:
    """Stop where the reviewers refused a step, and the profile still says what they saw.

    Raises:
        PortalRejected: nothing that was sent has changed since; the portal's words say what to change.
    """
    now = board.read(session)[step]
    if now.state not in _REFUSED:
        return
    _write_down(session, step, now.said)
    if now.state == "lapsed":
        raise PortalRejected(step, [now.said or tr("the time for it is over")])
    if not (changed := session.changed(session.journal.sent(step))):
        raise _refused(session, now.said, pages)
    session.progress.say(tr("rejected before, sent again with changes in {keys}", keys=", ".join(changed)))


def _write_down(session: Session, step: str, words: str) -> None:
    """What had been accepted for review is no longer: its keys may change, and it may be sent again."""
    session.journal.record(session.stage, "review", State.REJECTED, words=[words])
    for entry in session.journal.newest():
        if entry.stage == step and entry.state is State.ACCEPTED and "keys" in entry.facts:
            session.journal.record(step, entry.step, State.REJECTED, words=[words], keys=entry.facts["keys"])


def _refused(session: Session, words: str, pages: Sequence[PortalPage[Profile]]) -> PortalRejected:
    """The portal's words with the keys of the profile that they speak of, as far as they name a field."""
    spoken_of = forms.mentioned(words)
    named = dict.fromkeys(
        key
        for page in pages
        for field in page.fields
        if field.concept in spoken_of
        for key in keys.of(field, session.profile)
    )
    listed = tr(" (profile: {keys})", keys=", ".join(named)) if named else ""
    advice = "{words}{listed}. Correct the profile and run the same command again"
    return PortalRejected(session.stage, [tr(advice, words=words.rstrip(".。"), listed=listed)])
