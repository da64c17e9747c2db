"""What a page complains about: in goes a page, out come its error texts, each with the field it belongs to."""

from dataclasses import dataclass

from playwright.sync_api import Error, Frame, Page

from autofill.forms.asking import asked
from autofill.forms.harvest import Alert, read


@dataclass(frozen=True, slots=True)
class Complaint:
    """One error text; `label` and `concept` are of the field that it stands at, "" and None for the whole page."""

    text: str
    label: str = ""
    concept: str | None = None

    def sentence(self) -> str:
        """The page's own words, after the field's name.

        >>> Complaint("已被注册", label="电子邮箱").sentence()
        '电子邮箱: 已被注册'
        """
        return f"{self.label}: {self.text}" if self.label and self.label not in self.text else self.text


def complaints(page: Page | Frame) -> list[Complaint]:
    """All error texts that a person sees now: help texts at fields, alerts, messages, dialogs.

    for complaint in complaints(page):
        print(complaint.sentence())
    """
    try:
        seen = read(page)
    except Error:  # the page is on its way to another one
        return []
    claims = zip(seen.controls, asked(seen.controls), strict=True)
    concepts = {(id(control.frame), control.id): claim.concept for control, claim in claims if claim}
    return [_complaint(alert, concepts) for alert in seen.alerts]


def _complaint(alert: Alert, concepts: dict[tuple[int, int], str]) -> Complaint:
    if alert.control is None:
        return Complaint(alert.text)
    concept = concepts.get((id(alert.control.frame), alert.control.id))
    return Complaint(alert.text, alert.control.label, concept)
