/** <mp-toast kind="success|error|warning|notice">: a message that goes by itself; `toast(text, {kind, seconds})` shows one. */
import { element, icon } from './element.js';

export class MpToast extends HTMLElement {
  connectedCallback() {
    if (this.firstElementChild?.matches('.icon')) return;
    this.setAttribute('role', 'alert');
    this.prepend(icon(this.getAttribute('kind') ?? 'notice'));
  }
}

customElements.define('mp-toast', MpToast);

/** Shows a message at the end of `body`; `seconds: Infinity` keeps it until its `remove()`. */
export function toast(text, { kind = 'notice', seconds = 3 } = {}) {
  const made = element('mp-toast', { kind }, element('span', {}, text));
  let stack = document.querySelector('body > .toasts');
  if (!stack) document.body.append((stack = element('div', { class: 'toasts' })));
  stack.append(made);
  if (Number.isFinite(seconds)) setTimeout(() => made.remove(), seconds * 1000);
  return made;
}
