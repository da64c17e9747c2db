// What a persona does to a page: before it is made, once it is whole, and with its submits. The faults are in faults/.

import { delivery } from './form.js';
import * as answers from './faults/answers.js';
import * as boxes from './faults/boxes.js';
import * as covers from './faults/covers.js';
import * as dialogs from './faults/dialogs.js';
import * as fields from './faults/fields.js';
import * as hydration from './faults/hydration.js';
import * as labels from './faults/labels.js';
import * as productList from './faults/product-list.js';
import * as tabs from './faults/tabs.js';
import { later } from './faults/time.js';
import * as toasts from './faults/toasts.js';
import * as uploads from './faults/uploads.js';
import * as way from './faults/way.js';

const SLOW_MS = 1200;

/**
 * Name -> what it does: `arrive(memory)` before the page is made, true when the fault has put another page in its
 * place; `settle(main, memory)` once it is whole; `deliver(send, page)`, `leave(leave, {go, page})`, `complain(form,
 * errors)` and `tell(form, words)` in the place of what `delivery` does with a submit.
 */
const FAULTS = {
  slow: { arrive: () => later(SLOW_MS), deliver: (send) => later(SLOW_MS).then(send) },
  maintenance: { arrive: () => way.closed('maintenance') },
  'foreign-redirect': { arrive: way.foreign },
  'session-expired': { arrive: way.expire },
  'signed-out-elsewhere': { arrive: way.signedInElsewhere, settle: way.saysWhy },
  'lost-answer': { deliver: answers.loseOnce },
  'double-submit': { deliver: answers.twice },
  captcha: { deliver: covers.afterSlider },
  spinner: { settle: covers.loads, deliver: covers.sendsMasked },
  'popup-ad': { settle: () => setTimeout(covers.advertise, SLOW_MS) },
  'promo-dialog': { settle: covers.promote },
  'upload-fails': { settle: uploads.failUploads },
  'upload-slow': { settle: uploads.slowUploads },
  'ocr-prefill': { settle: uploads.readScans },
  're-render': { settle: boxes.rerender },
  truncates: { settle: boxes.truncate },
  reverts: { settle: boxes.revert },
  'late-hydration': { settle: hydration.hydrateLate },
  relabel: { settle: labels.relabel },
  reorder: { settle: labels.reorder },
  units: { settle: labels.units },
  'decoy-fields': { settle: fields.decoys },
  'new-required-field': { settle: fields.asksMore },
  'success-toast': { leave: toasts.toastFirst },
  'native-confirm': { settle: dialogs.confirmFirst },
  'native-alert': { leave: dialogs.alertFirst, complain: dialogs.complainByAlert, tell: dialogs.tellByAlert },
  'new-tab': { settle: tabs.opensTabs, leave: tabs.leaveByTab },
  'paginated-list': { settle: productList.paginate },
};

/** Before the page is made; true when the fault has put another page in its place. */
export async function arrive(memory) {
  for (const fault of played(memory)) if ((await fault.arrive?.(memory)) === true) return true;
  return false;
}

/** Once the page is whole. */
export function settle(memory, main) {
  for (const fault of played(memory)) {
    fault.settle?.(main, memory);
    wrap(fault);
  }
}

function played(memory) {
  return memory.personas.map((name) => FAULTS[name]).filter(Boolean);
}

function wrap(fault) {
  const { deliver, leave } = delivery;
  if (fault.deliver) delivery.deliver = (send, page) => deliver(() => fault.deliver(send, page), page);
  if (fault.leave) delivery.leave = (go, page) => fault.leave(() => leave(go, page), { go, page });
  if (fault.complain) delivery.complain = fault.complain;
  if (fault.tell) delivery.tell = fault.tell;
}
