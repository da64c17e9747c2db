"""Paying is a person's; what the program must never do is to have it done twice."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from autofill.errors import OutcomeUnknown, PageUnknown, Waiting
from autofill.flow import runner
from autofill.flow.browse.windows import Windows
from autofill.flow.operator import Nobody, Scripted
from autofill.flow.privacy.evidence import Evidence
from autofill.flow.progress import Silent
from autofill.flow.record.fingerprint import Fingerprints
from autofill.flow.record.journal import Journal, State
from autofill.flow.session import Session
from autofill.profile import load
from autofill.stages import fee
from autofill.stages.portal import board

_STEPS = "".join(f"<li>{name}<br>STATE</li>" for _, name in board.STEPS.values())
_SITE = {
    "onboarding": f"<h1>Onboarding</h1><nav>NAV</nav><main><ol>{_STEPS}</ol></main>",
    "back-office": "<h1>Back office</h1><p>AMOUNT</p><nav>NAV</nav><a href=/cashier>Pay</a>",
    "cashier": "<h1>Cashier</h1><p>AMOUNT</p><a href=/paid>Confirm payment</a>",
    "paid": "<h1>Payment successful</h1><nav>NAV</nav>",
    "pending": "<h1>Payment being processed</h1><nav>NAV</nav>",
}
_NAV = '<a href="/onboarding">Onboarding</a> <a href="/back-office">Back office</a>'


@pytest.fixture
def session(page: Page, tmp_path: Path) -> Session:
    """A seller at a portal whose fee is due, on the onboarding board."""
    profile = load(Path(__file__).parents[2] / "profiles" / "corporate.json").profile
    assert profile is not None
    journal = Journal(tmp_path / "journal.jsonl")
    journal.begin(portal="test")
    serve(page, "Fee due", "¥10,000.00")
    page.goto("http://portal.test/onboarding")
    return Session(
        windows=Windows(page),
        profile=profile,
        journal=journal,
        fingerprints=Fingerprints(tmp_path / "key"),
        operator=Nobody(),
        progress=Silent(),
        evidence=Evidence(tmp_path / "evidence"),
        address="http://portal.test/onboarding",
        timeout_s=3,
        kept=tmp_path / "session.json",
    )


def serve(page: Page, state: str, amount: str) -> None:
    """A portal whose board shows every step in that state, and whose fee is that amount."""
    page.unroute_all()
    page.route(
        "http://portal.test/**",
        lambda route: route.fulfill(
            body=_SITE[route.request.url.rsplit("/", 1)[1]]
            .replace("NAV", _NAV)
            .replace("STATE", state)
            .replace("AMOUNT", amount),
            content_type="text/html; charset=utf-8",
        ),
    )


def _pays(session: Session, heading: str, state: str) -> None:
    def act(page: Page) -> None:
        serve(page, state, "¥10,000.00")
        page.goto(f"http://portal.test/{heading}")

    session.operator = Scripted(acts={"payment": act})


def _last(session: Session) -> State:
    return session.journal.entries[-1].state


def test_a_person_pays_and_the_board_says_so(session: Session) -> None:
    _pays(session, "paid", "Paid")

    runner.run([fee.STAGE], session)

    assert [(entry.step, entry.state) for entry in session.journal.entries] == [
        ("payment", State.BEGUN),
        ("payment", State.FILLED),
        ("payment", State.SUBMIT_INTENDED),
        ("payment", State.ACCEPTED),
        ("fee", State.ACCEPTED),  # as the board shows it
    ]


def test_an_amount_in_a_shadow_root_is_read_too(session: Session) -> None:
    in_shadow = "<div><template shadowrootmode=open><p>¥10,000.00</p></template></div>"
    serve(session.page, "Fee due", in_shadow)
    with pytest.raises(Waiting, match="Pay the annual fee of ¥10,000"):
        runner.run([fee.STAGE], session)

    serve(session.page, "Fee due", f"¥10,000.00 {in_shadow.replace('10', '12')}")
    session.open()
    with pytest.raises(PageUnknown, match="¥12000"):
        runner.run([fee.STAGE], session)


def test_where_nobody_is_there_nothing_is_paid_and_the_next_run_may_pay(session: Session) -> None:
    with pytest.raises(Waiting, match="Pay the annual fee of ¥10,000"):
        runner.run([fee.STAGE], session)
    assert _last(session) is State.WAITING

    session.open()
    _pays(session, "paid", "Paid")
    runner.run([fee.STAGE], session)
    assert _last(session) is State.ACCEPTED


def test_a_payment_that_is_being_processed_is_waited_for_and_never_made_again(session: Session) -> None:
    _pays(session, "pending", "Fee due")
    with pytest.raises(Waiting, match="confirm the payment"):
        runner.run([fee.STAGE], session)

    second = Scripted(acts={"payment": lambda _: pytest.fail("paid twice")})
    session.operator = second
    with pytest.raises(Waiting, match="confirm the payment"):
        runner.run([fee.STAGE], session)

    serve(session.page, "Paid", "¥10,000.00")
    runner.run([fee.STAGE], session)
    assert second.asked == []
    assert _last(session) is State.ACCEPTED


def test_a_run_that_was_killed_while_the_person_paid_does_not_offer_it_again(session: Session) -> None:
    session.journal.record("fee", "payment", State.SUBMIT_INTENDED)
    session.operator = Scripted(acts={"payment": lambda _: pytest.fail("paid twice")})

    with pytest.raises(OutcomeUnknown, match="bill"):
        runner.run([fee.STAGE], session)


def test_a_payment_that_a_lost_line_may_have_told_of_is_not_offered_again(session: Session) -> None:
    session.journal.record("fee", "payment", State.BEGUN)
    session.journal.record("fee", "payment", State.FILLED)
    session.journal.record("fee", "payment", State.SUBMIT_INTENDED)
    path = session.journal.path
    path.write_bytes(path.read_bytes().replace(b"submit-intended", b"submit\0intended"))
    session.journal = Journal(path)
    session.journal.begin(portal="test")
    session.operator = Scripted(acts={"payment": lambda _: pytest.fail("paid twice")})

    with pytest.raises(OutcomeUnknown, match="bill"):
        runner.run([fee.STAGE], session)
    assert [entry.step for entry in session.journal.unsettled("fee")] == ["payment"]


@pytest.mark.parametrize("amount", ["¥12,000.00", "¥10,000.00 ¥1.00", "nothing"])
def test_another_amount_than_the_published_fee_stops_the_run(session: Session, amount: str) -> None:
    serve(session.page, "Fee due", amount)

    with pytest.raises(PageUnknown, match="published fee of ¥10000"):
        runner.run([fee.STAGE], session)
    assert session.journal.entries == []
