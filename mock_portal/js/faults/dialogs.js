// The browser's own dialogs: a question before each submit, and alerts in the place of what a page says.

import { inLanguage, t } from '../language.js';
import { beforeSubmit } from './forms.js';

const SURE = { zh: '确定提交吗？', en: 'Are you sure you want to submit?' };
const SUBMITTED = { zh: '提交成功', en: 'Submitted successfully' };

/** Who says no to the question sends nothing, and is told nothing. */
export function confirmFirst(main) {
  beforeSubmit(main, () => !window.confirm(inLanguage(SURE)));
}

/** Errors in an alert; the page marks nothing, and the first field concerned gets the focus. */
export function complainByAlert(form, errors) {
  const reasons = Object.values(errors);
  if (!reasons.length) return;
  window.alert([...new Set(reasons.map((reason) => t(reason)))].join('\n'));
  form.querySelector(`[name="${CSS.escape(Object.keys(errors)[0])}"]`)?.focus();
}

export function tellByAlert(_form, words) {
  window.alert(words);
}

export function alertFirst(leave) {
  window.alert(inLanguage(SUBMITTED));
  return leave();
}
