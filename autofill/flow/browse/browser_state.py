"""Browser session kept between runs: cookies, local and session storage, in one file that only its owner can read."""

import json
from pathlib import Path
from typing import Any

from loguru import logger
from playwright.sync_api import Browser, Error, Page

from autofill.flow.record import disk
from autofill.forms.page.patience import have_patience
from autofill.forms.page.timeout import with_timeout
from autofill.language import tr

_READ = "() => [location.origin, Object.entries(sessionStorage)]"
_WRITE = """([origin, entries]) => {
  if (location.origin === origin && sessionStorage.length === 0)
    for (const [key, value] of entries) sessionStorage.setItem(key, value);
}"""

_ASIDE = (
    "The session that was kept cannot be used ({why}). It is set aside in {beside}; the portal asks to sign in again."
)


def keep(page: Page, path: Path) -> None:
    """Write the storage state of the page's context to `path`, mode 0600; unless the page is gone."""
    try:
        state: dict[str, Any] = {**page.context.storage_state(), "session": page.evaluate(_READ)}
    except Error as error:  # nothing for a person to mend: the next run signs in again
        logger.info("The session was not kept: {why}", why=str(error).splitlines()[0])
        return
    try:
        disk.put(path, json.dumps(state).encode())
    except OSError as error:
        logger.warning("The session was not kept: {why}", why=error.strerror)


def new_page(browser: Browser, path: Path, *, locale: str, timeout_s: float) -> Page:
    """Return a page in a new context with the session kept at `path`; an empty one where it is missing or unusable.

    What cannot be used is set aside with a warning: the portal will ask to sign in again.

    Raises:
        PageSilent: the browser does not answer; one that dies in this moment never does.
        Error: the browser is gone.
    """
    try:
        return _page(browser, _read(path), locale=locale, timeout_s=timeout_s)
    except (_Unusable, Error) as error:
        if not browser.is_connected():
            raise
        _set_aside(path, str(error).splitlines()[0])
        return _page(browser, {}, locale=locale, timeout_s=timeout_s)


class _Unusable(Exception):
    """What was kept is no session of a browser."""


def _page(browser: Browser, state: dict[str, Any], *, locale: str, timeout_s: float) -> Page:
    kept = {key: state[key] for key in ("cookies", "origins") if key in state}
    context = with_timeout(lambda: browser.new_context(storage_state=kept or None, locale=locale), timeout_s)  # type: ignore[arg-type]  # JSON of its own making
    if session := state.get("session"):
        context.add_init_script(f"({_WRITE})({json.dumps(session)})")
    have_patience(context, timeout_s)
    return with_timeout(context.new_page, timeout_s)


def _read(path: Path) -> dict[str, Any]:
    """What was kept; nothing where nothing was."""
    try:
        state = json.loads(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise _Unusable(error.strerror or "input/output error") from None
    except (ValueError, RecursionError):
        raise _Unusable(tr("no session of a browser")) from None
    if not isinstance(state, dict) or not isinstance(state.get("cookies"), list) or not _fits(state.get("session")):
        raise _Unusable(tr("no session of a browser"))
    return state


def _fits(session: object) -> bool:
    """Whether it is an origin with keys and values, or nothing."""
    match session:
        case None | [str(), []]:
            return True
        case [str(), list(entries)]:
            return all(isinstance(entry, list) and [type(part) for part in entry] == [str, str] for entry in entries)
    return False


def _set_aside(path: Path, why: str) -> None:
    try:
        beside = disk.set_aside(path)
    except OSError:  # it is found again by the next run
        beside = path
    logger.warning("{said}", said=tr(_ASIDE, why=why, beside=beside))
