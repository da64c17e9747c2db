"""`python -m autofill.qa.watched WATCH ARGUMENTS`: run the program with its browser slowed down, traced, pictured.

WATCH is JSON: {slowmo_ms, trace, picture, folder}. What is watched is Playwright's browser, in this process only; the
program knows nothing of it. What is kept shows no password and no code; all else that was typed is in it: it is for
synthetic sellers alone.
"""

import json
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, BrowserType, Error

from autofill import cli
from autofill.flow.privacy.discretion import Discretion
from autofill.flow.privacy.evidence import picture
from autofill.flow.privacy.masks import Unclear
from autofill.profile import Profile
from autofill.qa.traces import without_secrets


def main(watch: dict[str, Any], arguments: list[str]) -> int:
    """Run the program's command line with its browser patched as `watch` says."""
    folder = Path(watch["folder"])
    folder.mkdir(parents=True, exist_ok=True)
    launch, new_context, close = BrowserType.launch, Browser.new_context, Browser.close
    learn, runs = Discretion.__init__, list[Discretion]()

    def slower(kind: BrowserType, **options: Any) -> Browser:
        return launch(kind, **{**options, "slow_mo": watch["slowmo_ms"]})

    def traced(browser: Browser, **options: Any) -> BrowserContext:
        context = new_context(browser, **options)
        if watch["trace"]:
            context.tracing.start(snapshots=True)
        return context

    def kept(browser: Browser, **options: Any) -> None:
        for number, context in enumerate(browser.contexts, 1):
            _keep(context, folder, number, watch, [secret for run in runs for secret in run.secrets])
        close(browser, **options)

    def known(discretion: Discretion, profile: Profile) -> None:
        learn(discretion, profile)
        runs.append(discretion)

    for owner, name, replacement in (
        (BrowserType, "launch", slower),
        (Browser, "new_context", traced),
        (Browser, "close", kept),
        (Discretion, "__init__", known),
    ):
        setattr(owner, name, replacement)
    return cli.main(arguments)


def _keep(context: BrowserContext, folder: Path, number: int, watch: dict[str, Any], secrets: list[str]) -> None:
    """What is asked for, as far as the browser still answers: a picture is never worth the run's own exit code."""
    try:
        if watch["trace"]:
            trace = folder / f"trace-{number}.zip"
            context.tracing.stop(path=trace)
            without_secrets(trace, secrets)
        if watch["picture"]:
            for page_number, page in enumerate(context.pages, 1):
                (folder / f"page-{number}-{page_number}.png").write_bytes(picture(page, secrets, full_page=False))
    except (Error, Unclear) as error:
        sys.stderr.write(f"not kept: {str(error).splitlines()[0]}\n")


if __name__ == "__main__":
    sys.exit(main(json.loads(sys.argv[1]), sys.argv[2:]))
