// Identity authentication: which method.

import { sends } from '../form.js';
import { choose, isOpen } from '../identity.js';
import { page } from '../page.js';

page({
  access: 'member',
  render({ account, moment, main }) {
    if (!isOpen(account, moment)) return 'onboarding.html';
    sends(main.querySelector('form'), 'identity-authentication', choose);
    return '';
  },
});
