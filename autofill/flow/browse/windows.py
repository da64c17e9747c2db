"""The portal's tabs: which one is current, and when another one becomes it.

A link or a submit may open another tab (Alipay does): it becomes current where it is the portal's. The tab before it
does again when it is closed, or when what is waited for turns up there. Tabs that a person opens are left alone.
"""

from collections.abc import Callable, Iterator
from typing import TypeVar

from playwright.sync_api import Error, Page

from autofill.flow.browse import origin

Found = TypeVar("Found")


class Windows:
    """The portal's tabs; `page` is the current one, `was_closed` says that the last look had to leave a closed one."""

    def __init__(self, page: Page) -> None:
        """Begin in a tab, and know of those that it opens."""
        self.page = page
        self.was_closed = False
        self._tabs: list[Page] = []
        self._new: list[Page] = []
        self._know(page)

    def look(self, portal: str) -> None:
        """Switch to a tab opened since, where it is the portal's; back to an earlier one where ours was closed."""
        for tab in [tab for tab in self._new if not tab.is_closed() and _is_of(tab, portal)]:
            self._new.remove(tab)
            self._go_on_in(tab)
        self.was_closed = self.page.is_closed()
        if self.was_closed and (open_tabs := [tab for tab in self._tabs if not tab.is_closed()]):
            self._go_on_in(open_tabs[-1])

    def first(self, probe: Callable[[Page], Found | None], portal: str) -> Found | None:
        """Return what the probe finds in the current tab, else in another of the portal's, which becomes current."""
        self.look(portal)
        for tab in self._of(portal):
            if (found := probe(tab)) is not None:
                if tab is not self.page:
                    self._go_on_in(tab)
                return found
        return None

    def _of(self, portal: str) -> Iterator[Page]:
        """Ours first, then the other tabs of the portal, the newest first."""
        yield self.page
        yield from self.others(portal)

    def others(self, portal: str) -> list[Page]:
        """Return the portal's other open tabs, the newest first."""
        open_tabs = [tab for tab in reversed(self._tabs) if tab is not self.page and not tab.is_closed()]
        return [tab for tab in open_tabs if _is_of(tab, portal)]

    def _go_on_in(self, tab: Page) -> None:
        self.page = tab
        try:
            tab.bring_to_front()
        except Error:  # closed in this moment: the next look sees it
            return

    def _know(self, tab: Page) -> None:
        self._tabs.append(tab)
        tab.on("popup", self._opened)

    def _opened(self, tab: Page) -> None:
        self._know(tab)
        self._new.append(tab)


def _is_of(tab: Page, portal: str) -> bool:
    return tab.url != "about:blank" and origin.belongs(tab.url, portal)
