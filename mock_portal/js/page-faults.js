// What a persona does to a page: before it is made, once it is whole, and on the way of a submit.

import { nextPage } from './accounts.js';
import { make } from './dom.js';
import { delivery } from './form.js';
import { inLanguage, t } from './language.js';
import { transact } from './memory.js';
import { current, end } from './sessions.js';
import { assign, ask, MpUpload } from '../widgets/index.js';

const HERE = location.pathname.split('/').pop();
const SLOW_MS = 1200;
const UPLOAD_MS = 4000;
const SHORT = 6;
const CUT = ['street-address', 'store_name', 'product_title'];
const REVERTED = ['street-address', 'store_name', 'product_title'];
const BANNER =
  'position:fixed;inset:auto 0 0;z-index:350;display:flex;justify-content:center;align-items:center;gap:24px;' +
  'height:45vh;background:#fff4ec;border-top:2px solid #c8430a;font-size:24px';
const AD = { zh: '全球大促报名中，立即参加！', en: 'The big sale is on: join now!' };
const CLOSE = { zh: '关闭', en: 'Close' };
const PROMOTION = { zh: '新卖家专享礼包', en: 'A gift for new sellers' };
const OTHER_LABELS = {
  email: { zh: '账户邮箱', en: 'Account email address' },
  'postal-code': { zh: '邮编', en: 'ZIP code' },
  'street-address': { zh: '街道及门牌号', en: 'House number and street' },
  store_name: { zh: '店铺名', en: 'Name of the store' },
};
const DECOYS = {
  nickname: { zh: '昵称', en: 'Nickname' },
  'referrer-email': { zh: '推荐人邮箱', en: "Referrer's email" },
};

const later = (ms) => new Promise((done) => setTimeout(done, ms));

const FAULTS = {
  slow: { arrive: () => later(SLOW_MS), deliver: (send) => later(SLOW_MS).then(send) },
  maintenance: { arrive: () => closed('maintenance') },
  'foreign-redirect': { arrive: foreign },
  'session-expired': { arrive: expire },
  'lost-answer': { deliver: loseOnce },
  'double-submit': { deliver: twice },
  captcha: { deliver: afterSlider },
  'upload-fails': { settle: () => uploads(() => Promise.reject(new Error(t('error.upload-failed')))) },
  'upload-slow': { settle: slowUploads },
  're-render': { settle: (main) => eachForm(main, rerender) },
  relabel: { settle: relabel },
  reorder: { settle: reorder },
  truncates: { settle: (main) => eachNamed(main, CUT, (input) => input.setAttribute('maxlength', SHORT)) },
  reverts: { settle: (main) => eachNamed(main, REVERTED, revert) },
  'popup-ad': { settle: () => setTimeout(advertise, SLOW_MS) },
  'promo-dialog': { settle: () => promote() },
  'decoy-fields': { settle: decoys },
};

/** Before the page is made; true when the fault has put another page in its place. */
export async function arrive(memory) {
  for (const fault of played(memory)) if ((await fault.arrive?.(memory)) === true) return true;
  return false;
}

/** Once the page is whole. */
export function settle(memory, main) {
  for (const fault of played(memory)) {
    fault.settle?.(main);
    if (fault.deliver) wrap(fault.deliver);
  }
}

function played(memory) {
  return memory.personas.map((name) => FAULTS[name]).filter(Boolean);
}

function wrap(fault) {
  const { deliver } = delivery;
  delivery.deliver = (send, page) => deliver(() => fault(send, page), page);
}

function closed(name) {
  const words = [make('h1', {}, t(`heading.${name}`)), make('p', {}, t(`${name}.about`))];
  document.querySelector('main').replaceChildren(make('div', { class: 'result failed' }, ...words));
  document.title = t(`heading.${name}`);
  document.body.hidden = false;
  return true;
}

/** The registration page turns up at another origin, which looks the same. */
function foreign() {
  if (HERE !== 'register.html' || location.hostname === 'localhost') return false;
  location.replace(Object.assign(new URL(location.href), { hostname: 'localhost' }));
  return true;
}

/** Once, on the way to the identity page, nobody is signed in any more. */
async function expire(memory) {
  const account = current(memory);
  const verified = account && nextPage(account) === 'onboarding.html';
  if (HERE !== 'identity.html' || !verified || account.session_expired) return false;
  await transact((known) => {
    current(known).session_expired = true;
    end(known);
  });
  location.replace('sign-in.html');
  return true;
}

/** The portal takes the submit, and the page never says so; once. */
async function loseOnce(send) {
  const lost = await transact((memory) => {
    const first = !memory.answer_lost;
    memory.answer_lost = true;
    return first;
  });
  return lost ? send().then(() => new Promise(() => {})) : send();
}

async function twice(send) {
  const [first] = await Promise.all([send(), send()]);
  return first;
}

/** A slider in an iframe over the page, before the registration is sent. */
async function afterSlider(send, page) {
  if (page !== 'account-registration') return send();
  const frame = make('iframe', { src: 'punish.html?x5step=2', title: t('heading.punish') });
  const cover = make('div', { class: 'cover' }, frame);
  cover.style.cssText = 'position:fixed;inset:0;z-index:450;display:grid;place-items:center;background:rgb(20 24 33 / 60%)';
  frame.style.cssText = 'width:min(420px,92vw);min-height:0;height:260px;border:0;border-radius:12px;background:#fff';
  document.body.append(cover);
  await new Promise((passed) => {
    window.addEventListener('message', ({ data, origin }) => {
      if (data === 'slider-passed' && origin === location.origin) passed();
    });
  });
  cover.remove();
  return send();
}

function uploads(transport) {
  MpUpload.transport = transport;
}

function slowUploads() {
  const { transport } = MpUpload;
  uploads(async (file, progress, upload) => {
    await later(UPLOAD_MS);
    return transport(file, progress, upload);
  });
}

function eachForm(main, change) {
  for (const form of allForms(main)) change(form);
}

function allForms(main) {
  const hosts = [...main.querySelectorAll('*')].filter((element) => element.shadowRoot);
  return [main, ...hosts.map((host) => host.shadowRoot)].flatMap((root) => [...root.querySelectorAll('form')]);
}

function eachNamed(main, names, change) {
  eachForm(main, (form) => names.forEach((name) => form.querySelectorAll(`input[name="${name}"]`).forEach(change)));
}

/** After each blur, the text boxes are made anew, with what they held; handles on the old ones hold nothing. */
function rerender(form) {
  form.addEventListener('focusout', () =>
    setTimeout(() => {
      for (const box of form.querySelectorAll('.control > input[name]')) {
        if (box.getRootNode().activeElement === box) continue;
        const fresh = box.cloneNode();
        assign(fresh, box.value);
        box.replaceWith(fresh);
      }
    }, 50),
  );
}

function relabel(main) {
  eachForm(main, (form) => {
    for (const [name, words] of Object.entries(OTHER_LABELS)) {
      const label = form.querySelector(`[name="${name}"]`)?.closest('.form-item').querySelector('label');
      if (label) label.textContent = inLanguage(words);
    }
  });
}

/** Sections in reverse order, and the items of each. */
function reorder(main) {
  eachForm(main, (form) => {
    for (const section of [form, ...form.querySelectorAll('fieldset.section')]) {
      const items = [...section.querySelectorAll(':scope > .form-item, :scope > fieldset.section')];
      const end = items.at(-1)?.nextSibling ?? null;
      for (const item of items.reverse()) section.insertBefore(item, end);
    }
  });
}

/** What was typed is gone some time after blur. */
function revert(input) {
  input.addEventListener('blur', () => setTimeout(() => assign(input, ''), 300), { once: true });
}

/** A banner over the lower part of the page, in the way of what is below it. */
function advertise() {
  const button = make('button', { type: 'button', 'aria-label': inLanguage(CLOSE) }, '×');
  const banner = make('aside', { class: 'advertisement' }, make('strong', {}, inLanguage(AD)), button);
  banner.style.cssText = BANNER;
  button.addEventListener('click', () => banner.remove());
  document.body.append(banner);
}

function promote() {
  ask({ heading: inLanguage(PROMOTION), content: inLanguage(AD), confirm: inLanguage(CLOSE), cancel: '' });
}

/** Fields that look like others and that nobody asked to fill; what is left alone is not sent. */
function decoys(main) {
  eachForm(main, (form) => {
    const first = form.querySelector('.form-item');
    if (!first || HERE !== 'register.html') return;
    const items = Object.entries(DECOYS).map(([name, words]) => decoy(name, inLanguage(words)));
    const bait = make('input', { name: 'email-again', type: 'text', tabindex: '-1' });
    const trap = make('div', { class: 'form-item decoy', hidden: true }, bait);
    first.before(...items, trap);
    form.addEventListener('input', ({ target }) => target.closest('.decoy')?.classList.add('touched'));
  });
}

function decoy(name, words) {
  const label = make('label', { for: `decoy-${name}` }, words);
  const help = make('div', { class: 'help', role: 'alert' });
  const control = make('div', { class: 'control' }, make('input', { id: `decoy-${name}`, name, type: 'text' }), help);
  return make('div', { class: 'form-item decoy' }, label, control);
}
