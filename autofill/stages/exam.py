"""Stage "exam": opened here, sat by a person, its result read from the board. Never answered by the program."""

from autofill.errors import PortalRejected
from autofill.flow.record.journal import State
from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.language import tr
from autofill.stages.portal import board


def _run(session: Session) -> None:
    board.go(session)
    session.press("exam")
    session.arrive("exam")
    sentence = tr("Sit the entrance exam in the browser (80 of 100 points pass).")
    session.progress.say(tr("the exam is a person's: {sentence}", sentence=sentence))
    session.journal.record("exam", "exam", State.BEGUN, by="a person")
    session.hand_over("exam", sentence, lambda: session.at("exam-result"))
    now = board.read(session)["exam"]
    if now.state != "passed":
        said = (now.said or now.state).rstrip(".。")
        raise PortalRejected("exam", [tr("{words}. Run the same command again to sit it again", words=said)])


def _reached(session: Session) -> bool:
    return board.state(session, "exam") == "passed"


STAGE = Stage("exam", _run, _reached)
