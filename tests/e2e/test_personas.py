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
    **dict.fromkeys(
        ("captcha", "email-taken", "deadline-missed", "truncates", "reverts"), (CORPORATE, *FROM_THE_START)
    ),
    **dict.fromkeys(("maintenance", "server-error", "foreign-redirect"), (CORPORATE, *FROM_THE_START)),
    "reorder": (REPRESENTATIVE, *FROM_THE_START),
    **dict.fromkeys(("sms-late", "code-voided"), (CORPORATE, "emailed", 9)),
    **dict.fromkeys(("slow", "re-render", "session-expired"), (REPRESENTATIVE, "verified", 9)),
    "double-submit": (REPRESENTATIVE, "emailed", 9),
    **dict.fromkeys(("upload-slow", "upload-fails", "company-taken"), (REPRESENTATIVE, "verified", 9)),
    **dict.fromkeys(("popup-ad", "promo-dialog"), (REPRESENTATIVE, "verified", 9)),
    **dict.fromkeys(("identity-rejected", "more-material"), (CORPORATE, "verified", 9)),
    "licence-unreadable": (UNREGISTERED, "verified", 9),
    "exam-failed": (CORPORATE, "identified", 9),
    "store-name-taken": (CORPORATE, "examined", 9),
    **dict.fromkeys(("fee-changed", "payment-pending"), (CORPORATE, "applied", 9)),
    "brand-rejected": (BRAND, "applied", 9),
}
SAMPLED = [  # quick ones, in which each language and each skin comes up
    ("email-taken", "en", "native"),
    ("reverts", "zh", "shadow"),
    ("fee-changed", "en", "shadow"),
    ("server-error", "zh", "iframe"),
]
Run = Callable[[str, str, str], Result]


def _matrix() -> Iterator[Any]:
    """Every cell; those that are not sampled are slow."""
    for persona in VERDICTS:
        for lang in LANGS:
            for skin in SKINS:
                cell = (persona, lang, skin)
                yield pytest.param(*cell, marks=() if cell in SAMPLED else pytest.mark.slow, id="-".join(cell))


@pytest.fixture
def run(portal: Portal, begin_at: Callable[..., None], run_autofill: Callable[..., Result]) -> Run:
    """The program against a portal that plays the fault, begun where it bites."""

    def start(persona: str, lang: str, skin: str) -> Result:
        profile, stage, products = WHERE[persona]
        if stage:
            begin_at(profile, stage, products=products)
        Portal(portal.address).room.set_personas([persona])
        return run_autofill(profile, lang=lang, skin=skin)

    return start


def test_every_fault_has_a_verdict_and_a_place(portal: Portal) -> None:
    names = set(VERDICTS)

    assert names == set(WHERE)
    assert len(names) == 31
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

    @pytest.mark.parametrize("persona", ["maintenance", "server-error", "upload-fails", "reverts", "exam-failed"])
    def test_it_goes_on_when_the_fault_is_over(
        self, persona: str, run: Run, run_autofill: Callable[..., Result], portal: Portal
    ) -> None:
        stopped = run(persona, "en", "kit")
        assert_ended(stopped, VERDICTS[persona].code)
        Portal(portal.address).room.set_personas([])

        again = run_autofill(stopped.profile, lang="en")

        assert_ended(again, 0)
        _assert_nothing_is_twice(again)

    def test_a_slider_that_nobody_passed_leaves_an_outcome_to_settle(
        self, run: Run, run_autofill: Callable[..., Result], portal: Portal
    ) -> None:
        assert_ended(run("captcha", "zh", "kit"), 75)
        Portal(portal.address).room.set_personas([])

        again = run_autofill(CORPORATE)
        assert_ended(again, 79, "account-registration")
        settled = run_autofill(CORPORATE, "--outcome", "rejected")

        assert_ended(settled, 0)
        assert_received(settled)
