"""Screenshots of filled pages, saved as PNG files in the run's folder, with all secrets covered."""

from collections.abc import Sequence
from pathlib import Path

from loguru import logger
from playwright.sync_api import Error, Page

from autofill.errors import RunFolderUnusable
from autofill.flow.privacy.masks import Unclear, masks

_ROUNDS = 3  # of a page that shows a secret in another place in every picture of it there is none
_COLOUR = "#30343b"


class Evidence:
    """The folder of one run's screenshots, in the order in which they were taken. None of them shows a secret."""

    def __init__(self, folder: Path) -> None:
        """Create the folder.

        Raises:
            RunFolderUnusable: it cannot be made.
        """
        self.folder = folder
        self.secrets: list[str] = []
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise RunFolderUnusable(folder, error.strerror or "input/output error") from None
        self._taken = len(list(folder.glob("*.png")))

    def take(self, page: Page, stage: str, step: str, state: str) -> Path | None:
        """Save a screenshot of the whole page; one that cannot be taken is logged, and never ends a run.

        None is saved where it is not certain that it shows no secret.
        """
        self._taken += 1
        path = self.folder / f"{self._taken:03}-{stage}-{step}-{state}.png"
        try:
            taken = picture(page, self.secrets)
            path.touch(mode=0o600)
            path.write_bytes(taken)
        except (Error, Unclear, OSError) as error:
            logger.warning("No picture of {step}: {why}", step=step, why=str(error).splitlines()[0])
            return None
        return path


def picture(page: Page, secrets: Sequence[str], *, full_page: bool = True) -> bytes:
    """Return a screenshot with everything covered that showed a secret before or after it was taken.

    Raises:
        Unclear: it is not certain that it shows no secret.
        Error: the browser can't take one.
    """
    covered = masks(page, secrets)
    for _ in range(_ROUNDS):
        taken = page.screenshot(full_page=full_page, mask=list(covered.values()), mask_color=_COLOUR)
        now = masks(page, secrets)
        if now.keys() <= covered.keys():
            return taken
        covered = now
    raise Unclear("it goes on to show a secret in other places")
