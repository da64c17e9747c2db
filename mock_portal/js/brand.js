// Brand authorization: a mark with its certificate, and the chain of letters from its holder to the company.

import { today, workingDaysLater } from './clock.js';
import * as personas from './personas.js';
import * as review from './review.js';
import * as rules from './rules.js';

const REVIEW_WORKING_DAYS = 7;

/** Whether the store's category asks for a brand. */
export function isNeeded(account, categories) {
  return categories.find(({ slug }) => slug === account.store?.category)?.brand_needed ?? false;
}

/** locked | not-needed | not-started | in-review | passed | rejected | action-needed. */
export function state(account, categories, moment) {
  if (!account.store) return 'locked';
  if (account.brand) return reviewState(account, moment);
  return isNeeded(account, categories) ? 'not-started' : 'not-needed';
}

export function reviewState(account, moment) {
  return review.state(account.brand.review, moment);
}

/** The page's submit; `links` is how many letters it holds. */
export function submit(memory, { fields, kept, account, moment }, { categories, calendar, links }) {
  const now = state(account, categories, moment);
  if (!['not-started', 'rejected', 'action-needed'].includes(now)) return { errors: { top: 'error.brand-closed' } };
  const errors = rules.reasons({
    ...markReasons(fields, today(memory)),
    ...(fields.brand_ownership === 'authorised' ? chainReasons(fields, links, account, today(memory)) : {}),
  });
  if (errors) return { errors };
  const due_at = workingDaysLater(moment, REVIEW_WORKING_DAYS, calendar);
  const fate = personas.ask(memory, 'review', 'brand');
  account.brand = { name: kept.brand_name_en, review: review.begun(moment, due_at, fate) };
  return { go: 'onboarding.html' };
}

function markReasons(fields, day) {
  const nobody = fields.brand_name_en || fields.brand_name_zh ? '' : 'error.brand-name';
  return {
    brand_name_en: nobody,
    nice_class: rules.required(fields.nice_class),
    mark_status: rules.required(fields.mark_status),
    registrant: rules.required(fields.registrant),
    registration_number: fields.registration_number ? numberForm(fields.registration_number) : 'error.required',
    'brand.valid-from': rules.begun(fields['brand.valid-from'], day),
    'brand.valid-to': rules.notExpired(fields['brand.valid-from'], fields['brand.valid-to'], day),
    trademark_certificate: rules.scan(fields.trademark_certificate),
    brand_ownership: rules.required(fields.brand_ownership),
  };
}

function numberForm(number) {
  return /^[A-Za-z0-9]{5,20}$/.test(number) ? '' : 'error.registration-number-form';
}

/** Each grantee is the next grantor, the first grantor holds the mark, the last grantee is the company. */
function chainReasons(fields, links, account, day) {
  const found = {};
  for (let number = 1; number <= links; number += 1) {
    const of = (concept) => fields[`authorization#${number}.${concept}`];
    const giver = number === 1 ? fields.registrant : fields[`authorization#${number - 1}.grantee`];
    const last = number === links ? account.identity.company : '';
    Object.assign(
      found,
      linkReasons(of, { giver, last, day, fields }, (concept) => `authorization#${number}.${concept}`),
    );
  }
  return found;
}

function linkReasons(of, { giver, last, day, fields }, name) {
  const outside = of('valid-from') < fields['brand.valid-from'] || of('valid-to') > fields['brand.valid-to'];
  return {
    [name('grantor')]: rules.required(of('grantor')) || (of('grantor') === giver ? '' : 'error.chain-grantor'),
    [name('grantee')]: rules.required(of('grantee')) || (last && of('grantee') !== last ? 'error.chain-grantee' : ''),
    [name('valid-from')]: rules.begun(of('valid-from'), day),
    [name('valid-to')]: rules.notExpired(of('valid-from'), of('valid-to'), day) || (outside ? 'error.chain-dates' : ''),
    [name('authorization_letter')]: rules.scan(of('authorization_letter')),
  };
}
