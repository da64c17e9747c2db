"""The whole journey, as a seller starts it, compared with what the portal received."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autofill.qa import Result, assert_ended, assert_received, expected
from autofill.stages import STAGES
from tests import readme
from tests.e2e import program

_EACH = [  # one way whole in `make test`, one in test_kill.py, two from the middle on; all in `make test-all`
    ("corporate", "zh"),
    pytest.param("corporate", "en", marks=pytest.mark.slow),
    pytest.param("corporate-new-alipay", "zh", marks=pytest.mark.slow),
    pytest.param("corporate-new-alipay", "en", marks=pytest.mark.slow),
    pytest.param("legal-representative", "zh", marks=pytest.mark.slow),
    pytest.param("legal-representative", "en", marks=pytest.mark.slow),
    pytest.param("brand", "zh", marks=pytest.mark.slow),
    pytest.param("brand", "en", marks=pytest.mark.slow),
]


def _received(ended: program.Ended) -> list[tuple[str, dict[str, Any]]]:
    return [(submit["page"], submit["fields"]) for submit in ended.portal()["received"]]


def _with_answers(profile: Path, ended: program.Ended) -> list[tuple[str, dict[str, Any]]]:
    """What is expected, with what only the portal can know: the codes that it sent and the exam that it set."""
    codes = iter([message["code"] for message in ended.portal()["inbox"] if message["code"]])
    answers = next(fields for page, fields in _received(ended) if page == "exam-paper")
    return [
        (page, {key: next(codes) if value == expected.CODE else value for key, value in fields.items()})
        if page != "exam-paper"
        else (page, answers)
        for page, fields in expected.submits(profile)
    ]


@pytest.mark.parametrize(("name", "lang"), _EACH)
def test_the_portal_receives_the_profile_value_for_value_and_nothing_else(tmp_path: Path, name: str, lang: str) -> None:
    profile = program.PROFILES / f"{name}.json"

    ended = program.run(tmp_path, profile, "--portal-lang", lang)

    assert ended.code == 0, ended.err
    assert "The store is open." in ended.out
    assert _received(ended) == _with_answers(profile, ended)
    assert [entry["outcome"] for entry in ended.portal()["log"]] == ["accepted"] * len(ended.portal()["received"])
    if (name, lang) == ("corporate", "zh"):
        assert readme.steady(ended.out) == readme.steady(readme.block("run")), "renew it: make docs"
        _assert_nothing_is_left_to_do(tmp_path, profile, ended)


def _assert_nothing_is_left_to_do(runs: Path, profile: Path, ended: program.Ended) -> None:
    before = ended.portal()["received"]

    again = program.run(runs, profile)

    assert again.code == 0
    assert again.out.count("the portal has it already") == len(STAGES)
    assert again.portal()["received"] == before


def test_products_beyond_those_that_the_store_needs_are_published_too(
    make_seller: Callable[..., Path], begin_at: Callable[..., None], run_autofill: Callable[..., Result]
) -> None:
    seller = make_seller(1)
    products = json.loads(seller.read_text("utf-8"))["products"]
    assert len(products) > 10
    begin_at(seller, "paid", products=10)

    result = run_autofill(seller)

    assert_ended(result, 0)
    assert result.counters["products"] == len(products)
    assert_received(result, seller)


@pytest.mark.parametrize(
    ("name", "stage", "lang"), [("brand", "applied", "en"), ("legal-representative", "verified", "zh")]
)
def test_the_other_ways_lead_to_the_open_store_too(
    name: str, stage: str, lang: str, begin_at: Callable[..., None], run_autofill: Callable[..., Result]
) -> None:
    profile = program.PROFILES / f"{name}.json"
    begin_at(profile, stage, products=-1)

    result = run_autofill(profile, lang=lang)

    assert_ended(result, 0)
    assert_received(result, profile)
