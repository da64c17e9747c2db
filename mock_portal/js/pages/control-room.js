// The control room, for a person: the world around the portal, drawn anew whenever the memory or the clock changes.

import { now, shown, stamp } from '../clock.js';
import * as desk from '../control-desk.js';
import { remembered, setCookie } from '../cookies.js';
import * as data from '../data.js';
import { make } from '../dom.js';
import { arrived } from '../inbox.js';
import { LANG, addWords, t } from '../language.js';
import { read } from '../memory.js';
import { page } from '../page.js';
import { PERSONAS } from '../personas.js';
import { ask } from '../../widgets/dialog.js';

const SKINS = ['kit', 'native', 'iframe', 'shadow'];
const LOOK_AGAIN_MS = 1000;
const drawn = new Map();
let acting = 0;

addWords((await import(`../words/room-${LANG}.js`)).default);

page({
  outside: true,
  async render({ memory, main }) {
    const calendar = await data.calendar();
    for (const button of main.querySelectorAll('[data-advance]')) {
      button.addEventListener('click', () => act(() => desk.advance(button.dataset.advance, calendar)));
    }
    main.querySelector('#add-alipay').addEventListener('submit', addAlipay);
    main.querySelector('#personas').append(...Object.keys(PERSONAS).map((name) => persona(name, memory)));
    main.querySelector('#skins').append(...SKINS.map(skin));
    prepareMemory(main);
    draw(memory);
    look();
  },
});

async function look() {
  await show();
  setTimeout(look, LOOK_AGAIN_MS);
}

/** Do something to the memory, and show it once it is done. */
async function act(change) {
  acting += 1;
  await said(change());
  acting -= 1;
  await show();
}

/** Draw the memory as it is; not while something is on its way there, which would undo what a person just ticked. */
function show() {
  return said(read().then((memory) => acting || draw(memory)));
}

async function said(work) {
  try {
    await work;
  } catch (error) {
    document.querySelector('#trouble').textContent = error.message;
  }
}

function draw(memory) {
  const moment = stamp(now(memory));
  document.querySelector('#now').textContent = shown(moment);
  drawCounters(desk.counters(memory));
  drawList('inbox', arrived(memory).reverse(), message);
  drawList('reviews', desk.inReview(memory), reviewForm);
  drawList('phone', desk.waitingForScan(memory), phone);
  drawList('alipay', Object.entries(memory.alipay), alipay);
  drawList('received', memory.received.toReversed(), submit);
  drawList('refused', memory.log.filter(({ outcome }) => outcome === 'refused').reverse(), refusal);
  drawPersonas(memory.personas);
}

/** The boxes, and in words what the memory has: a box is ticked at once, the words change when it is saved. */
function drawPersonas(names) {
  for (const box of document.querySelectorAll('#personas input')) box.checked = names.includes(box.value);
  const words = names.length ? t('room.personas.played', { names: names.join(', ') }) : t('room.personas.none');
  const played = document.querySelector('#played');
  if (played.textContent !== words) played.textContent = words;
}

/** Draw a list only when it changed, so that what a person is typing or reading stays. */
function drawList(id, items, row) {
  const now = JSON.stringify(items);
  if (drawn.get(id) === now) return;
  drawn.set(id, now);
  document.getElementById(id).replaceChildren(...items.map(row));
  const empty = document.getElementById(`${id}-empty`);
  if (empty) empty.hidden = items.length > 0;
}

function drawCounters(counts) {
  const items = Object.entries(counts).map(([name, count]) =>
    make('div', {}, make('dt', {}, t(`room.counter.${name}`)), make('dd', {}, String(count))),
  );
  document.querySelector('#counters').replaceChildren(...items);
}

function message({ channel, to, text, at }) {
  const head = make('div', { class: 'soft' }, `${t(`room.channel.${channel}`)} · ${to} · ${shown(at)}`);
  return make('li', {}, head, make('div', {}, text));
}

function reviewForm(item) {
  const id = `reason-${item.step}-${item.email}`;
  const reason = make('input', { type: 'text', id });
  const button = (verdict) => {
    const made = make('button', { type: 'button', class: 'button small' }, t(`room.reviews.${verdict}`));
    made.addEventListener('click', () => act(() => desk.decide(item, verdict, reason.value)));
    return made;
  };
  return make(
    'div',
    {},
    make(
      'p',
      {},
      `${item.email} · ${t(`step.${item.step}`)} · ${t('room.reviews.until', { until: shown(item.review.due_at) })}`,
    ),
    make('label', { for: id }, t('room.reviews.reason')),
    reason,
    make('div', { class: 'actions' }, ...['approve', 'reject', 'more'].map(button)),
  );
}

function phone(email) {
  const button = make('button', { type: 'button', class: 'button small' }, t('room.phone.scan'));
  button.addEventListener('click', () => act(() => desk.scanFace(email)));
  return make('p', {}, `${email} `, button);
}

function alipay([account, { kind, company, name }]) {
  return make('li', {}, `${account} · ${t(`room.alipay.${kind}`)} · ${company || name || '—'}`);
}

function submit({ at, account, page: name, fields }) {
  const words = `${shown(at)} · ${name} · ${account}`;
  return make(
    'details',
    {},
    make('summary', {}, words),
    make('pre', { tabindex: '0' }, JSON.stringify(fields, null, 2)),
  );
}

function refusal({ at, account, page: name, reasons }) {
  return make('p', { class: 'mono' }, `${shown(at)} · ${name} · ${account} · ${JSON.stringify(reasons)}`);
}

function persona(name, memory) {
  const box = make('input', {
    type: 'checkbox',
    name: 'persona',
    value: name,
    checked: memory.personas.includes(name),
  });
  box.addEventListener('change', () => act(() => desk.playPersona(name, box.checked)));
  const words = make('span', {}, make('code', {}, name), ` ${t(`persona.${name}`)}`);
  return make('div', {}, make('label', { class: 'checkbox' }, box, words));
}

function skin(name) {
  const chosen = remembered('skin', SKINS) === name;
  const box = make('input', { type: 'radio', name: 'skin', value: name, checked: chosen });
  box.addEventListener('change', () => setCookie('skin', name, 365));
  return make(
    'div',
    {},
    make('label', { class: 'radio' }, box, make('span', {}, make('code', {}, name), ` ${t(`skin.${name}`)}`)),
  );
}

async function addAlipay(event) {
  event.preventDefault();
  const form = event.target;
  const { account, kind, company, 'credit-code': credit_code, name } = Object.fromEntries(new FormData(form));
  if (!account) return;
  await act(() => desk.addAlipay({ account, kind, company, credit_code, name }));
  form.reset();
}

function prepareMemory(main) {
  main.querySelector('#export').addEventListener('click', download);
  main.querySelector('#import').addEventListener('click', upload);
  main.querySelector('#reset').addEventListener('click', reset);
}

async function download() {
  const text = JSON.stringify(await read(), null, 2);
  const link = make('a', {
    href: URL.createObjectURL(new Blob([text], { type: 'application/json' })),
    download: 'portal.json',
  });
  link.click();
  URL.revokeObjectURL(link.href);
}

function upload() {
  const file = make('input', { type: 'file', accept: '.json' });
  file.addEventListener('change', async () => {
    const text = await file.files[0].text();
    await act(() => desk.replaceMemory(JSON.parse(text)));
  });
  file.click();
}

async function reset() {
  const words = { heading: t('room.memory.confirm'), content: t('room.memory.confirm.about') };
  const answer = await ask({ ...words, confirm: t('room.memory.reset'), cancel: t('action.cancel') });
  if (answer === 'confirm') await act(() => desk.replaceMemory({}));
}
