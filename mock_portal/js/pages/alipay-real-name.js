// Alipay: the company's real-name authentication.

import { giveRealName } from '../alipay.js';
import { prepare } from '../certificates.js';
import { sends } from '../form.js';
import { page } from '../page.js';

page({
  access: 'member',
  async render({ account, main }) {
    if (!account.alipay_draft) return 'alipay-register.html';
    const form = main.querySelector('form');
    await prepare(form);
    sends(form, 'alipay-real-name', giveRealName);
    return '';
  },
});
