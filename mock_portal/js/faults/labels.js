// Other words beside the same fields, and fields in another order.

import { inLanguage } from '../language.js';
import { forms } from './forms.js';

const OTHER_LABELS = {
  email: { zh: '账户邮箱', en: 'Account email address' },
  'postal-code': { zh: '邮编', en: 'ZIP code' },
  'street-address': { zh: '街道及门牌号', en: 'House number and street' },
  store_name: { zh: '店铺名', en: 'Name of the store' },
};
const OTHER_UNITS = {
  'field.price': { zh: '零售价(CNY)', en: 'Retail price (CNY)' },
  'field.weight': { zh: '重量(g)', en: 'Weight (g)' },
  'field.package_length': { zh: '包装长(mm)', en: 'Package length (mm)' },
  'field.package_width': { zh: '包装宽(mm)', en: 'Package width (mm)' },
  'field.package_height': { zh: '包装高(mm)', en: 'Package height (mm)' },
  'field.delivery_days': { zh: '发货期(小时)', en: 'Delivery time (hours)' },
};
const MOST_HOURS = 60 * 24;

export function relabel(main) {
  for (const form of forms(main)) {
    for (const [name, words] of Object.entries(OTHER_LABELS)) {
      const label = form.querySelector(`[name="${name}"]`)?.closest('.form-item').querySelector('label');
      if (label) label.textContent = inLanguage(words);
    }
  }
}

/** Measures of a product in other units, and its price in another currency; a list names the currency that it shows. */
export function units(main) {
  for (const root of [main, ...forms(main)]) {
    for (const [key, words] of Object.entries(OTHER_UNITS)) {
      for (const label of root.querySelectorAll(`[data-t="${key}"]`)) label.textContent = inLanguage(words);
    }
    root.querySelector('[name=delivery_days]')?.setAttribute('max', MOST_HOURS);
  }
}

/** Sections in reverse order, and the items of each. */
export function reorder(main) {
  for (const form of forms(main)) {
    for (const section of [form, ...form.querySelectorAll('fieldset.section')]) {
      const items = [...section.querySelectorAll(':scope > .form-item, :scope > fieldset.section')];
      const end = items.at(-1)?.nextSibling ?? null;
      for (const item of items.reverse()) section.insertBefore(item, end);
    }
  }
}
