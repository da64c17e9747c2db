// Word of a review's result: told once, by e-mail, text message and in the portal's own messages.

import * as brand from './brand.js';
import { now, stamp } from './clock.js';
import * as identity from './identity.js';
import { deliver } from './inbox.js';
import { t } from './language.js';
import { transact } from './memory.js';
import { current } from './sessions.js';

const CHANNELS = { email: 'email', sms: 'mobile', site: 'email' };

/** Tell this account what it was not told yet; nothing is written when there is nothing to tell. */
export async function notify(memory, account) {
  if (untold(account, stamp(now(memory))).length) await transact(tell);
}

function tell(memory) {
  const account = current(memory);
  if (!account) return;
  for (const { step, state } of untold(account, stamp(now(memory)))) {
    account[step].review.told = state;
    for (const [channel, to] of Object.entries(CHANNELS)) {
      deliver(memory, { channel, to: account[to], text: t(`message.${step}-${state}`) });
    }
  }
}

function untold(account, moment) {
  return ['identity', 'brand']
    .filter((step) => account[step]?.review)
    .map((step) => ({ step, state: resultOf(step, account, moment), told: account[step].review.told }))
    .filter(({ state, told }) => ['passed', 'rejected', 'action-needed'].includes(state) && state !== told);
}

function resultOf(step, account, moment) {
  return step === 'identity' ? identity.state(account, moment) : brand.reviewState(account, moment);
}
