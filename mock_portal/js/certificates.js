// The two sections on company and legal representative, which the portal and Alipay both ask.

import * as data from './data.js';
import { translate } from './language.js';
import { tree } from './options.js';

const SECTIONS = ['company', 'legal-representative'];

/** Put the sections at the form's head, fill the options in, and let "permanent" switch the end date off. */
export async function prepare(form) {
  const [sections, divisions] = await Promise.all([markup(), data.divisions(), import('../widgets/index.js')]);
  translate(sections);
  form.querySelector('.message').after(sections);
  form.querySelector('#registered_division').options = tree(divisions);
  for (const section of SECTIONS) {
    const permanent = form.querySelector(`#${section}-permanent`);
    const end = form.querySelector(`#${section}-valid-to`);
    permanent.addEventListener('change', () => {
      end.disabled = permanent.checked;
      if (permanent.checked) end.value = '';
    });
  }
}

async function markup() {
  const answer = await fetch('certificates.html');
  if (!answer.ok) throw new Error(`certificates.html: ${answer.status}`);
  return document.createRange().createContextualFragment(await answer.text());
}
