"""However a run ends: no secret is in a file that it leaves, in what it prints or in the list of processes.

Nor a whole ID number or phone. What its pictures show is in test_pictures.py, what its traces hold in test_traces.py.
"""

import base64
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any
from urllib.parse import quote

import pytest

from autofill.qa import Portal, Result, expected, portals
from mock_portal.control_room import ControlRoom
from tests.e2e import program
from tests.e2e.killed import browsers_of

_PASSWORDS = {"account": "Canary-9wq7", "login": 'S3"cret&<é>Vogel', "payment": "907163"}
_SHORT = 6
_TO_A_STOP = [  # where the seller begins, who answers, how it ends
    pytest.param("", "none", 75, id="nobody there"),
    pytest.param("", "mock", 75, id="slider", marks=[pytest.mark.persona("captcha"), pytest.mark.slow]),
    pytest.param("", "mock", 75, id="no code", marks=[pytest.mark.persona("sms-late"), pytest.mark.slow]),
    pytest.param("", "mock", 77, id="refused with our words", marks=pytest.mark.persona("email-taken")),
    pytest.param("", "mock", 76, id="a value is cut", marks=[pytest.mark.persona("truncates"), pytest.mark.slow]),
    pytest.param("", "mock", 69, id="nobody served", marks=[pytest.mark.persona("maintenance"), pytest.mark.slow]),
    pytest.param("examined", "mock", 79, id="unknown", marks=[pytest.mark.persona("server-error"), pytest.mark.slow]),
    pytest.param(
        "paid", "mock", 0, id="signs in again", marks=[pytest.mark.persona("session-expired"), pytest.mark.slow]
    ),
    pytest.param("paid", "mock", 76, id="a field is refused", marks=pytest.mark.persona("units")),
    pytest.param("verified", "mock", 77, id="reviewers refuse", marks=pytest.mark.persona("identity-rejected")),
]
_SAID_WRONG = [  # an answer before any browser: arguments, a change of the profile, how it ends
    pytest.param(["--portal", "https://portal.invalid/"], lambda _: None, 64, id="another portal"),
    pytest.param([], lambda profile: profile["account"].update(password=""), 65, id="no password"),
    pytest.param([], lambda profile: profile["account"].update(password="Canary-9wq7" * 30), 65, id="a long password"),
    pytest.param(
        [], lambda profile: profile["account"].update(password=["Canary-9wq7"]), 65, id="a password of another type"
    ),
    pytest.param([], lambda profile: profile["account"].update(passwort="Canary-9wq7"), 65, id="a key of another name"),
    pytest.param([], lambda profile: profile["identity"]["alipay"].update(payment_password=907163), 65, id="a number"),
    pytest.param([], lambda profile: profile["company"].update(licence="nowhere.jpg"), 66, id="no scan"),
    pytest.param(["--portal", "http://127.0.0.1:9/"], lambda _: None, 69, id="nobody answers"),
    pytest.param(["--timeout-s", "never"], lambda _: None, 64, id="an option"),
]


def _new_alipay(profile: dict[str, Any]) -> None:
    """Known passwords, one of each kind that a profile has."""
    profile["account"]["password"] = _PASSWORDS["account"]
    profile["identity"]["alipay"].update(
        registered=False, login_password=_PASSWORDS["login"], payment_password=_PASSWORDS["payment"]
    )


@pytest.fixture
def canary(make_seller: Callable[..., Path]) -> Path:
    """A seller whose values are nowhere else."""
    return make_seller(918, method="corporate-alipay", change=_new_alipay)


@pytest.fixture
def portal(tmp_path: Path, personas: tuple[str, ...]) -> Iterator[Portal]:
    """The mock portal with its faults, where the other tests here have a bare site."""
    with portals.served(tmp_path / "portal.json", personas) as running:
        yield running


@pytest.fixture(autouse=True)
def _own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the browser leaves there is looked through, too."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))


def _spelt(word: str) -> Iterator[bytes]:
    """As it would stand in a text, an address or JSON, backwards, in letters of two bytes, and in base 64."""
    for one in dict.fromkeys((word, quote(word, safe=""), json.dumps(word)[1:-1], word[::-1])):
        yield from (re.escape(one.encode()), re.escape(one.encode("utf-16-le")))
    if len(word) > _SHORT:
        yield from (re.escape(base64.b64encode(word.encode()[shift:]).rstrip(b"=")[:-1]) for shift in range(3))


def _sign_of(word: str) -> re.Pattern[bytes]:
    """Any of its spellings; a few digits alone, not as a part of a number or of a hash."""
    either = b"|".join(_spelt(word))
    return re.compile(either if len(word) > _SHORT else rb"(?<![0-9A-Fa-f])(?:%s)(?![0-9A-Fa-f])" % either)


def _secrets(seller: Path, inbox: list[dict[str, Any]]) -> list[str]:
    said = json.loads(seller.read_text("utf-8"))
    mobile = said["account"]["mobile"]
    codes = [message["code"] for message in inbox if message["code"]]
    words = [*_PASSWORDS.values(), said["legal_representative"]["id_number"], mobile, expected.national(mobile), *codes]
    return [word for word in words if word]


def _found(words: list[str], where: dict[str, bytes]) -> list[tuple[str, str]]:
    signs = {word: _sign_of(word) for word in words}
    return [(word, name) for word, sign in signs.items() for name, text in where.items() if sign.search(text)]


def _left_by(*folders: Path) -> dict[str, bytes]:
    """Every file below, by its path; the portal's own memory and the seller's own profile are not the run's."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return {str(path): str(path).encode() + path.read_bytes() for path in files}


@contextmanager
def _processes_watched() -> Iterator[dict[str, bytes]]:
    """The command lines of all processes that ever were meanwhile, as anybody on the machine may read them."""
    seen: dict[str, bytes] = {}
    ended = Event()

    def watch() -> None:
        while not ended.wait(0.02):
            for place in Path("/proc").glob("[0-9]*/cmdline"):
                try:
                    line = place.read_bytes()
                except (FileNotFoundError, ProcessLookupError):
                    continue
                seen[f"process {line[:40]!r} {hash(line)}"] = line

    watching = Thread(target=watch)
    watching.start()
    try:
        yield seen
    finally:
        ended.set()
        watching.join()


@pytest.mark.parametrize(("stage", "operator", "code"), _TO_A_STOP)
def test_a_run_that_met_a_portal_leaves_no_secret(  # noqa: PLR0913, PLR0917 - the ways to end, and the fixtures that end them
    canary: Path,
    portal: Portal,
    begin_at: Callable[..., None],
    run_autofill: Callable[..., Result],
    tmp_path: Path,
    stage: str,
    operator: str,
    code: int,
) -> None:
    if stage:
        begin_at(canary, stage)

    with _processes_watched() as processes:
        result = run_autofill(canary, "-v", operator=operator)

    words = _secrets(canary, portal.room.export().get("inbox", []))
    printed = {"stdout": result.output.encode(), "stderr": result.message.encode()}
    left = _left_by(tmp_path / "runs", tmp_path / "tmp")
    assert result.code == code, result
    assert any(name.endswith("run.log") for name in left)
    assert any(b"autofill" in line for line in processes.values())
    assert _found(words, {**printed, **processes, **left}) == []


@pytest.mark.parametrize(("arguments", "change", "code"), _SAID_WRONG)
def test_a_run_that_never_began_leaves_no_secret(
    canary: Path, tmp_path: Path, arguments: list[str], change: Callable[[dict[str, Any]], None], code: int
) -> None:
    said = json.loads(canary.read_text("utf-8"))
    change(said)
    canary.write_text(json.dumps(said, ensure_ascii=False), "utf-8")
    runs = tmp_path / "runs"
    runs.mkdir()

    with _processes_watched() as processes:
        ended = program.run(runs, canary, *arguments, "-v")

    printed = {"stdout": ended.out.encode(), "stderr": ended.err.encode()}
    assert ended.code == code, ended.err
    assert ended.err
    assert _found(_secrets(canary, []), {**printed, **processes, **_left_by(runs, tmp_path / "tmp")}) == []


_VICTIMS = (
    "program",
    *(pytest.param(victim, marks=pytest.mark.slow) for victim in ("browser", "by Ctrl-C", "by the system")),
)


@pytest.mark.parametrize("victim", _VICTIMS)
def test_a_run_that_was_killed_leaves_no_secret(canary: Path, portal: Portal, tmp_path: Path, victim: str) -> None:
    runs = tmp_path / "runs"
    runs.mkdir()
    command = [sys.executable, "-m", "autofill", str(canary), "-v", "--operator", "mock"]
    command += ["--portal", f"{portal.address}?lang=en", "--portal-lang", "en"]
    running = subprocess.Popen(
        command, env=program.environment(runs), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert running.stdout is not None
    said = next((line for line in running.stdout if _is_registered(portal)), "")
    _kill(running.pid, victim)
    out, err = running.communicate(timeout=120)

    words = _secrets(canary, portal.room.export().get("inbox", []))
    printed = {"stdout": (said + out).encode(), "stderr": err.encode()}
    assert running.returncode in {69, 130, 143, -signal.SIGKILL}, err
    assert _found(words, {**printed, **_left_by(runs, tmp_path / "tmp")}) == []


def _is_registered(portal: Portal) -> bool:
    return ControlRoom(portal.address).counters()["accounts"] == 1


def _kill(pid: int, victim: str) -> None:
    """In the middle of the pages that follow the registration, where all has been typed once."""
    number = {"by Ctrl-C": signal.SIGINT, "by the system": signal.SIGTERM}.get(victim, signal.SIGKILL)
    for each in browsers_of(pid) if victim == "browser" else [pid]:
        os.kill(each, number)


_BROKEN = """
import sys
from autofill import cli
from autofill.flow.session import Session
def broken(*args, **kwargs):
    raise RuntimeError(f"unforeseen: {args} {kwargs}")
Session.%s = broken
sys.exit(cli.main(sys.argv[1:]))
"""


@pytest.mark.parametrize("method", ["submit", pytest.param("open", marks=pytest.mark.slow)])
def test_a_bug_of_ours_tells_no_secret(canary: Path, portal: Portal, tmp_path: Path, method: str) -> None:
    runs = tmp_path / "runs"
    runs.mkdir()

    done = subprocess.run(
        [sys.executable, "-c", _BROKEN % method, str(canary), "-v", "--operator", "mock", "--portal", portal.address],
        env=program.environment(runs),
        capture_output=True,
        check=False,
    )

    printed = {"stdout": done.stdout, "stderr": done.stderr}
    assert done.returncode == 70, done.stderr
    assert b"unforeseen" in done.stderr
    assert _found(_secrets(canary, []), {**printed, **_left_by(runs, tmp_path / "tmp")}) == []
