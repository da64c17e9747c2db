"""`check --plan`: what a run would enter, without a browser and without a secret."""

import json
from pathlib import Path

import pytest

from autofill import cli

_SAMPLE = Path(__file__).parents[1] / "profiles" / "brand.json"


def test_every_page_is_there_with_its_keys_and_no_secret(capsys: pytest.CaptureFixture[str]) -> None:
    said = json.loads(_SAMPLE.read_text("utf-8"))

    assert cli.main(["check", "--plan", str(_SAMPLE)]) == 0

    shown = capsys.readouterr().out
    assert shown.count("\nproducts: product-") == len(said["products"])
    for key in ("account.email", "company.credit_code", "brands[0].number", "store.name", "products[9].title"):
        assert key in shown
    assert said["store"]["name"] in shown
    assert "••••••" in shown
    hidden = (said["account"]["password"], said["account"]["email"], said["legal_representative"]["id_number"])
    assert [one for one in hidden if one in shown] == []


def test_a_profile_with_errors_has_no_plan(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--plan", str(_SAMPLE.with_name("broken.json"))]) == 65
    assert "error" in capsys.readouterr().err
