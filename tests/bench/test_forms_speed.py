"""How long it takes to fill and prove a page, beside a script that fills and proves nothing; and to harvest."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from autofill.forms import Field, Kind, fill, harvest
from autofill.forms.understand.vocabulary import CONCEPTS

ASKED = [one for one in CONCEPTS.values() if Kind.TEXT in one.kinds and one.name != "address"][:50]
TURNS = 5
Record = Callable[[str, object], None]
VALUE = "hello"


def _form(labels: list[str]) -> str:
    items = (
        f"<div><label for=f{at}>{label}</label><div><input id=f{at}></div></div>" for at, label in enumerate(labels)
    )
    return f"<h1>Form</h1><form>{''.join(items)}</form>"


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@pytest.mark.bench
def test_fifty_fields_are_filled_and_proved_in_half_the_time_of_a_plain_script(
    page: Page, record_property: Record
) -> None:
    labels = [one.words[0] for one in ASKED]
    fields = [Field[None](one.name, lambda _: VALUE) for one in ASKED]

    def plain() -> None:
        for label in labels:
            page.get_by_label(label, exact=True).fill(VALUE)

    def ours() -> None:
        assert len(fill(page, fields, None).held) == len(fields)

    taken: dict[str, list[float]] = {"plain": [], "ours": []}
    for _ in range(TURNS):
        for name, work in (("plain", plain), ("ours", ours)):
            page.set_content(_form(labels))
            taken[name].append(_seconds(work))
    best = {name: min(seconds) for name, seconds in taken.items()}
    said = f"50 fields: plain {best['plain']:.3f} s, ours {best['ours']:.3f} s"
    record_property("note", ["Forms, speed", said])

    assert best["ours"] <= best["plain"] / 2


@pytest.mark.bench
@pytest.mark.parametrize(("number", "most_s"), [(60, 0.03), (1000, 0.5)])
def test_a_page_is_harvested_in_no_time(page: Page, record_property: Record, number: int, most_s: float) -> None:
    page.set_content(_form([f"Name {at}" for at in range(number)]))

    best = min(_seconds(lambda: harvest(page)) for _ in range(TURNS))
    record_property("note", ["Forms, speed", f"harvest of {number} controls: {best * 1000:.1f} ms"])

    assert best <= most_s
