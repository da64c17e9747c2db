"""A browser that is the person's: one whose profile lasts from day to day, or the very one that they use already."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout
from playwright.sync_api import Error, Page, sync_playwright

from autofill.errors import BrowserMissing, PageSilent, RunFolderUnusable, RunLocked
from autofill.forms.page.patience import TIMEOUT_S, have_patience
from autofill.forms.page.script import call, install
from autofill.forms.page.timeout import with_timeout
from autofill.language import tr
from autofill.run import browser

_HOW = (
    "No browser could be attached to at {where} ({why}). Chrome or Edge 144 and newer: open chrome://inspect/"
    "#remote-debugging there and turn it on. Older ones: close the browser, start it with --remote-debugging-port=9222 "
    "and a --user-data-dir of its own, and use --attach http://127.0.0.1:9222."
)


@contextmanager
def lasting(folder: Path, *, headed: bool, chosen: Path | None, locale: str, timeout_s: float) -> Iterator[Page]:
    """Yield a page of a browser whose profile stays in `folder`: signed in today is signed in tomorrow.

    Raises:
        BrowserMissing: none is installed, or it does not start.
        RunLocked: another run has the profile open.
        RunFolderUnusable: the folder can't be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = FileLock(folder.with_suffix(".lock"), mode=0o600)
        lock.acquire(timeout=0)
    except Timeout:
        raise RunLocked(folder.with_suffix(".lock"), tr("another process")) from None
    except OSError as error:
        raise RunFolderUnusable(folder, error.strerror or "input/output error") from None
    try:
        with sync_playwright() as playwright:
            more = {"user_data_dir": folder, "locale": locale, "no_viewport": headed}
            launch = playwright.chromium.launch_persistent_context
            context = browser.started(playwright, chosen, headed=headed, launch=launch, more=more)
            have_patience(context, timeout_s)
            try:
                yield context.pages[0] if context.pages else context.new_page()
            finally:
                with suppress(Error, PageSilent):
                    with_timeout(context.close, TIMEOUT_S)
    finally:
        lock.release()


@contextmanager
def attached(where: str, *, timeout_s: float) -> Iterator[Page]:
    """Yield the tab that is in front of the person's own browser, and leave the browser as it is.

    `where` is a channel ("chrome", "msedge") or the address of a debugging port. Nothing of the browser's is changed,
    no other tab is read, and it is not closed.

    Raises:
        BrowserMissing: nothing can be attached to there, or it has no tab; the sentence says how to mend it.
    """
    with sync_playwright() as playwright:
        try:
            running = playwright.chromium.connect_over_cdp(where, no_defaults=True, timeout=timeout_s * 1000)
        except Error as error:
            raise BrowserMissing(_HOW, where=where, why=str(error).splitlines()[0]) from None
        install(playwright.selectors)  # reaches contexts that are there already, where those of an attached browser are
        page = _in_front([page for context in running.contexts for page in context.pages])
        if page is None:
            raise BrowserMissing("The browser at {where} has no page in front: open the portal there.", where=where)
        have_patience(page.context, timeout_s)
        yield page


def _in_front(pages: list[Page]) -> Page | None:
    """The tab that the person looks at; the newest where several windows show one, or nobody can tell."""
    shown = [page for page in pages if page.url.startswith(("http://", "https://")) and _is_shown(page)]
    return shown[-1] if shown else None


def _is_shown(page: Page) -> bool:
    try:
        return bool(call(page.main_frame, "inFront"))
    except (Error, PageSilent):
        return False
