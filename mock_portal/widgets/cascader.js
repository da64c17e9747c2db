/** <mp-cascader name placeholder>, nested `options` [{value, label, children}]; its value: the path of values joined by "/". */
import { announce } from './announce.js';
import { element, icon, setAttribute } from './element.js';
import { FormField } from './form-field.js';
import { Popup } from './popup.js';
import { Trigger } from './trigger.js';
import { say } from './words.js';

const tidy = (options) =>
  options.map(({ value, label, children }) => ({
    value: String(value),
    label,
    children: children?.length ? tidy(children) : null,
  }));

const depth = (options) => 1 + Math.max(0, ...options.map(({ children }) => (children ? depth(children) : 0)));

export class MpCascader extends FormField {
  #options = [];
  #trigger = null;
  #popup = null;
  #levels = element('div', { class: 'cascader' });
  #open = []; // the options whose children are shown, one a level

  get options() {
    return this.#options;
  }

  set options(options) {
    this.#options = tidy(options);
    if (this.control) this.refresh();
  }

  /** The chosen labels, as they are shown: "浙江省 / 杭州市 / 西湖区". */
  get label() {
    return this.#path()
      .map((option) => option.label)
      .join(' / ');
  }

  build() {
    this.#trigger = new Trigger();
    this.#popup = new Popup(this.#trigger.root, {
      className: 'cascader-popup',
      onClose: () => this.#trigger.expand(false),
    });
    this.#popup.body.append(this.#levels);
    this.control = this.#trigger.input;
    this.#trigger.root.addEventListener('click', () => this.#toggle());
    this.control.addEventListener('keydown', (event) => this.#keyOnTrigger(event));
    this.#levels.addEventListener('keydown', (event) => this.#keyInLevels(event));
    this.append(this.#trigger.root, element('span', { class: 'sr-only', 'aria-live': 'polite' }));
  }

  buildNative() {
    this.control = element('select');
    this.append(element('span', { class: 'row', onchange: (event) => this.#takeNative(event.target) }, this.control));
  }

  refresh() {
    const placeholder = this.getAttribute('placeholder') ?? say('please-choose');
    if (this.isNative) return this.#refreshNative(placeholder);
    this.#trigger.show(this.label, placeholder, { disabled: this.isOff });
    if (this.#popup.isOpen) this.#draw();
  }

  dispose() {
    this.#popup?.remove();
  }

  #path() {
    const path = [];
    let level = this.#options;
    for (const value of this.value ? this.value.split('/') : []) {
      const option = level?.find((each) => each.value === value) ?? { value, label: value, children: null };
      path.push(option);
      level = option.children;
    }
    return path;
  }

  #toggle() {
    if (this.isOff) return;
    if (this.#popup.isOpen) return this.#popup.close();
    this.control.focus();
    this.#open = this.#path().slice(0, -1);
    this.#popup.open();
    this.#draw();
    this.#trigger.expand(true);
  }

  #draw() {
    const lists = [this.#options, ...this.#open.map((option) => option.children)].filter(Boolean);
    const chosen = this.#path();
    this.#levels.replaceChildren(...lists.map((options, level) => this.#level(options, level, chosen[level])));
    this.#popup.place();
  }

  #level(options, level, chosen) {
    const rows = options.map((option) => this.#row(option, level, chosen));
    if (!rows.length) rows.push(element('li', { class: 'menu-empty', role: 'presentation' }, say('no-options')));
    const inTabOrder = rows.find((row) => row.matches('.expanded, .selected')) ?? rows[0];
    inTabOrder.tabIndex = 0;
    const list = element('ul', { role: 'listbox', class: 'menu' }, ...rows);
    return element('div', { class: 'cascader-level' }, list);
  }

  #row(option, level, chosen) {
    const isExpanded = this.#open[level]?.value === option.value;
    const row = element(
      'li',
      {
        role: 'option',
        title: option.label,
        tabindex: '-1',
        class: 'menu-item',
        onclick: () => this.#take(option, level),
      },
      element('span', { class: 'menu-text' }, option.label, option.children ? icon('right') : null),
    );
    row.classList.toggle('expanded', isExpanded);
    row.classList.toggle('selected', !option.children && chosen?.value === option.value);
    return row;
  }

  #take(option, level) {
    this.#open = [...this.#open.slice(0, level), option];
    if (option.children) {
      this.#draw();
      return this.#focusRow(level);
    }
    const value = this.#open.map((each) => each.value).join('/');
    this.#popup.close();
    this.control.focus();
    this.commit(value);
    announce(say('chosen', this.label));
  }

  #focusRow(level) {
    const rows = this.#levels.children[level]?.querySelectorAll('li') ?? [];
    [...rows].find((row) => row.tabIndex === 0)?.focus();
  }

  #keyOnTrigger(event) {
    if (this.isOff) return;
    if (['ArrowDown', 'Enter', ' '].includes(event.key)) {
      event.preventDefault();
      if (!this.#popup.isOpen) this.#toggle();
      this.#focusRow(0);
    } else if (['Escape', 'Tab'].includes(event.key)) this.#popup.close();
  }

  #keyInLevels(event) {
    const row = event.target.closest('li');
    const level = [...this.#levels.children].findIndex((each) => each.contains(row));
    const act = {
      ArrowDown: () => row.nextElementSibling?.focus(),
      ArrowUp: () => row.previousElementSibling?.focus(),
      ArrowLeft: () => this.#focusRow(level - 1),
      ArrowRight: () => this.#enter(row, level, { choose: false }),
      Enter: () => this.#enter(row, level, { choose: true }),
      ' ': () => this.#enter(row, level, { choose: true }),
      Escape: () => this.#backToTrigger(),
      Tab: () => this.#backToTrigger(),
    }[event.key];
    if (!act) return;
    if (event.key !== 'Tab') event.preventDefault();
    act();
  }

  #enter(row, level, { choose }) {
    const options = [this.#options, ...this.#open.map((option) => option.children)][level];
    const option = options[[...row.parentElement.children].indexOf(row)];
    if (!option || (!option.children && !choose)) return;
    this.#take(option, level);
    if (option.children) this.#focusRow(level + 1);
  }

  #backToTrigger() {
    this.control.focus();
    this.#popup.close();
  }

  // Native controls have no cascader: a select a level; those whose level is not known yet are empty and disabled.
  #refreshNative(placeholder) {
    const room = this.control.parentElement;
    const path = this.#path();
    const lists = [this.#options, ...path.map((option) => option.children)];
    while (room.children.length < depth(this.#options)) room.append(element('select'));
    [...room.children].forEach((select, level) =>
      this.#fillNative(select, lists[level], path[level]?.value ?? '', placeholder),
    );
  }

  #fillNative(select, options, value, placeholder) {
    const all = [{ value: '', label: placeholder }, ...(options ?? [])];
    select.replaceChildren(...all.map((each) => element('option', { value: each.value }, each.label)));
    select.value = value;
    select.disabled = this.isOff || !options;
    if (select !== this.control) setAttribute(select, 'aria-label', this.control.labels[0]?.textContent || placeholder);
  }

  #takeNative(select) {
    const selects = [...this.control.parentElement.children];
    const path = selects.slice(0, selects.indexOf(select) + 1).map((each) => each.value);
    this.commit(path.filter(Boolean).join('/'));
  }
}

customElements.define('mp-cascader', MpCascader);
