"""Imports point down: language <- errors <- (profile | forms | env_file | log) <- (settings | flow) <- stages <- cli.

Every import counts: at the top, inside a function, for the type checker only. So nothing can hide a cycle.
"""

import ast
import pkgutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import autofill
import mock_portal

_RANKS = {  # a module imports only modules of a smaller rank, or of its own folder
    "characters": 0,
    "language": 0,
    "errors": 1,
    "log": 2,
    "profile": 2,
    "forms": 2,
    "flow": 3,
    "stages": 4,
    "assist": 5,
    "run": 6,
    "commands": 7,
    "arguments": 8,
    "signals": 2,
    "parser": 2,
    "cli": 9,
    "__main__": 10,
    "qa": 10,
}
_ROOT = Path(autofill.__file__).parent


def _modules(root: Path) -> Iterator[Path]:
    return (path for path in root.rglob("*.py") if path.name != "__init__.py" or path.parent != root)


def _noun(dotted: str) -> str:
    return dotted.split(".")[1] if dotted.count(".") else ""


def _imports(path: Path, package: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == package)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == package:
            module = node.module or ""
            yield from ([f"{module}.{alias.name}" for alias in node.names] if module == package else [module])


def _own_noun(path: Path) -> str:
    return path.relative_to(_ROOT).parts[0].removesuffix(".py")


def test_every_module_has_its_place_in_the_map() -> None:
    nouns = {module.name for module in pkgutil.iter_modules([str(_ROOT)])}

    assert nouns <= _RANKS.keys(), "give the new module a rank, and its name to the map in docs/architecture.md"


def test_imports_point_down() -> None:
    wrong = [
        f"{path.relative_to(_ROOT)} imports {name}"
        for path in _modules(_ROOT)
        for name in _imports(path, "autofill")
        if (noun := _noun(name)) and noun != _own_noun(path) and _RANKS[noun] >= _RANKS[_own_noun(path)]
    ]

    assert set(wrong) <= {"commands/sample.py imports autofill.qa"}  # lazily: what a QA team installs


def test_a_stage_never_imports_a_stage() -> None:
    stages = {path.stem for path in (_ROOT / "stages").glob("[a-z]*.py") if "\nSTAGE =" in path.read_text("utf-8")}
    wrong = [
        f"{stage} imports {alias.name}"
        for stage in sorted(stages)
        for node in ast.walk(ast.parse((_ROOT / "stages" / f"{stage}.py").read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "autofill.stages"
        for alias in node.names
        if alias.name in stages
    ]

    assert len(stages) >= 10
    assert wrong == []


def test_the_mock_portal_knows_nothing_of_the_program() -> None:
    root = Path(mock_portal.__file__).parent

    assert [name for path in root.rglob("*.py") for name in _imports(path, "autofill")] == []


def test_flow_names_no_stage_and_forms_no_profile() -> None:
    flow = [name for path in (_ROOT / "flow").rglob("*.py") for name in _imports(path, "autofill")]
    forms = [name for path in (_ROOT / "forms").rglob("*.py") for name in _imports(path, "autofill")]

    assert not [name for name in flow if _noun(name) == "stages"]
    assert not [name for name in forms if _noun(name) == "profile"]


_ROOMS = {  # of `forms`: a module imports only modules of a smaller rank, or of its own room
    "control": 0,
    "field": 0,
    "text": 0,
    "refusal": 0,
    "page": 1,
    "understand": 1,
    "report": 1,
    "landmarks": 2,
    "explain": 2,
    "announcements": 2,
    "write": 3,
    "pressing": 4,
    "listing": 4,
    "prove": 4,
    "unanswered": 4,
    "restoring": 5,
    "fill": 6,
    "__init__": 7,
}
_PURE = ("text", "understand", "explain.py", "control.py", "field.py", "refusal.py", "report.py")


def _room(path: Path) -> str:
    return path.relative_to(_ROOT / "forms").parts[0].removesuffix(".py")


def test_the_rooms_of_forms_import_downwards_and_thinking_knows_no_page() -> None:
    wrong = [
        f"{path.relative_to(_ROOT)} imports {name}"
        for path in (_ROOT / "forms").rglob("*.py")
        for name in _imports(path, "autofill")
        if name.startswith("autofill.forms.") and (room := name.split(".")[2]) != _room(path)
        if _ROOMS[room] >= _ROOMS[_room(path)]
    ]

    assert wrong == []


def test_what_only_thinks_imports_no_browser() -> None:
    modules = [path for name in _PURE for path in [_ROOT / "forms" / name, *(_ROOT / "forms" / name).rglob("*.py")]]

    assert [str(p) for p in modules if p.is_file() and list(_imports(p, "playwright"))] == []


def test_no_folder_is_crowded_and_no_file_long() -> None:
    sources = (*_ROOT.rglob("*.py"), *_ROOT.rglob("*.js"))
    crowded = Counter(path.parent for path in sources)
    long = {str(p.relative_to(_ROOT)): n for p in sources if (n := len(p.read_text("utf-8").splitlines())) > 250}

    assert {str(folder.relative_to(_ROOT)): n for folder, n in crowded.items() if n > 15} == {}
    assert long == {}


def test_no_function_is_long() -> None:
    found = [
        (f"{path.relative_to(_ROOT)}: {node.name}", (node.end_lineno or 0) - node.lineno + 1)
        for path in _ROOT.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]

    assert len(found) > 1000
    assert [one for one in found if one[1] > 40] == []
