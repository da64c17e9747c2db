"""Facts about the world that change without us, each with its source and date in README.md beside this file."""

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def read(name: str) -> Any:
    """The content of one JSON file of this folder, read once."""
    return json.loads((FOLDER / f"{name}.json").read_bytes())
