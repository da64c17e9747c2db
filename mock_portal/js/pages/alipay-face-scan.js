// Alipay: wait until the legal representative's phone has done the face scan.

import { leaveFor } from '../form.js';
import { read } from '../memory.js';
import { page } from '../page.js';
import { current } from '../sessions.js';

const ASK_AGAIN_MS = 300;

page({
  access: 'member',
  render({ account }) {
    if (account.identity?.stage === 'review') return 'identity-result.html';
    if (account.identity?.stage !== 'face-scan') return 'onboarding.html';
    watch();
    return '';
  },
});

async function watch() {
  const account = current(await read());
  if (account?.identity?.stage === 'review') leaveFor('identity-result.html');
  else setTimeout(watch, ASK_AGAIN_MS);
}
