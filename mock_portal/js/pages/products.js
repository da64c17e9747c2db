// The product list.

import * as data from '../data.js';
import { make } from '../dom.js';
import { inLanguage, t } from '../language.js';
import { page } from '../page.js';
import { listed, NEEDED } from '../products.js';

page({
  access: 'member',
  async render({ memory, account, moment, main }) {
    const { store } = account;
    const products = listed(memory, account, moment);
    main.querySelector('#count').textContent = t('board.products', { published: products.length, needed: NEEDED });
    const known = store ? (await data.leaves())[store.category] : [];
    main.querySelector('tbody').append(...products.map((product) => row(product, known)));
  },
});

function row({ title, sku, category, price, stock }, known) {
  const leaf = known.find(({ en }) => en === category);
  const cells = [title, sku, leaf ? inLanguage(leaf) : category, price, stock];
  return make('tr', {}, ...cells.map((text) => make('td', {}, text)));
}
