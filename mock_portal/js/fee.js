// The annual technical service fee: what is due, and its payment from the bound Alipay account.

import * as alipay from './alipay.js';
import * as brand from './brand.js';
import { hoursLater } from './clock.js';
import * as personas from './personas.js';

const PENDING_HOURS = 2;

/** locked | fee-due | paid. A payment that is being processed leaves the fee due. */
export function state(account, categories, moment) {
  if (account.fee && account.fee.paid_at <= moment) return 'paid';
  return ['passed', 'not-needed'].includes(brand.state(account, categories, moment)) ? 'fee-due' : 'locked';
}

/** Whether a payment was made that has not arrived yet. */
export function isPending(account, moment) {
  return Boolean(account.fee) && account.fee.paid_at > moment;
}

/** What the store's category costs, in CNY, or null before there is a store. */
export function amount(memory, account, categories) {
  const category = categories.find(({ slug }) => slug === account.store?.category);
  return category ? (personas.ask(memory, 'fee_cny', category.fee_cny) ?? category.fee_cny) : null;
}

/** ¥10,000.00 */
export function written(cny) {
  return `¥${cny.toLocaleString('en-US', { minimumFractionDigits: 2 })}`;
}

/** The cashier's submit. */
export function pay(memory, { fields, kept, account, moment }, categories) {
  const now = state(account, categories, moment);
  if (now === 'paid') return { errors: { top: 'error.fee-paid' } };
  if (isPending(account, moment)) return { errors: { top: 'error.fee-pending' } };
  if (now === 'locked') return { errors: { top: 'error.fee-locked' } };
  if (!fields.payment_password) return { errors: { payment_password: 'error.required' } };
  if (!alipay.paysWith(memory, account.identity.alipay, kept.payment_password)) {
    return { errors: { payment_password: 'error.payment-password' } };
  }
  const paid_at = personas.ask(memory, 'paymentIsPending') ? hoursLater(moment, PENDING_HOURS) : moment;
  account.fee = { amount_cny: amount(memory, account, categories), paid_at, alipay: account.identity.alipay };
  return { go: 'paid.html' };
}
