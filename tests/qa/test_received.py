"""What the portal received beside what the profile says: every difference is told, and nothing else."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from autofill.qa import Portal, Result, assert_ended, assert_received, expected
from tests.e2e import program

PROFILE = program.PROFILES / "brand.json"
_CODE = "123456"


def _received(stop_after: str = "") -> list[dict[str, Any]]:
    """What an honest portal received, up to and with a page."""
    email = json.loads(PROFILE.read_text("utf-8"))["account"]["email"]
    submits = copy.deepcopy(expected.submits(PROFILE))
    found = []
    for page, fields in submits:
        held = {key: _CODE if value == expected.CODE else value for key, value in fields.items()}
        found.append({"account": email, "page": page, "fields": held})
        if page == stop_after:
            break
    return found


def _result(received: list[dict[str, Any]], code: int = 0, **memory: Any) -> Result:
    known = {"received": received, "inbox": [{"code": _CODE}], **memory}
    return Result(PROFILE, code, "", "", Portal("http://127.0.0.1:9/"), None, {}, known)


def _told(result: Result, profile: Path | None = None) -> str:
    with pytest.raises(AssertionError) as caught:
        assert_received(result, profile)
    return str(caught.value)


def test_a_whole_journey_that_agrees_passes() -> None:
    assert_received(_result(_received()))


def test_a_field_that_differs_stands_beside_the_profiles_value() -> None:
    received = _received()
    received[0]["fields"]["street-address"] = "文三路"

    told = _told(_result(received))

    street = json.loads(PROFILE.read_text("utf-8"))["contact"]["address"]["street"]
    row = next(line for line in told.splitlines() if "street-address" in line)
    assert told.startswith("1 difference between")
    assert row.startswith("account-registration")
    assert row.index(street) < row.index("文三路", row.index(street) + len(street))


def test_a_field_that_the_profile_does_not_have_is_told() -> None:
    received = _received()
    received[0]["fields"]["nickname"] = "Lotus"

    assert "nickname" in _told(_result(received))


def test_signing_in_is_allowed_at_any_time_with_the_profiles_own_words() -> None:
    received = _received()
    signed = {"account": received[0]["account"], "page": "sign-in", "fields": expected.sign_in(PROFILE)}

    assert_received(_result([*received[:5], signed, *received[5:]]))
    signed["fields"]["email"] = "other@example.com"
    assert "other@example.com" in _told(_result([*received[:5], signed, *received[5:]]))


def test_a_page_that_came_twice_is_told() -> None:
    received = _received()
    received.insert(9, received[8])

    assert "one too many" in _told(_result(received))


def test_a_finished_run_must_have_sent_every_page() -> None:
    received = [submit for submit in _received() if submit["page"] != "sales-plan"]

    assert "sales-plan" in _told(_result(received))
    assert "back-office" in _told(_result(_received("cashier")))


def test_a_run_that_stopped_need_not_have_sent_what_comes_later() -> None:
    assert_received(_result(_received("sales-plan"), code=77))
    assert_received(_result([], code=76))


def test_what_was_behind_the_seller_is_not_asked_for_and_not_allowed_again() -> None:
    received = _received()
    behind = ["account-registration", "verify-email"]

    assert_received(_result(received[2:], behind=behind))
    assert "account-registration" in _told(_result(received, behind=behind))


def test_a_code_must_be_one_that_was_sent() -> None:
    received = _received()
    received[1]["fields"]["one-time-code"] = "999999"

    assert "999999" in _told(_result(received))


def test_another_sellers_submits_do_not_count() -> None:
    other = [{**submit, "account": "other@example.com"} for submit in _received("verify-email")]

    assert_received(_result([*other, *_received()]))


def test_a_password_is_shown_as_a_hash_only() -> None:
    received = _received()
    received[0]["fields"]["new-password"] = expected.secret("another")

    told = _told(_result(received))

    assert json.loads(PROFILE.read_text("utf-8"))["account"]["password"] not in told
    assert "sha256:" in told


def test_an_end_that_was_not_expected_tells_the_whole_run() -> None:
    result = Result(
        PROFILE, 76, "register: not submitted", "1/10 register", Portal("http://127.0.0.1:9/"), None, {}, {}
    )

    assert_ended(result, 76, "not submitted")
    with pytest.raises(AssertionError, match=r"expected exit 0\nexit 76: register: not submitted[\s\S]*1/10 register"):
        assert_ended(result, 0)
    with pytest.raises(AssertionError, match="does not say 'refused'"):
        assert_ended(result, 76, "refused")
