// Skins of the same pages, chosen by ?skin=: kit (the default), native controls, parts in an iframe or in shadow roots.

import { remembered } from './cookies.js';
import { HERE } from './page-name.js';

const SKIN = remembered('skin', ['kit', 'native', 'iframe', 'shadow']);
const IN_FRAME = ['sign-in.html', 'verify-email.html', 'verify-phone.html'];

document.documentElement.dataset.skin = SKIN;

/** Whether this document is the part of a page that stands in its iframe. */
export function isPart() {
  return new URLSearchParams(location.search).has('part');
}

/** Before the page is filled: leave only the form of a part. */
export function prepare(main) {
  document.documentElement.classList.toggle('part', isPart());
  if (isPart()) main.replaceChildren(...main.querySelectorAll('form'));
}

/** Once the page is filled: put each form where the skin wants it. */
export function apply(main) {
  const forms = main.querySelectorAll('form');
  if (SKIN === 'iframe' && IN_FRAME.includes(HERE) && !isPart()) forms.forEach(intoFrame);
  if (SKIN === 'shadow') forms.forEach(intoShadow);
}

function intoFrame(form) {
  const frame = document.createElement('iframe');
  const address = new URL(location.href);
  address.searchParams.set('part', 'form');
  frame.src = address.href;
  frame.title = document.querySelector('h1').textContent;
  form.replaceWith(frame);
}

function intoShadow(form) {
  const host = document.createElement('div');
  form.replaceWith(host);
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = 'portal.css';
  host.attachShadow({ mode: 'open' }).append(sheet, form);
}
