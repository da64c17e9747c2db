from datetime import UTC, datetime

import pytest

from autofill.stages.portal import deadlines


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=deadlines.BEIJING)


def test_an_identity_is_reviewed_within_48_hours() -> None:
    assert str(deadlines.review_end("identity", _at("2026-11-25T10:00"))) == "2026-11-27 10:00"


@pytest.mark.parametrize(
    ("begun", "over"),
    [
        ("2026-11-25T10:00", "2026-12-04 23:59"),  # no holiday: seven weekdays
        ("2026-09-28T10:00", "2026-10-13 23:59"),  # the National Day week lies between, Saturday the 10th is worked
        ("2026-02-13T10:00", "2026-03-02 23:59"),  # Saturday the 14th and the 28th are worked, the festival is not
        ("2026-12-28T10:00", "2027-01-07 23:59 (estimated)"),  # next year's calendar is not published
    ],
)
def test_a_brand_is_reviewed_within_seven_chinese_working_days(begun: str, over: str) -> None:
    assert str(deadlines.review_end("brand", _at(begun))) == over


@pytest.mark.parametrize(
    ("registered", "due"),
    [("2026-11-25", "2027-01-25"), ("2026-12-31", "2027-02-28"), ("2027-12-31", "2028-02-29")],
)
def test_real_name_authentication_is_due_two_calendar_months_after_registration(registered: str, due: str) -> None:
    begun = datetime.fromisoformat(registered).replace(tzinfo=UTC)

    assert deadlines.real_name_due(begun).date().isoformat() == due
