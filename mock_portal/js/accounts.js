// Accounts: registration, verification of e-mail and phone, sign-in. One account for an e-mail address, one for a
// mobile.

import { monthsLater } from './clock.js';
import * as codes from './codes.js';
import * as personas from './personas.js';
import * as rules from './rules.js';
import { begin } from './sessions.js';
import { inEmail } from './words-not-allowed.js';

const AUTHENTICATE_WITHIN_MONTHS = 2;
const PURPOSE = { email: 'verify-email', sms: 'verify-phone' };

/** The registration page's submit; `token` names the session that begins with it. */
export function register(memory, { fields, kept, moment }, token) {
  const errors = rules.reasons({
    country: rules.required(fields.country) || (fields.country === 'CN' ? '' : 'error.country'),
    email: emailReason(memory, fields.email),
    'new-password': rules.password(fields['new-password'], fields.email),
    'confirm-password': rules.same(fields['confirm-password'], fields['new-password']),
    'given-name': rules.englishName(fields['given-name']),
    'family-name': rules.englishName(fields['family-name']),
    'tel-country-code': codeReason(fields['tel-country-code']),
    'tel-national': mobileReason(memory, fields['tel-national']),
    division: rules.division(fields.division),
    'street-address': rules.required(fields['street-address']),
    'postal-code': rules.postalCode(fields['postal-code']),
    agreement: fields.agreement ? '' : 'error.agreement',
    ...personas.moreReasons(memory, 'account-registration', fields),
  });
  if (errors) return { errors };
  const email = key(fields.email);
  memory.accounts[email] = newAccount(memory, kept, email, moment);
  begin(memory, email, token);
  return { go: 'verify-email.html', email };
}

/** The last moment at which real-name authentication may be passed. */
export function deadline(account) {
  return monthsLater(account.registered_at, AUTHENTICATE_WITHIN_MONTHS);
}

/** Where a person who just signed in goes on. */
export function nextPage(account) {
  if (!account.email_verified_at) return 'verify-email.html';
  return account.phone_verified_at ? 'onboarding.html' : 'verify-phone.html';
}

export function signIn(memory, { fields, kept }, token) {
  const errors = rules.reasons({
    email: rules.required(fields.email),
    'current-password': rules.required(fields['current-password']),
  });
  if (errors) return { errors };
  const account = memory.accounts[key(fields.email)];
  if (account?.password !== kept['current-password']) return { errors: { top: 'error.sign-in' } };
  begin(memory, account.email, token);
  return { go: nextPage(account), email: account.email };
}

/** Send the code of the verification page: `channel` is email or sms. */
export function sendCode(memory, account, channel) {
  return codes.send(memory, { purpose: PURPOSE[channel], channel, to: addressOf(account, channel) });
}

export function secondsToCode(memory, account, channel) {
  return codes.secondsToWait(memory, PURPOSE[channel], addressOf(account, channel));
}

/** The verification page's submit. */
export function verify(memory, { fields, account, moment }, channel) {
  const reason = codes.take(
    memory,
    { purpose: PURPOSE[channel], to: addressOf(account, channel) },
    fields['one-time-code'],
  );
  if (reason) return { errors: { 'one-time-code': reason } };
  account[channel === 'email' ? 'email_verified_at' : 'phone_verified_at'] = moment;
  return { go: channel === 'email' ? 'verify-phone.html' : 'registered.html' };
}

export function addressOf(account, channel) {
  return channel === 'email' ? account.email : account.mobile;
}

function key(email) {
  return email.trim().toLowerCase();
}

function emailReason(memory, email) {
  const taken = memory.accounts[key(email)] ? 'error.email-taken' : personas.ask(memory, 'email');
  return rules.email(email) || inEmail(email) || taken || '';
}

function codeReason(code) {
  return rules.required(code) || (code === '+86' ? '' : 'error.country-code');
}

function mobileReason(memory, mobile) {
  const taken = Object.values(memory.accounts).some((account) => account.mobile === mobile);
  return rules.mobile(mobile) || (taken ? 'error.mobile-taken' : '');
}

function newAccount(memory, kept, email, moment) {
  const number = Object.keys(memory.accounts).length + 1;
  return {
    email,
    member_id: `cn${String(1_500_000_000 + number * 7919)}`,
    password: kept['new-password'],
    mobile: kept['tel-national'],
    given_name: kept['given-name'],
    family_name: kept['family-name'],
    address: [kept.division, kept['street-address'], kept['postal-code']],
    registered_at: personas.ask(memory, 'registeredAt', moment) ?? moment,
    email_verified_at: null,
    phone_verified_at: null,
    identity: null,
    exam: null,
    store: null,
    brand: null,
    fee: null,
    products: [],
    opened_at: null,
  };
}
