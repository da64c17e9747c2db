// Faults by name. The portal's logic asks here, at fixed points, whether it misbehaves; nothing else knows of personas.
// What a fault does to a page (rather than to the logic) stands in page-faults.js, which is loaded only when one is
// played.

import * as rules from './rules.js';

const OTHER_REASON = { zh: '公司名称与营业执照不一致', en: 'The company name differs from the licence' };
const SCAN_REASON = { zh: '营业执照扫描件不清晰', en: 'The scan of the business licence is unreadable' };
const BRAND_REASON = { zh: '商标注册证与品牌名不一致', en: 'The trademark certificate does not show this brand name' };
const MORE_REASON = {
  zh: '请补充法定代表人手持身份证照片',
  en: 'A photograph of the representative holding the ID card',
};
const DAY_MS = 24 * 3600 * 1000;
const LIST_LAG_S = 60;
const DENIED = [
  ...['account-registration', 'company-information', 'alipay-real-name', 'alipay-authorise'],
  ...['sales-plan', 'brand-authorization', 'publish-product', 'back-office'],
];
const ASKED = { 'account-registration': 'emergency_contact', 'publish-product': 'customs_attribute' };
const OTHER_UNITS = {
  price: [0.01, 1000000, 2],
  weight: [1, 500000, 0],
  package_length: [10, 7000, 0],
  package_width: [10, 7000, 0],
  package_height: [10, 7000, 0],
  delivery_days: [1, 1440, 0],
};

/** Name -> the answers that it gives at the points of the logic; {} where only pages are concerned. */
export const PERSONAS = {
  slow: {},
  're-render': {},
  relabel: {},
  reorder: {},
  'lost-answer': {},
  'double-submit': {},
  'server-error': { submit: () => 'error.server' },
  'session-expired': {},
  captcha: {},
  'sms-late': { codeDelay_s: (channel) => (channel === 'sms' ? 90 : 0) },
  'code-voided': { codeIsVoid: (kept) => !kept.after_void },
  'email-taken': { email: () => 'error.email-taken' },
  'company-taken': { company: () => 'error.company-taken' },
  'store-name-taken': { storeName: () => 'error.store-name-taken' },
  'identity-rejected': { review: (step) => step === 'identity' && { verdict: 'reject', reason: OTHER_REASON } },
  'licence-unreadable': { review: (step) => step === 'identity' && { verdict: 'reject', reason: SCAN_REASON } },
  'brand-rejected': { review: (step) => step === 'brand' && { verdict: 'reject', reason: BRAND_REASON } },
  'more-material': { review: (step) => step === 'identity' && { verdict: 'more', reason: MORE_REASON } },
  'deadline-missed': { registeredAt: (moment) => new Date(Date.parse(moment) - 70 * DAY_MS).toISOString() },
  'exam-failed': { examPoints: () => 60 },
  'fee-changed': { fee_cny: (published) => published + 2000 },
  'payment-pending': { paymentIsPending: () => true },
  'upload-fails': {},
  'upload-slow': {},
  truncates: {},
  reverts: {},
  'popup-ad': {},
  'promo-dialog': {},
  maintenance: {},
  'foreign-redirect': {},
  'decoy-fields': {},
  'success-toast': { listLag_s: () => LIST_LAG_S },
  'busy-but-taken': { denies: (page) => DENIED.includes(page) },
  'native-confirm': {},
  'native-alert': { storeName: () => 'error.store-name-taken' },
  'new-tab': {},
  'paginated-list': {},
  spinner: {},
  'ocr-prefill': {},
  'new-required-field': { asks: (page) => ASKED[page] },
  'signed-out-elsewhere': {},
  'late-hydration': {},
  units: { limits: () => OTHER_UNITS },
};

/** What the first persona that has an answer says at `point`; undefined when none has. */
export function ask(memory, point, ...facts) {
  for (const name of memory.personas) {
    const answer = PERSONAS[name]?.[point]?.(...facts);
    if (answer) return answer;
  }
  return undefined;
}

/** {field: reason} against what a persona has the page ask besides; a page that came before the persona is let off. */
export function moreReasons(memory, page, fields) {
  const name = ask(memory, 'asks', page);
  return name && name in fields ? { [name]: rules.required(fields[name].trim()) } : {};
}

/** The personas that `?persona=a,b` asks for, or null when it asks for nothing; an unknown name is an error. */
export function asked(address) {
  const names = new URLSearchParams(address).get('persona')?.split(',').filter(Boolean);
  const unknown = names?.find((name) => !PERSONAS[name]);
  if (unknown) throw new Error(`no persona ${unknown}; there are ${Object.keys(PERSONAS).join(', ')}`);
  return names ?? null;
}
