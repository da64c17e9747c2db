"""Description of a portal's page as data: its heading, its fields, its submit button, and the proof of acceptance."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from autofill.forms import Field

Source = TypeVar("Source")


@dataclass(frozen=True, slots=True)
class PortalPage(Generic[Source]):
    """One page of the portal; `heading`, `submit` and `landed` are concepts of the vocabulary.

    `landed` lists the headings that prove that the portal took the page. An `irrevocable` page has `submit-intended`
    on disk before the click, and is never sent twice on our own account. Where the portal asks once more in a dialog
    before it takes the page, `confirm` is the button of that dialog. `step` names the page in the journal, its heading
    by default.
    """

    heading: str
    submit: str
    landed: tuple[str, ...]
    fields: tuple[Field[Source], ...] = ()
    irrevocable: bool = False
    confirm: str = ""
    step: str = ""

    def taught(self, words: Mapping[str, tuple[str, ...]]) -> "PortalPage[Source]":
        """Return the page with the words for its fields that a person has taught."""
        return replace(self, fields=tuple(field.also(words.get(field.concept, ())) for field in self.fields))

    @property
    def name(self) -> str:
        """The page's name in the journal."""
        return self.step or self.heading
