"""Dialog, toast, the second skin, the language, small screens: what holds for all widgets."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.mock_portal.axe import Axe

pytest_plugins = ["tests.mock_portal.widgets_page"]

WORDS = {"zh": ("请选择", "请选择日期", "上传文件"), "en": ("Please choose", "Select date", "Upload file")}


def test_a_dialog_takes_the_focus_and_its_mask_every_click(widgets: Page) -> None:
    widgets.locator("#ask").click()
    dialog = widgets.get_by_role("dialog", name="确认提交")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="确认", exact=True)).to_be_focused()
    covered = widgets.evaluate("document.elementFromPoint(5, 5).className")

    assert covered == "mask"
    assert widgets.locator("body > mp-dialog:last-of-type").count() == 1


@pytest.mark.parametrize(("key", "answer"), [("Enter", "confirm"), ("Escape", "cancel")])
def test_a_dialog_is_answered_by_the_keyboard_and_gives_the_focus_back(widgets: Page, key: str, answer: str) -> None:
    widgets.locator("#ask").click()
    widgets.keyboard.press(key)

    expect(widgets.get_by_role("alert").filter(has_text=answer)).to_be_visible()
    expect(widgets.get_by_role("dialog")).to_have_count(0)
    expect(widgets.locator("#ask")).to_be_focused()


def test_tab_stays_in_the_dialog(widgets: Page) -> None:
    widgets.locator("#ask").click()
    names = []
    for _ in range(4):
        names.append(widgets.evaluate("document.activeElement.textContent || document.activeElement.ariaLabel"))
        widgets.keyboard.press("Tab")

    assert names == ["确认", "取消", "关闭", "确认"]


def test_a_toast_goes_by_itself(widgets: Page) -> None:
    widgets.clock.install()
    widgets.evaluate("import('./widgets/index.js').then(({ toast }) => { toast('已保存', { seconds: 60 }); })")
    shown = widgets.locator("mp-toast[role=alert]")
    expect(shown).to_have_text("已保存")
    widgets.clock.fast_forward(61_000)

    expect(shown).to_have_count(0)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_widgets_speak_the_language_of_the_document_also_when_it_changes(widgets: Page, lang: str) -> None:
    other = "en" if lang == "zh" else "zh-CN"
    widgets.evaluate("lang => { document.documentElement.lang = lang; }", other)
    widgets.evaluate("lang => { document.documentElement.lang = lang; }", lang)
    choose, _date, upload = WORDS[lang]

    expect(widgets.locator("#country input")).to_have_attribute("placeholder", choose)
    expect(widgets.locator("#licence .upload-button")).to_contain_text(upload)


def test_a_fieldset_switches_its_widgets_off(widgets: Page) -> None:
    widgets.locator("fieldset").nth(1).evaluate("fieldset => { fieldset.disabled = true; }")

    expect(widgets.locator("#country input")).to_be_disabled()
    sent = widgets.evaluate("[...new FormData(document.getElementById('form')).keys()]")
    assert "country" not in sent
    assert "stock" in sent


def test_a_copy_of_the_markup_is_one_widget_again(widgets: Page) -> None:
    widgets.locator("#country").evaluate("host => { host.outerHTML = host.outerHTML; }")

    expect(widgets.locator("#country .select")).to_have_count(1)


def test_the_native_skin_sends_the_same_names_and_values(page: Page, portal_address: str) -> None:
    page.goto(f"{portal_address}widgets.html?skin=native")
    page.get_by_label("国家/地区").select_option("SG")
    division = page.locator("#division select")
    for level, name in enumerate(("浙江省", "杭州市", "滨江区")):
        division.nth(level).select_option(name)
    page.locator("#from input").fill("2030-01-31")
    page.get_by_label("库存").fill("12")
    page.get_by_label("短信验证码").fill("123456")
    page.get_by_label("营业执照").set_input_files({"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF"})
    expect(page.locator("#licence .upload-item.done")).to_be_visible()
    page.get_by_role("button", name="提交").click()

    sent = json.loads(page.locator("#received").inner_text())
    assert sent["country"] == "SG"
    assert sent["division"] == "浙江省/杭州市/滨江区"
    assert (sent["from"], sent["stock"], sent["sms"]) == ("2030-01-31", "12", "123456")
    assert json.loads(sent["licence"])[0]["name"] == "a.pdf"


def test_the_skin_can_change_while_the_page_stands(widgets: Page) -> None:
    widgets.locator("#country .select").click()
    widgets.get_by_role("option", name="新加坡").click()
    widgets.evaluate("document.documentElement.dataset.skin = 'native'")
    expect(widgets.locator("#country select")).to_have_value("SG")
    widgets.evaluate("document.documentElement.dataset.skin = 'kit'")

    expect(widgets.locator("#country em")).to_have_text("新加坡")


def test_what_is_hidden_is_not_shown_whatever_its_class(widgets: Page) -> None:
    for what in (".message", ".badge", "mp-select", ".steps li", "#form .primary", "#ask", ".form-item"):
        shown = widgets.locator(what).first
        expect(shown).to_be_visible()
        shown.evaluate("element => { element.hidden = true; }")

        expect(shown).to_be_hidden()


@pytest.mark.parametrize("width", [360, 390, 768, 1280])
def test_nothing_is_wider_than_the_screen(widgets: Page, width: int) -> None:
    widgets.set_viewport_size({"width": width, "height": 740})
    for opener in ("#category .select", "#division .select", "#to .date"):
        widgets.locator(opener).click()
        popup = widgets.locator(".opened > .overlay-inner").bounding_box()
        assert popup is not None
        assert popup["x"] >= 0
        assert popup["x"] + popup["width"] <= width
    widgets.keyboard.press("Escape")

    assert widgets.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("skin", ["kit", "native"])
def test_a_checker_finds_no_serious_fault_but_the_deliberate_ones(
    page: Page, portal_address: str, axe: Axe, skin: str
) -> None:
    page.goto(f"{portal_address}widgets.html?skin={skin}")
    page.locator("#sms input").first.wait_for()

    assert axe.serious(page) == {}
