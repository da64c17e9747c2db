// What became of the authentication: passed at once, or in review.

import { shown } from '../clock.js';
import { state } from '../identity.js';
import { t } from '../language.js';
import { page } from '../page.js';

page({
  access: 'member',
  render({ account, moment, main }) {
    if (!account.identity?.review) return 'onboarding.html';
    const now = state(account, moment);
    const until = shown(account.identity.review.due_at);
    main.querySelector('.result').classList.add(now === 'passed' ? 'success' : 'waiting');
    main.querySelector('#said').textContent = t(
      now === 'passed' ? 'identity-result.passed' : 'identity-result.review',
      { until },
    );
    return '';
  },
});
