// What the portal received: every submit is checked, has its effect and is written down in one change of the memory.

import { now, stamp } from './clock.js';
import { transact } from './memory.js';
import * as personas from './personas.js';
import { current, renew } from './sessions.js';

const SENT_KEPT = 100;

/**
 * Hand a submit to `handle(memory, submit)`, which returns {errors} and changes nothing, or changes the memory and
 * returns {go: address}. `once` names this very form: sent twice, it has its effect once and the same answer twice.
 * `fields` are as typed, `kept` the same with secrets hashed, which alone are written down. Unless `anyone` may send
 * it, somebody must be signed in.
 */
export function receive({ page, once, anyone, fields, kept }, handle) {
  return transact((memory) => {
    if (memory.sent[once]) return memory.sent[once];
    const account = current(memory);
    const moment = stamp(now(memory));
    const fault = personas.ask(memory, 'submit') ?? (account || anyone ? '' : 'error.session');
    const outcome = fault ? { errors: { top: fault } } : handle(memory, { fields, kept, account, moment });
    renew(memory);
    const who = outcome.email ?? account?.email ?? '';
    const refused = Boolean(outcome.errors);
    const entry = { at: moment, account: who, page };
    memory.log.push({ ...entry, outcome: refused ? 'refused' : 'accepted', reasons: reasons(outcome) });
    if (refused) return outcome;
    memory.received.push({ ...entry, fields: kept });
    if (saysBusy(memory, page)) return { errors: { top: 'error.server' } };
    remember(memory, once, outcome);
    return outcome;
  });
}

/** Whether a fault has the portal deny what it took; once a page. */
function saysBusy(memory, page) {
  if (memory.denied?.includes(page) || !personas.ask(memory, 'denies', page)) return false;
  memory.denied = [...(memory.denied ?? []), page];
  return true;
}

function reasons({ errors = {} }) {
  return Object.fromEntries(Object.entries(errors).map(([name, key]) => [name, [key].flat()[0]]));
}

function remember(memory, once, outcome) {
  memory.sent[once] = outcome;
  for (const old of Object.keys(memory.sent).slice(0, -SENT_KEPT)) delete memory.sent[old];
}
