"""The outcome of a submit: accepted, refused, or unsettled.

A page is accepted when the portal has landed on a heading that proves it. It is refused when the page complains about
one of our own fields, or in words that we know, while the form still stands there with what was typed. Anything else
settles nothing, whatever its colour or its role: then the portal itself is asked, and what it does not show stays
unknown.
"""

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from playwright.sync_api import Page

from autofill import forms
from autofill.flow.browse.dialogs import Dialogs
from autofill.flow.browse.navigation import Navigation
from autofill.flow.page import PortalPage
from autofill.flow.record import keys
from autofill.flow.submit.outgoing import Outgoing
from autofill.forms import Announcement, Meaning, Part, Wait

Source = TypeVar("Source")
_TAKEN = frozenset({Meaning.SUCCESS, Meaning.PENDING})  # after these a complaint may be about what was just taken
_NO = frozenset({Meaning.REFUSAL, Meaning.DEMAND})


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of a submit.

    `landed` is the heading that proves that the page was taken; `refused` are the words that it was refused with. Where
    both are empty nothing is settled; `said` is what the page says meanwhile, `busy` that it means "later".
    """

    landed: str = ""
    refused: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    busy: bool = False


@dataclass(slots=True)
class Judge(Generic[Source]):
    """Judges a page since `begun` (monotonic clock); what it announced `before` is no answer.

    `sheet` is the tab in which the button was pressed, `tabs` are the other ones with where they stood then: what is
    still there has not landed. `outgoing` is what leaves the browser meanwhile, where that is watched.
    """

    page: PortalPage[Source]
    source: Source
    navigation: Navigation
    dialogs: Dialogs
    sheet: Page
    before: set[str]
    tabs: Mapping[Page, str]
    begun: float = field(default_factory=time.monotonic)
    outgoing: Outgoing | None = None
    _last: tuple[str, ...] = ()
    _shown: Wait | None = None

    @property
    def wrong(self) -> list[str]:
        """Sentences about requests that sent, or would have sent, something wrong."""
        return self.outgoing.sentences() if self.outgoing else []

    def look(self) -> Verdict | None:
        """Return the verdict, once there is one; None as long as the page may still change."""
        landed = self.navigation.heading_of(self.page.landed, but_not=self.tabs)
        fresh = self.fresh() if self.page.irrevocable or not landed else []
        if landed and not _doubts(fresh):
            return Verdict(landed=landed)
        if landed:
            return self._unsettled(fresh) if self._is_at_rest(fresh) and self._shown_long() else None
        if not self._is_at_rest(fresh) or any(one.meaning in _TAKEN for one in fresh):
            return None
        if refused := self._own(fresh) or (self._shown_long() and self._known(fresh)):
            return Verdict(refused=tuple(self._with_keys(one) for one in refused))
        is_busy = any(one.meaning is Meaning.BUSY for one in fresh)
        return self._unsettled(fresh) if is_busy and self._shown_long() else None

    def _is_at_rest(self, fresh: Sequence[Announcement]) -> bool:
        """Whether it complains as it did at the last look, and nothing is on its way that was asked for since."""
        telling = tuple(one.text for one in fresh if one.complains)
        if telling != self._last:
            self._last, self._shown = telling, forms.wait_on(self.navigation.page, Part.MESSAGE)
            return False
        return bool(telling) and not forms.patience_of(self.navigation.page).in_flight(self.begun)

    def _shown_long(self) -> bool:
        """Whether the page would have moved on by now, if it was to: messages are shown for a while before."""
        return self._shown is not None and self._shown.is_over

    def at_last(self) -> Verdict:
        """Return the verdict when the time is over: nothing landed, and nothing new was refused."""
        return self._unsettled(self.fresh())

    def fresh(self) -> list[Announcement]:
        """Return what the page has announced since the press, alert dialogs included."""
        tabs = dict.fromkeys((self.sheet, self.navigation.page))
        told = (one for tab in tabs if not tab.is_closed() for one in forms.announcements(tab))
        shown = [one for one in told if one.text not in self.before]
        return [*shown, *(Announcement(words, floats=True) for words in self.dialogs.said)]

    def _unsettled(self, fresh: Sequence[Announcement]) -> Verdict:
        busy = any(one.meaning is Meaning.BUSY for one in fresh)
        said = [one.text for one in fresh if not one.floats or one.complains]
        return Verdict(said=(*said, *self.dialogs.declined), busy=busy)

    def _own(self, said: Iterable[Announcement]) -> list[Announcement]:
        """The complaints at our own fields that mark them as invalid, or say no or demand in words that we know."""
        against = [one for one in said if one.concept and self._fields_of(one.concept)]
        marked = [one for one in against if one.marked and one.meaning is Meaning.UNKNOWN]
        return [*marked, *(one for one in against if one.meaning in _NO)]

    def _known(self, said: Iterable[Announcement]) -> list[Announcement]:
        """The complaints in words that we know, while the form is still there, or they speak of what it asks."""
        known = [one for one in said if one.meaning in _NO]
        if not known or not self._is_here():
            return []
        if any(self._fields_of(concept) for one in known for concept in forms.mentioned(one.text)):
            return known
        plain = [one for one in known if one.meaning is Meaning.REFUSAL]
        return plain if plain and self._form_stands() else []

    def _form_stands(self) -> bool:
        """Whether the form still holds what was typed; of secrets a page may have let go."""
        report = forms.holding(self.sheet, self.page.fields, self.source)
        return bool(report.held) or not self.page.fields

    def _is_here(self) -> bool:
        return not self.sheet.is_closed() and forms.heading(self.sheet) == self.page.heading

    def _fields_of(self, concept: str) -> list[forms.Field[Source]]:
        """Our fields that a complaint about a concept concerns: one about a "tel" is about its "tel-national"."""
        return [one for one in self.page.fields if forms.serves(concept, one.concept)]

    def _with_keys(self, one: Announcement) -> str:
        """The words, with the keys of the profile that they concern behind them."""
        concepts = [one.concept] if one.concept else forms.mentioned(one.text)
        fields = [field for concept in concepts for field in self._fields_of(concept)]
        return keys.beside(one.sentence(), keys.of_all(fields, self.source))


def _doubts(fresh: Iterable[Announcement]) -> bool:
    """Whether the page that came says of the whole of it that something went wrong: then its heading proves nothing.

    What stands at a field of the next page is about that page.
    """
    return any(one.meaning in {Meaning.REFUSAL, Meaning.BUSY} and not one.label for one in fresh)
