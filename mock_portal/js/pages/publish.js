// Publish a product.

import * as data from '../data.js';
import { sends } from '../form.js';
import { named, plain } from '../options.js';
import { page } from '../page.js';
import { FREIGHT_TEMPLATES, publish } from '../products.js';

page({
  access: 'member',
  async render({ account, main }) {
    const [categories, leaves] = await Promise.all([data.categories(), data.leaves()]);
    const own = leaves[account.store?.category] ?? [];
    const form = main.querySelector('form');
    form.querySelector('#product_category').options = named(own, 'en');
    form.querySelector('#freight_template').options = plain(FREIGHT_TEMPLATES);
    sends(form, 'publish-product', (memory, sent) => publish(memory, sent, { categories, leaves: own }));
  },
});
