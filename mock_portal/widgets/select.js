/** <mp-select name placeholder [searchable] [virtual]>, `options` [{value, label}]; its value is that of the chosen one. */
import { announce } from './announce.js';
import { element, setAttribute } from './element.js';
import { FormField } from './form-field.js';
import { OptionList } from './option-list.js';
import { Popup } from './popup.js';
import { Trigger } from './trigger.js';
import { say } from './words.js';

const TYPE_AHEAD_MS = 700;

export class MpSelect extends FormField {
  #options = [];
  #trigger = null;
  #popup = null;
  #list = null;
  #typed = '';
  #typedAt = 0;

  get options() {
    return this.#options;
  }

  set options(options) {
    this.#options = options.map(({ value, label }) => ({ value: String(value), label }));
    if (this.control) this.refresh();
  }

  get isSearchable() {
    return this.hasAttribute('searchable');
  }

  /** The text of the chosen option. */
  get label() {
    return this.#options.find((option) => option.value === this.value)?.label ?? this.value;
  }

  build() {
    this.#trigger = new Trigger({ editable: this.isSearchable });
    this.#list = new OptionList({ virtual: this.hasAttribute('virtual'), onChoose: (option) => this.#choose(option) });
    this.#popup = new Popup(this.#trigger.root, { className: 'select-popup', onClose: () => this.#closed() });
    this.#popup.body.append(this.#list.root);
    this.control = this.#trigger.input;
    this.#trigger.root.addEventListener('click', (event) => this.#press(event));
    this.control.addEventListener('keydown', (event) => this.#key(event));
    this.control.addEventListener('input', (event) => event.isTrusted && this.#search());
    this.append(this.#trigger.root, element('span', { class: 'sr-only', 'aria-live': 'polite' }));
  }

  buildNative() {
    this.control = element('select', { onchange: () => this.commit(this.control.value) });
    this.append(this.control);
  }

  refresh() {
    const placeholder = this.getAttribute('placeholder') ?? say('please-choose');
    if (this.isNative) return this.#refreshNative(placeholder);
    this.#trigger.show(this.value && this.label, placeholder, { disabled: this.isOff });
    if (this.#popup.isOpen) this.#list.show(this.#matching(), this.value);
  }

  dispose() {
    this.#popup?.remove();
  }

  #refreshNative(placeholder) {
    const all = [{ value: '', label: placeholder }, ...this.#options];
    this.control.replaceChildren(...all.map(({ value, label }) => element('option', { value }, label)));
    this.control.value = this.value;
    this.control.disabled = this.isOff;
    setAttribute(this.control, 'aria-label', this.control.labels.length ? null : placeholder);
  }

  #press(event) {
    if (this.isOff) return;
    this.control.focus();
    const inSearchBox = this.isSearchable && event.target === this.control;
    if (this.#popup.isOpen && !inSearchBox) this.#popup.close();
    else this.#open();
  }

  #open() {
    if (this.isOff || this.#popup.isOpen) return;
    this.#popup.open();
    this.#list.show(this.#matching(), this.value);
    this.#popup.place();
    this.#trigger.expand(true);
  }

  #closed() {
    this.control.value = '';
    this.#trigger.root.classList.remove('searching');
    this.#trigger.expand(false);
  }

  #choose(option) {
    if (!option) return;
    this.#popup.close();
    this.commit(option.value);
    announce(say('chosen', option.label));
  }

  #search() {
    this.#trigger.root.classList.toggle('searching', this.control.value !== '');
    if (this.#popup.isOpen) this.#list.show(this.#matching(), this.value);
    else this.#open();
  }

  #matching() {
    const wanted = this.control.value.trim().toLowerCase();
    return this.#options.filter((option) => option.label.toLowerCase().includes(wanted));
  }

  #key(event) {
    if (this.isOff || event.isComposing) return;
    const handled = this.#popup.isOpen ? this.#keyInList(event) : this.#keyWhenClosed(event);
    if (handled) event.preventDefault();
  }

  #keyWhenClosed({ key }) {
    const opens = ['ArrowDown', 'ArrowUp', 'Enter'].includes(key) || (key === ' ' && !this.isSearchable);
    if (opens) this.#open();
    return opens || (!this.isSearchable && this.#typeAhead(key));
  }

  #keyInList({ key }) {
    const page = { ArrowDown: 1, ArrowUp: -1, PageDown: 7, PageUp: -7 }[key];
    if (page) this.#list.move(page);
    else if (key === 'Home' || key === 'End') this.#list.moveToEnd(key === 'End');
    else if (key === 'Enter' || (key === ' ' && !this.isSearchable)) this.#choose(this.#list.active);
    else if (key === 'Escape') this.#popup.close();
    else if (key === 'Tab') this.#popup.close();
    else return !this.isSearchable && this.#typeAhead(key);
    return key !== 'Tab';
  }

  #typeAhead(key) {
    if (key.length !== 1) return false;
    const now = performance.now();
    this.#typed = now - this.#typedAt < TYPE_AHEAD_MS ? this.#typed + key : key;
    this.#typedAt = now;
    this.#open();
    this.#list.moveTo(this.#typed);
    return true;
  }
}

customElements.define('mp-select', MpSelect);
