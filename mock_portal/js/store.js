// The store's opening: everything before it must be behind the seller.

import * as exam from './exam.js';
import * as fee from './fee.js';
import * as identity from './identity.js';
import { NEEDED, state as productsState } from './products.js';

/** locked | action-needed | open. */
export function state(account, categories, moment) {
  if (account.opened_at) return 'open';
  return productsState(account, categories, moment) === 'passed' ? 'action-needed' : 'locked';
}

/** The back office's submit. */
export function open(memory, { account, moment }, categories) {
  if (account.opened_at) return { go: 'store-open.html' };
  const missing = firstMissing(account, categories, moment);
  if (missing) return { errors: { top: missing } };
  account.opened_at = moment;
  return { go: 'store-open.html' };
}

function firstMissing(account, categories, moment) {
  if (identity.state(account, moment) !== 'passed') return 'error.open-identity';
  if (!exam.isPassed(account)) return 'error.open-exam';
  if (fee.state(account, categories, moment) !== 'paid') return 'error.open-fee';
  const published = account.products.length;
  return published < NEEDED ? ['error.open-products', { published, needed: NEEDED }] : '';
}
