"""Each fault of the portal against the whole program: it ends as its verdict says, and nothing is done twice.

The sampled cells run always, the whole matrix (fault x language x skin) is slow; its table is printed at the end.
A seller begins where the fault bites, with nine products published already: what comes before is tested elsewhere.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from autofill.qa import VERDICTS, Portal, Result, assert_ended, assert_received, expected
from tests.e2e import program

LANGS, SKINS = ("zh", "en"), ("kit", "native", "iframe", "shadow")
CORPORATE, UNREGISTERED, REPRESENTATIVE, BRAND = (
    program.PROFILES / f"{name}.json" for name in ("corporate", "corporate-new-alipay", "legal-representative", "brand")
)
FROM_THE_START = ("", 0)
WHERE: dict[str, tuple[Path, str, int]] = {  # the profile, the stage that is behind the seller, the products that are
    **dict.fromkeys(("relabel", "lost-answer", "decoy-fields"), (CORPORATE, *FROM_THE_START)),
    **dict.fromkeys(("captcha", "email-taken", "deadline-missed", "truncates"), (CORPORATE, *FROM_THE_START)),
    **dict.fromkeys(("maintenance", "server-error", "foreign-redirect"), (CORPORATE, *FROM_THE_START)),
    "reorder": (REPRESENTATIVE, *FROM_THE_START),
    **dict.fromkeys(("sms-late", "code-voided"), (CORPORATE, "emailed", 9)),
    **dict.fromkeys(("slow", "re-render", "session-expired"), (REPRESENTATIVE, "verified", 9)),
    "double-submit": (REPRESENTATIVE, "emailed", 9),
    **dict.fromkeys(("upload-slow", "upload-fails", "company-taken"), (REPRESENTATIVE, "verified", 9)),
    **dict.fromkeys(("popup-ad", "promo-dialog"), (REPRESENTATIVE, "verified", 9)),
    **dict.fromkeys(("identity-rejected", "more-material"), (CORPORATE, "verified", 9)),
    "licence-unreadable": (UNREGISTERED, "verified", 9),
    "reverts": (CORPORATE, "examined", 9),
    "exam-failed": (CORPORATE, "identified", 9),
    "store-name-taken": (CORPORATE, "examined", 9),
    **dict.fromkeys(("fee-changed", "payment-pending"), (CORPORATE, "applied", 9)),
    "brand-rejected": (BRAND, "applied", 9),
    **dict.fromkeys(("new-tab", "new-required-field"), (CORPORATE, *FROM_THE_START)),
    "success-toast": (CORPORATE, "emailed", -1),
    "busy-but-taken": (UNREGISTERED, "verified", -1),
    **dict.fromkeys(("native-confirm", "ocr-prefill", "late-hydration"), (REPRESENTATIVE, "verified", -1)),
    "signed-out-elsewhere": (CORPORATE, "verified", -1),
    **dict.fromkeys(("native-alert", "spinner"), (CORPORATE, "examined", -1)),
    **dict.fromkeys(("paginated-list", "units"), (CORPORATE, "paid", -1)),
}
ELSEWHERE: list[tuple[str, Path, str, int]] = [  # where else a fault bites, begun there
    ("success-toast", CORPORATE, *FROM_THE_START),
    ("busy-but-taken", CORPORATE, *FROM_THE_START),
    ("busy-but-taken", REPRESENTATIVE, "verified", -1),
    ("busy-but-taken", BRAND, "applied", -1),
    ("native-confirm", UNREGISTERED, "emailed", -1),
    ("new-tab", UNREGISTERED, "verified", -1),
    ("new-tab", REPRESENTATIVE, "verified", -1),
    ("paginated-list", CORPORATE, "paid", 3),
    ("paginated-list", CORPORATE, "applied", 10),
    ("ocr-prefill", UNREGISTERED, "verified", -1),
    ("late-hydration", CORPORATE, *FROM_THE_START),
    ("new-required-field", CORPORATE, "paid", -1),
]
ONCE = {"accounts": 1, "identities": 1, "applications": 1, "payments": 1, "products": 10, "open": 1}
COPED = (
    *("success-toast", "busy-but-taken", "native-confirm", "new-tab", "paginated-list", "spinner", "ocr-prefill"),
    "late-hydration",
)
SAMPLED = [  # quick ones, in which each language and each skin comes up
    ("email-taken", "en", "native"),
    ("units", "zh", "shadow"),
    ("native-alert", "en", "kit"),
    ("fee-changed", "en", "shadow"),
    ("server-error", "zh", "iframe"),
]
Run = Callable[[str, str, str], Result]
RunFrom = Callable[[str, str, str, tuple[Path, str, int]], Result]


def _matrix() -> Iterator[Any]:
    """Every cell; those that are not sampled are slow."""
    for persona in VERDICTS:
        for lang in LANGS:
            for skin in SKINS:
                cell = (persona, lang, skin)
                yield pytest.param(*cell, marks=() if cell in SAMPLED else pytest.mark.slow, id="-".join(cell))


@pytest.fixture
def run_from(portal: Portal, begin_at: Callable[..., None], run_autofill: Callable[..., Result]) -> RunFrom:
    """The program against a portal that plays the fault, begun at a stage."""

    def start(persona: str, lang: str, skin: str, where: tuple[Path, str, int]) -> Result:
        profile, stage, products = where
        if stage:
            begin_at(profile, stage, products=products)
        Portal(portal.address).room.set_personas([persona])
        return run_autofill(profile, lang=lang, skin=skin)

    return start


@pytest.fixture
def run(run_from: RunFrom) -> Run:
    """The program against a portal that plays the fault, begun where it bites."""
    return lambda persona, lang, skin: run_from(persona, lang, skin, WHERE[persona])


def test_every_fault_has_a_verdict_and_a_place(portal: Portal) -> None:
    names = set(VERDICTS)

    assert names == set(WHERE)
    assert len(names) == 43
    assert {persona for persona, *_ in ELSEWHERE} <= names
    for name in names:
        Portal(portal.address).room.set_personas([name])


@pytest.mark.parametrize(("persona", "lang", "skin"), list(_matrix()))
def test_the_run_ends_as_the_verdict_says(
    persona: str, lang: str, skin: str, run: Run, record_property: Callable[[str, object], None]
) -> None:
    verdict = VERDICTS[persona]

    result = run(persona, lang, skin)

    record_property("count", ["Faults: how the program ended (cells)", persona, f"exit {result.code}"])
    assert_ended(result, verdict.code)
    assert verdict.speaks(result.message), str(result)
    _assert_nothing_is_twice(result)
    _assert_nothing_is_made_up(result)
    assert_received(result)


def _assert_nothing_is_twice(result: Result) -> None:
    counted = {key: result.counters[key] for key in ("accounts", "identities", "applications", "payments", "open")}
    assert all(count <= 1 for count in counted.values()), (counted, str(result))
    assert result.counters["products"] <= 10, str(result)
    assert "Traceback" not in result.message + result.output, str(result)


def _assert_nothing_is_made_up(result: Result) -> None:
    """What the journal calls accepted was received, or was behind the seller; done is said of an open store only."""
    known = {*result.memory.get("behind", []), *(expected.named(s["page"], s["fields"]) for s in result.received)}
    names = [expected.named(*submit) for submit in expected.submits(result.profile)]
    products = [name for name in names if ":" in name]
    steps = {"payment": "cashier"} | {f"product-{number:02}": name for number, name in enumerate(products, 1)}
    accepted = {line["step"] for line in result.journal if line.get("state") == "accepted"}
    claimed = {steps.get(step, step) for step in accepted} & set(names)

    assert claimed <= known, (claimed - known, str(result))
    assert ("The store is open" in result.output) == (result.counters["open"] == 1) == (result.code == 0), str(result)


@pytest.mark.slow
class TestTheSameCommandAgain:
    """After an honest stop, once the world has moved on, the run goes on to the open store; nothing is done twice."""

    @pytest.mark.parametrize(
        ("persona", "later"), [("sms-late", timedelta(minutes=2)), ("payment-pending", timedelta(hours=3))]
    )
    def test_it_goes_on_when_it_has_arrived(
        self, persona: str, later: timedelta, run: Run, run_autofill: Callable[..., Result], portal: Portal
    ) -> None:
        assert_ended(run(persona, "zh", "kit"), 75)
        if persona == "payment-pending":
            assert_ended(run_autofill(CORPORATE), 75, "confirm the payment")
        Portal(portal.address).room.advance(later)

        again = run_autofill(CORPORATE)

        assert_ended(again, 0)
        assert_received(again)
        _assert_nothing_is_twice(again)

    @pytest.mark.parametrize("persona", ["maintenance", "upload-fails", "exam-failed"])
    def test_it_goes_on_when_the_fault_is_over(
        self, persona: str, run: Run, run_autofill: Callable[..., Result], portal: Portal
    ) -> None:
        stopped = run(persona, "en", "kit")
        assert_ended(stopped, VERDICTS[persona].code)
        Portal(portal.address).room.set_personas([])

        again = run_autofill(stopped.profile, lang="en")

        assert_ended(again, 0)
        _assert_nothing_is_twice(again)

    @pytest.mark.parametrize(("persona", "code"), [("captcha", 75), ("server-error", 79)])
    def test_a_submit_that_nobody_knows_the_end_of_leaves_an_outcome_to_settle(
        self, persona: str, code: int, run: Run, run_autofill: Callable[..., Result], portal: Portal
    ) -> None:
        assert_ended(run(persona, "zh", "kit"), code)
        Portal(portal.address).room.set_personas([])

        again = run_autofill(CORPORATE)
        assert_ended(again, 79, "account-registration")
        settled = run_autofill(CORPORATE, "--outcome", "rejected")

        assert_ended(settled, 0)
        assert_received(settled)


@pytest.mark.slow
class TestTheSameCommandThrice:
    """A second and a third run of the same command find it done: one account, application and payment, ten products."""

    @pytest.fixture(autouse=True)
    def _portal(self, portal: Portal, run_autofill: Callable[..., Result]) -> None:
        self.room, self.run_autofill = Portal(portal.address).room, run_autofill

    @pytest.mark.parametrize("persona", COPED)
    def test_what_is_coped_with_is_done_once(self, persona: str, run: Run) -> None:
        first = run(persona, "zh", "kit")
        assert_ended(first, 0)
        assert_received(first)

        self._assert_done_once(first.profile, "zh")

    @pytest.mark.parametrize(
        ("persona", "profile", "stage", "products"),
        ELSEWHERE,
        ids=[
            f"{persona}-{profile.stem}-{stage or 'start'}-{products}" for persona, profile, stage, products in ELSEWHERE
        ],
    )
    def test_it_is_the_same_wherever_the_fault_bites(
        self, persona: str, profile: Path, stage: str, products: int, run_from: RunFrom
    ) -> None:
        verdict = VERDICTS[persona]
        first = run_from(persona, "en", "kit", (profile, stage, products))
        assert_ended(first, verdict.code)
        assert verdict.speaks(first.message), str(first)
        assert_received(first)
        if verdict.code:
            assert first.counters["products"] <= ONCE["products"] - 1, str(first)
            self.room.set_personas([])

        self._assert_done_once(profile, "en")

    @pytest.mark.parametrize("persona", ["new-required-field", "units", "native-alert"])
    def test_what_cannot_be_sent_is_not_sent_again_and_goes_on_when_the_fault_is_over(
        self, persona: str, run: Run
    ) -> None:
        first = run(persona, "en", "kit")
        self._assert_stops_alike(persona, first)
        self.room.set_personas([])

        self._assert_done_once(first.profile, "en")

    def test_who_was_signed_out_elsewhere_signs_in_again_with_the_same_command(self, run: Run) -> None:
        first = run("signed-out-elsewhere", "en", "kit")
        assert_ended(first, 75)
        assert first.received == [], str(first)

        self._assert_done_once(first.profile, "en")

    def _assert_stops_alike(self, persona: str, first: Result) -> None:
        """A second run of the command stops where the first one did, and sends nothing more."""
        verdict = VERDICTS[persona]
        again = self.run_autofill(first.profile, lang="en")
        for run in (first, again):
            assert_ended(run, verdict.code)
            assert verdict.speaks(run.message), str(run)
        assert again.counters == first.counters, str(again)

    def _assert_done_once(self, profile: Path, lang: str) -> None:
        for _ in range(2):
            again = self.run_autofill(profile, lang=lang)
            assert_ended(again, 0)
            assert_received(again)
            assert {key: again.counters[key] for key in ONCE} == ONCE, str(again)
