// Account registration.

import { register } from '../accounts.js';
import * as data from '../data.js';
import { sends } from '../form.js';
import { named, plain, tree } from '../options.js';
import { page } from '../page.js';
import { keep, newToken } from '../sessions.js';

page({
  async render({ main }) {
    const form = main.querySelector('form');
    const [countries, codes, divisions] = await Promise.all([data.countries(), data.callingCodes(), data.divisions()]);
    form.querySelector('#country').options = named(countries, 'value');
    form.querySelector('#tel-country-code').options = plain(codes);
    form.querySelector('#division').options = tree(divisions);
    const token = newToken();
    const handle = (memory, sent) => register(memory, sent, token);
    sends(form, 'account-registration', handle, { accepted: () => keep(token), anyone: true });
  },
});
