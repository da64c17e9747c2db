// Identity authentication: a company bound by its corporate Alipay, or by its legal representative's, then reviewed.

import { deadline } from './accounts.js';
import { hoursLater, stamp, now, today } from './clock.js';
import * as personas from './personas.js';
import * as review from './review.js';
import * as rules from './rules.js';

const REVIEW_HOURS = 48;
const METHODS = ['corporate-alipay', 'legal-representative-alipay'];

/** not-started | authorisation-pending | in-review | passed | rejected | action-needed | lapsed. */
export function state(account, moment) {
  const identity = account.identity;
  const found = identity?.review ? review.state(identity.review, moment) : pending(identity);
  const late = moment > deadline(account);
  return late && !['passed', 'in-review'].includes(found) ? 'lapsed' : found;
}

/** Whether the seller may (again) submit: nothing is in review, nothing passed, and the two months are not over. */
export function isOpen(account, moment) {
  return !['passed', 'in-review', 'lapsed'].includes(state(account, moment));
}

/** The page where an authentication that was begun goes on. */
export function nextPage(account) {
  const stages = { authorise: 'alipay-authorise.html', 'face-scan': 'alipay-face-scan.html' };
  return stages[account.identity?.stage] ?? 'identity.html';
}

/** The first page's submit: which method. */
export function choose(memory, { fields, account, moment }) {
  if (!isOpen(account, moment)) return { errors: { top: 'error.identity-closed' } };
  const method = fields.identity_method;
  if (!METHODS.includes(method)) return { errors: { identity_method: 'error.required' } };
  return { go: method === 'corporate-alipay' ? 'alipay-sign-in.html' : 'company.html' };
}

/** The company form with the representative's Alipay account; then the representative's face is scanned. */
export function submitCompany(memory, { fields, account, moment }) {
  if (!isOpen(account, moment)) return { errors: { top: 'error.identity-closed' } };
  const errors = rules.reasons({
    ...certificateReasons(memory, fields, account),
    alipay_account: representativeAlipayReason(memory, fields, account),
  });
  if (errors) return { errors };
  account.identity = {
    ...company(fields),
    method: 'legal-representative-alipay',
    stage: 'face-scan',
    alipay: fields.alipay_account,
    review_hours: REVIEW_HOURS,
    fate: planned(memory),
  };
  return { go: 'alipay-face-scan.html' };
}

/** The representative's phone has done the face scan: the review begins. */
export function scanFace(memory, account) {
  const moment = stamp(now(memory));
  account.identity.stage = 'review';
  account.identity.review = review.begun(
    moment,
    hoursLater(moment, account.identity.review_hours),
    account.identity.fate,
  );
}

/** Bind a corporate Alipay that is signed in to: passed at once where Alipay knows the company, else reviewed. */
export function authorise(memory, { account, moment }) {
  const identity = account.identity;
  if (identity?.stage !== 'authorise') return { errors: { top: 'error.authorise-nothing' } };
  const taken = companyTaken(memory, account, identity);
  if (taken) return { errors: { top: taken } };
  const fate = planned(memory);
  const atOnce = memory.alipay[identity.alipay].verified && !fate;
  identity.stage = 'review';
  identity.review = review.begun(moment, atOnce ? moment : hoursLater(moment, REVIEW_HOURS), fate);
  return { go: 'identity-result.html' };
}

/** Reasons against the two sections on company and legal representative, as both portals ask them. */
export function certificateReasons(memory, fields, account) {
  const day = today(memory);
  const [from, to, always] = ['from', 'to']
    .map((end) => fields[`company.valid-${end}`])
    .concat(fields['company.permanent']);
  const [idFrom, idTo, idAlways] = ['from', 'to']
    .map((end) => fields[`legal-representative.valid-${end}`])
    .concat(fields['legal-representative.permanent']);
  const taken = companyTaken(memory, account, company(fields));
  return {
    organization: rules.companyName(fields.organization) || (taken === 'error.company-name-taken' ? taken : ''),
    credit_code: rules.creditCode(fields.credit_code) || (taken === 'error.company-taken' ? taken : ''),
    company_kind: kindReason(fields),
    business_licence: rules.scan(fields.business_licence),
    registered_division: rules.division(fields.registered_division),
    registered_street: rules.required(fields.registered_street),
    'company.valid-from': rules.begun(from, day),
    'company.valid-to': rules.lasts(from, to, always, day),
    legal_representative: rules.chineseName(fields.legal_representative),
    id_number: rules.idNumber(fields.id_number),
    id_front: rules.scan(fields.id_front),
    id_back: rules.scan(fields.id_back) || samePicture(fields),
    'legal-representative.valid-from': rules.begun(idFrom, day),
    'legal-representative.valid-to': rules.lasts(idFrom, idTo, idAlways, day),
  };
}

/** What the portal knows of a company: name, code, kind, representative. */
export function company(fields) {
  return {
    company: fields.organization,
    credit_code: fields.credit_code,
    kind: fields.company_kind,
    representative: fields.legal_representative,
  };
}

/** Whether another account is bound to this Alipay account. */
export function alipayTaken(memory, account, alipay) {
  return othersWithCompany(memory, account).some((other) => other.identity.alipay === alipay);
}

/** Why this company can't be this account's: another account has it. '' when nobody has. */
export function companyTaken(memory, account, { company: name, credit_code }) {
  const fault = personas.ask(memory, 'company');
  if (fault) return fault;
  const others = othersWithCompany(memory, account);
  if (others.some((other) => other.identity.credit_code === credit_code)) return 'error.company-taken';
  return others.some((other) => other.identity.company === name) ? 'error.company-name-taken' : '';
}

function planned(memory) {
  return personas.ask(memory, 'review', 'identity');
}

function othersWithCompany(memory, account) {
  return Object.values(memory.accounts).filter(
    ({ email, identity }) => email !== account.email && identity && identity.stage !== 'authorise',
  );
}

function pending(identity) {
  return identity ? 'authorisation-pending' : 'not-started';
}

/** The codes of sole traders begin with 92 (GB 32100-2015). */
function kindReason({ company_kind, credit_code }) {
  if (!company_kind) return 'error.required';
  const soleTrader = credit_code.startsWith('92');
  return soleTrader === (company_kind === 'sole-trader') ? '' : 'error.company-kind-code';
}

function samePicture({ id_front, id_back }) {
  return id_front && id_front.sha256 === id_back.sha256 ? 'error.upload-same' : '';
}

function representativeAlipayReason(memory, { alipay_account, legal_representative, credit_code }, account) {
  if (!alipay_account) return 'error.required';
  const known = memory.alipay[alipay_account];
  if (!known) return 'error.alipay-unknown';
  if (alipayTaken(memory, account, alipay_account)) return 'error.alipay-bound';
  if (known.kind === 'corporate')
    return known.credit_code === credit_code ? 'error.alipay-personal' : 'error.alipay-other';
  return known.name && known.name !== legal_representative ? 'error.alipay-name' : '';
}
