"""Operator for the mock portal: reads its inboxes, sits its exam, pays, and advances its clock.

Only for the bundled mock portal, whose codes, answers and money are play; nothing here works anywhere else.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from playwright.sync_api import ElementHandle, Page
from pydantic import SecretStr

from autofill import forms
from autofill.errors import Waiting
from autofill.flow.browse import obstacle
from autofill.flow.operator import code_sent, window
from autofill.forms import Button, Field, Obstacle, Pressed
from autofill.language import tr
from autofill.profile import Profile
from mock_portal.control_room import ControlRoom

_FRESH = timedelta(minutes=15)  # how long the portal takes a code
_PASSWORD = SecretStr("play-money-1")  # what the mock's person types where the profile has no password


class MockOperator:
    """The operator of an unattended run against the mock portal."""

    def __init__(self, address: str, profile: Profile) -> None:
        """Make the seller's Alipay account known to the mock's Alipay, where it is registered already."""
        self._room = ControlRoom(address)
        self._used: set[str] = set()
        alipay, company = profile.identity.alipay, profile.company
        self._login = alipay.login_password or _PASSWORD
        self._payment = alipay.payment_password or _PASSWORD
        if alipay.registered:
            corporate = profile.identity.method == "corporate-alipay"
            self._room.add_alipay(
                alipay.account,
                kind="corporate" if corporate else "personal",
                company=company.name if corporate else "",
                credit_code=company.credit_code if corporate else "",
                name=profile.legal_representative.name,
            )

    @property
    def in_window(self) -> bool:
        """Whether a person has the browser's window: never; dialogs are answered for them."""
        return False

    def code(self, page: Page, channel: str, sent_to: str, moved: Callable[[], bool]) -> str | None:
        """Return the newest unused code of the channel in the mock's inbox."""
        wait = forms.wait_on(page)
        while not wait.is_over:
            codes = self._fresh(channel, sent_to)
            if codes and codes[-1] not in self._used:
                self._used.add(codes[-1])
                return str(codes[-1])
            if moved():
                return None
            wait.pump()
        raise Waiting("code", code_sent(channel, sent_to))

    def _fresh(self, channel: str, sent_to: str) -> list[str]:
        """The codes that came to that address and may still count: an earlier run may have had the last one sent."""
        since = self._room.now() - _FRESH
        mine = (m for m in self._room.inbox() if m["channel"] == channel and _fits(m["to"], sent_to))
        return [str(m["code"]) for m in mine if m["code"] and datetime.fromisoformat(m["at"]) > since]

    def asks(self, _step: str) -> bool:
        """Return False: nobody has the page meanwhile."""
        return False

    def confirm(self, _page: Page, _step: str, _moved: Callable[[], bool]) -> bool:
        """Return True: anything may be sent to the mock."""
        return True

    def take_over(self, page: Page, what: str, sentence: str, done: Callable[[], bool]) -> None:
        """Do what the person would do on this page."""
        acts: dict[str, Callable[[Page], None]] = {
            "exam": self._sit_exam,
            "payment": self._pay,
            "face-scan": self._scan_face,
            "alipay-sign-in": self._sign_in_to_alipay,
            "alipay-account": self._choose_passwords,
        }
        if what not in acts:  # a slider is for a person's hand, even here
            raise Waiting(what, tr("a person ({sentence})", sentence=sentence))
        forms.wait_until_quiet(page)
        _clear(page)
        acts[what](page)
        wait = forms.wait_on(page)
        while not wait.is_over:
            if window.seen(done):
                return
            window.pump(page)
        raise Waiting(what, tr("a person ({sentence})", sentence=sentence), acted=True)

    def review(self, _page: Page, what: str, until: datetime | None) -> None:
        """Advance the mock's clock until just after the review's end."""
        if until is None:
            raise Waiting(what, tr("the review"))
        self._room.advance(until - self._room.now() + timedelta(minutes=1))

    def _sit_exam(self, page: Page) -> None:
        _press(page, "start-exam")
        forms.wait_for_heading(page, ("exam-paper",))
        forms.wait_until_quiet(page)
        _clear(page)
        for question in page.locator("fieldset").all():
            for answer in self._room.exam_answers(question.locator("legend").inner_text()):
                box = question.get_by_label(answer, exact=True)
                box.scroll_into_view_if_needed()
                _uncover(box.element_handle())
                box.check()
        _press(page, "submit-exam")

    def _pay(self, page: Page) -> None:
        _type(page, Field("payment_password", lambda _: self._payment))
        _press(page, "confirm-payment")

    def _scan_face(self, _page: Page) -> None:
        self._room.face_scan()

    def _sign_in_to_alipay(self, page: Page) -> None:
        _type(page, Field("alipay_password", lambda _: self._login))
        _press(page, "sign-in")

    def _choose_passwords(self, page: Page) -> None:
        for concept in ("new-password", "confirm-password"):
            _type(page, Field(concept, lambda _: self._login))
        for concept in ("payment_password", "confirm_payment_password"):
            _type(page, Field(concept, lambda _: self._payment))
        _press(page, "continue")


def _press(page: Page, action: str) -> None:
    """Press it once the page has come to life; what comes up over it is closed first, as a person would."""
    forms.wait_until_quiet(page)
    wait = forms.wait_on(page)
    while not wait.is_over:
        found = forms.find_action(page, action)
        if isinstance(found, forms.Refusal):
            raise Waiting("mock operator", found.sentence())
        button = Button(page, found)
        while (why := button.obstacle()) not in {None, Obstacle.GONE} and not wait.is_over:
            if why is Obstacle.COVERED:
                _uncover(found)
            wait.pump()
        if button.press() is Pressed.PRESSED:
            return
    raise Waiting("mock operator", tr("a button that can be pressed"))


def _clear(page: Page) -> None:
    """Close a promotion that is over the page, as a person would."""
    cover = obstacle.promotion(page)
    if cover is not None and cover.close is not None:
        cover.close.click()


def _uncover(element: ElementHandle) -> None:
    """Close a banner that came up over it, as a person would."""
    cover = obstacle.over(element)
    if cover is not None and cover.close is not None:
        cover.close.click()


def _fits(address: str, masked: str) -> bool:
    """Whether an inbox's address is the one that is shown with its middle hidden."""
    begin, _, end = masked.partition("***")
    return address.startswith(begin) and address.endswith(end)


def _type(page: Page, field: Field[None]) -> None:
    report = forms.fill(page, (field,), None)
    if not report.ok:
        raise Waiting("mock operator", report.refusals[0].sentence())
