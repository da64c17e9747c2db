// A form of this portal: what it holds, how it is sent once, and where its errors are shown.

import { sha256 } from './hash.js';
import { t } from './language.js';
import { Unreachable } from './memory.js';
import { receive } from './received.js';
import { stateOf } from '../widgets/controlled.js';

/**
 * What becomes of a submit, each of which a fault may replace: how it gets to the portal, how the page is left for
 * where it leads (false, where the page stays), and how errors and good news are said.
 */
export const delivery = {
  deliver: (send) => send(),
  leave: (go) => leaveFor(go) ?? true,
  complain: complainInPage,
  tell: tellInPage,
};

/**
 * Have `form` sent as `page`: collect, hand to `handle(memory, submit)` in one change of the memory, then go where it
 * says or show its errors. `ask(collected)` may hold it back once more; it resolves to false, or to true. `anyone`:
 * nobody need be signed in.
 */
export function sends(form, page, handle, { ask = null, accepted = () => {}, anyone = false } = {}) {
  const once = crypto.randomUUID();
  form.noValidate = true;
  form.addEventListener('input', (event) => clear(event.target));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = event.submitter ?? form.querySelector('[type=submit]');
    await whileBusy(button, async () => {
      showErrors(form, {});
      const collected = await collect(form);
      if (ask && !(await ask(collected))) return false;
      const sent = { page, once, anyone, ...collected };
      const outcome = await answered(delivery.deliver(() => receive(sent, handle), page));
      return settle(form, page, outcome, accepted);
    });
  });
}

/** What the form holds: `fields` as typed, `kept` the same with passwords hashed. Names are those of the controls. */
export async function collect(form) {
  const fields = {};
  for (const control of controls(form)) {
    const value = valueOf(control, fields[control.name]);
    if (value !== undefined) fields[control.name] = value;
  }
  const kept = { ...fields };
  for (const control of form.querySelectorAll('[type=password][name]')) {
    if (control.value) kept[control.name] = `sha256:${await sha256(control.value)}`;
  }
  return { fields, kept };
}

/** Show each reason under the field it concerns, `top` above the form; {} takes all away. Reasons are keys of words. */
export function showErrors(form, errors) {
  for (const help of form.querySelectorAll('.help')) help.textContent = '';
  for (const item of form.querySelectorAll('.has-error')) item.classList.remove('has-error');
  showAtTop(form, '');
  delivery.complain(form, errors);
}

/** What was answered; a portal that cannot be reached answers with an error at the top. */
export async function answered(answer) {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return { errors: { top: 'error.server' } };
  }
}

function controls(form) {
  const leftOut = 'fieldset:disabled, .decoy:not(.touched)';
  return [...form.querySelectorAll('[name]')].filter((control) => !control.closest(leftOut));
}

function valueOf(control, before) {
  if (control.type === 'radio') return control.checked ? control.value : (before ?? '');
  if (control.type === 'checkbox' && control.hasAttribute('value')) {
    return [...(before ?? []), ...(control.checked ? [control.value] : [])];
  }
  if (control.type === 'checkbox') return control.checked;
  if (control.localName === 'mp-upload') return uploaded(control);
  return control.disabled ? '' : stateOf(control);
}

function uploaded(control) {
  const files = JSON.parse(control.value || '[]');
  return Number(control.getAttribute('limit') ?? 1) > 1 ? files : (files[0] ?? null);
}

/** Keep the button disabled until `act` is done, and for good once the page is leaving (it returned true). */
async function whileBusy(button, act) {
  if (button.disabled) return;
  button.disabled = true;
  button.setAttribute('aria-busy', 'true');
  const leaving = await act();
  button.removeAttribute('aria-busy');
  button.disabled = Boolean(leaving);
}

async function settle(form, page, { errors, go }, accepted) {
  if (errors) {
    showErrors(form, errors);
    form.querySelector('.has-error [name], .has-error input')?.focus();
    return false;
  }
  accepted();
  return delivery.leave(go, page);
}

/** Go to a page; out of the frame, where the form stands in one. */
export function leaveFor(address) {
  window.top.location.assign(address);
}

function complainInPage(form, { top, ...errors }) {
  for (const [name, reason] of Object.entries(errors)) showUnder(form, name, reason);
  showAtTop(form, top);
}

function tellInPage(form, words) {
  form.querySelector('.notice').textContent = words;
}

function showUnder(form, name, reason) {
  const item = form.querySelector(`[name="${CSS.escape(name)}"]`)?.closest('.form-item, fieldset.question');
  if (!item) throw new Error(`no field ${name}`);
  item.classList.add('has-error');
  const help = item.querySelector('.help');
  const said = [help.textContent, t(reason)].filter(Boolean);
  help.textContent = [...new Set(said)].join(' ');
}

function showAtTop(form, reason) {
  const message = form.querySelector('.message.error');
  if (!message) return;
  message.textContent = reason ? t(reason) : '';
  if (reason) message.scrollIntoView({ block: 'nearest' });
}

function clear(control) {
  const item = control.closest?.('.has-error');
  if (!item) return;
  item.classList.remove('has-error');
  item.querySelector('.help').textContent = '';
}
