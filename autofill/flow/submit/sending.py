"""Submission of a filled page: ask for consent, prove once more, press once, and judge the outcome."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from pydantic import SecretStr

from autofill import forms
from autofill.errors import (
    AutofillError,
    FieldsRefused,
    OutcomeUnknown,
    PageSilent,
    PageUnknown,
    PortalRejected,
    PortalUnreachable,
    Waiting,
)
from autofill.flow import filling
from autofill.flow.desk import Desk
from autofill.flow.page import PortalPage
from autofill.flow.privacy.shown import key_of, shown
from autofill.flow.record import keys
from autofill.flow.record.journal import State
from autofill.flow.submit.consent import Consent
from autofill.flow.submit.outcome import Judge, Verdict
from autofill.flow.submit.outgoing import Outgoing
from autofill.forms import Button, FillReport, Pressed
from autofill.language import tr

Source = TypeVar("Source")
Facts = dict[str, object]
_ROUNDS = 3  # a page that changes a field whenever its button is pressed is not sent
_BY_A_PERSON: Facts = {"by": "a person"}


@dataclass(frozen=True, slots=True)
class Sending(Generic[Source]):
    """One page on its way to the portal."""

    desk: Desk
    page: PortalPage[Source]
    source: Source

    def send(self) -> str:
        """Submit the page and return the heading that proves that it landed.

        Raises:
            FieldsRefused: the page does not hold what the source says, or requires more; nothing was sent.
            PortalRejected: the portal said no.
            OutcomeUnknown: it was sent, and the portal does not say what became of it.
            Waiting: a person does not want it sent now.
        """
        filling.nothing_unanswered(self.desk, self.page, self.source)
        facts, judge = self._facts(), self._judge()
        asked = self.page.irrevocable and self.desk.operator.asks(self.page.name)
        if asked:  # what the person is shown is what will be sent
            self._show(filling.prove(self.desk, self.page, self.source))
        consent = self._consent(facts)
        if self.page.irrevocable and not self._is_given(consent):
            return self._outcome(judge, facts | _BY_A_PERSON)
        for _ in range(_ROUNDS):
            report = filling.prove(self.desk, self.page, self.source, by_person=asked)
            if consent.is_taken():
                return self._outcome(judge, facts | _BY_A_PERSON)
            button = self._ready(self.page.submit)
            judge.outgoing = Outgoing(self.desk.address, self._texts(), report.controls)
            with judge.outgoing.watched(self.desk.page):
                result = self._press(button, report, facts)
                if result is Pressed.PRESSED:
                    return self._confirmed(judge, report, facts)
            if result is Pressed.EXPOSED:
                raise self._exposed(judge, facts)
        raise FieldsRefused(self.desk.stage, [tr("the page changes what it holds whenever its button is pressed")])

    def _show(self, report: FillReport) -> None:
        """Show the person what the page holds, before they are asked."""
        asked = {(one.concept, one.section): one for one in self.page.fields}
        held = [(one.label, asked[one.concept, one.section]) for one in report.held]
        self.desk.progress.rows([(label, key_of(one, self.source), shown(one, self.source)) for label, one in held])

    def _facts(self) -> Facts:
        """What the journal keeps of what is sent, where it cannot be taken back."""
        if not self.page.irrevocable:
            return {}
        asked = keys.of_all(self.page.fields, self.source)
        return {"keys": self.desk.fingerprints.of(self.desk.profile, asked)}

    def _judge(self) -> Judge[Source]:
        self.desk.dialogs.forget()
        announced = {one.text for one in forms.announcements(self.desk.page)}
        ours = self.desk.navigation
        return Judge(self.page, self.source, ours, self.desk.dialogs, ours.page, announced, ours.others())

    def _consent(self, facts: Facts) -> Consent:
        desk = self.desk
        return Consent(desk.page, self.page, desk.stage, desk.operator, desk.journal, facts, desk.dialogs)

    def _is_given(self, consent: Consent) -> bool:
        with self.desk.dialogs.handed_over(in_window=self.desk.operator.in_window):
            return consent.given()

    def _ready(self, action: str) -> Button:
        """The page's button that says so, once it could be pressed: nothing is written down before."""
        button = self.desk.navigation.reach(self.desk.navigation.find(action))
        filling.only_at_the_portal(self.desk)
        filling.only_sent_to_the_portal(self.desk, button)
        return button

    def _texts(self) -> list[str]:
        """The values of the page as texts."""
        values = (one.value(self.source) for one in self.page.fields)
        plain = (one.get_secret_value() if isinstance(one, SecretStr) else one for one in values)
        return [str(one) for one in plain if isinstance(one, str | int | Decimal) and not isinstance(one, bool)]

    def _exposed(self, judge: Judge[Source], facts: Facts) -> AutofillError:
        """The form was stopped on its way; what else the page did with the click nobody knows."""
        found = tr("one that puts it into the address of the next page: it was stopped")
        if self.page.irrevocable:
            return self._unsettled(judge, Verdict(said=(found,)), facts)
        return PageUnknown(self.desk.stage, tr("a form that sends what it holds out of sight"), found)

    def _press(self, button: Button, report: FillReport, facts: Facts) -> Pressed:
        """Press the button once, written down before; where nothing was pressed, that is written down, too."""
        if self.page.irrevocable:
            self.desk.record(self.page, State.SUBMIT_INTENDED, **facts)
        try:
            with self.desk.dialogs.sending(decided=self.page.irrevocable):
                result = self._press_until_hit(button, self.page.submit, report)
        except (PageUnknown, PortalUnreachable, Waiting):
            self._take_back()
            raise
        if result is Pressed.CHANGED:
            self._take_back()
        return result

    def _press_until_hit(self, button: Button, action: str, report: FillReport) -> Pressed:
        """Press it, or what the page has put in its place while nothing was pressed."""
        wait = forms.wait_on(self.desk.page)
        while (result := button.press(report.controls)) in {Pressed.GONE, Pressed.MISSED}:
            if wait.is_over:
                raise self.desk.navigation.out_of_reach(str(result))
            button = self._ready(action)
        return result

    def _take_back(self) -> None:
        if self.page.irrevocable:
            self.desk.record(self.page, State.FILLED, taken_back=True)

    def _confirmed(self, judge: Judge[Source], report: FillReport, facts: Facts) -> str:
        """Press the button of the dialog that asks once more, where one does."""
        if self.page.confirm:
            with self._pressed(judge, facts):
                self._confirm_where_asked(judge, report)
        return self._outcome(judge, facts)

    @contextmanager
    def _pressed(self, judge: Judge[Source], facts: Facts) -> Iterator[None]:
        """While a page that can't be taken back is pressed: what stops us now leaves its outcome unknown."""
        try:
            yield
        except (PageSilent, PortalUnreachable) as error:
            if not self.page.irrevocable:
                raise
            raise self._unsettled(judge, Verdict(said=(str(error),)), facts) from None

    def _confirm_where_asked(self, judge: Judge[Source], report: FillReport) -> None:
        if self._asks_once_more(judge):
            with self.desk.dialogs.sending(decided=self.page.irrevocable):
                self._press_until_hit(self._ready(self.page.confirm), self.page.confirm, report)

    def _asks_once_more(self, judge: Judge[Source]) -> bool:
        """Whether the page offers its confirmation in a dialog; not where it went on, or complains instead.

        What the dialog itself says is no complaint, even where it warns: it joins what was there `before`.
        """
        navigation, confirm = self.desk.navigation, self.page.confirm

        def probe() -> bool | None:
            if navigation.offers(confirm):
                return True
            return False if judge.look() else None  # its words may be there before its button can be pressed

        asks = bool(navigation.until(probe))
        if asks:
            judge.before |= {one.text for one in forms.announcements(self.desk.page)}
        return asks

    def _outcome(self, judge: Judge[Source], facts: Facts) -> str:
        """Wait for the proof that the portal took the page or refused it; without either the outcome is unknown."""
        verdict = self._verdict(judge, facts)
        if judge.wrong and not verdict.refused:
            raise self._unsettled(judge, verdict, facts)
        asked = {"asked": len(self.desk.dialogs.agreed)} if self.desk.dialogs.agreed else {}
        if verdict.landed:
            self.desk.record(self.page, State.ACCEPTED, landed=verdict.landed, **facts, **asked)
            return verdict.landed
        if verdict.refused:
            self.desk.evidence.take(self.desk.page, self.desk.stage, self.page.name, "rejected")
            self.desk.record(self.page, State.REJECTED, words=list(verdict.refused), **asked)
            raise PortalRejected(self.desk.stage, verdict.refused)
        raise self._unsettled(judge, verdict, facts)

    def _verdict(self, judge: Judge[Source], facts: Facts) -> Verdict:
        with self._pressed(judge, facts), self.desk.dialogs.sending(decided=self.page.irrevocable):
            return self.desk.navigation.until(judge.look) or judge.at_last()

    def _unsettled(self, judge: Judge[Source], verdict: Verdict, facts: Facts) -> AutofillError:
        """What was sent, and neither taken nor refused as far as the page shows."""
        desk, said = self.desk, [*judge.wrong, *verdict.said]
        if self.page.irrevocable:
            desk.record(self.page, State.UNKNOWN, **facts, **({"said": said} if said else {}))
            return OutcomeUnknown(desk.stage, self.page.name, desk.page.url, "; ".join(said))
        if judge.wrong:
            expected = tr("a page that sends what it shows, and to the portal alone")
            return PageUnknown(desk.stage, expected, "; ".join(judge.wrong), sent=True)
        if verdict.busy:
            return PortalUnreachable(desk.address, tr("it says «{words}»", words="; ".join(said)))
        expected = desk.navigation.pages(self.page.landed)
        return PageUnknown(desk.stage, expected, desk.navigation.where_after_waiting(), sent=True)
