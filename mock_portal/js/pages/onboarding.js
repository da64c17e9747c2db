// The onboarding board.

import { steps } from '../board.js';
import { categories } from '../data.js';
import { make } from '../dom.js';
import { t } from '../language.js';
import { page } from '../page.js';

page({
  access: 'member',
  async render({ memory, account, main }) {
    const items = steps(memory, account, await categories()).map(item);
    main.querySelector('.steps').append(...items);
  },
});

function item({ step, state, sentence, action }) {
  return make(
    'li',
    { class: 'step', 'data-step': step, 'data-state': state },
    make('h2', { class: 'step-name' }, t(`step.${step}`)),
    make('span', { class: 'badge step-state', 'data-state': state }, t(`state.${state}`)),
    make('p', { class: 'step-text' }, t(sentence)),
    action &&
      make(
        'div',
        { class: 'step-action' },
        make('a', { class: 'button primary small', href: action.href }, t(action.label)),
      ),
  );
}
