// The fee is paid.

import { shown } from '../clock.js';
import { written } from '../fee.js';
import { t } from '../language.js';
import { page } from '../page.js';

page({
  access: 'member',
  render({ account, main }) {
    if (!account.fee?.paid_at) return 'back-office.html';
    const words = { amount: written(account.fee.amount_cny), at: shown(account.fee.paid_at) };
    main.querySelector('#said').textContent = t('paid.about', words);
    return '';
  },
});
