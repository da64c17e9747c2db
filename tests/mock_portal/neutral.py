"""A page as real kits make it: its controls' names and ids say nothing (`rc_7`, `form_item_12`), its words say all."""

from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Page

from autofill.forms import Control, Field, harvest, resolve
from autofill.forms.page import script

_NEUTRALISE = """() => {
  const names = new Map(), ids = new Map(), own = new Map();
  const renamed = (known, word, was) => known.get(was) ?? known.set(was, `${word}_${known.size}`).get(was);
  const all = [...document.querySelectorAll('main *')];
  for (const element of all) {
    const name = element.getAttribute('name');
    if (name) own.set(element, name);
    if (name) element.setAttribute('name', renamed(names, 'rc', name));
    if (element.id) element.id = renamed(ids, 'form_item', element.id);
    for (const attribute of element.getAttributeNames())
      if (/^(data-.*|autocomplete|title)$/.test(attribute)) element.removeAttribute(attribute);
  }
  for (const element of all)
    for (const link of ['for', 'aria-labelledby', 'aria-controls', 'aria-describedby'])
      if (element.hasAttribute(link))
        element.setAttribute(link, element.getAttribute(link).split(' ').map((id) => ids.get(id) ?? id).join(' '));
  globalThis.ownNames = own;
}"""
_OWN_NAME = """(element) => {
  for (let at = element; at; at = at.parentElement) if (ownNames.has(at)) return ownNames.get(at);
  return '';
}"""
_BREAK = """(name) => {
  const [control] = [...ownNames].find(([, own]) => own === name);
  const item = control.closest('.checkbox') ?? control.closest('.form-item');
  const label = item.matches('.checkbox') ? item.querySelector('span') : item.querySelector('label, .label');
  globalThis.mend?.();
  const words = label.textContent;
  globalThis.mend = () => { label.textContent = words; };
  label.textContent = 'Lorem';
}"""


class NeutralPage:
    """The page that is open, its names and ids taken away; what they were is kept aside, to tell who is who."""

    def __init__(self, page: Page) -> None:
        self._page = page
        page.evaluate(_NEUTRALISE)
        self._names = set(page.evaluate("[...ownNames.values()]"))

    def found(self, fields: Sequence[Field[Any]]) -> dict[str, str]:
        """{field: name of the control that the program would fill}, or why it would fill none."""
        resolution = resolve(fields, harvest(self._page))
        refused = {self.key(one.concept, one.section): one.reason.value for one in resolution.refusals}
        matched = {
            self.key(one.field.concept, one.field.section): self._own_name(one.control) for one in resolution.matches
        }
        return refused | matched

    def key(self, concept: str, section: str) -> str:
        """The name under which the portal receives a field."""
        return f"{section}.{concept}" if f"{section}.{concept}" in self._names else concept

    def break_label(self, name: str) -> None:
        """Give the control another label, and the one that was broken before its own again."""
        self._page.evaluate(_BREAK, name)

    def _own_name(self, control: Control) -> str:
        assert control.frame is not None
        handle = script.element(control.frame, control.parts[0] if control.parts else control.id)
        assert handle is not None
        return str(handle.evaluate(_OWN_NAME))
