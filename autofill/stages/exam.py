"""The exam gate: opened here, sat by a person, its result read from the board. Never answered by the program."""

from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.stages import board


def _run(session: Session) -> None:
    board.read(session)
    session.press("exam")
    session.arrive("exam")
    session.progress.say("the exam is a person's; the run goes on when the page shows that it is passed")
    sentence = "Sit the entrance exam in the browser (80 of 100 points pass)."
    session.operator.take_over(session.page, "exam", sentence, lambda: board.shows(session, "passed"))


def _reached(session: Session) -> bool:
    return board.state(session, "exam") == "passed"


STAGE = Stage("exam", _run, _reached)
