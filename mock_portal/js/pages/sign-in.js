// Sign in.

import { signIn } from '../accounts.js';
import { sends } from '../form.js';
import { page } from '../page.js';
import { keep, newToken } from '../sessions.js';

page({
  render({ main }) {
    const token = newToken();
    const handle = (memory, sent) => signIn(memory, sent, token);
    sends(main.querySelector('form'), 'sign-in', handle, { accepted: () => keep(token), anyone: true });
  },
});
