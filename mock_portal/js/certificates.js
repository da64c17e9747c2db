// The two sections on company and legal representative, which the portal and Alipay both ask.

import * as data from './data.js';
import { tree } from './options.js';

const SECTIONS = ['company', 'legal-representative'];

/** Fill the options in, and let "permanent" switch the end date off. */
export async function prepare(form) {
  form.querySelector('#registered_division').options = tree(await data.divisions());
  for (const section of SECTIONS) {
    const permanent = form.querySelector(`#${section}-permanent`);
    const end = form.querySelector(`#${section}-valid-to`);
    permanent.addEventListener('change', () => {
      end.disabled = permanent.checked;
      if (permanent.checked) end.value = '';
    });
  }
}
