"""Waiting times on a page: shares of --timeout-s that grow where the page is slow.

There is one time-out, the person's. Every wait is a share of it, longer by as much as the page has been slow to answer
so far. While a request made after the wait began is still in flight, a wait may last the whole time-out.
"""

import time
from collections.abc import Callable
from enum import Enum
from typing import Final, TypeVar
from weakref import WeakKeyDictionary

from playwright.sync_api import BrowserContext, Error, Frame, Page, Request, Response

from autofill.forms.page.timeout import with_timeout

_Answer = TypeVar("_Answer")

TIMEOUT_S: Final = 20.0  # where nobody said otherwise
_PUMP_MS: Final = 30
_ANSWERS_MS: Final = 5.0  # an easy question after a pause, on an idle machine (measured: 3 to 5)
_SLOWEST: Final = 10.0
_WEIGHT: Final = 0.2  # of the newest answer in the moving mean
CODE: Final = frozenset({"document", "script", "stylesheet"})  # what brings a page to life
DATA: Final = frozenset({"fetch", "xhr"})  # what it is filled with; pictures and streams change no form


class Part(Enum):
    """A share of the time-out, by what is waited for."""

    NOTHING = 0.0
    BLINK = 1 / 64  # a pop-up that most boxes don't have
    LOOK = 1 / 20  # what may have come in between
    GLANCE = 1 / 40  # a pop-up that closes, a page that takes back what it was given
    REACTION = 1 / 10  # what a click brings up
    MESSAGE = 3 / 20  # a message that is shown before a page moves on
    ANSWER = 1.0  # another page, an upload, an answer from the portal


class Patience:
    """What is known about the pages of one browser context: how slow they are, and which requests are in flight."""

    def __init__(self, timeout_s: float = TIMEOUT_S) -> None:
        """Begin with the speed of an idle machine."""
        self.timeout_s = timeout_s
        self._answers_ms = _ANSWERS_MS
        self._asked: dict[Request, float] = {}
        self._background: set[str] = set()

    @property
    def slowness(self) -> float:
        """How many times slower than on an idle machine the pages have answered lately; 1 or more."""
        return min(max(self._answers_ms / _ANSWERS_MS, 1.0), _SLOWEST)

    @property
    def whole_s(self) -> float:
        """The longest wait, in seconds: the time-out, stretched by the slowness."""
        return self.timeout_s * self.slowness

    @property
    def whole_ms(self) -> float:
        """The longest wait in milliseconds, as Playwright's time-outs are given."""
        return self.whole_s * 1000

    def learn(self, answer_ms: float) -> None:
        """Record how long the page took to answer a trivial question."""
        self._answers_ms += _WEIGHT * (answer_ms - self._answers_ms)

    def in_flight(self, since: float = 0.0, kinds: frozenset[str] = CODE | DATA) -> bool:
        """Return whether a request made at `since` (monotonic clock) or later is in flight.

        What is asked for again and again is the page's own business, such as a long poll.
        """
        return any(
            at >= since and one.resource_type in kinds and _path(one) not in self._background
            for one, at in self._asked.items()
        )

    def know_background(self) -> None:
        """Treat the data requests in flight as background, which no later wait waits for."""
        self._background.update(_path(one) for one in self._asked if one.resource_type in DATA)

    def listen(self, context: BrowserContext) -> None:
        """Track the requests of a context; a page that closes takes its own with it."""
        context.on("request", self._begun)
        context.on("response", self._answered)
        context.on("requestfinished", self._ended)
        context.on("requestfailed", self._ended)

    def _begun(self, request: Request) -> None:
        if request.resource_type in CODE | DATA:
            self._asked[request] = time.monotonic()

    def _answered(self, response: Response) -> None:
        """Data whose answer has come is there, though a page that does not read it to its end leaves it unfinished."""
        if response.request.resource_type in DATA:
            self._ended(response.request)

    def _ended(self, request: Request) -> None:
        self._asked.pop(request, None)


class Wait:
    """One wait on a page: ask the page, `pump()` where the answer is not right yet, until it `is_over`."""

    def __init__(self, page: Page, patience: Patience, share: float) -> None:
        """Begin to wait for a `share` of the time-out."""
        self._page, self._patience, self._share = page, patience, share
        self.begun = time.monotonic()

    @property
    def is_over(self) -> bool:
        """Whether the time is up; not while a request made meanwhile is in flight, up to the whole time-out."""
        waited = time.monotonic() - self.begun
        if waited >= self._share * self._patience.whole_s:
            return not (self._share and waited < self._patience.whole_s and self._patience.in_flight(self.begun))
        return False

    def pump(self, ms: float = _PUMP_MS, *, page: Page | None = None) -> None:
        """Let the page (or the one that has taken its place) run for a moment, and measure how slow it is."""
        page = page or self._page
        page.wait_for_timeout(ms)
        ask(page, self._patience)

    def again(self) -> None:
        """Restart the wait, since something has changed."""
        self.begun = time.monotonic()


_known: WeakKeyDictionary[BrowserContext, Patience] = WeakKeyDictionary()


def patience_of(target: Page | Frame) -> Patience:
    """Return the patience of the target's browser context, created with the default time-out where it is new."""
    page = target if isinstance(target, Page) else target.page
    if page.context not in _known:
        have_patience(page.context, TIMEOUT_S)
    return _known[page.context]


def have_patience(context: BrowserContext, timeout_s: float) -> Patience:
    """Set the time-out of a context, and return its patience."""
    if context in _known:
        _known[context].timeout_s = timeout_s
        return _known[context]
    patience = _known[context] = Patience(timeout_s)
    patience.listen(context)
    return patience


def wait_on(target: Page | Frame, part: Part = Part.ANSWER) -> Wait:
    """Return a wait on a page for a share of its time-out."""
    page = target if isinstance(target, Page) else target.page
    return Wait(page, patience_of(page), part.value)


def wait_for(target: Page | Frame, seconds: float | None, part: Part = Part.REACTION) -> Wait:
    """Return a wait of so many seconds where they are given, else for a share of the time-out."""
    page = target if isinstance(target, Page) else target.page
    patience = patience_of(page)
    return Wait(page, patience, part.value if seconds is None else seconds / patience.timeout_s)


def ask(page: Page, patience: Patience) -> None:
    """Measure how long the page takes to answer a trivial question; one that is navigating is not measured."""
    asked_at = time.perf_counter()
    try:
        answer_of(page, lambda: page.evaluate("0"))
    except Error:
        return
    patience.learn((time.perf_counter() - asked_at) * 1000)


def answer_of(target: Page | Frame, call: Callable[[], _Answer]) -> _Answer:
    """Return the result of one call of Playwright's that has no time limit of its own.

    Raises:
        PageSilent: the page has not answered for the whole of the time-out.
    """
    return with_timeout(call, patience_of(target).whole_s)


def _path(request: Request) -> str:
    return request.url.partition("?")[0]
