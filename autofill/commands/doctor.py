"""The `doctor` command: report what a run needs and this machine lacks, and install it with `--install`."""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version

from autofill.errors import BrowserMissing
from autofill.language import tr
from autofill.run import browser

_DOWNLOAD_S = 600  # a browser is about 150 MB
_CHANNELS = {"chrome": "chrome", "msedge": "edge"}  # Playwright's names of them
_APT_PACKAGES = ("chromium", "chromium-headless-shell", "fonts-noto-cjk")


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's report; `mend` says what to do where `ok` is false."""

    ok: bool
    what: str
    found: str
    mend: str = ""


def examine() -> Iterator[Finding]:
    """Yield a finding for each thing that a run needs; the browser is really started and closed again."""
    recent = sys.version_info >= (3, 11)
    yield Finding(recent, "Python", platform.python_version(), "" if recent else tr("Install Python 3.11 or newer."))
    yield Finding(ok=True, what="Playwright", found=version("playwright"))
    yield _browser()
    yield _chinese_font()
    yield own_browser()


def install(say: Callable[[str], None]) -> None:
    """Install a browser and a Chinese font: Playwright's download first, the distribution's package where that fails.

    Raises:
        BrowserMissing: neither way worked; the sentence says what to do by hand.
    """
    if not _browser().ok:
        say(tr("Downloading Playwright's Chromium ..."))
        if not (_run(sys.executable, "-m", "playwright", "install", "chromium") and _browser().ok):
            say(tr("That did not work; trying the system's package ..."))
            _apt("chromium") and _apt("chromium-headless-shell")  # the second for speed; Ubuntu has none
    if not _browser().ok:
        raise BrowserMissing(
            "No browser could be installed. Install Chrome, Edge or Chromium by hand (Debian, Ubuntu: "
            "`sudo apt-get install chromium fonts-noto-cjk`), then run `python -m autofill doctor`."
        )
    if not _chinese_font().ok:
        say(tr("Installing a Chinese font ..."))
        _apt("fonts-noto-cjk")


def _browser() -> Finding:
    try:
        with browser.launched() as running:
            return Finding(ok=True, what="Browser", found=f"{running.browser_type.name} {running.version}")
    except BrowserMissing as missing:
        mend = tr("Run `python -m autofill doctor --install`, or install Chrome, Edge or Chromium.")
        return Finding(ok=False, what="Browser", found=str(missing), mend=mend)


def own_browser() -> Finding:
    """Return which browsers of the person's `assist --attach` can use, and what has to be done in them first."""
    names = {found.name.casefold() for found in browser.installed(headed=True)}
    channels = [channel for channel, sign in _CHANNELS.items() if any(sign in name for name in names)]
    if not channels:
        return Finding(ok=True, what="--attach", found=tr("no Chrome or Edge: by the address of a debugging port only"))
    steps = tr("In it open chrome://inspect/#remote-debugging and turn it on; then: assist --attach {channel}")
    return Finding(ok=True, what="--attach", found=", ".join(channels), mend=steps.replace("{channel}", channels[0]))


def _chinese_font() -> Finding:
    """Without one, headless Chromium on Linux paints Chinese as boxes; macOS and Windows always have one."""
    if sys.platform != "linux":
        return Finding(ok=True, what="Chinese font", found=tr("the system's"))
    mend = tr(
        "Run `python -m autofill doctor --install`, or `sudo apt-get install fonts-noto-cjk`. Forms fill without it."
    )
    if not (fc_list := shutil.which("fc-list")):
        return Finding(ok=False, what="Chinese font", found="unknown (no fc-list)", mend=mend)
    listed = subprocess.run([fc_list, ":lang=zh", "family"], capture_output=True, text=True, check=False).stdout
    fonts = sorted(line for line in listed.splitlines() if line)
    return Finding(bool(fonts), "Chinese font", fonts[0] if fonts else "none", "" if fonts else mend)


def _apt(package: str) -> bool:
    """Install one of Debian's packages as root or through sudo; False where that is not possible."""
    if package not in _APT_PACKAGES or not shutil.which("apt-get"):
        return False
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if sudo and not shutil.which("sudo"):
        return False
    _run(*sudo, "apt-get", "update", "-qq")
    return _run(*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", package)


def _run(*command: str) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(command, check=False, env=environment, timeout=_DOWNLOAD_S, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
