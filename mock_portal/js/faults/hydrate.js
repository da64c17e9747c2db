// The script that brings a form to life; it comes late, with a state of its own in which every text box is empty.

import { assign } from '../../widgets/index.js';

const TEXT = 'input:is([type=text], [type=password], [type=email], [type=tel])[name], textarea[name]';
const WIDGETS = 'mp-number, mp-code'; // text boxes to the eye

export function hydrate(form) {
  for (const box of form.querySelectorAll(TEXT)) assign(box, '');
  for (const widget of form.querySelectorAll(WIDGETS)) widget.value = '';
}
