"""Which control a field gets, and when it gets none: pure, no browser."""

from dataclasses import replace
from typing import Any

import pytest

from autofill.forms import Clue, Control, Evidence, Field, Kind, Reason, resolve


def _box(number: int, label: str, kind: Kind = Kind.TEXT, **more: object) -> Control:
    control = Control(number, kind, label=label, clues=(Clue(Evidence.LABEL, label),) if label else ())
    return replace(control, **more)  # type: ignore[arg-type]


def _field(concept: str, section: str = "") -> Field[None]:
    return Field(concept, lambda _: None, section=section)


def _found(field: Field[None], *controls: Control) -> int | Reason:
    """The number of the control that the field gets, or why it gets none."""
    resolution = resolve([field], controls)
    return resolution.matches[0].control.id if resolution.matches else resolution.refusals[0].reason


def test_two_boxes_named_alike_are_refused_not_guessed() -> None:
    assert _found(_field("email"), _box(1, "邮箱"), _box(2, "Email")) is Reason.AMBIGUOUS


def test_words_left_over_make_a_box_the_weaker_one() -> None:
    assert _found(_field("email"), _box(1, "Email for billing matters"), _box(2, "Email")) == 2


@pytest.mark.parametrize(
    ("more", "reason"),
    [({"hidden": "off-screen"}, Reason.HIDDEN), ({"foreign": "https://a.test"}, Reason.FOREIGN_ORIGIN)],
)
def test_what_a_person_cannot_reach_is_refused_by_name(more: dict[str, Any], reason: Reason) -> None:
    assert _found(_field("email"), replace(_box(1, "邮箱"), **more)) is reason


def test_the_hidden_twin_of_a_box_is_passed_over() -> None:
    assert _found(_field("email"), _box(1, "邮箱", hidden="not-displayed"), _box(2, "邮箱")) == 2


def test_a_label_that_repeats_is_told_apart_by_its_section() -> None:
    boxes = [
        _box(1, "有效期", Kind.DATE, sections=("企业信息",)),
        _box(2, "有效期", Kind.DATE, sections=("企业信息",)),
        _box(3, "有效期", Kind.DATE, sections=("法定代表人",)),
        _box(4, "有效期", Kind.DATE, sections=("法定代表人",)),
    ]

    assert _found(_field("valid-from", "legal-representative"), *boxes) == 3
    assert _found(_field("valid-to", "company"), *boxes) == 2


def test_sections_are_counted_by_their_number_or_by_their_order() -> None:
    numbered = [_box(1, "授权方", sections=("授权书 1",)), _box(2, "授权方", sections=("授权书 2",))]
    plain = [_box(1, "授权方", sections=("授权书",)), _box(2, "授权方", sections=("授权书",))]

    assert _found(_field("grantor", "authorization#2"), *numbered) == 2
    assert _found(_field("grantor", "authorization#2"), *plain) == 2


def test_another_known_section_does_not_lend_its_field() -> None:
    assert (
        _found(_field("valid-from", "brand"), _box(1, "开始日期", Kind.DATE, sections=("企业信息",)))
        is Reason.NOT_FOUND
    )


def test_the_second_password_box_of_one_name_is_the_confirmation() -> None:
    boxes = (_box(1, "密码", Kind.PASSWORD), _box(2, "密码", Kind.PASSWORD))

    assert (_found(_field("new-password"), *boxes), _found(_field("confirm-password"), *boxes)) == (1, 2)


@pytest.mark.parametrize(
    ("label", "left", "found"),
    [("", 0, 1), ("Title", 0, Reason.NOT_FOUND), ("", 300, Reason.NOT_FOUND)],
)
def test_a_list_without_a_word_right_before_a_phone_number_is_its_code(
    label: str, left: int, found: int | Reason
) -> None:
    boxes = (_box(1, label, Kind.PICKER, rect=(left, 0, 80, 32)), _box(2, "Mobile phone", rect=(90, 2, 200, 32)))

    assert _found(_field("tel-country-code"), *boxes) == found


def test_such_a_list_is_known_by_its_place_when_it_shows_a_code_too() -> None:
    chosen = _box(1, "", Kind.PICKER, clues=(Clue(Evidence.PLACEHOLDER, "+86"),), value="+86", rect=(0, 0, 80, 32))

    assert _found(_field("tel-country-code"), chosen, _box(2, "Mobile phone", rect=(90, 2, 200, 32))) == 1


def test_of_two_forms_the_one_that_asks_for_the_rest_too_is_meant() -> None:
    boxes = (_box(1, "邮箱", form=0), _box(2, "邮箱", form=1), _box(3, "公司名称", form=1))

    resolution = resolve([_field("email"), _field("organization")], boxes)

    assert [match.control.id for match in resolution.matches] == [2, 3]


def test_a_box_to_subscribe_or_to_search_with_is_none_to_fill() -> None:
    subscribe = _box(1, "Email", buttons=("Subscribe",), form=0)
    search = _box(2, "商品标题", landmarks=("search",))

    assert _found(_field("email"), subscribe) is Reason.NOT_FOUND
    assert _found(_field("product_title"), search) is Reason.NOT_FOUND


def test_one_box_is_not_given_to_two_fields() -> None:
    resolution = resolve([_field("category"), _field("product_category")], [_box(1, "类目", Kind.SELECT)])

    assert [refusal.reason for refusal in resolution.refusals] == [Reason.AMBIGUOUS, Reason.AMBIGUOUS]


def test_three_lists_under_one_label_are_the_levels_of_one_choice() -> None:
    lists = [Control(n, Kind.SELECT, label="省/市/区", clues=(Clue(Evidence.SHARED, "省/市/区", n),)) for n in range(3)]

    match = resolve([_field("division")], lists).matches[0]

    assert [control.id for control in (match.control, *match.parts)] == [0, 1, 2]


def test_lists_under_one_label_may_be_named_after_their_levels() -> None:
    names = ("division", "city", "district")
    clues = [(Clue(Evidence.SHARED, "省/市/区", at), Clue(Evidence.NAME, name)) for at, name in enumerate(names)]
    lists = [Control(at, Kind.SELECT, label="省/市/区", clues=one) for at, one in enumerate(clues)]

    match = resolve([_field("division")], lists).matches[0]

    assert [control.id for control in (match.control, *match.parts)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("concept", "meant", "other"),
    [
        ("country", {"label": "Country"}, {"label": "Country", "more": "State/Province"}),
        ("tel", {"label": "Phone"}, {"label": "Alternate number", "token": "tel"}),
        ("email", {"label": "Email"}, {"label": "Email (optional)"}),
        ("given-name", {"sections": ("Contact",)}, {"sections": ("Billing address", "Contact")}),
    ],
)
def test_of_two_boxes_for_the_same_the_one_that_a_person_would_take_is_meant(
    concept: str, meant: dict[str, Any], other: dict[str, Any]
) -> None:
    boxes = (_said(1, **other), _said(2, **meant))

    assert _found(_field(concept), *boxes) == 2
    assert _found(_field(concept), boxes[1], replace(boxes[1], id=3)) is Reason.AMBIGUOUS


def test_in_a_section_the_box_further_out_is_not_preferred() -> None:
    outer = _box(1, "Valid from", Kind.DATE, sections=("Company information",))
    inner = _box(2, "Valid from", Kind.DATE, sections=("Company details", "Company information"))

    assert _found(_field("valid-from", "company"), outer, inner) is Reason.AMBIGUOUS


def _said(
    number: int, label: str = "First name", more: str = "", token: str = "", sections: tuple[str, ...] = ()
) -> Control:
    said = ((Evidence.AUTOCOMPLETE, token), (Evidence.LABEL, more), (Evidence.LABEL, label))
    clues = tuple(Clue(source, text) for source, text in said if text)
    return Control(number, Kind.TEXT, clues=clues, label=label, sections=sections)


def test_a_town_goes_with_the_street_that_was_found() -> None:
    labels = ("Address", "City", "Zip code", "Physical address", "City", "Zip code")
    boxes = [_box(number, label) for number, label in enumerate(labels)]
    fields = [_field("street-address"), _field("address-level2"), _field("postal-code")]

    resolution = resolve(fields, boxes)

    assert [match.control.id for match in resolution.matches] == [0, 1, 2]


def test_of_two_towns_after_the_street_none_is_taken() -> None:
    boxes = [_box(number, label) for number, label in enumerate(("City", "Address", "Company", "City", "City"))]

    resolution = resolve([_field("street-address"), _field("address-level2")], boxes)

    assert [refusal.reason for refusal in resolution.refusals] == [Reason.AMBIGUOUS]


def test_a_box_for_an_email_or_a_phone_takes_the_email_where_no_other_does() -> None:
    either, own = _box(1, "Email or phone number"), _box(2, "Email")

    assert _found(_field("email"), either) == 1
    assert _found(_field("email"), either, own) == 2
    assert _found(_field("tel"), either) is Reason.NOT_FOUND


def test_a_first_name_that_may_be_the_whole_one_needs_the_family_name_beside_it() -> None:
    assert _found(_field("given-name"), _box(1, "中文名"), _box(2, "英文名")) is Reason.NOT_FOUND
    assert _found(_field("given-name"), _box(1, "英文姓"), _box(2, "英文名")) == 2


def test_an_id_makes_no_confirmation_of_a_box_where_another_is_labelled_so() -> None:
    wrong_id = Clue(Evidence.ID, "confirmEmailDiv")
    email = replace(_box(1, "Email address"), clues=(Clue(Evidence.ITEM, "Email address"), wrong_id))

    assert _found(_field("email"), email, _box(2, "Confirm email address")) == 1
    assert _found(_field("confirm-email"), email, _box(2, "Confirm email address")) == 2
