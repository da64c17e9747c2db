"""What bad inputs cost: CPU beside an import of pydantic, and memory in bytes, each in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import bad_inputs
from tests.bad_inputs import BadInput

MOST_IMPORTS = 16  # of pydantic: 1 s of CPU where one takes 0.06; a run or `status` that stops at once takes 10
MOST_MB = 200
_TURNS = 3
_TELL = """
import sys, time
from pathlib import Path
{work}
most = Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]
print(f"\\n{{code}} {{time.process_time()}} {{int(most) // 1024}}", file=sys.stderr)
"""
_RUN = """
from autofill import cli
try:
    code = cli.main(sys.argv[1:])
except SystemExit as left:
    code = left.code
"""


def _cost(
    work: str, words: tuple[str | bytes, ...], folder: Path, environment: dict[str, str]
) -> tuple[int, float, int]:
    """Exit code, CPU seconds and the most megabytes, as the process tells itself."""
    command = [sys.executable, "-c", _TELL.format(work=work), *words]
    known = {**os.environ, "HOME": str(folder), **environment}
    done = subprocess.run(
        command, cwd=folder, env=known, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False
    )
    code, seconds, megabytes = done.stderr.decode(errors="replace").splitlines()[-1].split()
    return int(code), float(seconds), int(megabytes)


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> float:
    """What an import of pydantic takes, in CPU seconds."""
    folder = tmp_path_factory.mktemp("pydantic")
    return min(_cost("import pydantic; code = 0", (), folder, {})[1] for _ in range(2 * _TURNS))


@pytest.mark.bench
@pytest.mark.parametrize("bad", bad_inputs.every(), ids=lambda bad: bad.name)
def test_a_bad_input_costs_no_more_than_sixteen_imports_and_200_mb(
    bad: BadInput, beside: float, tmp_path: Path
) -> None:
    bad.make(tmp_path)
    costs = [_cost(_RUN, bad.words, tmp_path, bad.environment) for _ in range(_TURNS)]

    code, seconds, megabytes = min(costs, key=lambda cost: cost[1])  # what other work takes is not ours
    ratio = seconds / beside
    sys.stdout.write(f"\n{bad.name}: {ratio:.1f} imports of pydantic ({seconds:.2f} s), {megabytes} MB\n")
    assert code == bad.code
    assert ratio <= MOST_IMPORTS
    assert megabytes <= MOST_MB
