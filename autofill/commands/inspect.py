"""The `inspect` command: print the controls of a page, which field each is taken for and why, and what is refused."""

import os
import sys
from pathlib import Path
from typing import TextIO

from playwright.sync_api import Error

from autofill.errors import FileMissing, PortalUnreachable
from autofill.run import browser
from autofill.run.reading import describe


def inspect(
    target: str,
    *,
    headed: bool = False,
    chosen: Path | None = None,
    explained: bool = False,
    out: TextIO | None = None,
) -> int:
    """Open a page and print which field each of its controls would be taken for; writes nothing to it. Returns 0.

    `target` is an address, or a file with the page in it. `explained` adds what each text about a control says.

    Raises:
        FileMissing: the file is not there.
        PortalUnreachable: nothing answers at the address.
    """
    address = _address(target)
    with browser.launched(headed=headed, chosen=chosen) as running:
        page = running.new_page(viewport={"width": 1280, "height": 900})
        try:
            page.goto(address, wait_until="load")
        except Error as error:
            raise PortalUnreachable(address, str(error).splitlines()[0]) from None
        for line in describe(page, explained=explained):
            (out or sys.stdout).write(f"{line}\n")
    return 0


def _address(target: str) -> str:
    if "://" in target:
        return target
    path = Path(os.path.realpath(target))
    if not os.path.isfile(path):  # noqa: PTH113 - Path.is_file fails on a name that is too long
        raise FileMissing([Path(target)])
    return path.as_uri()
