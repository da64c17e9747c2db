"""Navigation on the portal: wait for a page, find a link or button by its text, press it once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlsplit

from loguru import logger
from playwright.sync_api import ElementHandle, Error, Page

from autofill import forms
from autofill.errors import PageUnknown, PortalUnreachable
from autofill.flow.browse import obstacle, origin
from autofill.flow.browse.clearing import Clearing
from autofill.flow.browse.dialogs import Dialogs
from autofill.flow.browse.windows import Windows
from autofill.forms import Button, Obstacle, Part, Pressed, wait_on
from autofill.forms.text.visible import excerpt
from autofill.language import tr

Found = TypeVar("Found")
_SERVER_ERROR = 500
_MOST = 200  # letters of what a page says, beside where it is
NOWHERE: Mapping[Page, str] = {}


@dataclass(frozen=True, slots=True)
class Navigation:
    """The portal's tabs, as seen by one stage."""

    windows: Windows
    dialogs: Dialogs
    clearing: Clearing
    address: str
    stage: str

    @property
    def page(self) -> Page:
        """The current tab."""
        return self.windows.page

    def open(self, target: str) -> None:
        """Go to an address.

        Raises:
            PortalUnreachable: nothing answers there, or it answers with an error.
        """
        limit_ms = forms.patience_of(self.page).whole_ms
        try:
            with self.dialogs.leaving():
                answer = self.page.goto(target, wait_until="domcontentloaded", timeout=limit_ms)
        except Error as error:
            if self.page.is_closed():
                raise
            raise PortalUnreachable(target, str(error).splitlines()[0]) from None
        if answer is not None and answer.status >= _SERVER_ERROR:
            raise PortalUnreachable(target, f"HTTP {answer.status}")

    def until(self, probe: Callable[[], Found | None], part: Part = Part.ANSWER) -> Found | None:
        """Return what the probe finds, polled until the time-out (then None); covers are cleared meanwhile.

        Raises:
            PortalUnreachable: the browser shows its own error page, or the portal says that it serves nobody now.
            Waiting: a risk check is in the way, and nobody is there.
        """
        wait, look = wait_on(self.page, part), wait_on(self.page, Part.LOOK)
        while (found := self._unless_closed(probe)) is None and not wait.is_over:
            if look.is_over:
                if self._unless_closed(lambda: self.clearing.clear(self.page, self.stage)):
                    wait.again()
                look.again()
            self._unless_closed(lambda: wait.pump(page=self.page))
        return found

    def _unless_closed(self, act: Callable[[], Found | None]) -> Found | None:
        """What it returns; nothing where the tab was closed in this moment and there is another to go on in."""
        self.windows.look(self.address)
        try:
            return act()
        except Error:
            self.windows.look(self.address)
            if self.page.is_closed() or not self.windows.was_closed:
                raise
            return None

    # Links and buttons --------------------------------------------------------------------------------------------

    def find(self, action: str) -> ElementHandle:
        """Wait for the one visible link or button that says `action`, and return it.

        Raises:
            PageUnknown: there is none, or more than one.
        """
        refusals: list[forms.Refusal] = []

        def probe() -> ElementHandle | None:
            found = forms.find_action(self.page, action, timeout_s=0)
            if isinstance(found, forms.Refusal):
                refusals.append(found)
                return None
            return found

        element = self.until(probe)
        if element is None:
            wanted = tr("one button or link «{action}»", action=tr(action))
            raise PageUnknown(self.stage, wanted, f"{refusals[-1].sentence()}; {self.where()}")
        return element

    def press(self, action: str) -> None:
        """Press the one link or button that says `action`, once.

        Raises:
            PageUnknown: there is none, or it can't be reached.
            PortalUnreachable: the page shows that it is at work, and has no end of it.
        """
        logger.debug("Pressing {action}", action=action)
        wait = wait_on(self.page)
        while (result := self.reach(self.find(action)).press()) is not Pressed.PRESSED:
            if wait.is_over:
                raise self.out_of_reach(str(result))

    def reach(self, element: ElementHandle) -> Button:
        """Wait until the element can be clicked and return it as a button; a banner over it is closed."""
        button, wait, covered = Button(self.page, element), wait_on(self.page), wait_on(self.page, Part.REACTION)
        while (why := button.obstacle()) not in {None, Obstacle.GONE}:
            cover = obstacle.over(element) if why is Obstacle.COVERED else None
            if cover is not None and (cover.close is not None or covered.is_over):
                self.clearing.close(self.page, cover, self.stage)
            if cover is None or cover.close is not None:
                covered.again()
            if wait.is_over:
                raise self.out_of_reach(str(why))
            wait.pump()
        return button

    def out_of_reach(self, why: str) -> PageUnknown | PortalUnreachable:
        """Return the error for a button that could not be pressed within the whole time-out."""
        waited = forms.patience_of(self.page).whole_s
        if why == Obstacle.BUSY:
            return PortalUnreachable(
                self.address, tr("its page has shown for {seconds:.0f} s that it is loading", seconds=waited)
            )
        found = tr("one that was «{why}» for {seconds:.0f} s", why=tr(why), seconds=waited)
        return PageUnknown(self.stage, tr("a button that can be pressed"), found)

    def offers(self, action: str) -> bool:
        """Return whether the page shows a link or button that says `action`, at this moment."""
        self.windows.look(self.address)
        return forms.offers(self.page, action)

    # Pages --------------------------------------------------------------------------------------------------------

    def heading_of(self, headings: Sequence[str], *, but_not: Mapping[Page, str] = NOWHERE) -> str | None:
        """Return which of these concepts is the main heading of a tab now, and make that tab current.

        A tab that still stands where `but_not` says that it stood does not count.
        """

        def shown(tab: Page) -> str | None:
            if not origin.belongs(tab.url, self.address):
                return None  # a page of somebody else's may call itself what it likes
            found = forms.heading(tab)
            stands = tab in but_not and but_not[tab] == f"{tab.url} {found}"
            return found if found in headings and not stands else None

        return self.windows.first(shown, self.address)

    def pages(self, headings: Sequence[str]) -> str:
        """Describe the expected pages by their headings, for a message."""
        return tr(" or ").join(tr("the page «{heading}»", heading=tr(heading)) for heading in headings)

    def where_after_waiting(self) -> str:
        """Describe the current page and how long another one was waited for."""
        waited = forms.patience_of(self.page).whole_s
        return tr("{where}, after {seconds:.0f} s", where=self.where(), seconds=waited)

    def others(self) -> dict[Page, str]:
        """Return the portal's other tabs, each with its address and heading."""
        return {tab: f"{tab.url} {forms.heading(tab)}" for tab in self.windows.others(self.address)}

    def where(self) -> str:
        """Describe the current page for a person: heading, address, and what it announces."""
        page = self.page
        if not origin.belongs(page.url, self.address):
            return tr("one of foreign origin: {host}", host=urlsplit(page.url).netloc)
        said = [one.text for one in forms.announcements(page) if one.tells]
        words = "; ".join(dict.fromkeys(said))
        says = tr(", which says «{words}»", words=excerpt(words, _MOST)) if words else ""
        if shown := forms.shown_heading(page):
            return tr("«{heading}» at {url}", heading=shown, url=page.url) + says
        return tr("a page without a heading at {url}", url=page.url) + says
