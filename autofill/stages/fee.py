"""The annual technical service fee: its amount is checked, "Pay" is pressed, and the person pays."""

import re
from decimal import Decimal

from autofill.errors import PageUnknown
from autofill.flow.journal import State
from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.stages import board

_AMOUNT = re.compile(r"[¥￥]\s*([\d,]+(?:\.\d\d)?)")


def _run(session: Session) -> None:
    session.press("back-office")
    session.arrive("back-office")
    amount = _amount(session)
    session.press("pay")
    session.arrive("cashier")
    if (due := _amount(session)) != amount:
        raise PageUnknown("fee", f"¥{amount} at the cashier, as in the back office", f"¥{due}")
    session.journal.record("fee", "payment", State.SUBMIT_INTENDED, fee_cny=str(amount))
    session.evidence.take(session.page, "fee", "payment", "handed-over")
    sentence = f"Pay the annual fee of ¥{amount:,} in the browser; the payment password is yours alone."
    session.progress.say(sentence)
    session.operator.take_over(session.page, "payment", sentence, lambda: session.at("paid"))
    session.journal.record("fee", "payment", State.ACCEPTED, fee_cny=str(amount))


def _amount(session: Session) -> Decimal:
    """The one amount on the page; it must be the published fee and within what the seller approved."""
    shown = {Decimal(found.replace(",", "")) for found in _AMOUNT.findall(session.page.locator("main").inner_text())}
    published = session.profile.store.category_data().fee_cny
    approved = session.profile.fee.approved_cny
    if shown != {published}:
        listed = ", ".join(f"¥{amount}" for amount in sorted(shown)) or "no amount"
        raise PageUnknown("fee", f"the published fee of ¥{published}", listed)
    if published > approved:
        raise PageUnknown("fee", f"at most the ¥{approved} that the profile approves (fee.approved_cny)", f"¥{published}")
    return published


def _reached(session: Session) -> bool:
    return board.state(session, "fee") == "paid"


STAGE = Stage("fee", _run, _reached, look_at="the back office and the Alipay account's bill")
