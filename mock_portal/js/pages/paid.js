// The fee is paid.

import { shown } from '../clock.js';
import { isPending, written } from '../fee.js';
import { t } from '../language.js';
import { page } from '../page.js';

page({
  access: 'member',
  render({ account, moment, main }) {
    if (!account.fee) return 'back-office.html';
    const words = { amount: written(account.fee.amount_cny), at: shown(account.fee.paid_at) };
    const pending = isPending(account, moment);
    if (pending) main.querySelector('h1').textContent = t('heading.payment-pending');
    main.querySelector('.result').classList.add(pending ? 'waiting' : 'success');
    main.querySelector('#said').textContent = t(pending ? 'paid.pending' : 'paid.about', words);
    return '';
  },
});
