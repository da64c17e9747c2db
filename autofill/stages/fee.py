"""Stage "fee": the amount of the annual fee is checked, "Pay" is pressed, and the person pays."""

import re
from decimal import Decimal

from autofill import forms
from autofill.errors import PageUnknown, Waiting
from autofill.flow.record.journal import State
from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.language import tr
from autofill.stages.portal import board

_DONE = ("paid", "payment-pending")
_PENDING = "the portal to confirm the payment"
# What the page shows; a body's own text lacks what stands in open shadow roots.
_AMOUNT = re.compile(r"[¥￥]\s*([\d,]+(?:\.\d\d)?)")


def _run(session: Session) -> None:
    session.never_twice("payment")
    session.press("back-office")
    session.arrive("back-office")
    amount = _amount(session)
    session.journal.record("fee", "payment", State.BEGUN)
    session.press("pay")
    session.arrive("cashier")
    if (due := _amount(session)) != amount:
        raise PageUnknown("fee", tr("¥{amount} at the cashier, as in the back office", amount=amount), f"¥{due}")
    session.evidence.take(session.page, "fee", "payment", "handed-over")
    sentence = tr(
        "Pay the annual fee of ¥{amount:,} in the browser; the payment password is yours alone.", amount=amount
    )
    session.progress.say(sentence)
    _hand_over(session, sentence, str(amount))


def _hand_over(session: Session, sentence: str, fee_cny: str) -> None:
    """From here on a payment may have been made: that is on disk before the person gets the page."""
    facts = {"fee_cny": fee_cny, "by": "a person"}
    session.journal.record("fee", "payment", State.FILLED, held=["fee_cny"])
    session.journal.record("fee", "payment", State.SUBMIT_INTENDED, **facts)
    try:
        session.hand_over("payment", sentence, lambda: session.at(*_DONE))
    except Waiting as waiting:
        if not waiting.acted:
            session.journal.record("fee", "payment", State.WAITING, **facts, waiting_for=waiting.what)
        raise
    if session.at("payment-pending"):
        session.journal.record("fee", "payment", State.WAITING, **facts, sent=True, waiting_for=_PENDING)
        raise Waiting("fee", tr(_PENDING))
    session.journal.record("fee", "payment", State.ACCEPTED, **facts)


def _amount(session: Session) -> Decimal:
    """The one amount on the page; it must be the published fee and within what the seller approved."""
    shown = {Decimal(found.replace(",", "")) for found in _AMOUNT.findall(forms.shown_text(session.page))}
    published = session.profile.store.category_data().fee_cny
    approved = session.profile.fee.approved_cny
    if shown != {published}:
        listed = ", ".join(f"¥{amount}" for amount in sorted(shown)) or tr("no amount")
        raise PageUnknown("fee", tr("the published fee of ¥{published}", published=published), listed)
    if published > approved:
        expected = tr("at most the ¥{approved} that the profile approves (fee.approved_cny)", approved=approved)
        raise PageUnknown("fee", expected, f"¥{published}")
    return published


def _proved(session: Session, step: str) -> bool:
    """Whether the portal shows the fee as paid; a payment that it still processes is waited for, never made again."""
    if _reached(session):
        return True
    entry = session.journal.last("fee", step)
    if entry is not None and entry.facts.get("sent"):
        raise Waiting("fee", tr(_PENDING))
    return False


def _reached(session: Session) -> bool:
    return board.state(session, "fee") == "paid"


STAGE = Stage("fee", _run, _reached, _proved, look_at="the back office and the Alipay account's bill")
