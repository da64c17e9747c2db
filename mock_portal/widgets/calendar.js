/** A month as a grid of days: an ISO date in, the chosen one out; arrows, Page Up and Down move. */
import { element, icon } from './element.js';
import { say } from './words.js';

const DAY_MS = 86_400_000;
const WEEKS = 6;

/** A date of the calendar from its ISO text, or null when there is no such day. Days are counted in UTC: no zone shifts one. */
export function parse(text) {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || iso(date) !== text ? null : date;
}

export const iso = (date) => date.toISOString().slice(0, 10);

const today = () => {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
};

const MOVES = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export class Calendar {
  #shown = today();
  #chosen = '';

  constructor({ onChoose }) {
    this.onChoose = onChoose;
    this.title = element('span', { class: 'calendar-title', 'aria-live': 'polite' });
    this.head = element('tr');
    this.days = element('tbody');
    this.root = element('div', { class: 'calendar' }, this.#bar(), this.#table());
    this.days.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Shows the month of `value`, or of today when it is empty. */
  show(value) {
    this.#chosen = value;
    this.#shown = parse(value) ?? today();
    this.#draw();
  }

  focus() {
    this.days.querySelector('[tabindex="0"]')?.focus();
  }

  #bar() {
    const button = (name, glyph, months) =>
      element(
        'button',
        { type: 'button', class: 'calendar-move', 'data-word': name, onclick: () => this.#turn(months) },
        icon(glyph),
      );
    return element(
      'div',
      { class: 'calendar-bar' },
      button('previous-year', 'first', -12),
      button('previous-month', 'left', -1),
      this.title,
      button('next-month', 'right', 1),
      button('next-year', 'last', 12),
    );
  }

  #table() {
    return element('table', { role: 'grid', class: 'calendar-days' }, element('thead', {}, this.head), this.days);
  }

  #turn(months) {
    const target = new Date(this.#shown);
    target.setUTCDate(1);
    target.setUTCMonth(target.getUTCMonth() + months);
    const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
    target.setUTCDate(Math.min(this.#shown.getUTCDate(), last));
    this.#shown = target;
    this.#draw();
  }

  #draw() {
    this.root
      .querySelectorAll('[data-word]')
      .forEach((button) => button.setAttribute('aria-label', say(button.dataset.word)));
    this.title.textContent = say('month', this.#shown.getUTCFullYear(), this.#shown.getUTCMonth() + 1);
    this.head.replaceChildren(...say('weekdays').map((day) => element('th', { scope: 'col' }, day)));
    const first = new Date(Date.UTC(this.#shown.getUTCFullYear(), this.#shown.getUTCMonth(), 1));
    const monday = first.getTime() - ((first.getUTCDay() + 6) % 7) * DAY_MS;
    this.days.replaceChildren(...Array.from({ length: WEEKS }, (_, week) => this.#week(monday + week * 7 * DAY_MS)));
  }

  #week(from) {
    const days = Array.from({ length: 7 }, (_, day) => this.#day(new Date(from + day * DAY_MS)));
    return element('tr', {}, ...days);
  }

  #day(date) {
    const text = iso(date);
    const cell = element(
      'td',
      {
        role: 'gridcell',
        title: text,
        'aria-selected': String(text === this.#chosen),
        tabindex: text === iso(this.#shown) ? '0' : '-1',
        onclick: () => this.onChoose(text),
      },
      element('div', { class: 'calendar-day' }, String(date.getUTCDate())),
    );
    cell.classList.toggle('outside', date.getUTCMonth() !== this.#shown.getUTCMonth());
    cell.classList.toggle('today', text === iso(today()));
    return cell;
  }

  #key(event) {
    const days = MOVES[event.key];
    if (days) this.#shown = new Date(this.#shown.getTime() + days * DAY_MS);
    else if (event.key === 'PageUp' || event.key === 'PageDown') this.#turn(event.key === 'PageUp' ? -1 : 1);
    else if (event.key === 'Enter' || event.key === ' ') return this.#chooseBy(event);
    else return;
    event.preventDefault();
    this.#draw();
    this.focus();
  }

  #chooseBy(event) {
    event.preventDefault();
    this.onChoose(iso(this.#shown));
  }
}
