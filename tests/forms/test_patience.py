"""One notion of patience: shares of one time-out, longer where the page is slow, or something is on its way."""

import pytest
from playwright.sync_api import Page, Route

from autofill.forms import Part, have_patience, patience_of, wait_on
from autofill.forms.page.quiet import wait_until_quiet


def _looks(page: Page, part: Part) -> int:
    """How often a page is looked at before the wait is over."""
    wait, looks = wait_on(page, part), 0
    while not wait.is_over:
        wait.pump(5)
        looks += 1
    return looks


def test_a_page_that_answers_slowly_is_waited_for_longer(page: Page) -> None:
    patience = have_patience(page.context, 5)
    for _ in range(50):
        patience.learn(50)

    assert patience.slowness == pytest.approx(10, abs=0.1)
    assert patience.whole_s == pytest.approx(50, abs=0.5)


def test_slowness_is_forgotten_when_the_page_is_quick_again(page: Page) -> None:
    patience = have_patience(page.context, 5)
    for answer_ms in (*[40] * 20, *[1] * 50):
        patience.learn(answer_ms)

    assert patience.slowness == 1


def test_a_share_is_of_the_person_s_time_out(page: Page) -> None:
    have_patience(page.context, 1)
    few = _looks(page, Part.REACTION)
    have_patience(page.context, 8)

    assert _looks(page, Part.REACTION) > few
    assert _looks(page, Part.NOTHING) == 0


def test_what_is_on_its_way_is_waited_for_up_to_the_whole(page: Page) -> None:
    have_patience(page.context, 4)
    held: list[Route] = []
    page.route("http://portal.test/**", lambda route: held.append(route))  # noqa: PLW0108 - it is wrapped as one of ours
    wait = wait_on(page, Part.BLINK)
    page.evaluate("void fetch('http://portal.test/slow', { mode: 'no-cors' }).catch(() => 0)")
    while not held:
        wait.pump(5)
    for _ in range(40):
        wait.pump(5)
    over_meanwhile = wait.is_over
    held[0].fulfill(body="")
    while patience_of(page).in_flight():
        wait.pump(5)

    assert not over_meanwhile
    assert wait.is_over


def test_a_poll_that_never_ends_is_the_page_s_own_business(page: Page) -> None:
    have_patience(page.context, 2)
    page.route("http://portal.test/**", lambda _: None)
    page.evaluate("void fetch('http://portal.test/poll?at=1', { mode: 'no-cors' }).catch(() => 0)")
    while not patience_of(page).in_flight():
        page.wait_for_timeout(5)

    wait_until_quiet(page)
    page.evaluate("void fetch('http://portal.test/poll?at=2', { mode: 'no-cors' }).catch(() => 0)")
    page.wait_for_timeout(50)

    assert not patience_of(page).in_flight()


def test_a_script_that_is_on_its_way_is_waited_for(page: Page) -> None:
    have_patience(page.context, 20)
    held: list[Route] = []
    page.route("http://portal.test/**", lambda route: held.append(route))  # noqa: PLW0108 - it is wrapped as one of ours
    page.set_content("<p>x</p><script async src='http://portal.test/app.js'></script>", wait_until="commit")
    while not held:
        page.wait_for_timeout(5)
    page.evaluate("setTimeout(() => { window.late = true }, 300)")
    page.expose_function("arrive", lambda: held[0].fulfill(body="window.alive = true", content_type="text/javascript"))
    page.evaluate("void setTimeout(() => arrive(), 300)")

    wait_until_quiet(page)

    assert page.evaluate("window.alive")


_TURNS = "<style>@keyframes s { to { transform: rotate(360deg) } }</style>"


@pytest.mark.parametrize(
    "mask",
    [
        "<div id=m aria-busy=true style='position:fixed;inset:0'>加载中…</div>",
        "<div id=m style='position:fixed;inset:0'><div role=progressbar>Loading</div></div>",
        f"{_TURNS}<div id=m style='position:fixed;inset:0'>请稍候<i style='animation:s 1s infinite'>x</i></div>",
        "<div id=m style='position:fixed;inset:0;background:#fff8'></div>",
    ],
)
def test_a_mask_is_waited_for_as_long_as_it_spins(page: Page, mask: str) -> None:
    page.set_content(f"<input>{mask}<script>setTimeout(() => document.getElementById('m').remove(), 700)</script>")

    wait_until_quiet(page)

    assert page.locator("#m").count() == 0
