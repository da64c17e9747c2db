"""A form saved from a real site: its controls, with what a person says that each asks for."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Route

from autofill.forms import Choice, Control, Field, handle, harvest

_HOST = "http://forms.test/"
_JS = (Path(__file__).parent / "aside.js").read_text(encoding="utf-8")
_CONCEPTS = {  # the folder's own table: a label, and the concepts that are right for it
    "emailAddress": ("email", "confirm-email"),
    "password.new": ("new-password", "confirm-password"),
    "password": ("new-password", "confirm-password"),
    "phone": ("tel", "tel-national"),
    "firstName": ("given-name",),
    "lastName": ("family-name",),
    "fullName": ("name",),
    "addressStreet": ("street-address",),
    "addressCity": ("address-level2",),
    "addressProvince": ("address-level1",),
    "addressPostalCode": ("postal-code",),
    "addressCountryCode": ("country",),
}
_NOT_COUNTED = {"username", "username OR emailAddress"}
_SIGN_IN = {("www_e1_ru_signup", "password", 0), ("www_e1_ru_signup", "password", 3)}  # beside the sign-up form
VALUES: dict[str, str | Choice] = {
    "email": "zhang.wei@example.com",
    "confirm-email": "zhang.wei@example.com",
    "new-password": "Corpus-2026!",
    "confirm-password": "Corpus-2026!",
    "tel": "2025550123",
    "given-name": "Wei",
    "family-name": "Zhang",
    "name": "Wei Zhang",
    "street-address": "90 Wensan Road",
    "address-level2": "Springfield",
    "address-level1": Choice(("California", "CA")),
    "postal-code": "90210",
    "country": Choice(("United States", "United States of America", "USA", "US")),
}


def _field(concept: str) -> Field[dict[str, str | Choice]]:
    return Field(concept, lambda values: values[concept])


FIELDS = tuple(_field(concept) for concept in VALUES)


@dataclass(frozen=True, slots=True)
class Asking:
    """One control of a saved page; `wanted` are the concepts that are right for it, () where it must stay untouched."""

    label: str
    wanted: tuple[str, ...]
    visible: bool
    counted: bool


@dataclass(frozen=True, slots=True)
class Saved:
    """A saved page, opened, its labels taken out."""

    name: str
    page: Page
    asking: tuple[Asking, ...]

    def values(self) -> list[Any]:
        """What each control holds now, in the order of `asking`."""
        values: list[Any] = self.page.evaluate("aside.values()")
        return values


@dataclass(frozen=True, slots=True)
class Reading:
    """What the engine harvested of a saved page, and what a person says about each control; None for no input."""

    saved: Saved
    controls: list[Control]
    asked: list[Asking | None]


def read(saved: Saved) -> Reading:
    """Harvest an opened page, and find each control's label again by its element."""
    controls = harvest(saved.page)
    own = [handle(control) if control.frame == saved.page.main_frame else None for control in controls]
    places = saved.page.evaluate("(elements) => elements.map(aside.at)", own)
    return Reading(saved, controls, [saved.asking[at] if at >= 0 else None for at in places])


def network_blocked(context: BrowserContext, folder: Path) -> None:
    """Serve the saved pages, and nothing else."""

    def serve(route: Route) -> None:
        file = folder / route.request.url.removeprefix(_HOST)
        if route.request.url.startswith(_HOST) and file.suffix == ".html" and file.is_file():
            route.fulfill(path=file, content_type="text/html; charset=utf-8")
        else:
            route.abort()

    context.route("**/*", serve)


def opened(page: Page, file: Path) -> Saved:
    """Open a page of the folder in a context whose network is blocked."""
    page.goto(_HOST + file.name, wait_until="domcontentloaded")
    return Saved(file.stem, page, tuple(_asking(file.stem, page.evaluate(_JS))))


def _asking(name: str, labelled: Iterable[tuple[str, bool]]) -> Iterable[Asking]:
    seen: dict[str, int] = {}
    for label, visible in labelled:
        place = (name, label, seen.get(label, 0))
        seen[label] = place[2] + 1
        wanted = () if place in _SIGN_IN else _CONCEPTS.get(label, ())
        yield Asking(label, wanted, visible, label not in _NOT_COUNTED)
