// The two verification pages: a code by e-mail, then a code by text message.

import { addressOf, nextPage, secondsToCode, sendCode, verify } from './accounts.js';
import { offersCode } from './code-page.js';
import { sends } from './form.js';
import { read } from './memory.js';
import { page } from './page.js';
import { current } from './sessions.js';

/** Make the page for `channel`, email or sms, whose own address is `address`. */
export function verifyPage(channel, address) {
  page({
    access: 'account',
    render({ memory, account, main }) {
      if (nextPage(account) !== address) return nextPage(account);
      const form = main.querySelector('form');
      const wait = (known) => (current(known) ? secondsToCode(known, current(known), channel) : 0);
      const { countDown } = offersCode(form, {
        send: (known, own) => sendCode(known, own, channel),
        wait: async () => wait(await read()),
        sentTo: () => addressOf(account, channel),
      });
      countDown(wait(memory));
      sends(form, channel === 'email' ? 'verify-email' : 'verify-phone', (known, sent) => verify(known, sent, channel));
      return '';
    },
  });
}
