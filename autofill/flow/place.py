"""Check whether the browser has left a page, by the page's heading and address."""

from dataclasses import dataclass

from playwright.sync_api import Page

from autofill import forms


@dataclass(frozen=True, slots=True)
class Place:
    """A page by the concept of its heading, at the address where a question about it was asked."""

    page: Page
    heading: str
    address: str

    def is_left(self) -> bool:
        """Return whether another page is shown; one without a heading is still loading, and does not count."""
        if self.page.is_closed():
            return True
        shown = forms.heading(self.page)
        if shown is None:
            return self.page.url != self.address and bool(forms.shown_heading(self.page))
        return shown != self.heading
