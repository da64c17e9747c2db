// What a value must look like, without knowing anyone else: each rule returns '' or the key of the reason, with its
// holes.

import { dateMonthsLater } from './clock.js';

const CREDIT_LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'; // GB 32100-2015: never I O S V Z
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]; // GB 11643
const ID_CHECKS = '10X98765432';
const MONTHS_LEFT = 3;
const SCAN_PIXELS = 600;
const SCAN_BYTES = 5 * 1024 * 1024;
const SCAN_TYPES = ['image/jpeg', 'image/png', 'application/pdf'];

export function required(value) {
  const empty = value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0);
  return empty ? 'error.required' : '';
}

export function email(value) {
  return required(value) || (/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(value) ? '' : 'error.email-form');
}

/** Mainland mobile numbers: 11 digits, 13 to 19 in front. */
export function mobile(value) {
  return required(value) || (/^1[3-9]\d{9}$/.test(value) ? '' : 'error.mobile-form');
}

export function postalCode(value) {
  return required(value) || (/^\d{6}$/.test(value) ? '' : 'error.postal-code-form');
}

/** English names: Latin letters, with the marks that pinyin needs. */
export function englishName(value) {
  return required(value) || (/^[A-Za-zÜü][A-Za-zÜü' -]*$/.test(value) ? '' : 'error.english-name-form');
}

/** 6 to 20 characters, two of letters, digits and symbols, and not the e-mail address. */
export function password(value, emailAddress) {
  if (!value) return 'error.required';
  if (value.length < 6 || value.length > 20) return 'error.password-length';
  const sorts = [/[A-Za-z]/, /\d/, /[^A-Za-z\d\s]/].filter((sort) => sort.test(value)).length;
  if (sorts < 2 || /\s/.test(value)) return 'error.password-sorts';
  const owner = emailAddress.toLowerCase();
  const same = owner && [owner, owner.split('@')[0]].includes(value.toLowerCase());
  return same ? 'error.password-email' : '';
}

export function same(value, other) {
  return required(value) || (value === other ? '' : 'error.password-differs');
}

export function division(value) {
  return required(value) || (value.split('/').length === 3 ? '' : 'error.division-levels');
}

export function companyName(value) {
  return (
    required(value) || (/^[\p{Script=Han}A-Za-z0-9（）()·&\-]{4,100}$/u.test(value) ? '' : 'error.company-name-form')
  );
}

/** Unified social credit code: 18 characters, the last one a check character. */
export function creditCode(value) {
  if (!value) return 'error.required';
  const digits = [...value].map((letter) => CREDIT_LETTERS.indexOf(letter));
  if (value.length !== 18 || digits.includes(-1)) return 'error.credit-code-form';
  const sum = CREDIT_WEIGHTS.reduce((total, weight, place) => total + weight * digits[place], 0);
  return digits[17] === (31 - (sum % 31)) % 31 ? '' : 'error.credit-code-check';
}

export function chineseName(value) {
  return (
    required(value) ||
    (/^\p{Script=Han}[\p{Script=Han}·]*\p{Script=Han}$/u.test(value) ? '' : 'error.chinese-name-form')
  );
}

export function idNumber(value) {
  if (!value) return 'error.required';
  if (!/^\d{17}[\dX]$/.test(value)) return 'error.id-number-form';
  const sum = ID_WEIGHTS.reduce((total, weight, place) => total + weight * Number(value[place]), 0);
  return ID_CHECKS[sum % 11] === value[17] ? '' : 'error.id-number-check';
}

/** A scan that a reviewer can read: JPG, PNG or PDF, at most 5 MB, at least 600 pixels on the short side. */
export function scan(file) {
  if (!file) return 'error.upload-missing';
  if (!SCAN_TYPES.includes(file.type)) return 'error.upload-type';
  if (file.size > SCAN_BYTES) return 'error.upload-size';
  const tooSmall = file.type !== 'application/pdf' && Math.min(file.width, file.height) < SCAN_PIXELS;
  return tooSmall ? 'error.upload-pixels' : '';
}

/** A term that has begun. */
export function begun(from, today) {
  return required(from) || (from <= today ? '' : 'error.date-future');
}

/** A term that ends after it began and more than three months from today, or is permanent. */
export function lasts(from, to, permanent, today) {
  if (permanent) return '';
  if (!to) return 'error.required';
  if (from && to <= from) return 'error.date-order';
  return to > dateMonthsLater(today, MONTHS_LEFT) ? '' : ['error.date-soon', { months: MONTHS_LEFT }];
}

/** A term that ends after it began, and not in the past. */
export function notExpired(from, to, today) {
  if (!to) return 'error.required';
  if (from && to <= from) return 'error.date-order';
  return to >= today ? '' : 'error.date-past';
}

/** A number with at most `decimals` places between two limits, both included. */
export function number(value, least, most, decimals) {
  if (value === '') return 'error.required';
  const form = decimals ? new RegExp(`^\\d+(\\.\\d{1,${decimals}})?$`) : /^\d+$/;
  if (!form.test(value)) return decimals ? ['error.number-form', { decimals }] : 'error.integer-form';
  return Number(value) >= least && Number(value) <= most ? '' : ['error.number-range', { least, most }];
}

/** Keep the fields that have a reason: {field: '' | key} -> errors, or null when there is none. */
export function reasons(found) {
  const errors = Object.fromEntries(Object.entries(found).filter(([, key]) => key));
  return Object.keys(errors).length ? errors : null;
}
