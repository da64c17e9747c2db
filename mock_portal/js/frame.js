// What stands around every page: the header with its navigation, and the footer.

import { make } from './dom.js';
import { leaveFor } from './form.js';
import { LANG, t } from './language.js';
import { transact } from './memory.js';
import { HERE } from './page-name.js';
import { end, forget } from './sessions.js';

const VISITOR = [['seller-center', 'seller-center.html']];
const MEMBER = [
  ['onboarding', 'onboarding.html'],
  ['back-office', 'back-office.html'],
  ['products', 'products.html'],
];
const SETTLING = ['settlement.html', 'register.html', 'sign-in.html'];

/** The header as this account (or nobody) sees it. */
export function header(account) {
  const brand = make('a', { class: 'brand', href: 'index.html' }, t('portal.name'));
  const links = account ? MEMBER : VISITOR;
  const navigation = make('nav', { class: 'site-nav', 'aria-label': t('frame.navigation') }, ...links.map(link));
  const own = make('div', { class: 'account-nav' }, ...(account ? member(account) : visitor()), otherLanguage());
  const fragment = document.createDocumentFragment();
  fragment.append(
    make('a', { class: 'skip-link', href: '#main' }, t('frame.skip')),
    make('header', { class: 'site-header' }, make('div', { class: 'bar' }, brand, navigation, own)),
  );
  return fragment;
}

export function footer() {
  return make('footer', { class: 'site-footer' }, make('p', {}, t('frame.notice')));
}

function member(account) {
  const button = make('button', { type: 'button', class: 'link' }, t('action.sign-out'));
  button.addEventListener('click', signOut);
  return [make('span', { class: 'who' }, account.email), button];
}

function visitor() {
  return SETTLING.includes(HERE) ? [link(['register', 'register.html']), link(['sign-in', 'sign-in.html'])] : [];
}

/** A link, or, on the page that it leads to, its words alone: an action's words stand once on a page. */
function link([action, href]) {
  const words = t(`action.${action}`);
  return href === HERE ? make('span', { 'aria-current': 'page' }, words) : make('a', { href }, words);
}

function otherLanguage() {
  const [lang, tag, name] = LANG === 'zh' ? ['en', 'en', 'English'] : ['zh', 'zh-CN', '中文'];
  const address = new URL(location.href);
  address.searchParams.set('lang', lang);
  return make('a', { class: 'language', href: address.href, hreflang: tag, lang: tag }, name);
}

async function signOut() {
  await transact((memory) => end(memory));
  forget();
  leaveFor('index.html');
}
