"""Pages whose scripts, frames or timers do not run, and pages that stop answering: filled, or an error in time."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page
from pydantic import SecretStr

from autofill.errors import PageSilent
from autofill.forms import Choice, Field, fill, find_action, harvest, have_patience, verify
from autofill.forms.page.timeout import with_timeout
from tests.forms.conftest import PAGES, Show

EMAIL, PASSWORD = Field[None]("email", lambda _: "li@example.com"), Field[None]("new-password", lambda _: "Wensan-90!")
COUNTRY, AGREED = Field[None]("country", lambda _: Choice(("China",))), Field[None]("agreement", lambda _: True)
NATIVE = """<form><label>Email <input name=mail></label><label>Password <input type=password></label>
<label>Country <select><option>Peru</option><option>China</option></select></label>
<label><input type=checkbox> I agree to the terms</label></form>"""
NO_FRAMES = "<script>requestAnimationFrame = () => 0</script>"
NO_TIMERS = "<script>setTimeout = setInterval = requestAnimationFrame = () => 0; MessageChannel = undefined</script>"
LOOPS = "<label>Email <input name=mail oninput='for (;;) {}'></label><label>Password <input type=password></label>"
STUCK = "setTimeout(() => { for (;;) {} })"


@pytest.fixture
def shared(page: Page) -> Page:
    """A page of its own for each test: one that has stopped answering can't show the next."""
    return page


def test_a_page_without_scripts_is_filled(browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.set_content(NATIVE)

        report = fill(page, (EMAIL, PASSWORD, COUNTRY, AGREED), None)

    assert report.ok, report.refusals


@pytest.mark.parametrize("paused", [NO_FRAMES, NO_TIMERS])
def test_a_page_in_the_background_is_filled(show: Show, paused: str) -> None:
    page = show(paused + NATIVE)

    assert fill(page, (EMAIL, PASSWORD, COUNTRY, AGREED), None).ok


def test_a_list_of_a_kit_is_chosen_from_though_no_frame_is_painted(show: Show) -> None:
    page = show(NO_FRAMES + (PAGES / "kitlike.html").read_text("utf-8"))

    assert fill(page, (Field("country", lambda _: Choice(("中国大陆",))),), None).ok


@pytest.mark.parametrize(
    "asked",
    [
        harvest,
        lambda page: verify(page, (EMAIL,), None),
        lambda page: fill(page, (EMAIL,), None),
        lambda page: find_action(page, "submit", timeout_s=0),
    ],
)
def test_a_page_that_stops_answering_ends_in_an_error(show: Show, asked: Callable[[Page], object]) -> None:
    page = show(NATIVE)
    have_patience(page.context, 0.3)
    page.evaluate(STUCK)

    with pytest.raises(PageSilent, match="not answered"):
        asked(page)


@pytest.mark.parametrize("field", [EMAIL, Field[None]("email", lambda _: SecretStr("li@example.com"))])
def test_an_endless_loop_that_typing_starts_ends_in_an_error(show: Show, field: Field[None]) -> None:
    page = show(LOOPS)
    have_patience(page.context, 0.3)

    with pytest.raises(PageSilent):
        fill(page, (field, PASSWORD), None)


def test_a_promise_that_never_resolves_is_not_waited_for(page: Page) -> None:
    with pytest.raises(PageSilent):
        with_timeout(lambda: page.evaluate("new Promise(() => {})"), 0.3)

    assert with_timeout(lambda: page.evaluate("1 + 1"), 3) == 2
