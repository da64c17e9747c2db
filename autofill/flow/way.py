"""The way to what is waited for on a page: pumps, clears what is in between, says what can't be cleared."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from loguru import logger
from playwright.sync_api import ElementHandle, Error, Page
from playwright.sync_api import TimeoutError as TooLong

from autofill.errors import PageUnknown, PortalUnreachable
from autofill.flow import challenge, obstacle
from autofill.flow.evidence import Evidence
from autofill.flow.operator import Operator
from autofill.flow.progress import Progress
from autofill.language import tr

Found = TypeVar("Found")
_PUMP_MS = 30
_LOOK_S = 1.0  # how soon something in the way is noticed
_REACH_MS = 3000  # a button that stands still and free can be clicked much sooner
_NO_ANSWER = "chrome-error:"
_COVERS_AT_MOST = 3


@dataclass(frozen=True, slots=True)
class Way:
    """One page, who is asked, who is told; `address` is the portal's start, for saying who does not answer."""

    page: Page
    operator: Operator
    progress: Progress
    evidence: Evidence
    address: str
    timeout_s: float

    def until(self, probe: Callable[[], Found | None], stage: str) -> Found | None:
        """What the probe finds, asked again and again; None when the time is over. What is in the way is cleared.

        Raises:
            PortalUnreachable: the browser shows its own error page, or the portal says that it serves nobody now.
            Waiting: a risk check is in the way, and nobody is there.
        """
        end, look = time.monotonic() + self.timeout_s, time.monotonic() + _LOOK_S
        while (found := probe()) is None and (now := time.monotonic()) < end:
            if now > look:
                if self.clear(stage):
                    end = time.monotonic() + self.timeout_s
                look = time.monotonic() + _LOOK_S
            self.page.wait_for_timeout(_PUMP_MS)
        return found

    def reach(self, element: ElementHandle, stage: str) -> None:
        """Return when the element could be clicked; a banner over it is closed, where closing is all that it offers.

        Raises:
            PageUnknown: something else covers it.
        """
        for _ in range(_COVERS_AT_MOST):
            try:
                element.click(trial=True, timeout=_REACH_MS)
            except TooLong:
                self._uncover(element, stage)
            else:
                return

    def _uncover(self, element: ElementHandle, stage: str) -> None:
        cover = obstacle.over(element)
        if cover is None:
            raise PageUnknown(stage, tr("a button that can be clicked"), tr("one that moves or does not react"))
        self._close(cover, stage)

    def clear(self, stage: str) -> bool:
        """Take away what is in the way; whether something was."""
        try:
            if challenge.is_shown(self.page):
                self._hand_over(stage)
                return True
            cover = obstacle.promotion(self.page)
            if cover is not None and cover.close is not None:
                self._close(cover, stage)
                return True
        except Error as error:  # the page is on its way to another one
            logger.debug("Nothing cleared: {why}", why=str(error).splitlines()[0])
        if self.page.url.startswith(_NO_ANSWER):
            raise PortalUnreachable(self.address, tr("the browser shows its own error page"))
        if said := obstacle.out_of_service(self.page):
            raise PortalUnreachable(self.address, tr("it says «{words}»", words=said))
        return False

    def _close(self, cover: obstacle.Cover, stage: str) -> None:
        if cover.close is None:
            over = tr("«{text}» over it; close it by hand", text=cover.text)
            raise PageUnknown(stage, tr("a page that can be worked on"), over)
        self.progress.say(tr("closed what was over the page: «{text}»", text=cover.text))
        cover.close.click(timeout=_REACH_MS)

    def _hand_over(self, stage: str) -> None:
        sentence = tr("The portal wants to know that a person is there: pass its check (a slider) in the browser.")
        self.progress.say(sentence)
        self.evidence.take(self.page, stage, "check", "handed-over")
        self.operator.take_over(self.page, "captcha", sentence, lambda: not challenge.is_shown(self.page))
