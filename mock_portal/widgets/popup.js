/** A popup as the kit has it: in a portal at the end of `body`, kept in the DOM when closed, one open at a time. */
import { element } from './element.js';

const CLOSING_MS = 120; // the kit fades its popups out: for a moment a closed one is still seen
const GAP_PX = 4;

let current = null;

export class Popup {
  /** `anchor` is what it hangs on; `onClose` is told after it closed, by whatever. */
  constructor(anchor, { className = '', onClose = () => {} } = {}) {
    this.anchor = anchor;
    this.onClose = onClose;
    this.body = element('div', { class: `overlay-inner ${className}`, 'aria-hidden': 'true' });
    this.wrapper = element('div', { class: 'overlay-wrapper', hidden: true }, this.body);
    this.place = this.place.bind(this);
    this.closeFromOutside = this.closeFromOutside.bind(this);
  }

  get isOpen() {
    return current === this;
  }

  open() {
    if (this.isOpen) return;
    current?.close({ atOnce: true });
    current = this;
    clearTimeout(this.closing);
    if (!this.wrapper.isConnected) document.body.append(this.wrapper);
    this.wrapper.hidden = false;
    this.wrapper.classList.add('opened');
    this.body.setAttribute('aria-hidden', 'false');
    this.place();
    this.#listen('addEventListener');
  }

  close({ atOnce = false } = {}) {
    if (!this.isOpen) return;
    current = null;
    this.#listen('removeEventListener');
    this.wrapper.classList.remove('opened');
    this.body.setAttribute('aria-hidden', 'true');
    this.closing = setTimeout(() => this.#hide(), atOnce ? 0 : CLOSING_MS);
    if (atOnce) this.#hide();
    this.onClose();
  }

  remove() {
    this.close({ atOnce: true });
    this.wrapper.remove();
  }

  /** Below its anchor, or above where there is more room; never past the right edge. */
  place() {
    const box = this.anchor.getBoundingClientRect();
    this.body.style.minWidth = `${box.width}px`;
    const { offsetWidth: width, offsetHeight: height } = this.body;
    const below = innerHeight - box.bottom;
    const up = below < height + GAP_PX && box.top > below;
    const left = Math.max(GAP_PX, Math.min(box.left, document.documentElement.clientWidth - width - GAP_PX));
    this.body.style.left = `${left + scrollX}px`;
    this.body.style.top = `${(up ? box.top - height - GAP_PX : box.bottom + GAP_PX) + scrollY}px`;
  }

  closeFromOutside(event) {
    const path = event.composedPath();
    if (!path.includes(this.body) && !path.includes(this.anchor)) this.close();
  }

  #hide() {
    clearTimeout(this.closing);
    this.wrapper.hidden = true;
  }

  #listen(method) {
    document[method]('pointerdown', this.closeFromOutside, true);
    window[method]('resize', this.place);
    document[method]('scroll', this.place, true);
  }
}
