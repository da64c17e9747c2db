"""Two hundred generated sellers, each at a portal of their own: each ends as the profile lets one predict."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import mock_portal
from autofill.qa import Result, assert_ended, assert_received

SELLERS = 200
SKINS = ("kit", "native", "iframe", "shadow")
_FEES = {
    category["slug"]: int(category["fee_cny"])
    for category in json.loads((Path(mock_portal.__file__).parent / "data" / "categories.json").read_text("utf-8"))
}


def _spoilt(seed: int, profile: dict[str, Any]) -> None:
    """One in ten approves too little for the fee, one in ten lives where no account is given."""
    if seed % 10 == 3:
        profile["fee"]["approved_cny"] -= 1
    if seed % 10 == 7:
        profile["contact"]["address"] |= {"province": "香港", "city": "香港", "district": "中西区"}


def _predicted(profile: dict[str, Any]) -> int:
    """The exit code, from the profile alone."""
    if profile["contact"]["address"]["province"] == "香港":
        return 65
    return 65 if profile["fee"]["approved_cny"] < _FEES[profile["store"]["category"]] else 0


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(SELLERS))
def test_a_generated_seller_ends_as_the_profile_predicts(
    seed: int,
    make_seller: Callable[..., Path],
    run_autofill: Callable[..., Result],
    record_property: Callable[[str, object], None],
) -> None:
    path = make_seller(seed, change=lambda profile: _spoilt(seed, profile))
    profile = json.loads(path.read_text("utf-8"))

    result = run_autofill(path, lang=("zh", "en")[seed % 2], skin=SKINS[seed // 2 % 4])

    record_property(
        "count", ["Generated sellers: how they ended", profile["identity"]["method"], f"exit {result.code}"]
    )
    assert_ended(result, _predicted(profile))
    assert_received(result, path)
    assert result.counters["payments"] == result.counters["open"] == (1 if result.code == 0 else 0)
    assert result.counters["applications"] == (0 if result.code == 65 else 1)
