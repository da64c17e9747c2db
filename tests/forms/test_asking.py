"""What each control asks for, and the element behind it."""

from autofill.forms import classify, handle, harvest
from tests.forms.conftest import Show


def test_each_control_has_its_claim_and_its_element(show: Show) -> None:
    page = show("<label>邮箱 <input id=a></label><label>Favourite colour <input id=b></label>")
    controls = harvest(page)

    claims = classify(controls)
    elements = [handle(control) for control in controls]

    assert [claim.concept if claim else None for claim in claims] == ["email", None]
    assert [element.get_attribute("id") if element else None for element in elements] == ["a", "b"]


def test_an_element_that_was_taken_away_has_no_handle(show: Show) -> None:
    page = show("<input aria-label=邮箱>")
    (control,) = harvest(page)
    page.evaluate("document.querySelector('input').remove()")

    assert handle(control) is None
