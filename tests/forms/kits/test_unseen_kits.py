"""The same form in kits that the engine was not written on: a field is right, or refused by name, and none is wrong."""

from collections.abc import Callable

import pytest

from autofill import forms
from tests.forms.kits.conftest import Opener
from tests.forms.kits.registration import FIELDS, KEYS, Seller, differences

Record = Callable[[str, object], None]
KITS = ("arco", "element-plus", "mui", "shoelace")
LANGUAGES = ("zh", "en")
TABLE = "Kits that the engine was not written on"
KNOWN_REFUSED: dict[tuple[str, str], set[str]] = {}
KNOWN_WRONG: dict[tuple[str, str], set[str]] = {}


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kit", KITS)
def test_an_unseen_kit_is_right_or_refused(
    open_unseen: Opener, seller: Seller, record_property: Record, kit: str, lang: str
) -> None:
    page = open_unseen(kit, lang)

    report = forms.fill(page, FIELDS, seller)
    differing = differences(page.evaluate("window.__state"), seller)
    refused = {_named(one) for one in report.refusals}
    wrong = {name for name, key in KEYS.items() if key in differing and name not in refused}
    wrong |= differing.keys() - set(KEYS.values())

    for field in FIELDS:
        verdict = "refused" if _named(field) in refused else "wrong" if _named(field) in wrong else "right"
        record_property("count", [TABLE, f"{kit} {lang}", verdict])
    for refusal in report.refusals:
        record_property("note", [TABLE, f"{kit} {lang}: {refusal.sentence()}"])
    assert wrong == KNOWN_WRONG.get((kit, lang), set())
    assert refused == KNOWN_REFUSED.get((kit, lang), set())


def _named(one: forms.Field[Seller] | forms.Refusal) -> str:
    return f"{one.concept}@{one.section}" if one.section else one.concept
