/** <mp-dialog heading confirm cancel>: a question over the page; `await ask({...})` says "confirm" or "cancel". */
import { element, icon } from './element.js';
import { say } from './words.js';

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), textarea, select, [tabindex="0"]';
let count = 0;

export class MpDialog extends HTMLElement {
  #window = null;
  #content = null;
  #answer = null;
  #before = null;

  /** Opens it at the end of `body` (a portal, with a mask that takes all clicks); the answer comes when it closes. */
  open() {
    if (!this.#window) this.#build();
    this.#before = document.activeElement;
    document.body.append(this);
    this.className = 'overlay-wrapper opened';
    document.documentElement.classList.add('has-dialog');
    this.#window.querySelector('.dialog-actions button')?.focus();
    return new Promise((answer) => (this.#answer = answer));
  }

  close(answer = 'cancel') {
    if (!this.#answer) return;
    this.className = 'overlay-wrapper';
    document.documentElement.classList.toggle('has-dialog', Boolean(document.querySelector('mp-dialog.opened')));
    this.#before?.focus?.();
    const settle = this.#answer;
    this.#answer = null;
    settle(answer);
  }

  #build() {
    this.#content = element('div', { class: 'dialog-content' }, ...this.childNodes);
    const title = element(
      'h2',
      { class: 'dialog-title', id: `dialog-${(count += 1)}` },
      this.getAttribute('heading') ?? say('tip'),
    );
    const close = element(
      'button',
      { type: 'button', class: 'dialog-close', 'aria-label': say('close'), onclick: () => this.close() },
      icon('close'),
    );
    this.#window = element(
      'div',
      { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': title.id },
      element('div', { class: 'dialog-head' }, title, close),
      this.#content,
      this.#actions(),
    );
    this.#window.addEventListener('keydown', (event) => this.#key(event));
    this.append(element('div', { class: 'mask' }), this.#window);
  }

  #actions() {
    const button = (answer, look) =>
      element(
        'button',
        { type: 'button', class: look, onclick: () => this.close(answer) },
        this.getAttribute(answer) ?? say(answer),
      );
    const buttons = [button('confirm', 'primary')];
    if (this.getAttribute('cancel') !== '') buttons.push(button('cancel', 'secondary'));
    return element('div', { class: 'dialog-actions' }, ...buttons);
  }

  #key(event) {
    if (event.key === 'Escape') this.close();
    if (event.key !== 'Tab') return;
    const stops = [...this.#window.querySelectorAll(FOCUSABLE)];
    const end = event.shiftKey ? stops[0] : stops.at(-1);
    if (document.activeElement !== end) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0]).focus();
  }
}

customElements.define('mp-dialog', MpDialog);

/** Asks in a dialog made for this one question. `content` is text or a node; `cancel: ''` leaves one button. */
export async function ask({ heading, content, confirm, cancel }) {
  const dialog = element('mp-dialog', { heading, confirm, cancel: cancel === '' ? true : cancel }, content);
  const answer = await dialog.open();
  dialog.remove();
  return answer;
}
