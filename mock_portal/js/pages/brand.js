// Brand authorization: the mark, and as many letters as its chain has.

import { state, submit } from '../brand.js';
import * as data from '../data.js';
import { sends } from '../form.js';
import { t, translate } from '../language.js';
import { page } from '../page.js';

const NICE_CLASSES = Array.from({ length: 45 }, (_, index) => String(index + 1));

page({
  access: 'member',
  async render({ account, moment, main }) {
    const [categories, calendar] = await Promise.all([data.categories(), data.calendar()]);
    if (!['not-started', 'rejected', 'action-needed'].includes(state(account, categories, moment)))
      return 'onboarding.html';
    const form = main.querySelector('form');
    form.querySelector('#nice_class').options = NICE_CLASSES.map((value) => ({
      value,
      label: t('nice-class', { value }),
    }));
    letters(form);
    const links = () => form.querySelectorAll('fieldset.authorization').length;
    const handle = (memory, sent) => submit(memory, sent, { categories, calendar, links: links() });
    sends(form, 'brand-authorization', handle);
    return '';
  },
});

/** The letters' sections stand there while the brand is an authorised one. */
function letters(form) {
  const room = form.querySelector('#authorizations');
  const button = form.querySelector('#add-authorization');
  const add = () => room.append(letter(form, room.children.length + 1));
  button.addEventListener('click', add);
  for (const radio of form.querySelectorAll('[name=brand_ownership]')) {
    radio.addEventListener('change', () => {
      room.replaceChildren();
      button.hidden = radio.value !== 'authorised';
      if (!button.hidden) add();
    });
  }
}

function letter(form, number) {
  const section = form.querySelector('#authorization').content.cloneNode(true);
  translate(section);
  section.querySelector('legend').textContent = t('section.authorization', { number });
  for (const element of section.querySelectorAll('[id]')) element.id = `authorization-${number}-${element.id}`;
  for (const label of section.querySelectorAll('[for]')) label.htmlFor = `authorization-${number}-${label.htmlFor}`;
  for (const control of section.querySelectorAll('[name]')) {
    control.setAttribute('name', `authorization#${number}.${control.getAttribute('name')}`);
  }
  return section;
}
