/** Options in, a listbox out: all of them mounted, or about a dozen around what is scrolled to. */
import { announce } from './announce.js';
import { element, icon } from './element.js';
import { say } from './words.js';

const ROW_PX = 36; // the height of an option in the style sheet
const MOUNTED = 12;
const ABOVE = 2;

export class OptionList {
  #options = [];
  #value = '';
  #active = -1;
  #start = -1;

  constructor({ virtual, onChoose }) {
    this.virtual = virtual;
    this.onChoose = onChoose;
    this.list = element('ul', { role: 'listbox', class: 'menu' });
    this.room = element('div', { class: 'menu-room' }, this.list);
    this.root = element('div', { class: 'menu-scroll', onscroll: () => this.#mount() }, this.room);
    // The focus stays in the combobox while an option is pressed.
    this.root.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get active() {
    return this.#options[this.#active];
  }

  /** Shows these options with the one of `value` marked and made active, else the first. */
  show(options, value) {
    this.#options = options;
    this.#value = value;
    this.#active = Math.max(
      0,
      options.findIndex((option) => option.value === value),
    );
    this.room.style.height = this.virtual ? `${options.length * ROW_PX}px` : '';
    this.#reveal();
    this.#mount({ anew: true });
  }

  /** Makes the next or previous option active and speaks it. */
  move(step) {
    this.#activate(this.#active + step);
  }

  moveToEnd(last) {
    this.#activate(last ? this.#options.length - 1 : 0);
  }

  /** Makes the next option active whose text begins with `letters`. */
  moveTo(letters) {
    const wanted = letters.toLowerCase();
    const found = this.#options.findIndex((option) => option.label.toLowerCase().startsWith(wanted));
    if (found >= 0) this.#activate(found);
  }

  #activate(index) {
    if (!this.#options.length) return;
    this.#active = Math.min(this.#options.length - 1, Math.max(0, index));
    this.#reveal();
    this.#mount({ anew: true });
    announce(say('option-of', this.active.label, this.#active + 1, this.#options.length));
  }

  #reveal() {
    const top = this.#active * ROW_PX;
    const { scrollTop, clientHeight } = this.root;
    if (top < scrollTop) this.root.scrollTop = top;
    else if (top + ROW_PX > scrollTop + clientHeight) this.root.scrollTop = top + ROW_PX - clientHeight;
  }

  #mount({ anew = false } = {}) {
    if (!this.virtual && !anew) return;
    const last = Math.max(0, this.#options.length - MOUNTED);
    const start = this.virtual ? Math.min(last, Math.max(0, Math.floor(this.root.scrollTop / ROW_PX) - ABOVE)) : 0;
    if (start === this.#start && !anew) return;
    this.#start = start;
    this.list.style.transform = this.virtual ? `translateY(${start * ROW_PX}px)` : '';
    const shown = this.virtual ? this.#options.slice(start, start + MOUNTED) : this.#options;
    this.list.replaceChildren(
      ...(shown.length ? shown.map((option, at) => this.#row(option, start + at)) : [this.#empty()]),
    );
  }

  // As in the kit: aria-selected stands on the text, not on the option.
  #row(option, index) {
    const chosen = option.value === this.#value;
    const row = element(
      'li',
      { role: 'option', title: option.label, tabindex: '-1', class: 'menu-item', onclick: () => this.onChoose(option) },
      chosen ? icon('check') : null,
      element('span', { class: 'menu-text', 'aria-selected': String(chosen) }, option.label),
    );
    row.classList.toggle('active', index === this.#active);
    row.classList.toggle('selected', chosen);
    return row;
  }

  #empty() {
    return element('li', { class: 'menu-empty', role: 'presentation' }, say('no-options'));
  }
}
