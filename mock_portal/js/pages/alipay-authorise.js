// Alipay: let the portal know the company.

import { sends } from '../form.js';
import { authorise } from '../identity.js';
import { page } from '../page.js';

page({
  access: 'member',
  render({ account, main }) {
    const { identity } = account;
    if (identity?.stage !== 'authorise') return 'onboarding.html';
    main.querySelector('#company').textContent = identity.company;
    main.querySelector('#credit-code').textContent = identity.credit_code;
    main.querySelector('#account').textContent = identity.alipay;
    sends(main.querySelector('form'), 'alipay-authorise', authorise);
    return '';
  },
});
