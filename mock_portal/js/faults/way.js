// The way to a page: late, closed, elsewhere, or to the sign-in page first.

import { nextPage } from '../accounts.js';
import { make } from '../dom.js';
import { inLanguage, t } from '../language.js';
import { transact } from '../memory.js';
import { HERE } from '../page-name.js';
import { current, end } from '../sessions.js';
import { isPart } from '../skins.js';

const ELSEWHERE = {
  zh: '您的账号已在其他设备登录，请重新登录',
  en: 'Your account was signed in on another device. Please sign in again.',
};

export function closed(name) {
  const words = [make('h1', {}, t(`heading.${name}`)), make('p', {}, t(`${name}.about`))];
  document.querySelector('main').replaceChildren(make('div', { class: 'result failed' }, ...words));
  document.title = t(`heading.${name}`);
  document.body.hidden = false;
  return true;
}

/** The registration page turns up at another origin, which looks the same. */
export function foreign() {
  if (HERE !== 'register.html' || location.hostname === 'localhost') return false;
  location.replace(Object.assign(new URL(location.href), { hostname: 'localhost' }));
  return true;
}

/** Once, on the way to the identity page, nobody is signed in any more; the sign-in page does not say why. */
export function expire(memory) {
  return signedOutOnce(memory, 'session_expired', 'sign-in.html');
}

/** The same, and the sign-in page says why. */
export function signedInElsewhere(memory) {
  return signedOutOnce(memory, 'signed_out_elsewhere', 'sign-in.html?reason=elsewhere');
}

export function saysWhy(main) {
  const asked = new URLSearchParams(location.search).get('reason') === 'elsewhere';
  if (HERE === 'sign-in.html' && asked && !isPart()) {
    main.prepend(make('div', { class: 'message warning', role: 'alert' }, inLanguage(ELSEWHERE)));
  }
}

/** `mark` is where the account keeps that it has happened. */
async function signedOutOnce(memory, mark, address) {
  const account = current(memory);
  const verified = account && nextPage(account) === 'onboarding.html';
  if (HERE !== 'identity.html' || !verified || account[mark]) return false;
  await transact((known) => {
    current(known)[mark] = true;
    end(known);
  });
  location.replace(address);
  return true;
}
