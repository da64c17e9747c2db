"""Where the window is by now: in goes a page and the heading that it was at, out comes whether it has gone on."""

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
        """Whether another page is shown; one without a heading is on its way."""
        if self.page.is_closed():
            return True
        shown = forms.heading(self.page)
        if shown is None:
            return self.page.url != self.address and bool(forms.shown_heading(self.page))
        return shown != self.heading
