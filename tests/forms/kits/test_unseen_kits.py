"""The same form in kits that the engine was not written on: a field is right, or refused by name; none is wrong."""

from collections.abc import Callable

import pytest

from autofill import forms
from tests.forms.kits.conftest import Opener
from tests.forms.kits.registration import EMPTY, FIELDS, KEYS, Seller, differences

Record = Callable[[str, object], None]
KITS = (
    "arco",
    "carbon",
    "classic",
    "element-plus",
    "fluent",
    "layui",
    "mantine",
    "mui",
    "naive",
    "primereact",
    "primevue",
    "rsuite",
    "semi",
    "shoelace",
    "tdesign",
    "ui5",
    "vant",
    "vuetify",
)
LANGUAGES = ("zh", "en")
TABLE = "Kits that the engine was not written on"
TERM = {"valid-from@company": "refused", "valid-to@company": "refused"}
KNOWN: dict[str, dict[str, str]] = {  # not right yet: one box for both ends of a term
    "mantine": TERM,
    "primereact": TERM,
    "primevue": TERM,
    "rsuite": TERM,
    "vant": TERM,
    "vuetify": TERM,
}


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
    verdicts = {name: _verdict(differing.get(key), refused=name in refused) for name, key in KEYS.items()}
    verdicts |= dict.fromkeys(differing.keys() - set(KEYS.values()), "wrong")
    for verdict in verdicts.values():
        record_property("count", [TABLE, f"{kit} {lang}", verdict])
    for refusal in report.refusals:
        record_property("note", [TABLE, f"{kit} {lang}: {refusal.sentence()}"])
    assert {name: verdict for name, verdict in verdicts.items() if verdict != "right"} == KNOWN.get(kit, {})


def _verdict(difference: tuple[object, object] | None, *, refused: bool) -> str:
    """A refused field must hold nothing new: `spoilt` is one that holds what nobody said."""
    if not refused:
        return "wrong" if difference else "right"
    return "spoilt" if difference and difference[0] not in EMPTY else "refused"


def _named(one: forms.Refusal) -> str:
    return f"{one.concept}@{one.section}" if one.section else one.concept
