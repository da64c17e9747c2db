/** A sentence in, spoken by a screen reader: one polite live region at the end of the page serves all widgets. */
import { element } from './element.js';

let region = null;

export function announce(text) {
  region ??= element('div', { class: 'sr-only', 'aria-live': 'polite' });
  if (!region.isConnected) document.body.append(region);
  region.textContent = text;
}
