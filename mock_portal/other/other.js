// Another portal on the same memory: steps as tabs of one page, in words that the program's stages do not know.

import { el } from './element.js';
import { answers, row } from './questions.js';
import { STEPS } from './steps.js';

const TRIES = 50;
const OCR_MS = 400;
const main = document.querySelector('main');

/** Change the portal's memory by compare-and-swap. */
async function transact(change) {
  let memory = await (await fetch('/memory', { cache: 'no-store' })).json();
  for (let tried = 0; tried < TRIES; tried += 1) {
    const outcome = change(memory);
    const body = JSON.stringify(memory);
    const answer = await fetch('/memory', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body });
    if (answer.ok) return outcome;
    memory = await answer.json();
  }
  throw new Error('memory: changed by others all the time');
}

const taken = (memory) => (memory.received ?? []).map((submit) => submit.page);

async function data() {
  const [divisions, categories] = await Promise.all(['divisions', 'categories'].map(async (name) => (await fetch(`/data/${name}.json`)).json()));
  return { divisions, categories: categories.map((one) => [one.slug, one.zh]) };
}

function show(step, known, memory) {
  for (const tab of document.querySelectorAll('[role=tab]')) tab.setAttribute('aria-selected', String(tab.dataset.id === step.id));
  const parts = step.sections.map(({ heading, questions }) => {
    const part = el('section', {}, el('h2', { textContent: heading }), ...questions.map((one) => row(one, known)));
    return part;
  });
  const list = step.id === 'board' ? board(memory) : '';
  const about = step.about ? el('p', { textContent: step.about }) : '';
  main.replaceChildren(el('h1', { textContent: step.heading }), about, list, ...parts);
  if (step.button) main.append(el('div', { className: 'actions' }, el('button', { type: 'button', textContent: step.button, onclick: () => send(step, known) })));
  react(step);
}

function board(memory) {
  const done = taken(memory);
  const items = STEPS.filter((step) => step.button).map((step) => {
    const count = done.filter((page) => page === step.id).length;
    return el('li', { textContent: `${step.tab}：${count ? `已完成${step.again ? ` ${count} 件` : ''}` : '待办'}` });
  });
  return el('ul', {}, ...items);
}

/** What answers do to each other: a code that is sent, what is read from a scan, an end that is not there. */
function react(step) {
  const by = (name) => main.querySelector(`[name="${name}"]`);
  for (const question of step.sections.flatMap((section) => section.questions)) {
    if (question.sends) main.querySelector('.send').onclick = () => sendCode(by(question.name).value);
    if (question.reads) by(question.name).onchange = () => setTimeout(() => readScan(by), OCR_MS);
    if (question.disables) {
      const apply = () => (by(question.disables).disabled = by(question.name).checked);
      by(question.name).onchange = apply;
      apply();
    }
  }
}

/** What is read from the licence: the name as good as right, the code with a letter that looks alike. */
function readScan(by) {
  by('firm').value = '示例有限公司';
  by('uscc').value = '91330106MA2CFO1T5X';
}

const sendCode = (to) =>
  transact((memory) => {
    const code = String(Math.floor(100000 + Math.random() * 900000));
    memory.inbox = [...(memory.inbox ?? []), { channel: 'sms', to, code, text: `验证码 ${code}`, at: new Date().toISOString() }];
    memory.other_code = code;
  });

async function send(step, known) {
  const fields = answers(main);
  const missing = step.sections.flatMap((section) => section.questions).filter((one) => one.must && !filled(one, fields));
  main.querySelector('[role=alert]')?.remove();
  const say = (words) => main.append(Object.assign(el('p', { textContent: words }), { role: 'alert' }));
  if (missing.length) return say(`请填写：${missing.map((one) => one.label).join('、')}`);
  const why = await transact((memory) => take(memory, step, fields));
  if (why) return say(why);
  const memory = await (await fetch('/memory', { cache: 'no-store' })).json();
  show(step.again ? step : STEPS[0], known, memory);
}

const filled = (question, fields) => (question.kind === 'levels' ? fields[`${question.name}2`] : fields[question.name]);

function take(memory, step, fields) {
  if (step.id === 'account' && fields.sms !== memory.other_code) return '短信验证码不正确';
  if (!step.again && taken(memory).includes(step.id)) return '该步骤已完成';
  const account = fields.mail ?? memory.received?.[0]?.account ?? '';
  memory.received = [...(memory.received ?? []), { at: new Date().toISOString(), account, page: step.id, fields }];
  return '';
}

async function begin() {
  const known = await data();
  const open = async (step) => show(step, known, await (await fetch('/memory', { cache: 'no-store' })).json());
  for (const step of STEPS) {
    const tab = el('button', { type: 'button', textContent: step.tab, onclick: () => open(step) });
    tab.setAttribute('role', 'tab');
    tab.dataset.id = step.id;
    document.querySelector('nav').append(tab);
  }
  await open(STEPS[0]);
}

begin();
