"""A person's hands on the portal's pages: finds controls by the words that stand beside them, and works them."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect


class Hands:
    def __init__(self, page: Page, address: str, lang: str) -> None:
        self.page, self._address, self.lang = page, address, lang

    def say(self, zh: str, en: str) -> str:
        return zh if self.lang == "zh" else en

    def open(self, file: str = "index.html", query: str = "") -> None:
        self.page.goto(f"{self._address}{file}?lang={self.lang}{query}")
        self.page.locator("body:not([hidden])").wait_for()

    def at(self, zh: str, en: str) -> None:
        expect(self.page.locator("h1")).to_have_text(self.say(zh, en))
        expect(self.page.locator("body")).to_be_visible()

    def press(self, zh: str, en: str) -> None:
        self.action(zh, en).click()

    def action(self, zh: str, en: str) -> Locator:
        words = self.say(zh, en)
        button = self.page.get_by_role("button", name=words, exact=True)
        return button.or_(self.page.get_by_role("link", name=words, exact=True))

    def item(self, zh: str, en: str, section: str = "") -> Locator:
        """The form item with this label, in the section whose legend says `section`."""
        label = self.page.locator("label:not(.radio, .checkbox), .label").get_by_text(self.say(zh, en), exact=True)
        return self.inside(section).locator(".form-item").filter(has=label)

    def inside(self, section: str) -> Locator:
        """The section whose legend says so, or all of the page."""
        legend = self.page.locator("legend", has_text=section)
        return self.page.locator("fieldset", has=legend) if section else self.page.locator("main")

    def type(self, zh: str, en: str, text: str, *, section: str = "") -> None:
        self.fill(self.item(zh, en, section).locator("input:not([role=combobox]), textarea").first, text)

    def fill(self, box: Locator, text: str) -> None:
        box.fill(text)

    def choose(self, zh: str, en: str, option: str) -> None:
        self.pick(self.item(zh, en).locator("mp-select"), option)

    def pick(self, select: Locator, option: str) -> None:
        select.locator(".select").click()
        search = select.locator("input")
        if search.get_attribute("readonly") is None:
            search.press_sequentially(option)
        self.page.locator("[role=listbox]:visible").get_by_role("option", name=option, exact=True).click()
        expect(select.locator("em")).to_have_text(option)

    def cascade(self, zh: str, en: str, levels: tuple[str, ...]) -> None:
        self.item(zh, en).locator("mp-cascader .select").click()
        for level, name in enumerate(levels):
            lists = self.page.locator("[role=listbox]:visible")
            lists.nth(level).locator("[role=option]").get_by_text(name, exact=True).click()

    def dates(self, zh: str, en: str, *days: str, section: str = "") -> None:
        pickers = self.item(zh, en, section).locator("mp-date")
        for at, day in enumerate(days):
            pickers.nth(at).locator("input").click()
            box = self.page.locator(".opened .date-box")
            box.fill(day)
            box.press("Enter")
            expect(pickers.nth(at).locator("input")).to_have_value(day)

    def upload(self, zh: str, en: str, *files: Path, section: str = "") -> None:
        upload = self.item(zh, en, section).locator("mp-upload")
        upload.locator("input[type=file]").set_input_files(files if len(files) > 1 else files[0])
        expect(upload.locator(".upload-item.done")).to_have_count(len(files))

    def radio(self, zh: str, en: str, option: str) -> None:
        self.tick(self.item(zh, en).locator("label.radio", has_text=option).first)

    def check(self, zh: str, en: str, *, section: str = "") -> None:
        self.tick(self.inside(section).locator("label.checkbox", has_text=self.say(zh, en)))

    def tick(self, label: Locator) -> None:
        """Choose the radio, or turn the box, that this label holds."""
        label.click()

    def code(self, code: str) -> None:
        boxes = self.page.locator("mp-code input")
        if boxes.count():
            boxes.first.click()
            self.page.keyboard.type(code)
        else:
            self.fill(self.page.locator("[name=one-time-code]"), code)

    def errors(self) -> dict[str, str]:
        """What the page complains about: {label: help text}, "" is the message at the top."""
        found: dict[str, Any] = self.page.evaluate(
            """() => {
              const said = {};
              for (const help of document.querySelectorAll('.help:not(:empty)')) {
                const item = help.closest('.form-item, fieldset');
                const label = item.querySelector('label, .label, legend');
                said[label.textContent] = help.textContent;
              }
              const top = document.querySelector('.message.error:not(:empty)');
              if (top) said[''] = top.textContent;
              return said;
            }"""
        )
        return found

    def state(self, step: str) -> str:
        self.open("onboarding.html")
        return str(self.page.locator(f"li[data-step={step}]").get_attribute("data-state"))
