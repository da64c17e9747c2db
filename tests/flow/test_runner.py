from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from autofill.errors import BrowserClosed, OutcomeUnknown, PageUnknown
from autofill.flow import runner
from autofill.flow.record.journal import State
from autofill.flow.session import Session
from autofill.flow.stage import Stage, walk


@dataclass(slots=True)
class _Portal:
    """A portal of one step: what it shows, and what was done to it."""

    done: bool = False
    proof: bool = False
    ran: int = 0
    acts: list[Callable[[Session], None]] = field(default_factory=list)

    def stage(self) -> Stage:
        return Stage("plan", self._run, lambda _: self.done, lambda _session, _step: self.proof)

    def _run(self, session: Session) -> None:
        self.ran += 1
        if self.acts:
            self.acts.pop(0)(session)
        else:
            self.done = True


def _states(session: Session) -> list[State]:
    return [entry.state for entry in session.journal.entries]


def test_a_stage_that_the_portal_shows_as_done_is_not_run(session: Session) -> None:
    portal = _Portal(done=True)

    runner.run([portal.stage()], session)

    assert portal.ran == 0


def test_a_submit_that_is_not_settled_is_not_sent_again_without_proof(session: Session) -> None:
    session.journal.record("plan", "sales-plan", State.SUBMIT_INTENDED)
    portal = _Portal()

    with pytest.raises(OutcomeUnknown):
        runner.run([portal.stage()], session)
    assert portal.ran == 0
    assert _states(session)[-1] is State.UNKNOWN


def test_a_submit_that_is_found_on_the_portal_is_settled_and_the_stage_goes_on(session: Session) -> None:
    session.journal.record("plan", "sales-plan", State.SUBMIT_INTENDED, keys={"store.name": "abc"})
    portal = _Portal(proof=True)

    runner.run([portal.stage()], session)

    last = session.journal.last("plan", "sales-plan")
    assert portal.ran == 1
    assert last is not None
    assert (last.state, last.facts["keys"]) == (State.ACCEPTED, {"store.name": "abc"})


def test_where_the_portal_shows_more_than_the_journal_the_portal_wins(session: Session) -> None:
    session.journal.record("plan", "sales-plan", State.UNKNOWN)

    runner.run([_Portal(done=True).stage()], session)

    last = session.journal.last("plan", "sales-plan")
    assert last is not None
    assert last.state is State.ACCEPTED


def test_what_the_portal_shows_as_done_is_written_down_once(session: Session) -> None:
    for _ in range(2):
        runner.run([_Portal(done=True).stage()], session)

    assert [(entry.step, entry.facts) for entry in session.journal.entries] == [
        ("plan", {"proof": "the portal shows it as done"})
    ]


def test_a_lost_answer_is_looked_for_on_the_portal_and_not_sent_again(session: Session) -> None:
    portal = _Portal()

    def lose(session: Session) -> None:
        session.journal.record("plan", "sales-plan", State.SUBMIT_INTENDED)
        portal.done = True
        raise OutcomeUnknown("plan", "sales-plan", "the board")

    portal.acts = [lose]

    runner.run([portal.stage()], session)

    assert portal.ran == 1
    assert [(entry.step, entry.state) for entry in session.journal.entries] == [
        ("sales-plan", State.SUBMIT_INTENDED),
        ("sales-plan", State.ACCEPTED),
        ("plan", State.ACCEPTED),
    ]


def test_a_lost_answer_that_left_no_trace_stops_the_run(session: Session) -> None:
    portal = _Portal()

    def lose(session: Session) -> None:
        session.journal.record("plan", "sales-plan", State.SUBMIT_INTENDED)
        raise OutcomeUnknown("plan", "sales-plan", "the board")

    portal.acts = [lose]

    with pytest.raises(OutcomeUnknown):
        runner.run([portal.stage()], session)
    assert portal.ran == 1


def test_a_lost_session_is_renewed_once_and_the_stage_run_again(session: Session) -> None:
    def sign_out(_session: Session) -> None:
        raise PageUnknown("plan", "«sales-plan»", "«sign-in»")

    portal = _Portal(acts=[sign_out])
    renewed: list[str] = []

    def recover(_session: Session) -> bool:
        renewed.append("signed in")
        return True

    runner.run([portal.stage()], session, recover)

    assert (portal.ran, renewed) == (2, ["signed in"])


def test_another_page_than_the_sign_in_stops_the_run(session: Session) -> None:
    def stray(_session: Session) -> None:
        raise PageUnknown("plan", "«sales-plan»", "«maintenance»")

    portal = _Portal(acts=[stray])

    with pytest.raises(PageUnknown, match="maintenance"):
        runner.run([portal.stage()], session)
    assert portal.ran == 1


def test_a_browser_that_was_closed_is_said_with_what_to_do(session: Session) -> None:
    def close(session: Session) -> None:
        session.page.close()
        session.page.title()

    with pytest.raises(BrowserClosed, match="same command"):
        runner.run([_Portal(acts=[close]).stage()], session)


def test_pages_are_answered_as_they_come_until_the_last_one(session: Session) -> None:
    session.page.set_content("<h1>验证邮箱</h1>")
    met: list[str] = []

    def answer(heading: str, following: str) -> Callable[[Session], None]:
        def move(session: Session) -> None:
            met.append(heading)
            session.page.set_content(f"<h1>{following}</h1>")

        return move

    moves = {"verify-phone": answer("phone", "注册成功"), "verify-email": answer("email", "验证手机")}

    assert walk(session, moves, until=("registered",)) == "registered"
    assert met == ["email", "phone"]


def test_a_page_that_comes_again_and_again_is_a_loop(session: Session) -> None:
    session.page.set_content("<h1>验证邮箱</h1>")

    with pytest.raises(PageUnknown, match="again and again"):
        walk(session, {"verify-email": lambda _: None}, until=("registered",))
