// One element for each kind of question, and what it holds.

import { el } from './element.js';

const LEVELS = ['省', '市', '区县'];

/** The row of a question: its label and its control. */
export function row(question, data) {
  if (question.kind === 'sku') return table(question);
  const star = question.must ? el('span', { className: 'must', textContent: '*' }) : '';
  if (question.kind === 'tick') return el('div', { className: 'row' }, el('span'), tick(question));
  const label = el('label', { htmlFor: question.name }, star, question.label);
  return el('div', { className: 'row' }, label, control(question, data));
}

/** What the person has answered, by name. */
export function answers(main) {
  const found = {};
  for (const input of main.querySelectorAll('input[name], select[name]')) {
    if (input.type === 'checkbox') found[input.name] = input.checked;
    else if (input.type === 'file') found[input.name] = [...input.files].map((file) => file.name).join(', ');
    else if (input.type === 'password') found[input.name] = input.value ? `${input.value.length} signs` : '';
    else found[input.name] = input.value;
  }
  for (const card of main.querySelectorAll('.card[aria-checked=true]')) found[card.dataset.name] = card.dataset.value;
  return found;
}

function control(question, data) {
  if (question.kind === 'cards') return cards(question);
  if (question.kind === 'levels') return levels(question, data.divisions);
  if (question.kind === 'select') return select(question, data[question.options]);
  const type = { secret: 'password', file: 'file', date: 'date', tel: 'tel' }[question.kind] ?? 'text';
  const input = el('input', { type, id: question.name, name: question.name, multiple: Boolean(question.several) });
  if (!question.sends) return input;
  const send = el('button', { type: 'button', className: 'send', textContent: question.sends });
  return el('span', {}, input, send);
}

function tick(question) {
  const input = el('input', { type: 'checkbox', id: question.name, name: question.name, checked: Boolean(question.on) });
  return el('label', {}, input, ` ${question.label}`);
}

function cards(question) {
  const group = el('div', { className: 'cards' });
  group.setAttribute('role', 'radiogroup');
  group.setAttribute('aria-label', question.label);
  for (const [value, title, about] of question.options) {
    const card = el('div', { className: 'card', tabIndex: 0 }, el('b', { textContent: title }), el('small', { textContent: about }));
    card.setAttribute('role', 'radio');
    card.setAttribute('aria-checked', 'false');
    Object.assign(card.dataset, { name: question.name, value });
    card.onclick = () => [...group.children].forEach((one) => one.setAttribute('aria-checked', String(one === card)));
    group.append(card);
  }
  return group;
}

function select(question, options) {
  const choices = options.map(([value, text]) => el('option', { value, textContent: text }));
  const first = el('option', { value: '', textContent: '请选择' });
  return el('select', { id: question.name, name: question.name }, first, ...choices);
}

/** Province, city and district in three lists, each filled by the one before. */
function levels(question, divisions) {
  const lists = LEVELS.map((text, n) => {
    const list = el('select', { className: 'level', name: `${question.name}${n}` });
    if (n === 0) list.id = question.name;
    list.setAttribute('aria-label', text);
    return list;
  });
  const fill = (n, among) => {
    const options = among.map((one) => el('option', { value: one.zh, textContent: one.zh }));
    lists[n].replaceChildren(el('option', { value: '', textContent: LEVELS[n] }), ...options);
    lists[n].onchange = () => {
      const chosen = among.find((one) => one.zh === lists[n].value);
      if (n + 1 < lists.length) fill(n + 1, chosen?.children ?? []);
    };
  };
  fill(0, divisions);
  return el('span', {}, ...lists);
}

function table(question) {
  const heads = question.columns.map(([, text]) => el('th', { textContent: text }));
  const cells = question.columns.map(([name]) => el('td', {}, el('input', { type: 'text', name: `sku_${name}` })));
  return el('table', {}, el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, el('tr', {}, ...cells)));
}
