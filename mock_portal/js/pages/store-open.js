// The store is open.

import { shown } from '../clock.js';
import { t } from '../language.js';
import { page } from '../page.js';

page({
  access: 'member',
  render({ account, main }) {
    if (!account.opened_at) return 'back-office.html';
    main.querySelector('#said').textContent = t('store-open.about', {
      name: account.store.name,
      at: shown(account.opened_at),
    });
    return '';
  },
});
