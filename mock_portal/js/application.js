// The application for a store: sales plan, exactly one category, store type and name.

import * as exam from './exam.js';
import * as identity from './identity.js';
import * as personas from './personas.js';
import * as rules from './rules.js';
import { inStoreName } from './words-not-allowed.js';

const PLANS = ['basic', 'standard'];
const STORE_TYPES = ['official', 'brand', 'specialty'];

/** Why an application can't be made now, or ''. */
export function closedFor(account, moment) {
  if (account.store) return 'error.second-application';
  if (identity.state(account, moment) !== 'passed') return 'error.identity-first';
  return exam.isPassed(account) ? '' : 'error.exam-first';
}

/** Reasons against the plan page as it is filled; asked before the portal asks once more, and again on submit. */
export function reasons(memory, { fields, account, moment }, categories) {
  const closed = closedFor(account, moment);
  if (closed) return { top: closed };
  return rules.reasons({
    sales_plan: planReason(fields.sales_plan, account),
    category: categories.some(({ slug }) => slug === fields.category) ? '' : 'error.required',
    store_type: STORE_TYPES.includes(fields.store_type) ? '' : 'error.required',
    store_name: nameReason(memory, fields),
  });
}

export function submit(memory, sent, categories) {
  const errors = reasons(memory, sent, categories);
  if (errors) return { errors };
  const { fields, account, moment } = sent;
  account.store = {
    plan: fields.sales_plan,
    category: fields.category,
    type: fields.store_type,
    name: fields.store_name,
    submitted_at: moment,
  };
  return { go: 'onboarding.html' };
}

function planReason(plan, account) {
  if (!PLANS.includes(plan)) return 'error.required';
  return plan === 'standard' && account.identity.kind === 'sole-trader' ? 'error.plan-sole-trader' : '';
}

function nameReason(memory, { store_name: name, store_type: type }) {
  const stores = Object.values(memory.accounts).filter(({ store }) => store);
  const taken = stores.some(({ store }) => store.name.toLowerCase() === name.toLowerCase());
  return inStoreName(name, type) || (taken ? 'error.store-name-taken' : '') || personas.ask(memory, 'storeName') || '';
}
