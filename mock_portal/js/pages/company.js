// Company information, for the legal representative's Alipay.

import { prepare } from '../certificates.js';
import { sends } from '../form.js';
import { isOpen, submitCompany } from '../identity.js';
import { page } from '../page.js';

page({
  access: 'member',
  async render({ account, moment, main }) {
    if (!isOpen(account, moment)) return 'onboarding.html';
    const form = main.querySelector('form');
    await prepare(form);
    sends(form, 'company-information', submitCompany);
    return '';
  },
});
