"""Hands that have nothing but a keyboard: everything is reached by Tab, and worked by the keys that its kind has."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.mock_portal.hands import Hands

_MOST_TABS = 150
_MOST_ROWS = 60
_NEXT = """(target) => {
  const active = document.activeElement;
  if (target.contains(active)) return '';
  const isFurther = target.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isFurther && active !== document.body ? 'Shift+Tab' : 'Tab';
}"""


class Keyboard(Hands):
    def __init__(self, page: Page, address: str, lang: str) -> None:
        super().__init__(page, address, lang)
        page.on("filechooser", lambda _: None)  # listened to all the time: a key is faster than a listener is set up

    def open(self, file: str = "index.html", query: str = "") -> None:
        """By the link that leads there; where the page has none, its address is typed."""
        link = self.page.locator(f"header a[href='{file}']")
        if query or not link.count():
            super().open(file, query)
            return
        self.reach(link.first)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url(f"**/{file}*")
        self.page.locator("body:not([hidden])").wait_for()

    def reach(self, target: Locator) -> None:
        """Tab until the target, or something in it, has the focus; back where it lies behind."""
        for _ in range(_MOST_TABS):
            key = target.evaluate(_NEXT)
            if not key:
                return
            self.page.keyboard.press(key)
        raise AssertionError(f"the keyboard does not reach {target}")

    def press(self, zh: str, en: str) -> None:
        action = self.action(zh, en)
        expect(action).to_be_enabled()
        self.reach(action)
        self.page.keyboard.press("Enter")

    def fill(self, box: Locator, text: str) -> None:
        self.reach(box)
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.type(text)

    def pick(self, select: Locator, option: str) -> None:
        self.reach(select)
        self.page.keyboard.press("ArrowDown")
        if select.locator("input").get_attribute("readonly") is None:
            self.page.keyboard.type(option)
        self._go_down_to(option, "document.querySelector('.opened .menu-item.active')?.title")
        self.page.keyboard.press("Enter")
        expect(select.locator("em")).to_have_text(option)

    def cascade(self, zh: str, en: str, levels: tuple[str, ...]) -> None:
        self.reach(self.item(zh, en).locator("mp-cascader"))
        self.page.keyboard.press("Enter")
        for name in levels:
            self._go_down_to(name, "document.activeElement.title")
            self.page.keyboard.press("Enter")

    def dates(self, zh: str, en: str, *days: str, section: str = "") -> None:
        pickers = self.item(zh, en, section).locator("mp-date")
        for at, day in enumerate(days):
            self.reach(pickers.nth(at))
            self.page.keyboard.press("Enter")
            self.page.keyboard.type(day)
            self.page.keyboard.press("Enter")
            expect(pickers.nth(at).locator("input")).to_have_value(day)

    def upload(self, zh: str, en: str, *files: Path, section: str = "") -> None:
        upload = self.item(zh, en, section).locator("mp-upload")
        self.reach(upload)
        with self.page.expect_file_chooser() as chosen:
            self.page.keyboard.press("Space")
        chosen.value.set_files(files if len(files) > 1 else files[0])
        expect(upload.locator(".upload-item.done")).to_have_count(len(files))

    def tick(self, label: Locator) -> None:
        """A box is turned by Space. Of a group of radios one is in the order of Tab; arrows go on to the next."""
        box = label.locator("input")
        if box.get_attribute("type") == "radio":
            self._go_to_radio(box)
        else:
            self.reach(box)
        if box.get_attribute("type") == "checkbox" or not box.is_checked():
            self.page.keyboard.press("Space")

    def code(self, code: str) -> None:
        self.reach(self.page.locator("mp-code input, input[name=one-time-code]").first)
        self.page.keyboard.type(code)

    def _go_to_radio(self, box: Locator) -> None:
        self.reach(box.locator("xpath=ancestor::*[@role='radiogroup' or self::fieldset or @class='form-item'][1]"))
        for _ in range(_MOST_ROWS):
            if box.evaluate("(box) => box === document.activeElement"):
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"the arrows do not reach {box}")

    def _go_down_to(self, name: str, where: str) -> None:
        for _ in range(_MOST_ROWS):
            if self.page.evaluate(where) == name:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"the arrows do not reach {name}")
