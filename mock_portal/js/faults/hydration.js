// Pages that are there before the script that brings them to life, and a street address that does not like to be typed.

import { make } from '../dom.js';
import { assign } from '../../widgets/index.js';
import { beforeSubmit, eachNamed, forms } from './forms.js';

const STREETS = ['street-address', 'registered_street'];
const FORGETS_MS = 600;
const SUGGESTED = ['世纪大道 100 号', '中山北路 1 号', '人民路 18 号', 'Century Avenue 100'];

/** Until the script is there, boxes can be typed into and a submit does nothing; then they are empty again. */
export function hydrateLate(main) {
  if (!forms(main).length) return;
  const state = { alive: false };
  beforeSubmit(main, () => !state.alive);
  eachNamed(main, STREETS, (box) => suggest(box, state));
  import('./hydrate.js?after_ms=4000').then(({ hydrate }) => {
    forms(main).forEach(hydrate);
    state.alive = true;
  });
}

/** Some time after its blur the box forgets what was typed, unless it is a suggestion or was typed a second time. */
function suggest(box, state) {
  const id = `${box.id}-suggestions`;
  box.setAttribute('list', id);
  box.after(make('datalist', { id }, ...SUGGESTED.map((value) => make('option', { value }))));
  const typed = { text: null, times: 0, fresh: false };
  box.addEventListener('input', ({ isTrusted }) => (typed.fresh ||= isTrusted));
  box.addEventListener('blur', () => left(box, typed, state));
}

function left(box, typed, { alive }) {
  if (!typed.fresh) return;
  const again = alive && typed.text === box.value;
  Object.assign(typed, { text: alive ? box.value : null, times: typed.times + 1, fresh: false });
  const { times } = typed;
  if (again || (alive && SUGGESTED.includes(box.value))) return;
  setTimeout(() => {
    if (times === typed.times && !typed.fresh) assign(box, '');
  }, FORGETS_MS);
}
