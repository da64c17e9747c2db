// Registration complete: the member id.

import { page } from '../page.js';

page({
  access: 'member',
  render({ account, main }) {
    main.querySelector('#member-id').textContent = account.member_id;
  },
});
