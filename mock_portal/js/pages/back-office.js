// The store's back office: what the store is, its fee, and its opening.

import * as data from '../data.js';
import { make } from '../dom.js';
import * as fee from '../fee.js';
import { sends } from '../form.js';
import { inLanguage, t } from '../language.js';
import { page } from '../page.js';
import { open } from '../store.js';

page({
  access: 'member',
  async render({ memory, account, moment, main }) {
    const categories = await data.categories();
    main.querySelector('#store').append(...facts(account, categories));
    main.querySelector('#fee').append(...feeRow(memory, account, categories, moment));
    if (account.opened_at) main.querySelector('.form-actions').remove();
    else sends(main.querySelector('form'), 'back-office', (known, sent) => open(known, sent, categories));
  },
});

function facts({ store, member_id, products, opened_at }, categories) {
  const category = categories.find(({ slug }) => slug === store?.category);
  const shown = {
    'store-name': store?.name ?? '—',
    'sales-plan': store ? t(`option.sales_plan.${store.plan}`) : '—',
    category: category ? inLanguage(category) : '—',
    'member-id': member_id,
    products: String(products.length),
    state: t(opened_at ? 'state.open' : 'state.not-open'),
  };
  return Object.entries(shown).flatMap(([key, value]) => [
    make('dt', {}, t(`back-office.${key}`)),
    make('dd', {}, value),
  ]);
}

function feeRow(memory, account, categories, moment) {
  const state = fee.state(account, categories, moment);
  if (state === 'locked') return [make('p', {}, t('back-office.fee-locked'))];
  const words = make(
    'p',
    { class: 'amount' },
    fee.written(account.fee?.amount_cny ?? fee.amount(memory, account, categories)),
  );
  if (fee.isPending(account, moment))
    return [words, make('span', { class: 'badge', 'data-state': 'in-review' }, t('state.payment-pending'))];
  if (state === 'paid') return [words, make('span', { class: 'badge', 'data-state': 'paid' }, t('state.paid'))];
  return [words, make('a', { class: 'button primary', href: 'cashier.html' }, t('action.pay'))];
}
