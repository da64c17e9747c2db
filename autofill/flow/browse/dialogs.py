"""Answers to the browser's own dialogs (`alert`, `confirm`, `beforeunload`), by what the program is doing meanwhile.

Without a listener Playwright dismisses them, and with them the submit that asked. An alert is read as a message of the
page. A confirm is accepted where our own press of a submit, which was decided on, brought it up. During a hand-over
dialogs are left to the person. Everything else is dismissed, and reported.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum, auto

from playwright.sync_api import BrowserContext, Dialog, Error, Page

from autofill.errors import PageSilent
from autofill.forms.page.patience import Part, patience_of
from autofill.forms.page.timeout import with_timeout
from autofill.forms.text.visible import excerpt
from autofill.language import tr

_BINDS = re.compile(
    "支付|付款|扣款|扣费|缴|费用|收费|[¥￥$€]|不可(撤销|恢复|更改|逆)|不能(撤销|恢复|更改|修改)|删除|注销|清空"
    r"|\b(pay(ment)?|fee|charged?|deduct\w*|irrevocabl[ey]|irreversibl[ey]|undone|delete|remove|permanent(ly)?)\b"
)
_MOST = 300  # letters of a message: what an alert on the page may have, too


class _About(Enum):
    """What the program is doing while a dialog comes up."""

    NOTHING = auto()
    LEAVING = auto()
    TRYING = auto()
    SENDING = auto()
    HAND_OVER = auto()


class Dialogs:
    """Answers the dialogs of one browser context.

    `said` are the texts of alerts, `agreed` those of confirms that were accepted, `declined` of those dismissed.
    """

    def __init__(self, context: BrowserContext, say: Callable[[str], None]) -> None:
        """Listen from now on; `say` tells the person."""
        self.said: list[str] = []
        self.agreed: list[str] = []
        self.declined: list[str] = []
        self._say = say
        self._about = _About.NOTHING
        self._persons: Page | None = None
        context.on("dialog", self._shown)

    @contextmanager
    def leaving(self) -> Iterator[None]:
        """Context while the program itself goes to another page: a `beforeunload` dialog is accepted."""
        with self._while(_About.LEAVING):
            yield

    @contextmanager
    def sending(self, *, decided: bool) -> Iterator[None]:
        """Context while a submit is pressed: a confirm that asks once more is accepted.

        Where nobody `decided` on it, since it can be taken back, one that speaks of money or of no way back gets a no.
        """
        with self._while(_About.SENDING if decided else _About.TRYING):
            yield

    @contextmanager
    def handed_over(self, *, in_window: bool) -> Iterator[None]:
        """Context of a hand-over: dialogs are left to a person who has the window; without one, accepted."""
        with self._while(_About.HAND_OVER if in_window else _About.SENDING):
            yield

    def forget(self) -> None:
        """Clear the texts of the dialogs of the previous submit."""
        self.said.clear()
        self.agreed.clear()
        self.declined.clear()

    def unless_open(self, probe: Callable[[], bool]) -> Callable[[], bool]:
        """Return a probe that is false while a dialog is left open to the person, and else asks `probe`."""
        return lambda: not self.is_open and probe()

    @property
    def is_open(self) -> bool:
        """Whether a dialog left to the person is still open; until it is closed, its page answers no call."""
        page = self._persons
        if page is None or page.is_closed():
            self._persons = None
            return False
        try:
            with_timeout(lambda: page.evaluate("0"), Part.GLANCE.value * patience_of(page).timeout_s)
        except PageSilent:
            return True
        except Error:  # the page went on
            pass
        self._persons = None
        return False

    @contextmanager
    def _while(self, about: _About) -> Iterator[None]:
        before, self._about = self._about, about
        try:
            yield
        finally:
            self._about = before

    def _shown(self, dialog: Dialog) -> None:
        if self._about is _About.HAND_OVER:
            self._persons = dialog.page
            return
        words = excerpt(dialog.message, _MOST)
        agrees = self._agrees(dialog.type, words)
        try:
            dialog.accept() if agrees else dialog.dismiss()
        except Error:  # its page is gone
            return
        self._tell(dialog.type, words, agrees=agrees)

    def _agrees(self, kind: str, words: str) -> bool:
        if kind == "beforeunload":
            return self._about is not _About.NOTHING
        may = self._about is _About.SENDING or (self._about is _About.TRYING and not _BINDS.search(words.casefold()))
        return kind == "alert" or (kind == "confirm" and may)

    def _tell(self, kind: str, words: str, *, agrees: bool) -> None:
        if kind == "confirm" and agrees:
            self.agreed.append(words)
            self._say(tr("the page asked once more, and was answered with yes: «{words}»", words=words))
        elif kind == "alert":
            self.said.append(words)
            if self._about in {_About.NOTHING, _About.LEAVING}:
                self._say(tr("the page says: {words}", words=words))
        elif not agrees:
            self.declined.append(words)
            self._say(tr("a question of the page was answered with no: «{words}»", words=words))
