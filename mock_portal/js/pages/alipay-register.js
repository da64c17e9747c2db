// Alipay: register a corporate account, e-mail verification.

import { secondsToCode, sendCode, verifyEmail } from '../alipay.js';
import { offersCode } from '../code-page.js';
import { sends } from '../form.js';
import { isOpen } from '../identity.js';
import { read } from '../memory.js';
import { page } from '../page.js';

page({
  access: 'member',
  render({ account, moment, main }) {
    if (!isOpen(account, moment)) return 'onboarding.html';
    const form = main.querySelector('form');
    const typed = () => form.querySelector('#email').value;
    offersCode(form, {
      send: (memory, account) => sendCode(memory, account, typed()),
      wait: async () => secondsToCode(await read(), typed()),
      sentTo: typed,
    });
    sends(form, 'alipay-register', verifyEmail);
    return '';
  },
});
