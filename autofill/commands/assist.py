"""The `assist` command: fill whatever page the person brings to the front; nothing is submitted."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Error, Page

from autofill import log
from autofill.assist import word_book
from autofill.assist.answering import Answering
from autofill.assist.talk import Talk
from autofill.assist.teaching import Teaching
from autofill.assist.watch import Assist
from autofill.errors import PortalUnreachable, UsageError
from autofill.flow.browse.windows import Windows
from autofill.flow.privacy.discretion import Discretion
from autofill.flow.privacy.evidence import Evidence
from autofill.flow.record.journal import Journal
from autofill.language import tr
from autofill.profile import Profile
from autofill.run import application, own_browser, portal
from autofill.run.profile import load
from autofill.run.settings import Settings


@dataclass(frozen=True, slots=True)
class Orders:
    """What the command line says about this session only; `product` counts from 1."""

    attach: str | None = None
    product: int | None = None
    marks: bool = True


def assist(path: Path, settings: Settings, orders: Orders) -> int:
    """Open the portal, or attach to the person's browser, and help with each page; return 0 when they end it.

    Raises:
        AutofillError: what stopped it.
    """
    profile = load(path)
    _refuse(profile, settings, orders)
    folder = application.folder_of(settings, profile)
    with application.locked(folder), _portal(settings, folder) as address:
        log.to_file(folder / "run.log")
        evidence = Evidence(folder / "evidence")
        Discretion(profile).keep_quiet(evidence)
        name = application.portal_name(settings)
        with _page(settings, orders, address, name) as page:
            talk = _greeted(address)
            book = word_book.place(settings.runs.expanduser(), name)
            product = orders.product - 1 if orders.product else None
            teaching = Teaching(book, talk, profile)
            answering = Answering(talk, profile, path)
            Assist(Windows(page), profile, address, evidence, talk, teaching, answering, orders.marks, product).run()
    return 0


def _greeted(address: str) -> Talk:
    talk = Talk()
    talk.say(tr("assist → {address}. Go to the page to be filled in; nothing is submitted here.", address=address))
    return talk


def _refuse(profile: Profile, settings: Settings, orders: Orders) -> None:
    portal.stay_on_loopback(profile, settings)
    if urlsplit(settings.portal).scheme == "http" and not settings.on_loopback:
        raise UsageError("{portal} is not encrypted: nothing is entered there. Use https.", portal=settings.portal)
    if orders.product is not None and not 0 < orders.product <= len(profile.products):
        raise UsageError("--product counts from 1 to {count}.", count=len(profile.products))


@contextmanager
def _portal(settings: Settings, folder: Path) -> Iterator[str]:
    with portal.served(settings, folder / application.MEMORY, Journal(folder / application.JOURNAL)) as address:
        yield portal.start(settings, address)


@contextmanager
def _page(settings: Settings, orders: Orders, address: str, name: str) -> Iterator[Page]:
    """The tab to begin in: the one in front of the person's browser, or the portal's start in one of our own."""
    if orders.attach:
        with own_browser.attached(orders.attach, timeout_s=settings.timeout_s) as page:
            yield page
        return
    folder = settings.runs.expanduser() / "browser" / name.replace(":", "-")
    begun = own_browser.lasting(
        folder,
        headed=settings.windowed,
        chosen=settings.browser,
        locale=settings.locale,
        timeout_s=settings.timeout_s,
    )
    with begun as page:
        try:
            page.goto(address, wait_until="domcontentloaded", timeout=settings.timeout_s * 1000)
        except Error as error:
            raise PortalUnreachable(address, str(error).splitlines()[0]) from None
        yield page
