// The annual technical service fee: what is due, and its payment from the bound Alipay account.

import * as alipay from './alipay.js';
import * as brand from './brand.js';
import * as personas from './personas.js';

/** locked | fee-due | paid. */
export function state(account, categories, moment) {
  if (account.fee?.paid_at) return 'paid';
  return ['passed', 'not-needed'].includes(brand.state(account, categories, moment)) ? 'fee-due' : 'locked';
}

/** What the store's category costs, in CNY, or null before there is a store. */
export function amount(memory, account, categories) {
  const category = categories.find(({ slug }) => slug === account.store?.category);
  return category ? personas.feeOf(memory, category.fee_cny) : null;
}

/** ¥10,000.00 */
export function written(cny) {
  return `¥${cny.toLocaleString('en-US', { minimumFractionDigits: 2 })}`;
}

/** The cashier's submit. */
export function pay(memory, { fields, kept, account, moment }, categories) {
  const now = state(account, categories, moment);
  if (now === 'paid') return { errors: { top: 'error.fee-paid' } };
  if (now === 'locked') return { errors: { top: 'error.fee-locked' } };
  if (!fields.payment_password) return { errors: { payment_password: 'error.required' } };
  if (!alipay.paysWith(memory, account.identity.alipay, kept.payment_password)) {
    return { errors: { payment_password: 'error.payment-password' } };
  }
  account.fee = { amount_cny: amount(memory, account, categories), paid_at: moment, alipay: account.identity.alipay };
  return { go: 'paid.html' };
}
