/** What select and cascader are opened by: a span with a combobox whose value stays empty; an `em` shows what is chosen. */
import { element, icon, setAttribute } from './element.js';

export class Trigger {
  constructor({ editable = false } = {}) {
    this.input = element('input', {
      'aria-label': 'select',
      role: 'combobox',
      tabindex: '0',
      'aria-expanded': 'false',
      size: '1',
      autocomplete: 'off',
      readonly: !editable,
    });
    this.mirror = element('span', { 'aria-hidden': 'true' });
    this.values = element(
      'span',
      { class: 'select-values' },
      element('span', { class: 'select-search' }, this.input, this.mirror),
    );
    const arrow = element('span', { class: 'select-arrow', 'aria-hidden': 'true' }, icon('down'));
    this.root = element('span', { class: 'select', 'aria-haspopup': 'true' }, this.values, arrow);
  }

  /** Shows the chosen text, or the placeholder when it is empty. */
  show(text, placeholder, { disabled }) {
    this.values.querySelector('em')?.remove();
    if (text) this.values.prepend(element('em', { title: text }, text));
    setAttribute(this.input, 'placeholder', text ? null : placeholder);
    this.mirror.textContent = text ? '' : placeholder;
    this.input.disabled = disabled;
    this.root.classList.toggle('disabled', disabled);
  }

  expand(expanded) {
    this.input.setAttribute('aria-expanded', String(expanded));
    this.root.setAttribute('aria-expanded', String(expanded));
    this.root.classList.toggle('expanded', expanded);
  }
}
