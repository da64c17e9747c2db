// The page's language and its words: keys in, sentences out.

import { remembered } from './cookies.js';

export const LANG = remembered('lang', ['zh', 'en']);
const WORDS = { ...(await import(`./words/${LANG}.js`)).default };
document.documentElement.lang = LANG === 'zh' ? 'zh-CN' : 'en';

/** The words under `key`, with `{holes}` filled from `vars`. A key may come with its holes: ['key', {hole: value}]. */
export function t(key, vars = {}) {
  if (Array.isArray(key)) return t(...key);
  const words = WORDS[key];
  if (words === undefined) throw new Error(`no words for ${key}`);
  return words.replace(/\{(\w+)\}/g, (_, hole) => vars[hole]);
}

/** More words, of a page that has many of its own. */
export function addWords(more) {
  Object.assign(WORDS, more);
}

/** Whichever of {zh, en} this page speaks. */
export function inLanguage(names) {
  return names[LANG];
}

/** Put words into every element that names a key: data-t its text, data-t-label its aria-label, data-t-placeholder. */
export function translate(root) {
  for (const element of withAttribute(root, 'data-t')) element.textContent = t(element.dataset.t);
  for (const element of withAttribute(root, 'data-t-label'))
    element.setAttribute('aria-label', t(element.dataset.tLabel));
  for (const element of withAttribute(root, 'data-t-placeholder')) {
    element.setAttribute('placeholder', t(element.dataset.tPlaceholder));
  }
}

function withAttribute(root, attribute) {
  return root.querySelectorAll(`[${attribute}]`);
}
