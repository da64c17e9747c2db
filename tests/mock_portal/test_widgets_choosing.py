"""Select, searchable and virtual select, cascader: what the kit does, by mouse and by keyboard."""

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

pytest_plugins = ["tests.mock_portal.widgets_page"]


def form_data(page: Page) -> dict[str, Any]:
    """What the form would send."""
    data: dict[str, Any] = page.evaluate("Object.fromEntries(new FormData(document.getElementById('form')))")
    return data


def options(page: Page) -> Locator:
    return page.locator("[role=option]:visible")


def test_a_select_shows_the_chosen_text_in_an_em_and_its_input_stays_empty(widgets: Page) -> None:
    widgets.locator("#country .select").click()
    widgets.get_by_role("option", name="新加坡", exact=True).click()

    combobox = widgets.locator("#country input")
    expect(widgets.locator("#country em")).to_have_text("新加坡")
    expect(combobox).to_have_attribute("readonly", "")
    expect(combobox).to_have_attribute("role", "combobox")
    expect(combobox).to_have_attribute("aria-label", "select")
    expect(combobox).to_have_value("")
    assert combobox.get_attribute("aria-controls") is None
    assert form_data(widgets)["country"] == "SG"


def test_a_select_is_worked_by_the_keyboard_alone(widgets: Page) -> None:
    combobox = widgets.locator("#country input")
    combobox.focus()
    widgets.keyboard.press("ArrowDown")
    expect(combobox).to_have_attribute("aria-expanded", "true")
    widgets.keyboard.press("End")
    widgets.keyboard.press("ArrowUp")
    widgets.keyboard.press("Enter")

    expect(widgets.locator("#country em")).to_have_text("中国澳门")
    expect(combobox).to_have_attribute("aria-expanded", "false")
    expect(combobox).to_be_focused()


def test_escape_and_tab_close_a_select_and_choose_nothing(widgets: Page) -> None:
    combobox = widgets.locator("#country input")
    for key in ("Escape", "Tab"):
        combobox.focus()
        widgets.keyboard.press("Enter")
        expect(options(widgets)).to_have_count(4)
        widgets.keyboard.press("ArrowDown")
        widgets.keyboard.press(key)
        expect(options(widgets)).to_have_count(0)

    assert form_data(widgets)["country"] == ""
    expect(widgets.locator("#phone-code input")).to_be_focused()


def test_typing_in_a_closed_select_opens_it_at_that_option(widgets: Page) -> None:
    widgets.locator("#chosen input").focus()
    widgets.keyboard.type("cai")
    widgets.keyboard.press("Enter")

    assert form_data(widgets)["chosen"] == "economy"


def test_the_arrow_keys_are_spoken(widgets: Page) -> None:
    widgets.locator("#country input").focus()
    widgets.keyboard.press("Enter")
    widgets.keyboard.press("ArrowDown")

    expect(widgets.locator("body > .sr-only[aria-live]")).to_have_text("中国香港，第 2 项，共 4 项")


def test_a_closed_popup_stays_at_the_end_of_the_body(widgets: Page) -> None:
    assert widgets.locator("[role=listbox]").count() == 0
    widgets.locator("#country .select").click()
    widgets.get_by_role("option", name="中国大陆").click()
    expect(options(widgets)).to_have_count(0)

    closed = widgets.locator("body > .overlay-wrapper")
    expect(closed).to_be_hidden()
    assert closed.locator("ul[role=listbox] > li[role=option]").count() == 4


def test_only_one_popup_is_open_at_a_time(widgets: Page) -> None:
    widgets.locator("#country .select").click()
    widgets.locator("#division .select").click()

    expect(widgets.locator("body > .overlay-wrapper")).to_have_count(2)
    expect(widgets.locator("body > .overlay-wrapper > [aria-hidden=false]")).to_have_count(1)
    expect(widgets.locator("ul[role=listbox]:visible")).to_have_count(1)
    expect(options(widgets)).to_have_text(["浙江省", "北京市", "广东省"])
    expect(widgets.locator("#country input")).to_have_attribute("aria-expanded", "false")
    widgets.locator("#chosen .select").dispatch_event("click")  # no pointer went down elsewhere
    expect(widgets.locator("ul[role=listbox]:visible")).to_have_count(1)


def test_a_click_elsewhere_and_a_second_click_close_the_popup(widgets: Page) -> None:
    for elsewhere in ("h1", "#country .select"):
        widgets.locator("#country .select").click()
        expect(options(widgets)).to_have_count(4)
        widgets.locator(elsewhere).click()
        expect(options(widgets)).to_have_count(0)


def test_a_virtual_list_mounts_a_dozen_of_a_thousand_and_more_by_scrolling(widgets: Page) -> None:
    widgets.locator("#category .select").click()
    expect(options(widgets)).to_have_count(12)
    assert widgets.get_by_role("option", name="Category 500", exact=True).count() == 0
    widgets.locator(".menu-scroll:visible").evaluate("list => list.scrollTo(0, 499 * 36)")
    widgets.get_by_role("option", name="Category 500", exact=True).click()

    assert form_data(widgets)["category"] == "500"


def test_the_search_box_narrows_the_list_and_is_empty_again_afterwards(widgets: Page) -> None:
    widgets.locator("#category .select").click()
    widgets.keyboard.insert_text("category 77")
    expect(options(widgets)).to_have_count(11)  # 77 and 770 to 779
    widgets.get_by_role("option", name="Category 77", exact=True).click()

    expect(widgets.locator("#category em")).to_have_text("Category 77")
    expect(widgets.locator("#category input")).to_have_value("")
    assert form_data(widgets)["category"] == "77"


def test_a_search_that_is_left_without_a_choice_chooses_nothing(widgets: Page) -> None:
    widgets.locator("#category input").focus()
    widgets.keyboard.insert_text("nowhere")
    expect(widgets.locator(".menu-empty:visible")).to_have_text("无选项")
    widgets.keyboard.press("Enter")
    widgets.keyboard.press("Tab")

    expect(widgets.locator("#category input")).to_have_value("")
    assert form_data(widgets)["category"] == ""


def test_a_search_box_filled_by_script_finds_nothing(widgets: Page) -> None:
    widgets.locator("#category .select").click()
    widgets.locator("#category input").evaluate("box => { box.value = '77'; box.dispatchEvent(new Event('input')); }")

    expect(options(widgets).first).to_have_text("Category 1")


def test_a_cascader_is_chosen_level_by_level(widgets: Page) -> None:
    widgets.locator("#division .select").click()
    expect(widgets.locator("ul[role=listbox]:visible")).to_have_count(1)
    widgets.get_by_role("option", name="浙江省").click()
    expect(widgets.locator("ul[role=listbox]:visible")).to_have_count(2)
    widgets.get_by_role("option", name="杭州市").click()
    widgets.get_by_role("option", name="西湖区").click()

    expect(widgets.locator("#division em")).to_have_text("浙江省 / 杭州市 / 西湖区")
    expect(widgets.locator("#division input")).to_have_value("")
    assert form_data(widgets)["division"] == "浙江省/杭州市/西湖区"


def test_a_cascader_left_half_way_keeps_its_old_value(widgets: Page) -> None:
    widgets.locator("#division").evaluate("host => { host.value = '北京市/北京市/海淀区'; }")
    widgets.locator("#division .select").click()
    expect(widgets.locator("ul[role=listbox]:visible")).to_have_count(3)
    widgets.get_by_role("option", name="广东省").click()
    widgets.locator("h1").click()

    expect(widgets.locator("#division em")).to_have_text("北京市 / 北京市 / 海淀区")
    assert form_data(widgets)["division"] == "北京市/北京市/海淀区"


def test_a_cascader_is_worked_by_the_keyboard_alone(widgets: Page) -> None:
    widgets.locator("#division input").focus()
    for key in (
        "Enter",
        "ArrowDown",
        "ArrowDown",
        "ArrowRight",
        "ArrowDown",
        "ArrowLeft",
        "ArrowRight",
        "Enter",
        "ArrowDown",
        "Enter",
    ):
        widgets.keyboard.press(key)

    expect(widgets.locator("#division em")).to_have_text("广东省 / 深圳市 / 福田区")
    expect(widgets.locator("#division input")).to_be_focused()


@pytest.mark.parametrize("name", ["country", "division"])
def test_the_label_opens_the_popup_as_in_the_kit(widgets: Page, name: str) -> None:
    widgets.locator(f"label[for^={name}]").click()

    expect(widgets.locator(f"#{name} input")).to_be_focused()
    expect(options(widgets).first).to_be_visible()


def test_change_comes_once_from_the_host(widgets: Page) -> None:
    watch = "form => { window.seen = []; form.addEventListener('change', event => seen.push(event.target.id)); }"
    widgets.locator("#form").evaluate(watch)
    widgets.locator("#category .select").click()
    widgets.keyboard.insert_text("12")
    widgets.keyboard.press("Enter")
    widgets.locator("#country .select").click()
    widgets.get_by_role("option", name="中国大陆").click()

    widgets.locator("#stock input").fill("5")
    widgets.locator("#stock input").blur()

    assert widgets.evaluate("seen") == ["category", "country", "stock"]


def test_a_disabled_select_does_not_open(widgets: Page) -> None:
    widgets.locator("#locked .select").click(force=True)

    expect(options(widgets)).to_have_count(0)
    assert "locked" not in form_data(widgets)


def test_a_popup_goes_with_its_element(widgets: Page) -> None:
    widgets.locator("#country .select").click()
    widgets.locator("#country").evaluate("host => host.remove()")

    expect(widgets.locator("body > .overlay-wrapper")).to_have_count(0)
