"""Removal of what covers a page: promotions are closed, risk checks handed to a person, anything else is an error."""

from dataclasses import dataclass

from loguru import logger
from playwright.sync_api import Error, Page

from autofill.errors import PageUnknown, PortalUnreachable, Waiting
from autofill.flow.browse import challenge, obstacle
from autofill.flow.browse.dialogs import Dialogs
from autofill.flow.operator import Operator
from autofill.flow.privacy.evidence import Evidence
from autofill.flow.progress import Progress
from autofill.forms import patience_of
from autofill.language import tr

_NO_ANSWER = "chrome-error:"


@dataclass(frozen=True, slots=True)
class Clearing:
    """Clears covered pages of one portal; `address` is the portal's start, for messages about it."""

    operator: Operator
    progress: Progress
    evidence: Evidence
    dialogs: Dialogs
    address: str

    def clear(self, page: Page, stage: str) -> bool:
        """Close or hand over what covers the page; return whether something was done.

        Raises:
            PortalUnreachable: the browser shows its own error page, or the portal says that it serves nobody now.
            Waiting: a risk check is in the way and nobody is there; or somebody else works with the account.
        """
        try:
            if challenge.is_shown(page):
                self._hand_over(page, stage)
                return True
            cover = obstacle.promotion(page)
            if cover is not None and cover.close is not None:
                self.close(page, cover, stage)
                return True
        except Error as error:  # the page is on its way to another one
            logger.debug("Nothing cleared: {why}", why=str(error).splitlines()[0])
        if page.url.startswith(_NO_ANSWER):
            raise PortalUnreachable(self.address, tr("the browser shows its own error page"))
        if said := obstacle.out_of_service(page):
            raise PortalUnreachable(self.address, tr("it says «{words}»", words=said))
        return False

    def close(self, page: Page, cover: obstacle.Cover, stage: str) -> None:
        """Close what covers a page, where closing is all that it offers.

        Raises:
            PageUnknown: it offers more, or nothing.
            Waiting: it says that somebody else works with the account.
        """
        if obstacle.says_elsewhere(cover.text):
            raise Waiting(stage, tr("the account to be free: the portal says «{words}»", words=cover.text))
        if cover.close is None:
            over = tr("«{text}» over it; close it by hand", text=cover.text)
            raise PageUnknown(stage, tr("a page that can be worked on"), over)
        self.dialogs.said.append(cover.text)  # it may have been the answer to a submit
        self.progress.say(tr("closed what was over the page: «{text}»", text=cover.text))
        cover.close.click(timeout=patience_of(page).whole_ms)

    def _hand_over(self, page: Page, stage: str) -> None:
        sentence = tr("The portal wants to know that a person is there: pass its check (a slider) in the browser.")
        self.progress.say(sentence)
        self.evidence.take(page, stage, "check", "handed-over")
        passed = self.dialogs.unless_open(lambda: not challenge.is_shown(page))
        with self.dialogs.handed_over(in_window=self.operator.in_window):
            self.operator.take_over(page, "captcha", sentence, passed)
