// What stands around every page: the header with its navigation, and the footer.

import { make } from './dom.js';
import { leaveFor } from './form.js';
import { LANG, t } from './language.js';
import { transact } from './memory.js';
import { end, forget } from './sessions.js';

const NAMES = { zh: '中文', en: 'English' };
const SETTLING = ['settlement.html', 'register.html', 'sign-in.html'];
const HERE = location.pathname.split('/').pop() || 'index.html';

/** The header as this account (or nobody) sees it. */
export function header(account) {
  const skip = make('a', { class: 'skip-link', href: '#main' }, t('frame.skip'));
  const brand = make('a', { class: 'brand', href: 'index.html' }, t('portal.name'));
  const navigation = make('nav', { class: 'nav', 'aria-label': t('frame.navigation') }, ...(account ? member(account) : visitor()));
  const fragment = document.createDocumentFragment();
  const inner = make('div', { class: 'header-inner' }, brand, navigation, languages());
  fragment.append(skip, make('header', { class: 'header' }, inner));
  return fragment;
}

export function footer() {
  return make('footer', { class: 'footer' }, t('frame.notice'));
}

function member(account) {
  const button = make('button', { type: 'button' }, t('action.sign-out'));
  button.addEventListener('click', signOut);
  return [
    link('onboarding', 'onboarding.html'),
    link('back-office', 'back-office.html'),
    link('products', 'products.html'),
    make('span', { class: 'who' }, account.email),
    button,
  ];
}

function visitor() {
  if (!SETTLING.includes(HERE)) return [link('seller-center', 'seller-center.html')];
  return [link('register', 'register.html'), link('sign-in', 'sign-in.html')];
}

/** A link, or, on the page that it leads to, its words alone: an action's words stand once on a page. */
function link(action, href) {
  const words = t(`action.${action}`);
  return href === HERE ? make('span', { 'aria-current': 'page' }, words) : make('a', { href }, words);
}

function languages() {
  const links = Object.entries(NAMES).map(([lang, name]) => languageLink(lang, name));
  return make('div', { class: 'language', role: 'group', 'aria-label': t('frame.language') }, ...links);
}

function languageLink(lang, name) {
  const tag = lang === 'zh' ? 'zh-CN' : lang;
  if (lang === LANG) return make('span', { 'aria-current': 'true' }, name);
  const address = new URL(location.href);
  address.searchParams.set('lang', lang);
  return make('a', { href: address.href, hreflang: tag, lang: tag }, name);
}

async function signOut() {
  await transact((memory) => end(memory));
  forget();
  leaveFor('index.html');
}
