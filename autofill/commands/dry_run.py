"""A dry run: in a copy of the application's folder, so that nothing of it stays."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from autofill.run import application
from autofill.run.profile import load
from autofill.run.run import Orders, run
from autofill.run.settings import Settings


def dry_run(path: Path, settings: Settings, orders: Orders) -> int:
    """Say page by page what a run would type and what it would refuse, as far as links lead; return 0.

    Raises:
        AutofillError: what would stop the run before that.
    """
    folder = application.folder_of(settings, load(path))
    with application.locked(folder), _copy(settings, folder) as elsewhere:
        return run(path, elsewhere, replace(orders, dry=True))


@contextmanager
def _copy(settings: Settings, folder: Path) -> Iterator[Settings]:
    """The settings with a folder of runs of its own, with this application, the portals' words and the key."""
    runs = settings.runs.expanduser()
    with TemporaryDirectory(prefix="autofill-") as name:
        there = Path(name)
        for file in runs.iterdir():
            if file.is_file() and file.suffix != ".lock":
                shutil.copy2(file, there)
        for kept in (folder, runs / "words"):
            if kept.is_dir():
                shutil.copytree(kept, there / kept.name, ignore=shutil.ignore_patterns("evidence", "lock", "holder"))
        yield settings.model_copy(update={"runs": there, "operator": "none"})
