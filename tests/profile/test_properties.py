import json
import random
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autofill import profile
from autofill.profile.read.diagnostics import as_github, as_json, render
from autofill.run.profile import exit_code
from tests.profile import cases

TODAY = date(2026, 11, 25)
_LOOSE = settings(deadline=None, max_examples=200, suppress_health_check=list(HealthCheck))


def outcome(content: bytes, folder: Path) -> int:
    """What `check` says of these bytes; everything that is found is shown in every way."""
    path = folder / "any.json"
    path.write_bytes(content)
    found = profile.examine(path, today=TODAY).diagnostics
    for lang in ("en", "zh"):
        render(found, lang=lang, color=True)
        json.loads(as_json(found, lang=lang))
        as_github(found, lang=lang).encode()
    return exit_code(found)


@_LOOSE
@given(st.binary(max_size=3000))
def test_any_bytes_are_refused_with_a_reason(folder: Path, content: bytes) -> None:
    assert outcome(content, folder) == 65


@_LOOSE
@given(st.text(max_size=2000))
def test_any_text_is_refused_with_a_reason(folder: Path, content: str) -> None:
    assert outcome(content.encode("utf-8", "surrogatepass"), folder) == 65


@_LOOSE
@given(st.text(alphabet="{}[]\",:\\'“”，： \n\t0123456789.eE+-truefalsn/*#", max_size=400))
def test_any_text_that_looks_like_json_is_refused_with_a_reason(folder: Path, content: str) -> None:
    assert outcome(content.encode(), folder) == 65


@_LOOSE
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4),
    ),
)
def test_any_json_is_refused_with_a_reason(folder: Path, content: object) -> None:
    assert outcome(json.dumps(content).encode(), folder) == 65


@_LOOSE
@given(st.integers(0, len(cases.BASE) - 1), st.integers(0, 40), st.text(max_size=6))
def test_a_profile_with_a_piece_replaced_is_never_too_much(folder: Path, at: int, length: int, piece: str) -> None:
    text = cases.BASE[:at] + piece + cases.BASE[at + length :]

    assert outcome(text.encode("utf-8", "surrogatepass"), folder) in {0, 65, 66}


HARD: dict[str, Callable[[], bytes]] = {
    "brackets": lambda: b"[" * 4_000_000,
    "objects": lambda: b'{"a":' * 800_000,
    "values": lambda: b"[" + b"1," * 1_900_000 + b"1]",
    "keys": lambda: b"{" + b",".join(b'"%d":1' % n for n in range(380_000)) + b"}",
    "duplicate keys": lambda: b"{" + b'"a":1,' * 600_000 + b'"a":1}',
    "one long text": lambda: b'{"$schema": "' + b"x" * 4_000_000 + b'"}',
    "escapes": lambda: b'{"$schema": "' + b"\\u4e2d" * 600_000 + b'"}',
    "a number": lambda: b'{"synthetic": ' + b"9" * 4_000_000 + b"}",
    "an exponent": lambda: b'{"fee": {"approved_cny": 1e' + b"9" * 1000 + b"}}",
    "quotes": lambda: b'"' * 4_000_000,
    "spaces": lambda: b" " * 4_000_000,
    "comments": lambda: b"/*" * 2_000_000,
    "passwords": lambda: b'"password":' * 380_000,
    "pass, pass": lambda: b"pass" * 1_000_000,
    "digits": lambda: b"1234567890 " * 380_000,
    "random": lambda: random.Random(1).randbytes(4_000_000),  # noqa: S311 - any bytes will do
    "newlines": lambda: b"\n" * 4_000_000,
    "wide brackets": lambda: "［".encode() * 1_300_000,
    "curly quotes": lambda: "“".encode() * 1_300_000,
    "products": lambda: b'{"products": [' + b"{}," * 30_000 + b"{}]}",
    "masked numbers and faults": lambda: b'{"a": "' + b"12345678901 " * 250_000 + b'"}' + b"\n",
    "passwords and faults": lambda: b"[" + b'{"password": 1 "a"},' * 90 + b'"password":1,' * 90_000 + b"1]",
    "commas": lambda: b"[" + b"," * 4_000_000,
    "values deep below keys": lambda: b'{"' + 100 * b"k" + b'":' + b'{"k":' * 22 + b"[" + b"1," * 90_000,
    "hundred megabytes": lambda: b"[" * 100_000_000,
}


@pytest.mark.parametrize("name", HARD)
def test_the_hardest_files_are_refused_in_less_than_200_mb(name: str, tmp_path: Path) -> None:
    path = tmp_path / "hard.json"
    path.write_bytes(HARD[name]())
    code = (
        "import sys; from pathlib import Path; from autofill.commands import check\n"
        f"ended = check.check([Path({str(path)!r})])\n"
        "most = Path('/proc/self/status').read_text().partition('VmHWM:')[2].split()[0]\n"
        "print(ended, int(most) // 1024, file=sys.stderr)\n"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    ended, megabytes = done.stderr.split()
    assert ended == "65"
    assert int(megabytes) < 200
