// Pages that open in tabs of their own: links of the way in and of the navigation, and Alipay from the identity page.

import { make } from '../dom.js';
import { inLanguage } from '../language.js';
import { leaveFor } from '../form.js';
import { read } from '../memory.js';
import { HERE } from '../page-name.js';
import { current } from '../sessions.js';
import { later } from './time.js';

const WAY_IN = ['seller-center.html', 'settlement.html', 'register.html'];
const RESULT = 'identity-result.html';
const LOOK_AGAIN_MS = 300;
const WAITING = {
  zh: '请在新打开的支付宝页面完成操作，完成后本页会自动跳转。',
  en: 'Finish on the Alipay page that has just opened; this page moves on by itself.',
};

export function opensTabs(main, memory) {
  const links = document.querySelectorAll(['.site-nav a', ...WAY_IN.map((href) => `a[href="${href}"]`)].join());
  for (const link of links) link.target = '_blank';
  if (HERE === 'identity.html') watch(submittedAt(memory));
}

/**
 * From the identity page to Alipay in a tab of its own, while this page waits; and when Alipay is done, its tab closes.
 */
export function leaveByTab(leave, { go }) {
  if (HERE === 'identity.html' && go.startsWith('alipay-')) return waitsFor(window.open(go), leave);
  if (window.opener && go === RESULT) return window.close() ?? true;
  return leave();
}

/** Wait until the tab is closed; the form may be sent again then. */
async function waitsFor(tab, leave) {
  if (!tab) return leave();
  const waiting = make('div', { class: 'message', role: 'status' }, inLanguage(WAITING));
  document.querySelector('main').prepend(waiting);
  while (!tab.closed) await later(LOOK_AGAIN_MS);
  waiting.remove();
  return false;
}

/** Move on to the result once a review has begun that was not there `before`. */
async function watch(before) {
  const now = submittedAt(await read());
  if (now && now !== before) leaveFor(RESULT);
  else setTimeout(() => watch(before), LOOK_AGAIN_MS);
}

function submittedAt(memory) {
  return current(memory)?.identity?.review?.submitted_at;
}
