"""The element behind a control, for those who want to go on by themselves."""

from playwright.sync_api import ElementHandle

from autofill.forms.control import Control
from autofill.forms.script import element


def handle(control: Control) -> ElementHandle | None:
    """Playwright's handle of a harvested control's element; None when the page has taken it away.

    for control in harvest(page):
        print(control.label, handle(control).bounding_box())
    """
    return element(control.frame, control.id) if control.frame else None
