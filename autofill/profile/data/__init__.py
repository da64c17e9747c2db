"""Reference data (divisions, categories, limits, word lists); its README.md has the source and date of each file."""

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def read(name: str) -> Any:
    """Return the content of one JSON file of this folder, which is read once."""
    return json.loads((FOLDER / f"{name}.json").read_bytes())
