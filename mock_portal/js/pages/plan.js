// Sales plan and category: the application for the store, asked once more in a dialog.

import { closedFor, reasons, submit } from '../application.js';
import { now, stamp } from '../clock.js';
import * as data from '../data.js';
import { sends, showErrors } from '../form.js';
import { inLanguage, t } from '../language.js';
import { read } from '../memory.js';
import { named } from '../options.js';
import { page } from '../page.js';
import { current } from '../sessions.js';
import { ask } from '../../widgets/dialog.js';

page({
  access: 'member',
  async render({ account, moment, main }) {
    if (closedFor(account, moment)) return 'onboarding.html';
    const categories = await data.categories();
    const form = main.querySelector('form');
    form.querySelector('#category').options = named(categories, 'slug');
    const handle = (memory, sent) => submit(memory, sent, categories);
    sends(form, 'sales-plan', handle, { ask: (collected) => confirmed(form, collected, categories) });
    return '';
  },
});

/** Errors first; then the question whether this is what the seller wants. */
async function confirmed(form, { fields }, categories) {
  const memory = await read();
  const errors = reasons(memory, { fields, account: current(memory), moment: stamp(now(memory)) }, categories);
  showErrors(form, errors ?? {});
  if (errors) return false;
  const category = inLanguage(categories.find(({ slug }) => slug === fields.category));
  const words = { plan: t(`option.sales_plan.${fields.sales_plan}`), category, name: fields.store_name };
  const answer = await ask({
    heading: t('plan.confirm'),
    content: t('plan.confirm.about', words),
    confirm: t('action.confirm'),
    cancel: t('action.cancel'),
  });
  return answer === 'confirm';
}
