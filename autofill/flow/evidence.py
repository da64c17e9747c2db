"""Pictures of what the page held, kept in the run's folder for its owner: in go a page and a step, out comes a PNG."""

import os
from pathlib import Path

from loguru import logger
from playwright.sync_api import Error, Page

from autofill.errors import RunFolderUnusable


class Evidence:
    """The folder of one run's pictures, in the order in which they were taken."""

    def __init__(self, folder: Path) -> None:
        """Make the folder.

        Raises:
            RunFolderUnusable: it cannot be made.
        """
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise RunFolderUnusable(folder, error.strerror or "input/output error") from None
        self._taken = len(list(folder.glob("*.png")))

    def take(self, page: Page, stage: str, step: str, state: str) -> Path | None:
        """A picture of the whole page; a page that cannot be pictured is logged, and never ends a run."""
        self._taken += 1
        path = self.folder / f"{self._taken:03}-{stage}-{step}-{state}.png"
        try:
            page.screenshot(
                path=path, full_page=True, mask=[page.locator("input[type=password]")], mask_color="#30343b"
            )
        except Error as error:
            logger.warning("No picture of {step}: {why}", step=step, why=str(error).splitlines()[0])
            return None
        os.chmod(path, 0o600)  # noqa: PTH101 - a plain path is at hand
        return path
