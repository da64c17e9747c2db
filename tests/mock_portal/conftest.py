"""A portal for each test, on a port of its own, and hands to work it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Page

from mock_portal.control_room import ControlRoom
from mock_portal.server import Server, serve
from tests.mock_portal import seeds
from tests.mock_portal.hands import Hands
from tests.mock_portal.journey import Journey
from tests.mock_portal.seller import Seller


@pytest.fixture
def portal() -> Iterator[Server]:
    server = serve()
    yield server
    server.close()


@pytest.fixture
def room(portal: Server) -> ControlRoom:
    return ControlRoom(portal.address)


@pytest.fixture
def journey(page: Page, portal: Server, room: ControlRoom, tmp_path: Path) -> Iterator[Callable[..., Journey]]:
    """Begins a journey by hand; whatever the pages say in the console as an error fails the test."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if _is_trouble(message) else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.set_default_timeout(5000)

    def begin(lang: str = "zh", seller: Seller | None = None) -> Journey:
        return Journey(Hands(page, portal.address, lang), room, tmp_path, seller)

    yield begin
    assert said == []


@pytest.fixture
def played(journey: Callable[..., Journey], room: ControlRoom) -> Callable[..., Journey]:
    """A journey at a portal that plays these faults."""

    def begin(*names: str, lang: str = "zh") -> Journey:
        room.set_personas(list(names))
        return journey(lang)

    return begin


@pytest.fixture
def seeded(journey: Callable[..., Journey]) -> Callable[..., Journey]:
    """A journey whose seller is signed in and has everything up to a stage behind them."""

    def begin(stage: str, *others: dict[str, object], seller: Seller | None = None, lang: str = "zh") -> Journey:
        walk = journey(lang, seller)
        products = 9 if stage == "nine-products" else 0
        own = seeds.account(walk.seller, "paid" if products else stage, products)
        walk.room.load(seeds.memory(own, *others))
        walk.hands.open()
        walk.hands.page.context.add_cookies(
            [{"name": "session", "value": seeds.TOKEN, "url": walk.hands.page.url.split("?")[0]}]
        )
        return walk

    return begin


def _is_trouble(message: ConsoleMessage) -> bool:
    """A conflict (409) is no trouble, the page retries; a portal that is away (503) is a test's own doing."""
    return message.type in {"error", "warning"} and not {"409", "503"} & set(message.text.split())
