"""Announcements of a page to its user (errors, alerts, messages), each with its meaning and the field it stands at."""

from dataclasses import dataclass

from playwright.sync_api import Error, Frame, Page

from autofill.forms.page.harvest import Alert, read
from autofill.forms.understand.meaning import AGAINST, Meaning, meaning_of
from autofill.forms.understand.siblings import classify


@dataclass(frozen=True, slots=True)
class Announcement:
    """One text; `label` and `concept` are of the field that it stands at, "" and None for the whole page.

    `marked` says that the page itself calls the field invalid for it; `floats`, that it only floats over the page.
    """

    text: str
    label: str = ""
    concept: str | None = None
    marked: bool = False
    floats: bool = False

    @property
    def meaning(self) -> Meaning:
        """The meaning of its words."""
        return meaning_of(self.text)

    @property
    def complains(self) -> bool:
        """Whether it objects to what was sent: by its words, or, unless it floats, by unknown ones."""
        if self.meaning is Meaning.UNKNOWN:
            return not self.floats
        return self.meaning in AGAINST

    @property
    def tells(self) -> bool:
        """Whether it is worth repeating: all but unknown words that only float over the page."""
        return not self.floats or self.meaning is not Meaning.UNKNOWN

    def sentence(self) -> str:
        """Return the page's own words, after the field's name.

        >>> Announcement("已被注册", label="电子邮箱").sentence()
        '电子邮箱: 已被注册'
        """
        return f"{self.label}: {self.text}" if self.label and self.label not in self.text else self.text


def announcements(page: Page | Frame) -> list[Announcement]:
    """Return all that the page announces now, whatever it means: help texts at fields, alerts, messages, dialogs."""
    try:
        seen = read(page)
    except Error:  # the page is on its way to another one
        return []
    claims = zip(seen.controls, classify(seen.controls), strict=True)
    concepts = {(id(control.frame), control.id): claim.concept for control, claim in claims if claim}
    return [_announcement(alert, concepts) for alert in seen.alerts]


def complaints(page: Page | Frame) -> list[Announcement]:
    """Return the announcements that object to what was typed or sent.

    for complaint in complaints(page):
        print(complaint.sentence())
    """
    return [one for one in announcements(page) if one.complains]


def _announcement(alert: Alert, concepts: dict[tuple[int, int], str]) -> Announcement:
    if alert.control is None:
        return Announcement(alert.text, marked=alert.marked, floats=alert.floats)
    concept = concepts.get((id(alert.control.frame), alert.control.id))
    return Announcement(alert.text, alert.control.label, concept, alert.marked, alert.floats)
