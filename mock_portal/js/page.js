// A page of this portal: its language, who may see it, what stands around it; shown once it is whole.

import { nextPage } from './accounts.js';
import { now, stamp } from './clock.js';
import { footer, header } from './frame.js';
import { t, translate } from './language.js';
import { read } from './memory.js';
import { notify } from './notices.js';
import * as personas from './personas.js';
import { current } from './sessions.js';
import * as skins from './skins.js';

/**
 * Make the page. `access`: anyone | account (signed in) | member (signed in and verified). `render(context)` fills
 * <main>; its context is {memory, account, moment, main}. It may return an address to go to instead.
 */
export async function page({ access = 'anyone', render = () => {} }) {
  const memory = await read();
  await personas.arrive(memory);
  const account = current(memory);
  const elsewhere = refusedTo(access, account);
  if (elsewhere) return leave(elsewhere);
  if (account) await notify(memory, account);
  const main = document.querySelector('main');
  const forms = skins.prepare(main);
  translate(document.body);
  await import('../widgets/index.js');
  const address = await render({ memory, account, moment: stamp(now(memory)), main });
  if (address) return leave(address);
  surround(account);
  skins.apply(forms);
  personas.settle(memory, main);
  return show();
}

function refusedTo(access, account) {
  if (access === 'anyone') return '';
  if (!account) return 'sign-in.html';
  return access === 'member' && nextPage(account) !== 'onboarding.html' ? nextPage(account) : '';
}

function leave(address) {
  location.replace(address);
}

function surround(account) {
  if (skins.isPart()) return;
  document.body.prepend(header(account));
  document.body.append(footer());
}

function show() {
  const heading = document.querySelector('h1')?.textContent ?? '';
  document.title = heading ? `${heading} - ${t('portal.name')}` : t('portal.name');
  document.body.hidden = false;
}
