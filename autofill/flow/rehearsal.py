"""A run that types and sends nothing: each page that it can reach by links is said, with what would be typed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn, TypeVar

from autofill import forms
from autofill.flow import filling
from autofill.flow.page import PortalPage
from autofill.flow.privacy.shown import key_of, shown
from autofill.flow.session import Session
from autofill.forms import Field
from autofill.language import tr

Source = TypeVar("Source")


class RehearsalOver(Exception):
    """Only typing, or more than a link, gets any further; what there is to say is said."""


@dataclass(slots=True)
class Rehearsal(Session):
    """A session in which a page is read where a run would fill it, and links alone are pressed."""

    def fill(self, page: PortalPage[Source], source: Source) -> NoReturn:
        """Say what would be typed where, and what would be refused.

        Raises:
            RehearsalOver: always, once it is said.
        """
        filling.only_at_the_portal(self)
        forms.wait_until_quiet(self.page)
        taught = page.taught(self.words)
        found = forms.resolve([one for one in taught.fields if one.value(source) is not None], forms.harvest(self.page))
        self.progress.say(tr("«{page}»: this would be typed", page=tr(page.name)))
        self.progress.rows([_row(one.field, one.control.name, source) for one in found.matches])
        for refusal in found.refusals:
            self.progress.say(f"! {refusal.sentence()}")
        raise RehearsalOver

    def submit(self, page: PortalPage[Source], source: Source) -> NoReturn:  # noqa: ARG002 - as its base has it
        """Send nothing.

        Raises:
            RehearsalOver: always.
        """
        self.progress.say(tr("«{page}» would be sent", page=tr(page.name)))
        raise RehearsalOver

    def press(self, action: str) -> None:
        """Press what says `action` where it is a link.

        Raises:
            PageUnknown: there is none, or it can't be reached.
            RehearsalOver: it is a button.
        """
        if self.navigation.find(action).get_attribute("href") is None:
            self.progress.say(tr("«{action}» would be pressed", action=tr(action)))
            raise RehearsalOver
        Session.press(self, action)

    def hand_over(self, what: str, sentence: str, done: Callable[[], bool]) -> NoReturn:  # noqa: ARG002 - as its base
        """Ask nobody.

        Raises:
            RehearsalOver: always.
        """
        self.progress.say(tr("yours: {sentence}", sentence=sentence))
        raise RehearsalOver

    def code(self, channel: str, sent_to: str, moved: Callable[[], bool]) -> NoReturn:  # noqa: ARG002 - as its base
        """Ask for no code.

        Raises:
            RehearsalOver: always.
        """
        self.progress.say(tr("a code would be asked for, sent to {address}", address=sent_to))
        raise RehearsalOver


def _row(field: Field[Any], label: str, source: Any) -> tuple[str, str, str]:
    return label, key_of(field, source), shown(field, source)
