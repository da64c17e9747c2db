"""Calendars that are turned to the day: by buttons that say nothing, beside others that turn something else."""

from datetime import date

import pytest

from autofill.forms import Field, fill
from tests.forms.conftest import PAGES, Show

ON = '<button aria-label="Next month">›</button>'
WITHOUT_WORDS = {
    "Previous month": "",
    "Next month": "",
    "‹": "<svg width=9 height=9 />",
    "›": "<svg width=9 height=9 />",
}
YEARS_OF_ANOTHER_LIST = {ON: f'{ON}<button title="Next year"></button>'}
IN_WORDS = {"年${at.getMonth() + 1}月": ' ${at.toLocaleString("en", { month: "long" })}'}
FADES = "<style>b, p > * { animation: in 0.2s steps(1, end) } @keyframes in { from { opacity: 0 } }</style>"
FADED_IN = {"<p></p>": f"<p></p>{FADES}"}


@pytest.mark.parametrize("changes", [WITHOUT_WORDS, YEARS_OF_ANOTHER_LIST, FADED_IN, IN_WORDS])
@pytest.mark.parametrize("day", [date(2031, 2, 14), date(2030, 8, 9)])
def test_a_calendar_is_turned_to_the_day(show: Show, changes: dict[str, str], day: date) -> None:
    html = (PAGES / "calendar.html").read_text("utf-8")
    for old, new in changes.items():
        assert old in html
        html = html.replace(old, new)
    page = show(html)

    report = fill(page, [Field[None]("valid-to", lambda _: day)], None, patience_s=0)

    assert report.refusals == ()
    assert page.locator("input").input_value() == f"{day.year}-{day.month}-{day.day}"


def test_a_calendar_that_no_button_turns_is_refused_soon(show: Show) -> None:
    html = (PAGES / "calendar.html").read_text("utf-8").replace("turn(index ? 1 : -1)", "0")
    page = show(html)

    report = fill(page, [Field[None]("valid-to", lambda _: date(2031, 2, 14))], None, patience_s=0)

    assert [refusal.detail for refusal in report.refusals] == ["its calendar has no button to turn the page"]


def test_a_day_in_words_is_read_back(show: Show) -> None:
    page = show("<label>Valid until <input value='Tuesday, May 20, 2031'></label>")

    assert fill(page, [Field[None]("valid-to", lambda _: date(2031, 5, 20))], None).ok
    assert page.locator("input").input_value() == "Tuesday, May 20, 2031"


def test_a_dialog_is_not_closed_with_the_calendar_that_calls_itself_one(show: Show) -> None:
    page = show("""
        <div role=dialog aria-modal=true id=form><label>有效期至 <input></label></div>
        <div role=dialog aria-modal=true style="display: none; position: absolute; top: 9em">2030年11月</div>
        <script>
          const [form, calendar] = document.querySelectorAll("[role=dialog]");
          form.addEventListener("click", () => (calendar.style.display = "block"));
          addEventListener("keydown", ({ key }) => key === "Escape" && form.remove());
        </script>
    """)

    assert fill(page, [Field[None]("valid-to", lambda _: date(2031, 2, 14))], None, patience_s=0).ok
    assert page.locator("input").input_value() == "2031-02-14"
