/** <mp-date name placeholder>: a read-only trigger; the text box is in the popup and wants Enter. Its value is an ISO date. */
import { Calendar, parse } from './calendar.js';
import { element, icon, setAttribute } from './element.js';
import { FormField } from './form-field.js';
import { Popup } from './popup.js';
import { say } from './words.js';

export class MpDate extends FormField {
  labelGoesInside = false;
  #trigger = null;
  #popup = null;
  #calendar = null;
  #box = null;

  build() {
    this.control = element('input', {
      role: 'combobox',
      'aria-expanded': 'false',
      readonly: true,
      autocomplete: 'off',
    });
    this.#trigger = element(
      'div',
      { class: 'date', 'aria-haspopup': 'true', 'aria-expanded': 'false', onclick: () => this.#toggle() },
      this.control,
      element('span', { class: 'select-arrow', 'aria-hidden': 'true' }, icon('calendar')),
    );
    this.control.addEventListener('keydown', (event) => this.#keyOnTrigger(event));
    this.append(this.#trigger);
    this.#buildPopup();
  }

  buildNative() {
    this.control = element('input', { type: 'date', onchange: () => this.commit(this.control.value) });
    this.append(this.control);
  }

  refresh() {
    const placeholder = this.getAttribute('placeholder') ?? say('choose-date');
    setAttribute(this.control, 'placeholder', placeholder);
    setAttribute(this.control, 'aria-label', this.isNative ? placeholder : null);
    this.control.value = this.value;
    this.control.disabled = this.isOff;
    if (!this.isNative) this.#trigger.classList.toggle('disabled', this.isOff);
  }

  dispose() {
    this.#popup?.remove();
  }

  #buildPopup() {
    this.#box = element('input', {
      placeholder: 'YYYY-MM-DD',
      autocomplete: 'off',
      class: 'date-box',
      maxlength: '10',
    });
    this.#calendar = new Calendar({ onChoose: (value) => this.#take(value) });
    this.#popup = new Popup(this.#trigger, { className: 'date-popup', onClose: () => this.#expand(false) });
    this.#popup.body.append(element('div', { class: 'date-head' }, this.#box), this.#calendar.root);
    this.#box.addEventListener('input', () => this.#preview());
    this.#popup.body.addEventListener('keydown', (event) => this.#keyInPopup(event));
  }

  #toggle() {
    if (this.isOff) return;
    if (this.#popup.isOpen) return this.#popup.close();
    this.#box.value = this.value;
    this.#calendar.show(this.value);
    this.#popup.open();
    this.#expand(true);
    this.#box.focus({ preventScroll: true });
  }

  #expand(expanded) {
    this.control.setAttribute('aria-expanded', String(expanded));
    this.#trigger.setAttribute('aria-expanded', String(expanded));
    this.#box.classList.remove('wrong');
  }

  #preview() {
    this.#box.classList.remove('wrong');
    if (parse(this.#box.value)) this.#calendar.show(this.#box.value);
  }

  #take(value) {
    this.#popup.close();
    this.control.focus();
    this.commit(value);
  }

  // Only Enter takes what was typed; closing the popup in any other way drops it.
  #takeBox() {
    const typed = this.#box.value.trim();
    if (typed === '' || parse(typed)) this.#take(typed);
    else this.#box.classList.add('wrong');
  }

  #keyOnTrigger(event) {
    if (!['ArrowDown', 'Enter', ' '].includes(event.key)) return;
    event.preventDefault();
    if (!this.#popup.isOpen) this.#toggle();
  }

  #keyInPopup(event) {
    const inBox = event.target === this.#box;
    if (event.key === 'Escape') this.#backToTrigger();
    else if (event.key === 'Tab') this.#cycle(event);
    else if (inBox && event.key === 'Enter') this.#takeBox();
    else if (inBox && event.key === 'ArrowDown') this.#calendar.focus();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  }

  #backToTrigger() {
    this.control.focus();
    this.#popup.close();
  }

  // The popup stands at the end of the page: without this, Tab would leave the page.
  #cycle(event) {
    const stops = [...this.#popup.body.querySelectorAll('input, button, [tabindex="0"]')];
    const end = event.shiftKey ? stops[0] : stops.at(-1);
    if (event.target !== end) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0]).focus();
  }
}

customElements.define('mp-date', MpDate);
