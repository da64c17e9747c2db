/** <mp-code name length>: as many one-character boxes as the code is long; the value is the code. */
import { element, setAttribute } from './element.js';
import { FormField } from './form-field.js';
import { say } from './words.js';

export class MpCode extends FormField {
  #boxes = [];
  #room = null;

  get length() {
    return Number(this.getAttribute('length') ?? 6);
  }

  build() {
    this.#boxes = Array.from({ length: this.length }, (_, at) => this.#box(at));
    this.#room = element('span', { class: 'code', role: 'group' }, ...this.#boxes);
    this.#room.addEventListener('paste', (event) => this.#paste(event));
    this.control = this.#boxes[0];
    this.append(this.#room);
  }

  buildNative() {
    this.control = element('input', {
      type: 'text',
      inputmode: 'numeric',
      autocomplete: 'one-time-code',
      maxlength: String(this.length),
      oninput: () => this.commit(this.control.value),
    });
    this.append(this.control);
  }

  refresh() {
    if (this.isNative) return Object.assign(this.control, { value: this.value, disabled: this.isOff });
    setAttribute(this.#room, 'aria-label', this.control.labels[0]?.textContent.trim() || null);
    this.#boxes.forEach((box, at) => this.#refreshBox(box, at));
  }

  #refreshBox(box, at) {
    box.setAttribute('aria-label', say('digit', at + 1, this.length));
    box.disabled = this.isOff;
    const held = this.#boxes.map((each) => each.value).join('');
    if (held !== this.value) box.value = this.value[at] ?? '';
  }

  #box(at) {
    const box = element('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: '1' });
    box.addEventListener('input', (event) => event.isTrusted && this.#typed(box, at));
    box.addEventListener('keydown', (event) => this.#key(event, at));
    box.addEventListener('focus', () => box.select());
    return box;
  }

  #typed(box, at) {
    if (box.value) this.#boxes[at + 1]?.focus();
    this.#take();
  }

  #take() {
    this.commit(this.#boxes.map((box) => box.value).join(''));
  }

  #key(event, at) {
    const before = this.#boxes[at - 1];
    if (event.key === 'ArrowLeft') before?.focus();
    else if (event.key === 'ArrowRight') this.#boxes[at + 1]?.focus();
    else if (event.key === 'Backspace' && before && !event.target.value) this.#erase(before);
    else return;
    event.preventDefault();
  }

  #erase(box) {
    box.value = '';
    box.focus();
    this.#take();
  }

  #paste(event) {
    event.preventDefault();
    const pasted = event.clipboardData.getData('text').replace(/\s/g, '').slice(0, this.length);
    const from = pasted.length === this.length ? 0 : this.#boxes.indexOf(event.target);
    [...pasted].forEach((character, at) => this.#boxes[from + at] && (this.#boxes[from + at].value = character));
    this.#boxes[Math.min(from + pasted.length, this.length - 1)].focus();
    this.#take();
  }
}

customElements.define('mp-code', MpCode);
