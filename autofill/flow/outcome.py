"""What became of a submit: in goes a page that was sent, out comes the proof that it was taken or refused, or neither.

Taken is what has landed. Refused is what the page complains about at one of our own fields, or in words that we know,
while the form still stands there with what was typed. Anything else settles nothing, whatever its colour or its role:
then the portal itself is asked, and what it does not show stays unknown.
"""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from autofill import forms
from autofill.flow import keys
from autofill.flow.dialogs import Dialogs
from autofill.flow.page import PortalPage
from autofill.flow.way import Way
from autofill.forms import Announcement, Meaning

Source = TypeVar("Source")


@dataclass(frozen=True, slots=True)
class Verdict:
    """`landed` is the heading that proves that the page was taken; `refused` are the words that it was refused with.

    Where both are empty nothing is settled; `said` is what the page says meanwhile, `busy` that it means «later».
    """

    landed: str = ""
    refused: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    busy: bool = False


@dataclass(slots=True)
class Judge(Generic[Source]):
    """Looks at a page since `begun` (monotonic clock); what it announced `before` that is no answer."""

    page: PortalPage[Source]
    source: Source
    way: Way
    dialogs: Dialogs
    before: set[str]
    begun: float = field(default_factory=time.monotonic)
    _last: tuple[str, ...] = ()

    def look(self) -> Verdict | None:
        """The verdict, once there is one; None as long as the page may still go on."""
        if landed := self.way.heading_of(self.page.landed):
            return Verdict(landed=landed)
        fresh = self.fresh()
        telling = tuple(one.text for one in fresh if one.complains)
        steady, self._last = bool(telling) and telling == self._last, telling
        if not steady or forms.patience_of(self.way.page).in_flight(self.begun):
            return None
        if refused := self._refused(fresh):
            return Verdict(refused=tuple(self._with_keys(one) for one in refused))
        return self._unsettled(fresh) if any(one.meaning is Meaning.BUSY for one in fresh) else None

    def at_last(self) -> Verdict:
        """The verdict when the time is over: nothing landed, and nothing new was refused.

        What can be sent again is refused by a complaint that stood there before, too: the same wrong code once more.
        """
        if not self.page.irrevocable and (standing := self._refused(forms.announcements(self.way.page))):
            return Verdict(refused=tuple(self._with_keys(one) for one in standing))
        return self._unsettled(self.fresh())

    def fresh(self) -> list[Announcement]:
        """What the page has announced since, by its dialogs, too."""
        shown = [one for one in forms.announcements(self.way.page) if one.text not in self.before]
        return [*shown, *(Announcement(words, floats=True) for words in self.dialogs.said)]

    def _unsettled(self, fresh: Sequence[Announcement]) -> Verdict:
        busy = any(one.meaning is Meaning.BUSY for one in fresh)
        return Verdict(said=tuple(one.text for one in fresh if not one.floats or one.complains), busy=busy)

    def _refused(self, said: Iterable[Announcement]) -> list[Announcement]:
        """The announcements that prove a refusal."""
        against = [one for one in said if one.meaning is Meaning.REFUSAL or (one.marked and one.complains)]
        against = [one for one in against if one.meaning is not Meaning.BUSY]
        own = [one for one in against if self._is_ours(one)]
        if own:
            return own
        known = [one for one in against if one.meaning is Meaning.REFUSAL]
        return known if known and self._form_stands() else []

    def _is_ours(self, one: Announcement) -> bool:
        """Whether it stands at one of our own fields, or speaks of it."""
        if one.concept and self._fields_of(one.concept):
            return True
        mentioned = forms.mentioned(one.text) if one.meaning is Meaning.REFUSAL else ()
        return any(self._fields_of(concept) for concept in mentioned) and self._is_here()

    def _form_stands(self) -> bool:
        """Whether the form is still there with what was typed; of secrets a page may have let go."""
        if not self._is_here():
            return False
        report = forms.holding(self.way.page, self.page.fields, self.source)
        return bool(report.held) or not self.page.fields

    def _is_here(self) -> bool:
        return forms.heading(self.way.page) == self.page.heading

    def _fields_of(self, concept: str) -> list[forms.Field[Source]]:
        """Our fields that a complaint about a concept concerns: one about a "tel" is about its "tel-national"."""
        return [one for one in self.page.fields if forms.serves(concept, one.concept)]

    def _with_keys(self, one: Announcement) -> str:
        """The words, with the keys of the profile that they concern behind them."""
        concepts = [one.concept] if one.concept else forms.mentioned(one.text)
        fields = [field for concept in concepts for field in self._fields_of(concept)]
        return keys.beside(one.sentence(), keys.of_all(fields, self.source))
