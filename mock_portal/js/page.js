// A page of this portal: its language, who may see it, what stands around it; shown once it is whole.

import { nextPage } from './accounts.js';
import { now, stamp } from './clock.js';
import { footer, header } from './frame.js';
import { t, translate } from './language.js';
import { read, transact } from './memory.js';
import { notify } from './notices.js';
import * as personas from './personas.js';
import { current } from './sessions.js';
import * as skins from './skins.js';

// On their way while the memory is read; most pages have none.
const widgets = hasWidgets() ? import('../widgets/index.js') : null;

/**
 * Make the page. `access`: anyone | account (signed in) | member (signed in and verified). `render(context)` fills
 * <main>; its context is {memory, account, moment, main}. It may return an address to go to instead. A page that stands
 * `outside` of the portal has no faults and no skin.
 */
export async function page({ access = 'anyone', render = () => '', outside = false }) {
  const memory = await known();
  const faults = memory.personas.length && !outside ? await import('./page-faults.js') : null;
  if (await faults?.arrive(memory)) return;
  const account = current(memory);
  const elsewhere =
    refusedTo(access, account) || (await filled({ memory, account, moment: stamp(now(memory)) }, render));
  if (elsewhere) {
    location.replace(elsewhere);
    return;
  }
  if (!skins.isPart()) surround(account);
  const main = document.querySelector('main');
  if (!outside) skins.apply(main);
  faults?.settle(memory, main);
  show();
}

/** The memory, with the personas that the address asks for. */
async function known() {
  const names = personas.asked(location.search);
  if (names) await transact((memory) => Object.assign(memory, { personas: names }));
  return read();
}

function hasWidgets() {
  return [...document.querySelectorAll('main *')].some(({ localName }) => localName.startsWith('mp-'));
}

function refusedTo(access, account) {
  if (access === 'anyone') return '';
  if (!account) return 'sign-in.html';
  return access === 'member' && nextPage(account) !== 'onboarding.html' ? nextPage(account) : '';
}

async function filled({ memory, account, moment }, render) {
  if (account) await notify(memory, account);
  const main = document.querySelector('main');
  skins.prepare(main);
  translate(document.body);
  await widgets;
  return render({ memory, account, moment, main });
}

function surround(account) {
  document.body.prepend(header(account));
  document.body.append(footer());
}

function show() {
  const heading = document.querySelector('h1')?.textContent ?? '';
  document.title = heading ? `${heading} - ${t('portal.name')}` : t('portal.name');
  document.body.hidden = false;
}
