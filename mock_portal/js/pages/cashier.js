// The cashier: the fee is paid from the bound Alipay account.

import * as data from '../data.js';
import { amount, isPending, pay, state, written } from '../fee.js';
import { sends } from '../form.js';
import { page } from '../page.js';

page({
  access: 'member',
  async render({ memory, account, moment, main }) {
    const categories = await data.categories();
    if (state(account, categories, moment) !== 'fee-due' || isPending(account, moment)) return 'back-office.html';
    main.querySelector('#amount').textContent = written(amount(memory, account, categories));
    sends(main.querySelector('form'), 'cashier', (known, sent) => pay(known, sent, categories));
    return '';
  },
});
