// The entrance exam: its rules, and its start.

import * as data from '../data.js';
import { begin, isPassed, shuffle } from '../exam.js';
import { delivery } from '../form.js';
import { state } from '../identity.js';
import { t } from '../language.js';
import { transact } from '../memory.js';
import { page } from '../page.js';
import { current } from '../sessions.js';

page({
  access: 'member',
  async render({ account, moment, main }) {
    if (state(account, moment) !== 'passed' || isPassed(account)) return 'onboarding.html';
    const shuffled = shuffle(await data.exam());
    const last = main.querySelector('#last-result');
    if (account.exam?.attempts) last.textContent = t('board.exam-action-needed', { points: account.exam.points });
    else last.remove();
    main.querySelector('form').addEventListener('submit', async (event) => {
      event.preventDefault();
      event.submitter.disabled = true;
      const { go } = await delivery.deliver(() => start(shuffled), 'exam');
      delivery.leave(go, 'exam');
    });
    return '';
  },
});

async function start(shuffled) {
  await transact((memory) => begin(current(memory), shuffled));
  return { go: 'exam-paper.html' };
}
