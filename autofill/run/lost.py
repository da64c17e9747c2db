"""A run at a page that it does not know, with a person there: they choose how it goes on, field by field if need be."""

from dataclasses import dataclass
from pathlib import Path

from loguru import logger
from playwright.sync_api import Error

from autofill.assist.answering import Answering
from autofill.assist.talk import Ended, Talk
from autofill.assist.teaching import Teaching
from autofill.assist.watch import Assist
from autofill.errors import PageSilent, PageUnknown
from autofill.flow.record import disk
from autofill.flow.session import Session
from autofill.language import tr
from autofill.run.reading import describe

_CHOICES = {
    **dict.fromkeys(("f", "fill", "填"), "fill"),
    **dict.fromkeys(("g", "go", "继续"), "go"),
    **dict.fromkeys(("d", "done", "完成"), "done"),
    **dict.fromkeys(("s", "stop", "q", "停"), "stop"),
}


@dataclass(frozen=True, slots=True)
class Guide:
    """Asks the person at the terminal; `book` is the file of the portal's taught words."""

    book: Path

    def ask(self, session: Session, error: PageUnknown) -> bool:
        """Return whether the person did the stage by hand; false where it is to be tried again from where they are.

        Raises:
            PageUnknown: they stop here, or the terminal was closed.
        """
        talk = Talk()
        talk.say(f"\n{error}")
        self._keep(session)
        try:
            while True:
                choice = self._choice(talk, session)
                if choice == "fill":
                    self._fill(talk, session)
                elif choice == "stop":
                    self._wait_for_enter(talk, session)
                    raise error
                else:
                    return choice == "done"
        except Ended:
            raise error from None

    def _choice(self, talk: Talk, session: Session) -> str:
        question = tr(
            "Bring the window to the right page, then: f = fill this page, g = go on from here, "
            "d = I did «{stage}» myself, s = stop:",
            stage=tr(session.stage),
        )
        while True:
            talk.prompt(question)
            if choice := _CHOICES.get(talk.wait(session.page).casefold()):
                return choice

    def _fill(self, talk: Talk, session: Session) -> None:
        session.windows.look(session.address)
        teaching = Teaching(self.book, talk, session.profile)
        answering = Answering(talk, session.profile)
        page = (session.windows, session.profile, session.address, session.evidence)
        try:
            Assist(*page, talk, teaching, answering).fill_once()
        except (Error, PageSilent) as error:
            logger.info("The page went on meanwhile: {why}", why=str(error).splitlines()[0])

    def _wait_for_enter(self, talk: Talk, session: Session) -> None:
        talk.prompt(tr("The window stays open until you press Enter:"))
        talk.wait(session.page)

    def _keep(self, session: Session) -> None:
        """Keep a picture of the page, and a reading without any value of the seller's."""
        picture = session.evidence.take(session.page, session.stage, "unknown-page", "seen")
        try:
            lines = "\n".join(describe(session.page))
            place = (picture or session.evidence.folder / f"{session.stage}-unknown-page").with_suffix(".txt")
            disk.put(place, (session.discretion.written(lines) + "\n").encode())
        except (Error, PageSilent, OSError) as error:
            logger.info("No reading of the page: {why}", why=str(error).splitlines()[0])
