"""`make mutate`: breaks the program in many small ways, one at a time, and says which breaks no test notices.

    python -m tests.mutate autofill/profile/rules autofill/profile/dates.py -- tests/profile/test_corpus.py
    python -m tests.mutate --names '*period*' autofill/profile/rules

What stands before `--` is broken, what stands after it has to notice; without it, the tests of the same folder. All is
done in a copy of the project, where `mutmut show NAME` shows a break. What may survive stands in `tests/mutants.txt`,
and why. Lines that only say what is wrong are left whole: `tests/profile/test_sentences.py` reads their words.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
KNOWN = ROOT / "tests" / "mutants.txt"
DRAWN = "AUTOFILL_TEST_SCANS"
_ALSO = ("mock_portal", "profiles", "docs", "README.md", "CONTRIBUTING.md", "Makefile")
_KILLED = {1: "noticed", 3: "noticed", 0: "survived", 5: "not tested", 33: "not tested", None: "not run"}
_CONFIG = """
[tool.mutmut]
source_paths = ["autofill"]
only_mutate = {only}
also_copy = {also}
pytest_add_cli_args = ["-p", "no:cacheprovider", "-p", "no:xdist"]
pytest_add_cli_args_test_selection = {tests}
use_git_change_detection = false
do_not_mutate_patterns = ['^\\s*(yield|return) (here|part|fault)\\(']
"""


def main() -> int:
    """1 where a break survives that `tests/mutants.txt` does not know."""
    given = _arguments()
    copy = Path(tempfile.mkdtemp(prefix="mutate-"))
    _lay(copy, given.paths, given.tests or _tests_of(given.paths))
    command = [sys.executable, "-m", "mutmut", "run", "--max-children", str(given.workers), *given.names]
    environment = {**os.environ, DRAWN: str(copy / "scans")}
    subprocess.run(command, cwd=copy, env=environment, check=True)
    return _report(copy)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.mutate", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", nargs="+", help="folders and files of autofill/ to break")
    parser.add_argument("--names", action="append", default=[], help="only breaks of such names")
    parser.add_argument("--workers", type=int, default=1)
    own, _, tests = " ".join(sys.argv[1:]).partition(" -- ")
    given = parser.parse_args(own.split())
    given.tests = tests.split()
    return given


def _tests_of(paths: list[str]) -> list[str]:
    """The folders of tests that mirror those of the program."""
    folders = {"/".join(("tests", *Path(path).parts[1:2])) for path in paths}
    return sorted(folder for folder in folders if (ROOT / folder).is_dir()) or ["tests"]


def _lay(copy: Path, paths: list[str], tests: list[str]) -> None:
    """The project as git and the work tree know it, with what mutmut is to do."""
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    files = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    for name in filter(lambda name: (ROOT / name).is_file(), files):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, copy / name)
    only = [path if path.endswith(".py") else f"{path.rstrip('/')}/*.py" for path in paths]
    config = _CONFIG.format(only=json.dumps(only), also=json.dumps(_ALSO), tests=json.dumps(tests))
    with (copy / "pyproject.toml").open("a") as file:
        file.write(config)


def _report(copy: Path) -> int:
    found = dict(_outcomes(copy))
    counted = Counter(found.values())
    known = _known()
    survivors = sorted(name for name, outcome in found.items() if outcome in {"survived", "not tested"})
    unknown = [name for name in survivors if name not in known]
    for name in unknown:
        shown = [sys.executable, "-m", "mutmut", "show", name]
        sys.stdout.write(subprocess.run(shown, cwd=copy, capture_output=True, text=True, check=False).stdout + "\n")
    total = sum(counted.values()) - counted["not run"]
    share = 100 * len(survivors) / max(total, 1)
    sys.stdout.write(f"{total} breaks, {dict(counted)}: {len(survivors)} ({share:.1f} %) unnoticed, ")
    sys.stdout.write(f"{len(unknown)} of them in no list. The copy: {copy}\n")
    return 1 if unknown else 0


def _outcomes(copy: Path) -> Iterator[tuple[str, str]]:
    for meta in sorted((copy / "mutants" / "autofill").rglob("*.meta")):
        for name, code in json.loads(meta.read_text("utf-8"))["exit_code_by_key"].items():
            yield name, _KILLED.get(code, "timed out")


def _known() -> set[str]:
    """The breaks that may survive: the first word of each line."""
    lines = KNOWN.read_text("utf-8").splitlines() if KNOWN.exists() else []
    return {line.split()[0] for line in lines if line.strip() and not line.startswith("#")}


if __name__ == "__main__":
    sys.exit(main())
