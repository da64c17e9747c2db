// Fields that a page has besides: look-alikes that nobody need fill, and one that everybody must.

import { make } from '../dom.js';
import { inLanguage } from '../language.js';
import { HERE } from '../page-name.js';
import { ask } from '../personas.js';
import { forms } from './forms.js';

const DECOYS = {
  nickname: { zh: '昵称', en: 'Nickname' },
  'referrer-email': { zh: '推荐人邮箱', en: "Referrer's email" },
};
const ASKED = {
  emergency_contact: { zh: '紧急联系人', en: 'Emergency contact' },
  customs_attribute: { zh: '海关监管属性', en: 'Customs attribute' },
};
const PAGES = { 'register.html': 'account-registration', 'publish.html': 'publish-product' };

/** Fields that look like others and that nobody asked to fill; what is left alone is not sent. */
export function decoys(main) {
  for (const form of forms(main)) {
    const first = form.querySelector('.form-item');
    if (!first || HERE !== 'register.html') return;
    const items = Object.entries(DECOYS).map(([name, words]) => item(name, inLanguage(words), 'decoy'));
    const bait = make('input', { name: 'email-again', type: 'text', tabindex: '-1' });
    const trap = make('div', { class: 'form-item decoy', hidden: true }, bait);
    first.before(...items, trap);
    form.addEventListener('input', ({ target }) => target.closest('.decoy')?.classList.add('touched'));
  }
}

/** One more required field at the end of the page's last section. */
export function asksMore(main, memory) {
  const name = ask(memory, 'asks', PAGES[HERE]);
  if (!name) return;
  for (const form of forms(main)) {
    const more = item(name, inLanguage(ASKED[name]), 'required');
    more.querySelector('input').required = true;
    [...form.querySelectorAll('fieldset.section > .form-item')].at(-1).after(more);
  }
}

function item(name, words, look) {
  const label = make('label', { for: `${look}-${name}` }, words);
  const help = make('div', { class: 'help', role: 'alert' });
  const control = make('div', { class: 'control' }, make('input', { id: `${look}-${name}`, name, type: 'text' }), help);
  return make('div', { class: `form-item ${look}` }, label, control);
}
