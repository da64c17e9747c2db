// The exam's result.

import { isPassed } from '../exam.js';
import { t } from '../language.js';
import { page } from '../page.js';

page({
  access: 'member',
  render({ account, main }) {
    if (!account.exam?.attempts) return 'onboarding.html';
    const verdict = isPassed(account) ? 'passed' : 'failed';
    main.querySelector('.result').classList.add(isPassed(account) ? 'success' : 'failed');
    main.querySelector('#verdict').textContent = t(`exam-result.${verdict}`);
    main.querySelector('#points').textContent = t(`exam-result.${verdict}.about`, { points: account.exam.points });
    return '';
  },
});
