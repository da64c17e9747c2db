// Alipay: account information of a new account.

import { choosePasswords } from '../alipay.js';
import { sends } from '../form.js';
import { page } from '../page.js';

page({
  access: 'member',
  render({ account, main }) {
    if (!account.alipay_draft) return 'alipay-register.html';
    sends(main.querySelector('form'), 'alipay-account', choosePasswords);
    return '';
  },
});
