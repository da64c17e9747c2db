/** What all form widgets share: a custom element in the page's markup becomes a field of its form. */
import { onDocumentChange } from './words.js';

/**
 * A subclass builds its inside in `build()` (or `buildNative()`), names the element that takes the focus in `this.control`,
 * shows the state in `refresh()` and hands what a person did to `commit()`. It lives in the light DOM, as the kit does; the
 * inner controls have no name, so FormData holds the host's name once.
 */
export class FormField extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ['placeholder', 'disabled', 'required'];

  control = null;
  labelGoesInside = true; // the date picker's label names its outer box, in the kit too
  #internals = this.attachInternals();
  #value = '';
  #touched = false;
  #built = '';
  #disabledByForm = false;
  #forget = null;

  get value() {
    return this.#value;
  }

  set value(value) {
    this.#touched = true;
    this.#value = value === null || value === undefined ? '' : String(value);
    this.#internals.setFormValue(this.#value);
    if (this.#built) this.refresh();
  }

  get name() {
    return this.getAttribute('name') ?? '';
  }

  get form() {
    return this.#internals.form;
  }

  get labels() {
    return this.#internals.labels;
  }

  get disabled() {
    return this.hasAttribute('disabled');
  }

  set disabled(disabled) {
    this.toggleAttribute('disabled', Boolean(disabled));
  }

  /** Disabled itself, or by a fieldset around it. */
  get isOff() {
    return this.disabled || this.#disabledByForm;
  }

  /** It is built of native controls: the second skin. */
  get isNative() {
    return this.#built === 'native';
  }

  focus(options) {
    this.control?.focus(options);
  }

  /** Takes over what a person did, and tells the page. */
  commit(value) {
    if (value === this.#value) return;
    this.value = value;
    this.tell('input', 'change');
  }

  /** Fires events that come from the host, as those of a native control would. */
  tell(...types) {
    for (const type of types) this.dispatchEvent(new Event(type, { bubbles: true }));
  }

  connectedCallback() {
    this.#upgrade('value', 'options');
    if (!this.#touched) this.value = this.getAttribute('value') ?? '';
    if (!this.#built) this.#listen();
    this.#show();
    this.#forget = onDocumentChange(() => this.#show());
  }

  disconnectedCallback() {
    this.#forget?.();
    this.dispose();
  }

  attributeChangedCallback() {
    if (this.#built) this.refresh();
  }

  formDisabledCallback(disabled) {
    this.#disabledByForm = disabled;
    if (this.#built) this.refresh();
  }

  formResetCallback() {
    this.value = this.getAttribute('value') ?? '';
  }

  build() {}

  buildNative() {
    this.build();
  }

  refresh() {}

  /** Takes away what stands outside the element: its popup. */
  dispose() {}

  #listen() {
    this.addEventListener('input', (event) => event.target !== this && event.stopPropagation());
    this.addEventListener('change', (event) => event.target !== this && event.stopPropagation());
    this.addEventListener('click', (event) => event.target === this && this.focus());
  }

  #show() {
    const skin = (this.getAttribute('skin') ?? document.documentElement.dataset.skin) === 'native' ? 'native' : 'kit';
    if (skin !== this.#built) this.#construct(skin);
    this.#adoptLabels();
    this.refresh();
  }

  #construct(skin) {
    this.dispose();
    this.replaceChildren(); // a copy of the page's markup may bring the inside of another one along
    this.#built = skin;
    if (skin === 'native') this.buildNative();
    else this.build();
  }

  // The page's label names the host; in the kit it names the inner control, whose own aria-label then wins.
  #adoptLabels() {
    if (!this.id || !(this.labelGoesInside || this.isNative)) return;
    this.control.id ||= `${this.id}-control`;
    for (const label of [...this.labels]) if (label.htmlFor === this.id) label.htmlFor = this.control.id;
  }

  // A property that was set before the element was defined hides the accessor.
  #upgrade(...names) {
    for (const name of names.filter((each) => Object.hasOwn(this, each))) {
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }
}
