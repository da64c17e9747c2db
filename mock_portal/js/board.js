// The onboarding board: the state of every step, in a sentence, with the action that is open now.

import { deadline } from './accounts.js';
import * as brand from './brand.js';
import { shown, stamp, now } from './clock.js';
import * as exam from './exam.js';
import * as fee from './fee.js';
import * as identity from './identity.js';
import * as products from './products.js';
import * as review from './review.js';
import * as store from './store.js';

const TO_DO = ['not-started', 'action-needed', 'rejected', 'authorisation-pending'];

/** [{step, state, sentence, action: {label, href} | null}], in order. Words are keys, with their holes. */
export function steps(memory, account, categories) {
  const moment = stamp(now(memory));
  const states = statesOf(account, categories, moment);
  const said = sentences(memory, account, categories, moment);
  const actions = { identity: ['authenticate', identity.nextPage(account)], exam: ['exam', 'exam.html'] };
  Object.assign(actions, { plan: ['choose-plan', 'plan.html'], brand: ['add-brand', 'brand.html'] });
  return Object.entries(states).map(([step, state]) => {
    const open = actions[step] && TO_DO.includes(state);
    return {
      step,
      state,
      sentence: state === 'locked' ? 'board.locked' : said[step](state),
      action: open ? { label: `action.${actions[step][0]}`, href: actions[step][1] } : null,
    };
  });
}

function statesOf(account, categories, moment) {
  const proved = identity.state(account, moment);
  const examined = exam.isPassed(account);
  const plan = proved === 'passed' && examined ? 'not-started' : 'locked';
  return {
    identity: proved,
    exam: examState(account, proved),
    plan: account.store ? 'passed' : plan,
    brand: brand.state(account, categories, moment),
    fee: fee.state(account, categories, moment),
    products: products.state(account, categories, moment),
    open: store.state(account, categories, moment),
  };
}

function examState(account, proved) {
  if (exam.isPassed(account)) return 'passed';
  if (proved !== 'passed') return 'locked';
  return account.exam?.attempts ? 'action-needed' : 'not-started';
}

function sentences(memory, account, categories, moment) {
  const published = account.products.length;
  const cny = fee.amount(memory, account, categories);
  const words = { amount: cny === null ? '' : fee.written(cny) };
  const pending = fee.isPending(account, moment);
  return {
    identity: (state) => identitySentence(account, state, moment),
    exam: (state) => [`board.exam-${state}`, { points: account.exam?.points }],
    plan: (state) => [`board.plan-${state}`, { name: account.store?.name }],
    brand: (state) => (account.brand ? review.sentence(account.brand.review, moment, shown) : `board.brand-${state}`),
    fee: (state) => [`board.fee-${pending ? 'payment-pending' : state}`, words],
    products: () => ['board.products', { published, needed: products.NEEDED }],
    open: (state) => `board.open-${state}`,
  };
}

function identitySentence(account, state, moment) {
  const until = shown(deadline(account));
  if (['not-started', 'lapsed', 'authorisation-pending'].includes(state)) return [`board.identity-${state}`, { until }];
  return review.sentence(account.identity.review, moment, shown);
}
