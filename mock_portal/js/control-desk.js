// The control room's desk: what a person may do to the world around the portal, each in one change of the memory.

import * as brand from './brand.js';
import { hoursLater, monthsLater, now, stamp, workingDaysLater } from './clock.js';
import * as identity from './identity.js';
import { transact } from './memory.js';
import * as review from './review.js';

const STEPS = ['identity', 'brand'];

/** Move the clock: minutes | hours | working-days | months. */
export function advance(how, calendar) {
  return transact((memory) => {
    const moment = stamp(now(memory));
    const target = {
      minutes: () => hoursLater(moment, 16 / 60),
      hours: () => hoursLater(moment, 48),
      'working-days': () => workingDaysLater(moment, 7, calendar),
      months: () => monthsLater(moment, 2),
    }[how]();
    memory.offset_ms += Date.parse(target) - Date.parse(moment);
  });
}

/** [{email, step, review}] of everything that is in review now. */
export function inReview(memory) {
  const moment = stamp(now(memory));
  return Object.values(memory.accounts).flatMap((account) =>
    STEPS.filter((step) => account[step]?.review && stateOf(step, account, moment) === 'in-review').map((step) => ({
      email: account.email,
      step,
      review: account[step].review,
    })),
  );
}

/** Sign a review: approve | reject | more. */
export function decide({ email, step }, verdict, reason) {
  return transact((memory) => review.decide(memory.accounts[email][step].review, verdict, reason, stamp(now(memory))));
}

/** The e-mail addresses of accounts that wait for a face scan. */
export function waitingForScan(memory) {
  return Object.values(memory.accounts)
    .filter((account) => account.identity?.stage === 'face-scan')
    .map((account) => account.email);
}

export function scanFace(email) {
  return transact((memory) => identity.scanFace(memory, memory.accounts[email]));
}

export function addAlipay({ account, kind, company, credit_code, name }) {
  return transact((memory) => {
    memory.alipay[account] = { ...memory.alipay[account], kind, company, credit_code, name, verified: true };
  });
}

/** Play a fault, or play it no more. */
export function playPersona(name, played) {
  return transact((memory) => {
    memory.personas = [...memory.personas.filter((other) => other !== name), ...(played ? [name] : [])];
  });
}

/** Put another memory in this one's place; {} empties it. */
export function replaceMemory(other) {
  return transact((memory) => {
    const { version } = memory;
    for (const key of Object.keys(memory)) delete memory[key];
    Object.assign(memory, other, { version });
  });
}

/** {accounts, identities, applications, brands, payments, products, open} */
export function counters(memory) {
  const moment = stamp(now(memory));
  const accounts = Object.values(memory.accounts);
  const count = (has) => accounts.filter(has).length;
  return {
    accounts: accounts.length,
    identities: count((account) => account.identity?.review),
    applications: count((account) => account.store),
    brands: count((account) => account.brand),
    payments: count((account) => account.fee && account.fee.paid_at <= moment),
    products: accounts.reduce((total, account) => total + account.products.length, 0),
    open: count((account) => account.opened_at),
  };
}

function stateOf(step, account, moment) {
  return step === 'identity' ? identity.state(account, moment) : brand.reviewState(account, moment);
}
