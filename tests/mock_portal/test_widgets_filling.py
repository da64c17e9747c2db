"""Date picker, upload, number box, code boxes, controlled text boxes: what the kit does, by mouse and by keyboard."""

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

pytest_plugins = ["tests.mock_portal.widgets_page"]


def form_data(page: Page) -> dict[str, Any]:
    """What the form would send."""
    data: dict[str, Any] = page.evaluate("Object.fromEntries(new FormData(document.getElementById('form')))")
    return data


@pytest.fixture
def pictures(tmp_path: Path) -> list[str]:
    paths = [tmp_path / f"scan-{number}.png" for number in range(8)]
    for number, path in enumerate(paths):
        Image.new("RGB", (640 + number, 480), (number * 20, 90, 90)).save(path)
    return [str(path) for path in paths]


# ---- date


def test_a_date_is_typed_in_the_popup_and_taken_by_enter(widgets: Page) -> None:
    trigger = widgets.locator("#from input")
    expect(trigger).to_have_attribute("readonly", "")
    widgets.locator("#from .date").click()
    expect(widgets.locator(".date-box:visible")).to_be_focused()
    widgets.keyboard.insert_text("2031-02-28")
    widgets.keyboard.press("Enter")

    expect(trigger).to_have_value("2031-02-28")
    expect(trigger).to_be_focused()
    expect(widgets.locator(".date-box:visible")).to_have_count(0)
    assert form_data(widgets)["from"] == "2031-02-28"


def test_a_date_typed_without_enter_is_dropped(widgets: Page) -> None:
    for leave in ("Escape", "click"):
        widgets.locator("#from .date").click()
        widgets.keyboard.insert_text("2031-02-28")
        widgets.locator("h1").click() if leave == "click" else widgets.keyboard.press(leave)
        expect(widgets.locator(".date-box:visible")).to_have_count(0)

    assert form_data(widgets)["from"] == ""


@pytest.mark.parametrize("text", ["2031-02-29", "2031/02/28", "28.2.2031", "soon"])
def test_what_is_no_date_is_not_taken(widgets: Page, text: str) -> None:
    widgets.locator("#from .date").click()
    widgets.keyboard.insert_text(text)
    widgets.keyboard.press("Enter")

    expect(widgets.locator(".date-box:visible")).to_be_visible()
    assert form_data(widgets)["from"] == ""


def test_a_day_is_chosen_with_the_arrow_keys(widgets: Page) -> None:
    widgets.locator("#from").evaluate("host => { host.value = '2028-02-28'; }")
    widgets.locator("#from input").focus()
    for key in ("Enter", "ArrowDown", "ArrowRight", "ArrowRight", "PageDown", "ArrowUp", "Enter"):
        widgets.keyboard.press(key)

    assert form_data(widgets)["from"] == "2028-03-25"


def test_a_day_is_chosen_with_the_mouse(widgets: Page) -> None:
    widgets.locator("#to").evaluate("host => { host.value = '2028-01-31'; }")
    widgets.locator("#to .date").click()
    widgets.get_by_role("button", name="下个月").click()
    expect(widgets.locator(".calendar-title:visible")).to_have_text("2028年 2月")
    widgets.get_by_role("gridcell", name="29", exact=True).first.click()

    assert form_data(widgets)["to"] == "2028-02-29"


def test_tab_stays_in_the_date_popup(widgets: Page) -> None:
    widgets.locator("#from .date").click()
    for _ in range(6):  # four buttons, the day, and back to the text box
        widgets.keyboard.press("Tab")

    expect(widgets.locator(".date-box:visible")).to_be_focused()


def test_a_disabled_date_does_not_open_and_is_not_sent(widgets: Page) -> None:
    widgets.get_by_label("长期").last.check()
    widgets.locator("#to .date").click(force=True)

    expect(widgets.locator(".date-box:visible")).to_have_count(0)
    assert "to" not in form_data(widgets)


# ---- upload


def test_an_upload_is_sent_as_facts_once_it_is_done(widgets: Page, pictures: list[str]) -> None:
    widgets.evaluate(
        """() => {
          const upload = customElements.get('mp-upload');
          const { transport } = upload;
          const released = new Promise(resolve => { window.release = resolve; });
          upload.transport = async (...sent) => { await released; return transport(...sent); };
        }"""
    )
    widgets.locator("#licence input").set_input_files(pictures[3])
    expect(widgets.locator("#licence .upload-item.uploading [role=progressbar]")).to_be_visible()
    assert form_data(widgets)["licence"] == ""
    widgets.evaluate("release()")
    expect(widgets.locator("#licence .upload-item.done")).to_contain_text("scan-3.png")

    (fact,) = json.loads(form_data(widgets)["licence"])
    size = Path(pictures[3]).stat().st_size
    assert (fact["name"], fact["type"], fact["size"], fact["width"], fact["height"]) == (
        "scan-3.png",
        "image/png",
        size,
        643,
        480,
    )
    assert len(fact["sha256"]) == 64


def test_the_file_input_is_hidden_and_disabled_at_the_limit_until_a_file_is_removed(
    widgets: Page, pictures: list[str]
) -> None:
    hidden = widgets.locator("#licence input[type=file]")
    expect(hidden).to_be_hidden()
    hidden.set_input_files(pictures[0])
    expect(widgets.locator("#licence .upload-item.done")).to_be_visible()
    expect(hidden).to_be_disabled()
    widgets.get_by_role("button", name="删除 scan-0.png").click()

    expect(hidden).to_be_enabled()
    assert form_data(widgets)["licence"] == ""


def test_a_person_chooses_a_file_by_the_keyboard(widgets: Page, pictures: list[str]) -> None:
    with widgets.expect_file_chooser() as chosen:
        widgets.locator("#licence .upload-button").press("Enter")
    chosen.value.set_files(pictures[0])
    expect(widgets.locator("#licence .upload-item.done")).to_be_visible()
    expect(widgets.locator("#licence .upload-button")).to_be_hidden()


def test_files_over_the_limit_are_dropped_without_a_word(widgets: Page, pictures: list[str]) -> None:
    widgets.locator("#images input[type=file]").set_input_files(pictures)
    expect(widgets.locator("#images .upload-item.done")).to_have_count(6)

    names = [fact["name"] for fact in json.loads(form_data(widgets)["images"])]
    assert names == [Path(path).name for path in pictures[:6]]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("licence.gif", b"GIF89a", "文件格式不支持，仅支持 .jpg, .jpeg, .png, .pdf"),
        ("licence.pdf", b"%" * (5 * 1024 * 1024 + 1), "文件不能超过 5 MB"),
        ("licence.png", b"", "文件是空的"),
    ],
)
def test_a_file_that_is_refused_says_why_and_is_not_sent(
    widgets: Page, tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    (tmp_path / name).write_bytes(content)
    widgets.locator("#licence input").set_input_files(tmp_path / name)

    expect(widgets.locator("#licence .upload-item.error .upload-error")).to_have_text(says)
    assert form_data(widgets)["licence"] == ""


def test_a_page_can_make_uploads_fail(widgets: Page, pictures: list[str]) -> None:
    widgets.evaluate(
        "() => { customElements.get('mp-upload').transport = async () => { throw new Error('服务器繁忙'); }; }"
    )
    widgets.locator("#licence input").set_input_files(pictures[0])

    expect(widgets.locator("#licence .upload-item.error")).to_contain_text("服务器繁忙")


def test_a_pdf_has_no_pixels(widgets: Page, tmp_path: Path) -> None:
    (tmp_path / "licence.pdf").write_bytes(b"%PDF-1.4")
    widgets.locator("#licence input").set_input_files(tmp_path / "licence.pdf")
    expect(widgets.locator("#licence .upload-item.done")).to_be_visible()

    (fact,) = json.loads(form_data(widgets)["licence"])
    assert (fact["width"], fact["height"]) == (None, None)


# ---- number


def test_a_number_is_brought_into_its_range_and_step_on_blur(widgets: Page) -> None:
    for box, typed, kept in (
        ("stock", "1000000", "999999"),
        ("stock", "12.6", "13"),
        ("price", "12.5", "12.50"),
        ("price", "0", "0.01"),
    ):
        widgets.locator(f"#{box} input").fill(typed)
        widgets.locator(f"#{box} input").blur()

        assert form_data(widgets)[box] == kept
        expect(widgets.locator(f"#{box} input")).to_have_value(kept)


def test_what_is_no_number_goes_back_to_the_last_one(widgets: Page) -> None:
    box = widgets.get_by_label("number picker").first
    box.fill("7")
    box.fill("seven")
    box.blur()

    expect(box).to_have_value("7")
    assert form_data(widgets)["stock"] == "7"


def test_buttons_and_arrow_keys_step_a_number(widgets: Page) -> None:
    widgets.locator("#stock").get_by_role("button", name="增加").click()
    widgets.keyboard.press("ArrowUp")
    widgets.keyboard.press("ArrowUp")
    widgets.locator("#stock").get_by_role("button", name="减少").click()

    assert form_data(widgets)["stock"] == "2"


# ---- code


def test_code_boxes_go_on_by_themselves(widgets: Page) -> None:
    boxes = widgets.locator("#sms input")
    expect(boxes).to_have_count(6)
    boxes.first.click()
    widgets.keyboard.type("13579")
    expect(boxes.last).to_be_focused()
    assert form_data(widgets)["sms"] == "13579"
    widgets.keyboard.press("Backspace")
    widgets.keyboard.type("24")

    assert form_data(widgets)["sms"] == "135724"


def test_a_code_is_pasted_over_all_boxes(widgets: Page) -> None:
    widgets.locator("#sms input").nth(2).focus()
    widgets.evaluate(
        """() => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text', ' 246 810\\n');
          const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
          document.activeElement.dispatchEvent(paste);
        }"""
    )

    assert form_data(widgets)["sms"] == "246810"


# ---- text boxes


def test_a_text_set_by_script_is_not_what_is_sent(widgets: Page) -> None:
    box = widgets.locator("#text")
    box.fill("宁波样例贸易有限公司")
    box.evaluate("box => { box.value = 'by script'; box.dispatchEvent(new Event('input', { bubbles: true })); }")

    assert form_data(widgets)["text"] == "宁波样例贸易有限公司"


def test_a_text_set_by_script_is_gone_after_the_next_blur_or_submit(widgets: Page) -> None:
    box = widgets.locator("#password")
    for leave in ("blur", "submit"):
        box.focus()
        box.evaluate("box => { box.value = 'by script'; }")
        if leave == "blur":
            box.blur()
        else:
            widgets.locator("#form").evaluate("form => form.requestSubmit()")
        expect(box).to_have_value("")


def test_the_page_itself_may_fill_a_box(widgets: Page) -> None:
    widgets.evaluate(
        "import('./widgets/index.js').then(({ assign }) => assign(document.getElementById('long'), '草稿'))"
    )
    widgets.locator("#long").focus()
    widgets.locator("#long").blur()

    assert form_data(widgets)["long"] == "草稿"


def test_reset_puts_every_field_back(widgets: Page) -> None:
    widgets.locator("#text").fill("typed")
    widgets.locator("#chosen .select").click()
    widgets.get_by_role("option", name="Cainiao Super Economy").click()
    widgets.locator("#stock input").fill("5")
    widgets.get_by_role("button", name="重置").click()

    sent = form_data(widgets)
    assert (sent["text"], sent["chosen"], sent["stock"]) == ("杭州样例贸易有限公司", "seller", "")
    expect(widgets.locator("#chosen em")).to_have_text("Seller freight template")


def test_text_over_the_length_is_cut_silently(widgets: Page) -> None:
    widgets.locator("#short").fill("12345678901234")

    assert form_data(widgets)["short"] == "1234567890"
    assert widgets.locator("#short").get_attribute("aria-invalid") is None


def test_a_controlled_box_in_a_shadow_root_keeps_its_state_too(widgets: Page) -> None:
    widgets.evaluate(
        """() => {
          const host = document.querySelector('main').appendChild(document.createElement('div'));
          host.attachShadow({ mode: 'open' }).append(document.getElementById('form'));
        }"""
    )
    widgets.locator("#text").fill("typed")
    widgets.locator("#text").evaluate("box => { box.value = 'by script'; }")
    widgets.locator("#country .select").click()
    widgets.get_by_role("option", name="新加坡").click()

    sent = widgets.locator("#form").evaluate("form => Object.fromEntries(new FormData(form))")
    assert (sent["text"], sent["country"]) == ("typed", "SG")


def test_the_glyph_of_a_radio_is_part_of_its_name(widgets: Page) -> None:
    assert widgets.get_by_role("radio", name="个体工商户", exact=True).count() == 0
    radio = widgets.get_by_role("radio", name="个体工商户")
    assert radio.evaluate("input => getComputedStyle(input).opacity") == "0"
    radio.check()

    assert form_data(widgets)["kind"] == "sole-trader"
