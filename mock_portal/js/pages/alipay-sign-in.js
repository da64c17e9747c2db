// Alipay: sign in with a corporate account.

import { signIn } from '../alipay.js';
import { sends } from '../form.js';
import { isOpen } from '../identity.js';
import { page } from '../page.js';

page({
  access: 'member',
  render({ account, moment, main }) {
    if (!isOpen(account, moment)) return 'onboarding.html';
    sends(main.querySelector('form'), 'alipay-sign-in', signIn);
    return '';
  },
});
