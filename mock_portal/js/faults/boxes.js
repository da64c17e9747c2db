// Text boxes that do not keep what was typed, or not as it was.

import { assign } from '../../widgets/index.js';
import { eachNamed, forms } from './forms.js';

const SHORT = 6;
const CUT = ['street-address', 'store_name', 'product_title'];
const REVERTED = ['street-address', 'store_name', 'product_title'];
const REVERT_MS = 300;
const RENDER_MS = 50;

/** After each blur, the text boxes are made anew, with what they held; handles on the old ones hold nothing. */
export function rerender(main) {
  for (const form of forms(main)) form.addEventListener('focusout', () => setTimeout(() => renew(form), RENDER_MS));
}

export function truncate(main) {
  eachNamed(main, CUT, (input) => input.setAttribute('maxlength', SHORT));
}

/** What was typed is gone some time after the first blur. */
export function revert(main) {
  eachNamed(main, REVERTED, (input) =>
    input.addEventListener('blur', () => setTimeout(() => assign(input, ''), REVERT_MS), { once: true }),
  );
}

function renew(form) {
  for (const box of form.querySelectorAll('.control > input[name]')) {
    if (box.getRootNode().activeElement === box) continue;
    const fresh = box.cloneNode();
    assign(fresh, box.value);
    box.replaceWith(fresh);
  }
}
