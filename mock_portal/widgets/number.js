/** <mp-number name min max step>: a text box with buttons; on blur it is brought into its range and onto its step. */
import { element, icon, setAttribute } from './element.js';
import { FormField } from './form-field.js';
import { say } from './words.js';

export class MpNumber extends FormField {
  #up = null;
  #down = null;

  get step() {
    return Number(this.getAttribute('step') ?? 1);
  }

  build() {
    this.control = element('input', { 'aria-label': 'number picker', autocomplete: 'off', inputmode: 'decimal' });
    this.#up = this.#button('up', 1);
    this.#down = this.#button('down', -1);
    this.control.addEventListener('input', (event) => event.isTrusted && this.#typed());
    this.control.addEventListener('blur', () => this.#correct());
    this.control.addEventListener('keydown', (event) => this.#key(event));
    this.append(
      element(
        'span',
        { class: 'number' },
        this.control,
        element('span', { class: 'number-buttons' }, this.#up, this.#down),
      ),
    );
  }

  buildNative() {
    this.control = element('input', { type: 'number', oninput: () => this.commit(this.control.value) });
    this.append(this.control);
  }

  refresh() {
    for (const name of ['min', 'max', 'placeholder']) setAttribute(this.control, name, this.getAttribute(name));
    if (this.isNative) this.control.step = this.step;
    for (const part of this.querySelectorAll('input, button')) part.disabled = this.isOff;
    this.#up?.setAttribute('aria-label', say('increase'));
    this.#down?.setAttribute('aria-label', say('decrease'));
    const isBeingTyped = this.control.matches(':focus') && Number(this.control.value) === Number(this.value);
    if (!isBeingTyped) this.control.value = this.value;
  }

  #button(direction, sign) {
    return element(
      'button',
      { type: 'button', tabindex: '-1', class: `number-${direction}`, onclick: () => this.#move(sign) },
      icon(direction),
    );
  }

  // While a person types, only a number inside the range is taken; the rest waits for blur.
  #typed() {
    const typed = this.control.value.trim();
    if (typed === '') this.commit('');
    else if (isNumber(typed) && this.#clamp(Number(typed)) === typed) this.commit(typed);
  }

  #correct() {
    const typed = this.control.value.trim();
    if (isNumber(typed)) this.commit(this.#clamp(Number(typed)));
    this.control.value = this.value;
  }

  #move(sign) {
    if (this.isOff) return;
    this.control.focus();
    this.#correct();
    this.commit(this.#clamp(Number(this.value || 0) + sign * this.step));
    this.control.value = this.value;
  }

  #clamp(number) {
    const low = Number(this.getAttribute('min') ?? -Infinity);
    const high = Number(this.getAttribute('max') ?? Infinity);
    const decimals = (String(this.step).split('.')[1] ?? '').length;
    return Math.min(high, Math.max(low, number)).toFixed(decimals);
  }

  #key(event) {
    if (event.key === 'Enter') this.#correct(); // Enter submits the form: the value has to be there before
    const sign = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!sign) return;
    event.preventDefault();
    this.#move(sign);
  }
}

const isNumber = (text) => text !== '' && Number.isFinite(Number(text));

customElements.define('mp-number', MpNumber);
