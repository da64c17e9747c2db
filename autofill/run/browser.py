"""Finding a browser on this machine, and launching it with Playwright."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

from autofill.errors import BrowserMissing, PageSilent, SettingsInvalid
from autofill.forms.page.patience import TIMEOUT_S
from autofill.forms.page.script import install
from autofill.forms.page.timeout import with_timeout

_WITHOUT_A_WINDOW = ("chromium-headless-shell",)  # the same engine, a quarter less work for the processor
_ON_PATH = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge")
_ELSEWHERE = (  # where the installers of macOS and Windows put them
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
_QUIET = ("--disable-background-networking", "--disable-component-update", "--no-first-run", "--disable-sync")


@dataclass(frozen=True, slots=True)
class Found:
    """A browser on this machine: `name` for people, `executable` for Playwright."""

    name: str
    executable: Path


def find(playwright: Playwright, chosen: Path | None = None, *, headed: bool = False) -> Found | None:
    """Return the browser to use: the `chosen` one, else Playwright's own, else an installed one, else None.

    Unless it is to be `headed`, a build that has no windows comes before the one that has.

    Raises:
        SettingsInvalid: `chosen` is not an executable file.
    """
    if chosen is not None:
        if not os.access(chosen, os.X_OK) or chosen.is_dir():
            wrong = "The browser {program} (--browser, AUTOFILL_BROWSER) is not an executable file."
            raise SettingsInvalid(wrong, program=chosen)
        return Found(chosen.name, chosen)
    own = Path(playwright.chromium.executable_path)
    if own.exists():
        return Found("Playwright's Chromium", own)
    return next(installed(headed=headed), None)


def installed(*, headed: bool = False) -> Iterator[Found]:
    """Yield each browser of the Chromium family that is installed on the system, best known first."""
    for name in _ON_PATH if headed else _WITHOUT_A_WINDOW + _ON_PATH:
        if path := shutil.which(name):
            yield Found(name, Path(path))
    for place in _ELSEWHERE:
        if (program := Path(place)).exists():
            yield Found(program.stem, program)


def launch_arguments() -> list[str]:
    """Return the command-line switches: no background traffic; no sandbox only where root prevents it."""
    root = sys.platform != "win32" and os.geteuid() == 0
    return [*_QUIET, *(["--no-sandbox"] if root else [])]


Started = TypeVar("Started")


def started(
    playwright: Playwright,
    chosen: Path | None,
    *,
    headed: bool,
    launch: Callable[..., Started],
    more: Mapping[str, Any] = MappingProxyType({}),
) -> Started:
    """Return what `launch` (one of Playwright's) makes of the browser to use, with our switches and `more`.

    Raises:
        BrowserMissing: none is installed, or it does not start; the sentence says how to mend it.
    """
    install(playwright.selectors)
    found = find(playwright, chosen, headed=headed)
    if found is None:
        raise BrowserMissing("No browser was found. `python -m autofill doctor --install` installs one.")
    try:
        return launch(
            **more,
            executable_path=found.executable,
            headless=not headed,
            args=launch_arguments(),
            handle_sigint=False,  # Ctrl-C is ours: the journal is closed before the browser is
            handle_sigterm=False,
        )
    except Error as error:
        why = str(error).splitlines()[0]
        advice = (
            "{name} at {path} does not start ({why}); a window needs a screen; without one leave out --headed, "
            "add --no-input, or run `python -m autofill doctor`."
            if headed
            else "{name} at {path} does not start ({why}); to see why, run `python -m autofill doctor`."
        )
        raise BrowserMissing(advice, name=found.name, path=found.executable, why=why) from None


@contextmanager
def launched(*, headed: bool = False, chosen: Path | None = None) -> Iterator[Browser]:
    """Launch a browser, which is closed at the end of the `with` block.

    Raises:
        BrowserMissing: none is installed, or it does not start; the sentence says how to mend it.
    """
    with sync_playwright() as playwright:
        browser = started(playwright, chosen, headed=headed, launch=playwright.chromium.launch)
        try:
            yield browser
        finally:
            with suppress(Error, PageSilent):  # a browser that was killed in this very moment needs no closing
                with_timeout(browser.close, TIMEOUT_S)
