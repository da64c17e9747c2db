"""Every page of the journey, looked at as it appears: not wider than the screen, without a serious fault."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from mock_portal.control_room import ControlRoom
from mock_portal.server import Server
from tests.mock_portal.axe import Axe
from tests.mock_portal.hands import Hands
from tests.mock_portal.journey import Journey

pytest_plugins = ["tests.mock_portal.widgets_page"]


class Inspector(Hands):
    """Hands that look at each page that they reach."""

    def __init__(self, page: Page, address: str, lang: str, axe: Axe) -> None:
        super().__init__(page, address, lang)
        self._axe = axe
        self.seen: dict[str, dict[str, list[str]]] = {}

    def open(self, file: str = "index.html", query: str = "") -> None:
        super().open(file, query)
        self._look()

    def at(self, zh: str, en: str) -> None:
        super().at(zh, en)
        self._look()

    def _look(self) -> None:
        name = self.page.evaluate("document.documentElement.dataset.page")
        if name in self.seen:
            return
        self.seen[name] = self._axe.serious(self.page)
        if self.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            self.seen[name]["wider than the screen"] = []


@pytest.fixture
def inspect(
    page: Page, portal: Server, room: ControlRoom, axe: Axe, tmp_path: Path
) -> Callable[[str, int], dict[str, dict[str, list[str]]]]:
    """Walks through all pages, in a language and on a screen of some width; what is wrong with each of them."""

    def walk(lang: str, width: int) -> dict[str, dict[str, list[str]]]:
        page.set_viewport_size({"width": width, "height": 844})
        inspector = Inspector(page, portal.address, lang, axe)
        Journey(inspector, room, tmp_path).through("fee")
        for file in ("seller-center", "settlement", "sign-in", "control-room", "products", "publish"):
            inspector.open(f"{file}.html")
        return inspector.seen

    return walk


@pytest.mark.slow  # every page of the journey; the widgets' own page is checked in each skin in test_widgets_around.py
@pytest.mark.parametrize(("lang", "width"), [("zh", 390), ("en", 1280)])
def test_no_page_of_the_journey_has_a_serious_fault(
    inspect: Callable[[str, int], dict[str, dict[str, list[str]]]], lang: str, width: int
) -> None:
    seen = inspect(lang, width)

    assert {name: faults for name, faults in seen.items() if faults} == {}
    assert len(seen) >= 20
