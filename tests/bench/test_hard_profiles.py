"""What the hardest profiles cost: CPU beside an import of pydantic, and how it grows with the length of a text."""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.profile import cases
from tests.profile.test_properties import HARD, outcome

LONG = ("a", "1", "o1", "a.", "@a", "林", "a-", "1 ", "·林", "ａ", "\\", "../", "x@", "0O", "浙江省", "l_")
MOST_IMPORTS = 12  # of pydantic
SHORT, TIMES = 9_999, 10
MOST_GROWTH = 3 * TIMES  # a cost that grows with the square is a hundred times as much
_TURNS = 3


def _cpu(code: str) -> float:
    """CPU seconds of a Python process, as it tells itself."""
    told = f"{code}\nimport sys, time; print(time.process_time(), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    return float(done.stderr.split()[-1])


@pytest.mark.bench
@pytest.mark.parametrize("name", HARD)
def test_the_hardest_files_cost_no_more_than_a_dozen_imports(name: str, tmp_path: Path) -> None:
    path = tmp_path / "hard.json"
    path.write_bytes(HARD[name]())
    check = f"from pathlib import Path; from autofill.commands import check; check.check([Path({str(path)!r})])"
    taken = [(_cpu(check), _cpu("import pydantic")) for _ in range(_TURNS)]

    ratio = statistics.median(own / beside for own, beside in taken)
    sys.stdout.write(f"\n{name}: {ratio:.1f} imports of pydantic\n")
    assert ratio <= MOST_IMPORTS


@pytest.mark.bench
@pytest.mark.parametrize("filler", LONG)
def test_a_long_text_anywhere_costs_in_proportion_to_its_length(filler: str, tmp_path: Path) -> None:
    seller = json.loads(cases.BASE)
    seller["products"] = seller["products"][:1]
    steep = {}
    for holder, key in _texts(seller):
        kept = holder[key]
        short, long = (
            _cost(seller, holder, key, filler * (size // len(filler)), tmp_path) for size in (SHORT, SHORT * TIMES)
        )
        holder[key] = kept
        if long / short > MOST_GROWTH:
            steep[key] = long / short

    assert steep == {}


def _cost(seller: Any, holder: Any, key: Any, text: str, folder: Path) -> float:
    holder[key] = text
    content = json.dumps(seller).encode()
    start = time.process_time()
    assert outcome(content, folder) in {65, 66}
    return time.process_time() - start


def _texts(value: Any) -> Iterator[tuple[Any, Any]]:
    """Where every text of a tree stands."""
    for key in list(value) if isinstance(value, dict) else range(len(value)):
        if isinstance(value[key], str):
            yield value, key
        elif isinstance(value[key], dict | list):
            yield from _texts(value[key])
