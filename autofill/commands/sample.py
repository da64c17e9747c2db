"""The `sample` command: write a complete synthetic seller (profile.json, scans, schema) to a folder, from a seed."""

import os
import sys
from pathlib import Path

from autofill.commands import new
from autofill.errors import UsageError
from autofill.language import tr


def sample(seed: int, folder: Path) -> int:
    """Write the seller of this seed into `folder`; the same seed makes the same seller. Return 0.

    Raises:
        UsageError: Faker is not installed, or there is a profile already.
        RunFolderUnusable: the folder can't be written.
    """
    path = folder / "profile.json"
    if os.path.lexists(path):
        raise UsageError("{path} is there already; nothing was written.", path=path)
    try:
        from autofill.qa import sellers
    except ImportError:
        raise UsageError("Synthetic sellers need Faker: pip install 'autofill[qa]'.") from None
    new.write_schema(folder)
    sellers.write({**sellers.make(seed, scans="scans"), "$schema": new.SCHEMA}, path)
    scans = len(list((folder / "scans").iterdir()))
    made = "{path} is an invented seller with {scans} scans. Try: python -m autofill {path}"
    sys.stdout.write(tr(made, path=path, scans=scans) + "\n")
    return 0
