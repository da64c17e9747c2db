"""What the documents say is what the program says."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from autofill.errors import EXIT_CODES
from autofill.forms import Reason
from autofill.profile import Profile
from autofill.run.settings import Settings
from tests import readme

_ROOT = readme.ROOT
_OURS = [path.relative_to(_ROOT).as_posix() for path in readme.DOCUMENTS]
_OTHERS = ["CONTRIBUTING.md", "SECURITY.md", "mock_portal/README.md", "profiles/README.md"]
_MOST_LINES, _WIDEST = 120, 120
_FENCE = re.compile(r"^( *)```.*?^\1```", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"(?<=\n\n)(?: {4,}\S.*\n|\n(?= {4,}\S))+", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[[^]]*\]\(([^)#]*)(?:#([^)]*))?\)")
_PICTURE = re.compile(r"!\[[^]]+\]\(([^)]+)\)")
every_document = pytest.mark.parametrize("document", [*_OURS, *_OTHERS])
every_one_of_ours = pytest.mark.parametrize("document", _OURS)


def test_the_help_is_what_the_program_prints() -> None:
    assert readme.block("help").strip() == readme.help_text().strip(), "renew it: make docs"


def test_the_readme_shows_how_the_captured_run_begins_and_ends() -> None:
    assert readme.block("excerpt").strip() == readme.excerpt(readme.block("run")), "renew it: make docs"


@pytest.mark.parametrize("document", [*_OURS, "CONTRIBUTING.md", "SECURITY.md"])
def test_every_path_that_a_document_names_is_there(document: str) -> None:
    named = set(re.findall(r"`((?:autofill|mock_portal|profiles|tests|docs)/[\w./*-]*)`", _text(document)))
    missing = [name for name in named if not list(_ROOT.glob(name.rstrip("/")))]
    to_be_made = {"autofill/stages/deposit.py"}  # CONTRIBUTING's example of a new file

    assert set(missing) <= to_be_made


@every_document
def test_every_link_leads_somewhere(document: str) -> None:
    folder = (_ROOT / document).parent
    links = [link for link in _LINK.findall(_prose(document)) if not link[0].startswith(("http:", "https:"))]
    targets = [((folder / file if file else _ROOT / document), anchor) for file, anchor in links]
    pictures = [folder / file for file in _PICTURE.findall(_prose(document))]

    assert [str(file) for file in (*(target for target, _ in targets), *pictures) if not file.exists()] == []
    assert [f"{file.name}#{anchor}" for file, anchor in targets if anchor and anchor not in _anchors(file)] == []


def test_the_readme_is_short_and_leads_to_every_document() -> None:
    text = _text("README.md")
    linked = {file for file, _ in _LINK.findall(text)}

    assert len(text.splitlines()) < _MOST_LINES
    assert {*_OURS, "SECURITY.md", "CONTRIBUTING.md"} - {"README.md"} <= linked


@every_one_of_ours
def test_no_line_of_prose_is_too_long(document: str) -> None:
    lines = (line for line in _prose(document).splitlines() if not line.lstrip().startswith("|"))

    assert [line for line in lines if len(line) > _WIDEST] == []


def test_the_commands_and_options_that_are_told_are_in_the_help() -> None:
    text, help_text = _text("docs/commands.md"), readme.block("help")
    known = dict.fromkeys(re.findall(r"^  python -m autofill (\w+) ", help_text, re.MULTILINE), "")
    known |= {name: _help_of(name) for name in known}
    told = {row[0]: row[2] for row in _rows(text, "command") if row[0].startswith("`python")}
    commands = {command.split()[3].strip("`"): _code(options) for command, options in told.items()}
    own = commands.pop("profile.json")

    assert own == set()  # these are all in the help above
    assert commands.keys() == known.keys()
    assert {name: options for name, options in commands.items() if not _in_help(options, known[name])} == {}


def test_every_option_and_command_that_a_document_names_is_known() -> None:
    helps = "".join(
        map(_help_of, ("assist", "words", "check", "status", "new", "sample", "doctor", "inspect"))
    ) + readme.block("help")
    words = re.findall(r"python -m autofill (\w+)(?= )", "".join(map(_text, _OURS)))
    options = set(re.findall(r"`(--[a-z-]+)[` ]", "".join(map(_text, _OURS))))
    others = {"--persona", "--remote-debugging-port", "--user-data-dir"}  # pytest's, and browsers'

    assert [word for word in words if f"python -m autofill {word}" not in helps] == []
    assert {option for option in options - others if not _in_help({option}, helps)} == set()


def test_the_settings_exit_codes_reasons_and_keys_are_all_there() -> None:
    commands, changed = _text("docs/commands.md"), _text("docs/portal-changed.md")
    settings = {f"`AUTOFILL_{name.upper()}`" for name in Settings.model_fields}
    codes = {int(code) for row in _rows(commands, "code") for code in row[0].split(", ")}
    keys = {f"`{name}`" for name in Profile.model_fields} - {"`schema_`", "`synthetic`"}

    assert {row[0] for row in _rows(commands, "environment, `.env`")} == settings
    assert codes == EXIT_CODES.keys()
    assert {row[0] for row in _rows(changed, "reason")} == {f"`{reason}`" for reason in Reason}
    assert {row[0] for row in _rows(_text("docs/profile.md"), "key")} == keys


def test_every_station_of_the_walk_of_a_value_is_there() -> None:
    stations = [(row[1].strip("`"), row[2].strip("`")) for row in _rows(_text("docs/architecture.md"), "")]

    assert len(stations) > 20
    assert [station for station in stations if station[1] not in _names(_ROOT / station[0])] == []


@pytest.mark.parametrize("document", ["README.md", "docs/architecture.md"])
def test_the_map_names_each_folder(document: str) -> None:
    named = {name for row in _rows(_text(document), "folder", at=-1) for name in _code(row[0])}
    folders = {f"autofill/{path.parent.name}/" for path in (_ROOT / "autofill").glob("*/__init__.py")}

    assert folders | {"mock_portal/", "profiles/", "tests/"} <= named


def test_the_map_names_each_module_of_the_program() -> None:
    named = {name for row in _rows(_text("docs/architecture.md"), "module of `autofill/`") for name in _code(row[0])}
    modules = {path.stem for path in (_ROOT / "autofill").glob("[a-z]*.py")}

    assert named == modules


def test_the_example_of_a_qa_team_is_the_one_that_is_run() -> None:
    project = _ROOT / "tests" / "qa" / "example" / "test_our_portal.py"

    assert _tests_of(readme.block("example")) == _tests_of(project.read_text("utf-8"))


def test_the_example_of_a_page_of_ones_own_prints_what_is_said() -> None:
    assert readme.example() == readme.block("parcel"), "renew it: make docs"


def test_make_help_names_each_target() -> None:
    targets = re.findall(r"^([a-z-]+): .*## ", _text("Makefile"), re.MULTILINE)

    assert {"run", "test", "check", "docs"} <= set(targets)


def test_each_promise_names_its_tests() -> None:
    rows = _rows(_text("SECURITY.md"), "promise")

    assert len(rows) > 10
    assert [promise for promise, tests in rows if not re.search(r"`tests/[\w/]*test_\w+\.py`", tests)] == []


def _text(document: str) -> str:
    return (_ROOT / document).read_text("utf-8")


def _prose(document: str) -> str:
    """The document without its code."""
    return _INDENTED.sub("", _FENCE.sub("", _text(document)))


def _rows(text: str, head: str, *, at: int = 0) -> list[list[str]]:
    """The cells of each row of the table whose first column is called `head`; of several the one `at` that place."""
    tables = re.split(rf"^\| ?{re.escape(head)} \|.*\n\|[-|]+\n", text, flags=re.MULTILINE)[1:]
    assert tables, f"no table begins with {head!r}"
    lines = tables[at].partition("\n\n")[0].splitlines()
    return [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines if line.startswith("|")]


def _code(cell: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", cell))


def _anchors(file: Path) -> set[str]:
    """What GitHub calls the headings of a document."""
    headings = re.findall(r"^#+ (.+)$", _prose(file.relative_to(_ROOT).as_posix()), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-") for heading in headings}


def _help_of(command: str) -> str:
    return subprocess.run(
        [sys.executable, "-m", "autofill", command, "-h"], cwd=_ROOT, capture_output=True, text=True, check=True
    ).stdout


def _in_help(options: set[str], text: str) -> bool:
    return all(re.search(rf"(?<!\S|-)\[?{option}\b", text) for option in options)


def _names(file: Path) -> set[str]:
    """What a file calls something: classes, methods, functions and constants; of other files their words."""
    text = file.read_text("utf-8")
    return set(_defined(ast.parse(text).body)) if file.suffix == ".py" else set(re.findall(r"\w+", text))


def _defined(body: list[ast.stmt], owner: str = "") -> Iterator[str]:
    for node in body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield owner + node.name
        if isinstance(node, ast.ClassDef):
            yield from _defined(node.body, f"{node.name}.")
        if isinstance(node, ast.AnnAssign):
            yield owner + ast.unparse(node.target)
        if isinstance(node, ast.Assign):
            yield from (owner + ast.unparse(target) for target in node.targets)


def _tests_of(source: str) -> list[tuple[str, ...]]:
    """Each test by its name, marks, fixtures and statements; without types, which a document does without."""
    tests = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
    return [
        (one.name, *map(ast.unparse, one.decorator_list), *(each.arg for each in one.args.args), _body(one))
        for one in tests
    ]


def _body(test: ast.FunctionDef) -> str:
    return "\n".join(map(ast.unparse, test.body))
