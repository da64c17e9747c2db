"""What can be handed to the program by mistake or by malice: each input, its exit code, a piece of what is said.

`tests/test_bad_input.py` hands them in; `tests/bench/test_bad_input_cost.py` measures what they cost.
"""

import json
import os
import random
import shutil
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.profile import cases
from tests.profile.pngs import png

PROFILES = Path(__file__).parents[1] / "profiles"
MEGABYTES_4 = 4 * 1024 * 1024 - 4096
_NO_TEXT = b"\xff\xfe"
Make = Callable[[Path], object]


@dataclass(frozen=True)
class BadInput:
    """`words` stand behind `python -m autofill`, in a folder that `make` has laid."""

    name: str
    words: tuple[str | bytes, ...]
    code: int
    says: str
    make: Make = lambda _: None
    environment: dict[str, str] = field(default_factory=dict)


def every() -> list[BadInput]:
    """All of them."""
    return [*_names(), *_env_files(), *_settings(), *_options(), *_profiles(), *_tables(), *_scans()]


def _names() -> Iterator[BadInput]:
    loop: Make = lambda folder: (folder / "loop.json").symlink_to("loop.json")  # noqa: E731 - one of a table
    for command, code, says in (
        ((), 66, "Not found or not readable: loop.json"),
        (("check",), 66, "Not found or not readable: loop.json"),
        (("status",), 64, "no application of it is known"),
        (("new",), 64, "is there already"),
        (("inspect",), 66, "Not found or not readable: loop.json"),
    ):
        name = " ".join(command) or "run"
        yield BadInput(f"{name}: a link to itself", (*command, "loop.json"), code, says, loop)
        yield BadInput(f"{name}: a name that is no text", (*command, _NO_TEXT + b".json"), 64, "no text", _odd_name)
    for command, code in (
        ((), 66),
        (("check",), 66),
        (("status",), 64),
        (("new",), 73),
        (("sample",), 73),
        (("inspect",), 66),
    ):
        yield BadInput(
            f"{' '.join(command) or 'run'}: a name of 5,000 letters", (*command, 5000 * "x"), code, "xxx…xxx"
        )
    pipe: Make = lambda folder: os.mkfifo(folder / "pipe")  # noqa: E731
    yield BadInput("check: a pipe", ("check", "pipe"), 66, "Not found or not readable: pipe", pipe)
    yield BadInput("run: a pipe", ("pipe",), 66, "Not found or not readable: pipe", pipe)
    yield BadInput("check: an endless device", ("check", "/dev/zero"), 66, "Not found or not readable: /dev/zero")
    yield BadInput("run: an option that is no text", ("p.json", b"--\xff"), 64, "no text")
    yield BadInput("check: a name that paints", ("check", "\x1b[31m.json"), 66, "\N{REPLACEMENT CHARACTER}[31m.json")


def _odd_name(folder: Path) -> None:
    shutil.copy(os.fsencode(PROFILES / "broken.json"), os.fsencode(folder) + b"/" + _NO_TEXT + b".json")


def _env_files() -> Iterator[BadInput]:
    no_text, no_setting = "this is no text in UTF-8", "this is no setting"
    contents: dict[str, tuple[Make | bytes, str]] = {
        "any bytes": (random.Random(1).randbytes(4000), no_text),  # noqa: S311 - any bytes will do
        "Latin-1": ("A=1\nAUTOFILL_RUNS=café\n".encode("latin-1"), f"line 2: {no_text}"),
        "GBK": ("AUTOFILL_RUNS=运行\n".encode("gbk"), no_text),
        "UTF-16": ("AUTOFILL_YES=1\n".encode("utf-16"), no_text),
        "UTF-16 without its mark": ("AUTOFILL_YES=1\n".encode("utf-16-le"), no_text),
        "a lone surrogate": (b"AUTOFILL_RUNS=a\xed\xa0\x80b\n", no_text),
        "words": (b"\n\nthis is not\n", f"line 3: {no_setting}"),
        "a quote that never ends": (b"A='" + 60_000 * b"x", no_setting),
        "a name without a value": (b"\nAUTOFILL_RUNS\n", "line 2: AUTOFILL_RUNS is given no value"),
        "a name that is none": (b"AUTOFILL_RUN=x\n", "there is no setting AUTOFILL_RUN. Known: AUTOFILL_PORTAL"),
        "names in a value": (b"A=x\nAUTOFILL_RUNS=${A}${A}\n", "line 2: ${...} in AUTOFILL_RUNS is not replaced"),
        "values that double": (_doubling(), "in AUTOFILL_RUNS is not replaced"),
        "50 MB of lines": (b"A=b\n" * (50 * 1024 * 256), "larger than 64 KB"),
        "50 MB in a quote": (b"A='" + 50 * 1024 * 1024 * b"x", "larger than 64 KB"),
        "a pipe": (os.mkfifo, ".env is no plain file"),
        "an endless device": (lambda path: path.symlink_to("/dev/zero"), ".env is no plain file"),
        "a link to itself": (lambda path: path.symlink_to(".env"), ".env can't be read"),
        "a link to nowhere": (lambda path: path.symlink_to("nowhere"), ".env can't be read"),
        "a value that is none": (b"AUTOFILL_TIMEOUT_S=soon\n", "--timeout-s/AUTOFILL_TIMEOUT_S: it must be a number"),
    }
    for name, (content, says) in contents.items():
        yield BadInput(f".env: {name}", ("status",), 78, says, _at(".env", content))


def _doubling() -> bytes:
    """Each value is twice the one before: 2 to the power of 60 letters."""
    lines = ["A0=xx", *(f"A{n}=${{A{n - 1}}}${{A{n - 1}}}" for n in range(1, 60)), "AUTOFILL_RUNS=${A59}"]
    return "\n".join(lines).encode()


def _at(name: str, content: Make | bytes) -> Make:
    return lambda folder: (folder / name).write_bytes(content) if isinstance(content, bytes) else content(folder / name)


def _settings() -> Iterator[BadInput]:
    seller = (str(PROFILES / "corporate.json"), "--no-input")
    for name, value, says in (
        ("a person who is not there", "~nosuchuser/x", "there is no home folder for ~nosuchuser"),
        ("5,000 letters", 5000 * "x", "this name is too long"),
    ):
        for option in ("--runs", "--browser"):
            yield BadInput(
                f"{option}: {name}",
                (*seller, option, value),
                78,
                f"{option}/AUTOFILL_",
            )
            yield BadInput(
                f"status {option}: {name}", ("status",), 78, says, environment={f"AUTOFILL_{option[2:].upper()}": value}
            )
    no_text = os.fsdecode(_NO_TEXT)
    for variable in ("AUTOFILL_RUNS", "AUTOFILL_BROWSER", "AUTOFILL_TIMEOUT_S", "HOME"):
        yield BadInput(
            f"{variable} that is no text", ("status",), 78, "bytes that are no text", environment={variable: no_text}
        )
    for address in ("http://[::1", "http://a:99999/", "http:///", "javascript:1", "http://a\nb/", "http://a\u202eb/"):
        says = "--portal/AUTOFILL_PORTAL: give an http or https address"
        yield BadInput(f"--portal {address!r}", (*seller, "--portal", address), 78, says)
    for seconds, says in (("nan", "at most 600"), ("0", "more than 0"), ("1e400", "at most 600")):
        yield BadInput(f"--timeout-s {seconds}", (*seller, "--timeout-s", seconds), 78, says)


def _options() -> Iterator[BadInput]:
    yield BadInput("status --json --ics", ("status", "--json", "--ics"), 64, "not allowed with")
    yield BadInput(
        "--operator and --no-input", ("p.json", "--operator", "console", "--no-input"), 64, "not allowed with"
    )
    yield BadInput("a seed of 5,000 digits", ("sample", "--seed", 5000 * "9", "folder"), 64, "Argument --seed")


def _profiles() -> Iterator[BadInput]:
    for name, content, says in (
        ("commas", b"[" + MEGABYTES_4 * b",", "syntax-extra-comma"),
        ("commas in an object", b'{"a":1' + MEGABYTES_4 * b",", "syntax-extra-comma"),
        ("a key of 4 MB", b'{"' + MEGABYTES_4 * b"k" + b'":1}', "no key has more than 100"),
        ("values below long keys", _below_long_keys(150_000), "no key has more than 100"),
        ("values deep below keys", _below_long_keys(100), "nested deeper"),
        ("too many values", b"[" + 200_000 * b"1," + b"1]", "more than 100,000 values"),
    ):
        yield BadInput(f"profile: {name}", ("check", "p.json"), 65, says, _at("p.json", content))
    for name, old, new, says in (
        ("a lone surrogate in a name", '"文三路', '"\\ud800文三路', "text-control"),
        ("a lone surrogate in a file's name", '"scans/licence.jpg"', '"\\ud800.jpg"', "text-control"),
        ("a lone surrogate in a key", '"street"', '"\\ud800": 1, "street"', "key-unknown"),
        ("a line break in a street", '"文三路', '"文三路\\n', "text-line-break"),
        ("a mark of direction in a title", '"Vintage Leather', '"Vintage\\u202e Leather', "text-control"),
        ("the end of all calendars", '"2043-12-01"', '"9999-12-31"', "date-far"),
    ):
        yield BadInput(f"profile: {name}", ("check", "p.json"), 65, says, _seller(old, new))
    surrogate = {"SELLER_PASSWORD": os.fsdecode(_NO_TEXT)}
    reference = _seller('"registered": true', '"registered": true, "login_password": {"env": "SELLER_PASSWORD"}')
    yield BadInput(
        "profile: a password that is no text", ("check", "p.json"), 65, "bytes that are no text", reference, surrogate
    )


def _below_long_keys(length: int) -> bytes:
    return (
        b'{"' + length * b"k" + b'":' + (b'{"' + length * b"j" + b'":') * 20 + b"[" + 90_000 * b"1," + b"1]" + 21 * b"}"
    )


def _seller(old: str, new: str) -> Make:
    assert old in cases.BASE, old
    return _at("p.json", cases.BASE.replace(old, new, 1).encode())


def _tables() -> Iterator[BadInput]:
    whole = MEGABYTES_4
    for name, content, says in (
        ("commas", whole * b",", "csv-wide"),
        ("newlines", whole * b"\n", "csv-empty"),
        ("newlines below a heading", b"title\n" + whole * b"\n", "csv-empty"),
        ("carriage returns", whole * b"\r", "csv-empty"),
        ("four million columns", b",".join((whole // 2) * [b"t"]) + b"\nx\n", "csv-wide"),
        ("columns with names of their own", b",".join(b"titl%d" % n for n in range(350_000)) + b"\nx\n", "csv-wide"),
        ("a heading, then commas and a word", b"title\n" + (whole - 10) * b"," + b"x", "csv-wide"),
        ("short rows", b"title,category\n" + (whole // 5) * b"a,b\n", "csv-column-missing"),
        ("rows of nothing in quotes", b"title\n" + (whole // 6) * b'"",""\n', "csv-long"),
        ("a million names in a cell", b"title,images\nx," + (whole // 2 - 20) * b"a;", "csv-names"),
        ("quotes", whole * b'"', "csv-empty"),
        ("quotes and commas", (whole // 2) * b'",', "csv-"),
        ("any bytes", random.Random(1).randbytes(whole), "csv-"),  # noqa: S311 - any bytes will do
        ("a number of a million digits", b"title,stock\nx," + 1_000_000 * b"9", "number-as-text"),
        ("a pipe", os.mkfifo, "file-unreadable"),
        ("a link to itself", lambda path: path.symlink_to(path.name), "file-unreadable"),
    ):
        lay = _all(_seller_with_table, _at("products.csv", content))
        yield BadInput(f"table: {name}", ("check", "p.json"), 65, says, lay)


def _scans() -> Iterator[BadInput]:
    """Files that say much about themselves, as the licence of a seller."""
    white = zlib.compress((b"\0" + 6300 * 4 * b"\xff") * 6300, 1)
    for name, content, says in (
        ("40 million pixels of white", png(6300, 6300, white, colour=6), "scan-huge"),
        ("no pixels", png(0, 0, b"x"), "scan-damaged"),
        ("5 MB of fill bytes", b"\xff\xd8" + 5_000_000 * b"\xff" + b"\xff\xd9", "scan-damaged"),
        ("a million segments", b"\xff\xd8" + 1_200_000 * b"\xff\xe0\0\2" + b"\xff\xd9", "scan-damaged"),
        ("a million brackets in a PDF", _pdf(b"[" * 1_000_000), "scan-encrypted"),
        ("a million dictionaries in a PDF", _pdf(b"<</A" * 1_000_000), "scan-encrypted"),
        ("a device", lambda path: path.symlink_to("/dev/zero"), "file-unreadable"),
    ):
        lay = _all(
            lambda folder: (folder / "scans").mkdir(), _seller("310012", "310013"), _at("scans/licence.jpg", content)
        )
        yield BadInput(f"scan: {name}", ("check", "p.json"), 65, says, lay)


def _pdf(content: bytes) -> bytes:
    return b"%PDF-1.4\ntrailer\n/Encrypt 9 0 R\n" + content + b"\nstartxref\n9\n%%EOF"


def _all(*makes: Make) -> Make:
    return lambda folder: [make(folder) for make in makes]


def _seller_with_table(folder: Path) -> None:
    seller = {**json.loads(cases.BASE), "products": "products.csv"}
    (folder / "p.json").write_text(json.dumps(seller, ensure_ascii=False), "utf-8")
