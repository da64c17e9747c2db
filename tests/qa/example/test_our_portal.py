"""A QA team's own tests: the portal as it is, with a fault, and with a change that is about to be shipped."""

from collections.abc import Callable
from pathlib import Path

import pytest

from autofill.qa import ControlRoom, Portal, Result, assert_ended, assert_received

Run = Callable[..., Result]
Begin = Callable[..., None]
Change = Callable[..., Portal]


def test_the_last_product_is_received_as_the_profile_has_it(seller: Path, begin_at: Begin, run_autofill: Run) -> None:
    begin_at(seller, "paid", products=-1)

    result = run_autofill(seller)

    assert_ended(result, 0)
    assert_received(result, seller)


@pytest.mark.persona("captcha")
def test_a_slider_is_left_to_a_person(seller: Path, run_autofill: Run, control_room: ControlRoom) -> None:
    result = run_autofill(seller)

    assert_ended(result, 75, "slider")
    assert control_room.received() == []


def test_a_reworded_label_is_found_all_the_same(
    seller: Path, changed_portal: Change, begin_at: Begin, run_autofill: Run
) -> None:
    portal = changed_portal(("js/words/en.js", "'Product title'", "'Title of the product'"))
    begin_at(seller, "paid", products=-1, portal=portal)

    result = run_autofill(seller, portal=portal, lang="en")

    assert_ended(result, 0)
