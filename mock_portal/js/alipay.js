// Alipay as the portal's sellers meet it: signing in with a corporate account, or registering one on the way.

import * as codes from './codes.js';
import { alipayTaken, certificateReasons, company, isOpen, state } from './identity.js';
import * as rules from './rules.js';

const PURPOSE = 'alipay-register';
const PASSWORD_LEAST = 6;

/** Sign in with a corporate account: it is then to be authorised, or first to be given a real name. */
export function signIn(memory, { fields, kept, account, moment }) {
  if (!isOpen(account, moment)) return { errors: { top: 'error.identity-closed' } };
  const errors = rules.reasons({
    alipay_account: accountReason(memory, fields.alipay_account, account),
    alipay_password: passwordReason(memory, fields.alipay_account, kept.alipay_password, fields.alipay_password),
  });
  if (errors) return { errors };
  const known = memory.alipay[fields.alipay_account];
  if (!known.credit_code || isToCorrect(known, account, moment)) {
    account.alipay_draft = { email: fields.alipay_account };
    return { go: 'alipay-real-name.html' };
  }
  bind(account, fields.alipay_account, known);
  return { go: 'alipay-authorise.html' };
}

/** Send the code that proves the e-mail address of a new Alipay account. */
export function sendCode(memory, account, email) {
  const reason = newAccountReason(memory, email, account);
  if (reason) return { errors: { email: reason } };
  return codes.send(memory, { purpose: PURPOSE, channel: 'email', to: email });
}

export function secondsToCode(memory, email) {
  return codes.secondsToWait(memory, PURPOSE, email);
}

/** E-mail verification of a new account. */
export function verifyEmail(memory, { fields, account }) {
  const email = fields.email;
  const reason = newAccountReason(memory, email, account);
  if (reason) return { errors: { email: reason } };
  const wrong = codes.take(memory, { purpose: PURPOSE, to: email }, fields['one-time-code']);
  if (wrong) return { errors: { 'one-time-code': wrong } };
  account.alipay_draft = { email };
  return { go: 'alipay-account.html' };
}

/** Account information of a new account: two passwords. */
export function choosePasswords(memory, { fields, kept, account }) {
  const errors = rules.reasons({
    'new-password': longEnough(fields['new-password']),
    'confirm-password': rules.same(fields['confirm-password'], fields['new-password']),
    payment_password: longEnough(fields.payment_password),
    confirm_payment_password: rules.same(fields.confirm_payment_password, fields.payment_password),
  });
  if (errors) return { errors };
  memory.alipay[account.alipay_draft.email] = {
    kind: 'corporate',
    verified: false,
    registered_by: account.email,
    login_password: kept['new-password'],
    payment_password: kept.payment_password,
  };
  return { go: 'alipay-real-name.html' };
}

/** Company real-name authentication of a new account. */
export function giveRealName(memory, { fields, account }) {
  const errors = rules.reasons(certificateReasons(memory, fields, account));
  if (errors) return { errors };
  const { email } = account.alipay_draft;
  const { company: name, credit_code, kind, representative } = company(fields);
  const known = { ...memory.alipay[email], company: name, credit_code, company_kind: kind, name: representative };
  memory.alipay[email] = known;
  bind(account, email, known);
  delete account.alipay_draft;
  return { go: 'alipay-authorise.html' };
}

/** Whether this is the payment password; an account that the control room made known takes any. */
export function paysWith(memory, alipayAccount, hashed) {
  const { payment_password: kept } = memory.alipay[alipayAccount] ?? {};
  return !kept || kept === hashed;
}

function bind(account, alipayAccount, known) {
  account.identity = {
    method: 'corporate-alipay',
    stage: 'authorise',
    alipay: alipayAccount,
    company: known.company,
    credit_code: known.credit_code,
    kind: known.company_kind ?? (known.credit_code.startsWith('92') ? 'sole-trader' : 'company'),
    representative: known.name,
  };
}

function accountReason(memory, alipayAccount, account) {
  if (!alipayAccount) return 'error.required';
  const known = memory.alipay[alipayAccount];
  if (!known) return 'error.alipay-unknown';
  if (known.kind !== 'corporate') return 'error.alipay-corporate';
  return alipayTaken(memory, account, alipayAccount) ? 'error.alipay-bound' : '';
}

function passwordReason(memory, alipayAccount, hashed, typed) {
  if (!typed) return 'error.required';
  const { login_password: kept } = memory.alipay[alipayAccount] ?? {};
  return !kept || kept === hashed ? '' : 'error.alipay-password';
}

/** A seller's own account whose company is not proved yet may be begun again. */
function newAccountReason(memory, email, account) {
  const known = memory.alipay[email];
  const taken = known && (known.verified || known.registered_by !== account.email);
  return rules.email(email) || (taken ? 'error.alipay-exists' : '');
}

/** What the reviewers sent back was given to Alipay: it is given again. */
function isToCorrect(known, account, moment) {
  return !known.verified && ['rejected', 'action-needed'].includes(state(account, moment));
}

function longEnough(password) {
  return rules.required(password) || (password.length < PASSWORD_LEAST ? 'error.alipay-password-length' : '');
}
