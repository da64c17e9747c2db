"""A browser session that outlives the browser: cookies, local and session storage, in one file for its owner."""

import json
from pathlib import Path
from typing import Any

from loguru import logger
from playwright.sync_api import Browser, Error, Page

from autofill.forms.answer import answered
from autofill.forms.patience import have_patience

_READ = "() => [location.origin, Object.entries(sessionStorage)]"
_WRITE = """([origin, entries]) => {
  if (location.origin === origin && sessionStorage.length === 0)
    for (const [key, value] of entries) sessionStorage.setItem(key, value);
}"""


def keep(page: Page, path: Path) -> None:
    """Write what the page's context knows to `path`, mode 0600; a page that is gone leaves the file as it was."""
    try:
        state: dict[str, Any] = {**page.context.storage_state(), "session": page.evaluate(_READ)}
    except Error as error:  # nothing for a person to mend: the next run signs in again
        logger.info("The session was not kept: {why}", why=str(error).splitlines()[0])
        return
    new = path.with_suffix(".new")
    try:
        new.touch(mode=0o600)
        new.write_text(json.dumps(state), "utf-8")
        new.replace(path)
    except OSError as error:
        logger.warning("The session was not kept: {why}", why=error.strerror)


def new_page(browser: Browser, path: Path, *, locale: str, timeout_s: float) -> Page:
    """A page in a context that knows what was kept at `path`; in a new one where nothing was, or it cannot be used.

    Raises:
        PageSilent: the browser does not answer; one that dies in this moment never does.
    """
    state = _read(path)
    session = state.pop("session", None) if state else None
    context = answered(lambda: browser.new_context(storage_state=state, locale=locale), timeout_s)  # type: ignore[arg-type]  # JSON of its own making
    if session:
        context.add_init_script(f"({_WRITE})({json.dumps(session)})")
    have_patience(context, timeout_s)
    return answered(context.new_page, timeout_s)


def _read(path: Path) -> dict[str, Any] | None:
    try:
        state = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return state if isinstance(state, dict) and "cookies" in state else None
