"""A complete synthetic seller on disk: in goes a seed, out come profile.json, its scans and its schema."""

import sys
from pathlib import Path

from autofill import new
from autofill.errors import UsageError


def sample(seed: int, folder: Path) -> int:
    """Write the seller of this seed into `folder`; the same seed is the same seller. 0.

    Raises:
        UsageError: Faker is not installed, or there is a profile already.
        RunFolderUnusable: the folder can't be written.
    """
    path = folder / "profile.json"
    if path.exists():
        raise UsageError(f"{path} is there already; nothing was written.")
    try:
        from autofill.qa import sellers
    except ImportError:
        raise UsageError("Synthetic sellers need Faker: pip install 'autofill[qa]'.") from None
    new.write_schema(folder)
    sellers.write({**sellers.make(seed, scans="scans"), "$schema": new.SCHEMA}, path)
    sys.stdout.write(f"{path} is an invented seller with {len(list((folder / 'scans').iterdir()))} scans. "
                     f"Try: python -m autofill {path}\n")  # fmt: skip
    return 0
