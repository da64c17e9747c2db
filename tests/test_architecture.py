"""Imports point down: language <- errors <- (profile | forms | env_file | log) <- (settings | flow) <- stages <- cli.

Every import counts: at the top, inside a function, for the type checker only. So nothing can hide a cycle.
"""

import ast
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import autofill
import mock_portal

_RANKS = {  # a module imports only modules of a smaller rank, or of its own folder
    "characters": 0,
    "language": 0,
    "errors": 1,
    "profile": 2,
    "forms": 2,
    "env_file": 2,
    "settings": 3,
    "log": 2,
    "browser": 3,
    "flow": 3,
    "check": 3,
    "doctor": 4,
    "inspect": 4,
    "schema": 4,
    "new": 4,
    "stages": 4,
    "application": 4,
    "display": 4,
    "mock_operator": 4,
    "portal": 4,
    "machine": 4,
    "member": 5,
    "status": 5,
    "run": 6,
    "cli": 7,
    "__main__": 8,
    "qa": 8,
    "sample": 9,
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

    assert set(wrong) <= {"cli.py imports autofill.sample"}  # lazily: what a QA team installs stands on top of all


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
