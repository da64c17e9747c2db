"""Assist on pages that nobody here wrote: no wrong value, nothing sent, nowhere gone."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Request

from autofill import forms
from autofill.assist import sheet
from autofill.forms import handle
from autofill.profile import Profile, load
from tests.forms.corpus.saved import Asking, opened

_SAMPLE = Path(__file__).parents[3] / "profiles" / "legal-representative.json"
_ALSO = {  # what a profile's own concepts are on such forms, beside those of the same name
    "tel-national": "tel",
    "current-password": "new-password",
    "registered_street": "street-address",
}


_RIGHT_ALL_THE_SAME = {  # what whoever labelled the pages had no name for, or named otherwise
    ("organization", "unknown"),
    ("company_kind", "unknown"),
    ("tel-country-code", "addressCountryCode"),  # a list of countries with their dialling codes
}


@pytest.fixture(scope="module")
def seller() -> Profile:
    """A sample seller."""
    profile = load(_SAMPLE).profile
    assert profile is not None
    return profile


@pytest.mark.slow
def test_no_saved_form_gets_a_value_that_it_does_not_ask_for(
    page_with_timers: Page, forms_folder: Path, seller: Profile
) -> None:
    page = page_with_timers
    left: list[Request] = []
    page.on("request", lambda request: left.append(request) if request.is_navigation_request() else None)
    wrong: list[str] = []
    entered = 0
    for file in sorted(forms_folder.glob("*.html")):
        saved = opened(page, file)
        left.clear()
        found = sheet.read(page, seller, product=0, words={})
        forms.fill(page, found.fields, seller, patience_s=0)
        entered += len(found.fields)
        wrong += [f"{saved.name}: {one}" for one in _wrong(page, found, saved.asking)]
        assert left == [], f"{saved.name} was left for {left[0].url}"

    assert entered > 100
    assert wrong == [], "\n".join(wrong)


def _wrong(page: Page, found: sheet.Sheet, asking: tuple[Asking, ...]) -> list[str]:
    """Rows whose control was labelled as something else, or as nothing that is asked of people."""
    said = []
    for row in found.rows:
        if row.field is None or row.control is None or row.control.frame != page.main_frame:
            continue
        (at,) = page.evaluate("(elements) => elements.map(aside.at)", [handle(row.control)])
        label = asking[at] if at >= 0 else None
        concept = _ALSO.get(row.field.concept, row.field.concept)
        if label is None or not label.counted or not label.label or concept in label.wanted:
            continue
        if (row.field.concept, label.label) not in _RIGHT_ALL_THE_SAME:
            said.append(f"{row.field.concept} in «{row.label}», which is {label.label}")
    return said
