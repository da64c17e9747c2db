"""Pop-ups that want more than a click on the choice: a button that takes it, another click, a way out."""

from datetime import date

from autofill.forms import Choice, Field, fill, harvest
from tests.forms.conftest import PAGES, Show

AGREEMENT = Field[None]("agreement", lambda _: True)


def test_what_wheels_show_is_taken_by_their_button(show: Show) -> None:
    page = show((PAGES / "confirmed.html").read_text("utf-8"))
    kind = Field[None]("company_kind", lambda _: Choice(("企业",)))
    until = Field[None]("valid-to", lambda _: date(2045, 5, 20))

    report = fill(page, (kind, until, AGREEMENT), None, patience_s=0)

    assert report.refusals == ()
    assert [box.input_value() for box in page.locator("input").all()[:2]] == ["企业", "2045-05-20"]


def test_a_wheel_is_turned_back_to_a_row_that_is_out_of_sight(show: Show) -> None:
    page = show((PAGES / "confirmed.html").read_text("utf-8"))
    until = Field[None]("valid-to", lambda _: date(2002, 1, 3))

    report = fill(page, (until, AGREEMENT), None, patience_s=0)

    assert report.refusals == ()
    assert page.locator("input").nth(1).input_value() == "2002-01-03"


def test_a_pop_up_that_escape_does_not_close_is_left_by_its_backdrop_or_button(show: Show) -> None:
    page = show((PAGES / "confirmed.html").read_text("utf-8"))
    kind = Field[None]("company_kind", lambda _: Choice(("外星人",)))
    until = Field[None]("valid-to", lambda _: date(2060, 5, 20))

    report = fill(page, (kind, until, AGREEMENT), None, patience_s=0)

    assert [refusal.concept for refusal in report.refusals] == ["company_kind", "valid-to"]
    assert [box.input_value() for box in page.locator("input").all()[:2]] == ["", ""]
    assert page.locator("#agreed").is_checked()
    assert page.locator(".backdrop").count() == 0


def test_a_branch_that_the_pointer_unfolds_and_a_click_folds_is_walked_down(show: Show) -> None:
    page = show((PAGES / "hovered.html").read_text("utf-8"))
    division = Field[None]("division", lambda _: (Choice(("浙江省",)), Choice(("杭州市",))))

    report = fill(page, (division,), None, patience_s=0)

    assert report.refusals == ()
    assert [control.value for control in harvest(page)] == ["杭州市"]


def test_a_button_that_opens_the_calendar_of_the_box_beside_it_is_no_control(show: Show) -> None:
    page = show(
        "<label for=d>有效期至</label> <span><input id=d aria-haspopup=dialog>"
        "<button aria-haspopup=dialog aria-controls=c aria-label='Choose date'></button></span>"
    )

    assert [control.label for control in harvest(page)] == ["有效期至"]


def test_what_a_list_shows_as_chosen_is_no_label(show: Show) -> None:
    page = show(
        "<div><label for=a>国家</label><div><span>中国大陆</span><input id=a role=combobox value=中国大陆></div></div>"
        "<div><input id=b></div>"
    )

    first, second = harvest(page)
    assert "中国大陆" not in {clue.text for clue in (*second.clues, *first.clues) if clue.source != "placeholder"}


def test_a_branch_of_a_tree_is_unfolded_by_its_button_not_chosen(show: Show) -> None:
    page = show((PAGES / "tree.html").read_text("utf-8"))
    division = Field[None]("division", lambda _: (Choice(("浙江省",)), Choice(("杭州市",))))

    report = fill(page, (division,), None, patience_s=0)

    assert report.refusals == ()
    assert [control.value for control in harvest(page)] == ["杭州市"]


def test_a_day_on_a_page_that_slides_away_is_looked_for_again(show: Show) -> None:
    page = show((PAGES / "sliding.html").read_text("utf-8"))
    until = Field[None]("valid-to", lambda _: date(2031, 4, 20))

    report = fill(page, (until,), None, patience_s=0)

    assert report.refusals == ()
    assert page.locator("input").input_value() == "2031-04-20"
