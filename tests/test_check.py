import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from autofill import cli
from autofill.commands import check, new, sample
from autofill.errors import FileMissing, ProfileInvalid, UsageError
from autofill.profile import data
from autofill.qa import sellers
from autofill.run.profile import load

PROFILES = Path(__file__).parents[1] / "profiles"
GOOD = [PROFILES / f"{name}.json" for name in ("corporate", "corporate-new-alipay", "legal-representative", "brand")]


def seller(path: Path, seed: int = 3, **changes: object) -> Path:
    """A synthetic seller at `path`; a change is named by its key, dots written as two underscores."""
    made = sellers.make(seed, scans=path.stem)
    for key, value in changes.items():
        part, _, last = key.rpartition("__")
        holder = made
        for step in part.split("__"):
            holder = holder[step]
        holder[last] = value
    sellers.write(made, path)
    return path


def test_good_profiles_are_exit_0_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.check(GOOD) == 0
    assert capsys.readouterr().out.splitlines() == [f"{path}: no errors, no warnings" for path in GOOD]


def test_a_broken_profile_is_exit_65_with_every_reason(capsys: pytest.CaptureFixture[str]) -> None:
    ended = cli.main(["check", str(PROFILES / "broken.json"), "--lang", "en"])

    shown = capsys.readouterr().out
    assert ended == 65
    assert shown.count("error[") > 18
    assert shown.rstrip().endswith("errors, no warnings")


def test_a_scan_that_is_not_there_is_exit_66_also_for_a_run(tmp_path: Path) -> None:
    path = seller(tmp_path / "profile.json")
    (tmp_path / "profile" / "licence.jpg").unlink()

    assert check.check([path]) == 66
    with pytest.raises(FileMissing) as missing:
        load(path)
    assert "file-missing" in missing.value.report


def test_a_scan_that_is_not_there_among_other_errors_is_exit_65(tmp_path: Path) -> None:
    path = seller(tmp_path / "profile.json", contact__address__postal_code="1")
    (tmp_path / "profile" / "licence.jpg").unlink()

    assert check.check([path]) == 65
    with pytest.raises(ProfileInvalid) as invalid:
        load(path)
    assert invalid.value.errors == 2


@pytest.mark.parametrize("name", ["nowhere.json", "."])
def test_a_profile_that_is_not_there_is_exit_66(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(tmp_path / name)]) == 66
    assert "Not found or not readable" in capsys.readouterr().err


def test_a_run_is_given_the_profile_and_the_warnings_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = seller(tmp_path / "profile.json", contact__english_given_name=None, contact__english_family_name=None)

    profile = load(path)

    assert profile.scan(profile.company.licence).is_file()
    assert "warning[name-derived]" in capsys.readouterr().err


TWINS = {
    "account__email": "twin-email",
    "account__mobile": "twin-mobile",
    "legal_representative__id_number": "twin-id-number",
    "identity__alipay__account": "twin-alipay",
    "company__name": "twin-company-name",
    "store__name": "twin-store",
}


@pytest.mark.parametrize(("key", "code"), TWINS.items())
def test_two_profiles_of_one_member_are_told_apart_from_two_members(
    key: str, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = seller(tmp_path / "first.json", 3)
    value = json.loads(first.read_text("utf-8"))
    for step in key.split("__"):
        value = value[step]
    second = seller(tmp_path / "second.json", 4, **{key: f"+86 {value[-11:]}" if code == "twin-mobile" else value})
    third = seller(tmp_path / "third.json", 5)

    ended = check.check([first, second, third], style="json")

    errors = [d for d in json.loads(capsys.readouterr().out) if d["severity"] == "error"]
    assert ended == 65
    assert [(d["code"], d["path"], d["file"]) for d in errors] == [(code, key.replace("__", "."), str(second))]
    assert f"{first}:" in errors[0]["message"]


def test_one_company_twice_is_said_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = seller(tmp_path / "first.json", 3)
    company = json.loads(first.read_text("utf-8"))["company"]
    second = seller(
        tmp_path / "second.json",
        3,
        **{key: f"other-{n}@example.com" for n, key in enumerate(("account__email", "identity__alipay__account"))},
    )
    text = second.read_text("utf-8")
    assert company["credit_code"] in text

    check.check([first, second], style="json")

    codes = [d["code"] for d in json.loads(capsys.readouterr().out) if d["severity"] == "error"]
    assert sorted(codes) == ["twin-company", "twin-id-number", "twin-mobile", "twin-store"]


def test_colours_come_with_a_terminal_only() -> None:
    command = [sys.executable, "-m", "autofill", "check", str(PROFILES / "broken.json")]
    piped = subprocess.run(command, capture_output=True, check=False, timeout=60)
    master, slave = pty.openpty()
    with subprocess.Popen(command, stdout=slave) as process:
        os.close(slave)
        shown = b""
        while chunk := _read(master):
            shown += chunk
    os.close(master)

    assert b"\x1b[" not in piped.stdout
    assert b"\x1b[1;31m" in shown
    assert process.returncode == piped.returncode == 65


def test_a_terminal_that_knows_no_chinese_is_no_reason_to_fail() -> None:
    command = [sys.executable, "-m", "autofill", "check", str(PROFILES / "broken.json"), "--lang", "zh"]

    done = subprocess.run(
        command, capture_output=True, check=False, timeout=60, env={**os.environ, "PYTHONIOENCODING": "ascii"}
    )

    assert done.returncode == 65
    assert done.stderr == b""
    assert b"[credit-code-letter]" in done.stdout


def test_a_reader_that_has_seen_enough_is_no_reason_to_fail() -> None:
    command = f"{sys.executable} -m autofill check {PROFILES}/broken.json; echo $? >&2"

    done = subprocess.run(
        ["sh", "-c", f"({command}) | true"],  # noqa: S607 - the shell of the system
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert done.stderr == b"65\n"


def test_the_same_profile_twice_is_not_two_members() -> None:
    assert check.check([GOOD[0], GOOD[0]]) == 0


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # the other end of a terminal was closed
        return b""


def test_a_skeleton_asks_for_everything_and_breaks_on_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "new" / "profile.json"

    assert cli.main(["new", str(path)]) == 0
    assert path.stat().st_mode & 0o077 == 0
    assert (path.parent / json.loads(path.read_text("utf-8"))["$schema"]).read_text("utf-8") == (
        data.FOLDER / "profile.schema.json"
    ).read_text("utf-8")
    capsys.readouterr()
    assert check.check([path], style="json") == 65
    faults = json.loads(capsys.readouterr().out)
    codes = {d["code"] for d in faults}
    assert {"text-empty", "date-form", "number-range", "products-few"} <= codes
    assert not codes & {"key-unknown", "key-missing", "type-wrong", "value-not-listed"}


def test_what_is_there_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "profile.json"
    path.write_text("mine")

    with pytest.raises(UsageError):
        new.new(path)
    with pytest.raises(UsageError):
        sample.sample(1, tmp_path)
    assert path.read_text() == "mine"


def test_a_sample_is_complete_and_has_no_error(tmp_path: Path) -> None:
    assert cli.main(["sample", "--seed", "12", str(tmp_path / "seller")]) == 0
    assert check.check([tmp_path / "seller" / "profile.json"]) == 0
    assert json.loads((tmp_path / "seller" / "profile.json").read_text("utf-8"))["synthetic"] is True


def test_the_schema_is_printed_as_it_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schema"]) == 0
    assert capsys.readouterr().out == (data.FOLDER / "profile.schema.json").read_text("utf-8")


def test_check_imports_neither_pydantic_nor_a_library_that_it_does_not_need() -> None:
    code = (
        "import sys; from pathlib import Path; from autofill.commands import check\n"
        f"check.check([Path({str(GOOD[0])!r})])\n"
        "slow = ('pydantic', 'pypinyin', 'phonenumbers', 'email_validator', 'stdnum', 'PIL', 'pypdf', 'dataclasses')\n"
        "print([m for m in slow if m in sys.modules])\n"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)

    assert done.stdout.splitlines()[-1] == "[]"
