import json
import os
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from autofill import profile
from autofill.profile.read import secrets
from tests.profile import cases

TODAY = date(2026, 11, 25)
PRINTS = [sys.executable, "-c", "print('Lake7Bridge'); print('more')"]


def written(password: object, folder: Path) -> Path:
    seller = json.loads(cases.BASE)
    seller["account"]["password"] = password
    path = folder / "secret.json"
    path.write_text(json.dumps(seller, ensure_ascii=False, indent=2), "utf-8")
    return path


def loaded(password: object, folder: Path, ask: secrets.Ask | None = None) -> tuple[str | None, list[str]]:
    found = profile.load(written(password, folder), today=TODAY, ask=ask)
    secret = found.profile.account.password if found.profile else None
    return secret.get_secret_value() if secret else None, [d.code for d in found.diagnostics]


def test_a_password_is_a_text_or_a_reference(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SELLER_PASSWORD", "Lake7Bridge")

    assert loaded("Lake7Bridge", folder) == ("Lake7Bridge", [])
    assert loaded({"env": "SELLER_PASSWORD"}, folder) == ("Lake7Bridge", [])
    assert loaded({"command": PRINTS}, folder) == ("Lake7Bridge", [])


@pytest.mark.parametrize(
    "reference",
    [
        {"env": "SELLER_PASSWORD_THAT_IS_NOT_SET"},
        {"command": "there-is-no-such-command"},
        {"command": []},
        {"command": "an 'unclosed quote"},
        {"command": [sys.executable, "-c", "raise SystemExit(3)"]},
        {"command": [sys.executable, "-c", "pass"]},
        {"keyring": "no-such-service/nobody"},
    ],
)
def test_a_reference_that_leads_nowhere_is_an_error_of_a_run(reference: object, folder: Path) -> None:
    assert loaded(reference, folder) == (None, ["secret-unavailable"])


def test_bytes_that_are_no_text_are_no_password(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SELLER_PASSWORD", os.fsdecode(b"Lake7\xff"))
    writes = "import sys; sys.stdout.buffer.write(b'Lake7\\xff')"

    assert loaded({"env": "SELLER_PASSWORD"}, folder) == (None, ["secret-unavailable"])
    assert loaded({"command": [sys.executable, "-c", writes]}, folder) == (None, ["secret-unavailable"])
    assert [d.code for d in profile.examine(written({"env": "SELLER_PASSWORD"}, folder), today=TODAY).diagnostics] == [
        "secret-unavailable"
    ]


def test_a_person_is_asked_for_what_can_t_be_had_and_for_what_is_absent(folder: Path) -> None:
    asked: list[str] = []

    def ask(key: str) -> str:
        asked.append(key)
        return "Lake7Bridge"

    assert loaded({"env": "SELLER_PASSWORD_THAT_IS_NOT_SET"}, folder, ask) == ("Lake7Bridge", [])
    assert loaded(None, folder, ask) == ("Lake7Bridge", [])
    assert asked == ["account.password", "account.password"]


def test_a_fetched_password_is_held_against_the_policy_too(folder: Path) -> None:
    assert loaded({"command": [sys.executable, "-c", "print('abc')"]}, folder)[1] == [
        "password-kinds",
        "password-length",
    ]


def test_without_a_password_and_without_a_person_a_run_does_not_begin(folder: Path) -> None:
    assert loaded(None, folder) == (None, ["password-missing"])


@pytest.mark.parametrize(
    ("kept", "expected"), [("Lake7Bridge", ["Lake7Bridge", []]), (None, [None, ["secret-unavailable"]])]
)
def test_the_keyring_is_asked_for_service_and_user(
    kept: str | None, expected: list[object], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def get_password(service: str, user: str) -> str | None:
        asked.append((service, user))
        return kept

    stand_in = SimpleNamespace(get_password=get_password, errors=SimpleNamespace(KeyringError=RuntimeError))
    monkeypatch.setitem(sys.modules, "keyring", stand_in)

    assert list(loaded({"keyring": "aliexpress/seller/lin"}, folder)) == expected
    assert asked == [("aliexpress/seller", "lin")]


def test_looking_at_a_profile_runs_no_command(folder: Path, tmp_path: Path) -> None:
    touched = tmp_path / "touched"
    path = written({"command": [sys.executable, "-c", f"open({str(touched)!r}, 'w')"]}, folder)

    faults = profile.examine(path, today=TODAY).diagnostics

    assert faults == ()
    assert not touched.exists()


def test_an_environment_variable_that_is_set_is_checked_when_looked_at(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SELLER_PASSWORD", "abc")

    faults = profile.examine(written({"env": "SELLER_PASSWORD"}, folder), today=TODAY).diagnostics

    assert [d.code for d in faults] == ["password-kinds", "password-length"]
