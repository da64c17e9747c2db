// One-time codes: 6 digits, 15 minutes, 5 wrong tries; a new one voids the old one at once and may be had every 60
// seconds.

import { now, stamp } from './clock.js';
import { deliver } from './inbox.js';
import { t } from './language.js';
import * as personas from './personas.js';

const LASTS_MS = 15 * 60 * 1000;
const AGAIN_MS = 60 * 1000;
const WRONG_TRIES = 5;

/** Send a code for `purpose` to an e-mail address or phone number; returns {errors: {top}} when it is too early. */
export function send(memory, { purpose, channel, to }) {
  const wait_s = secondsToWait(memory, purpose, to);
  if (wait_s > 0) return { errors: { top: ['error.code-too-soon', { seconds: wait_s }] } };
  const code = sixDigits();
  const after_void = memory.codes[slot(purpose, to)]?.wrong > 0;
  memory.codes[slot(purpose, to)] = { code, sent_at: stamp(now(memory)), wrong: 0, after_void };
  const delay_s = personas.ask(memory, 'codeDelay_s', channel) ?? 0;
  deliver(memory, { channel, to, code, text: t(`message.code-${channel}`, { code }) }, delay_s);
  return {};
}

/** How long until another code may be had, in seconds of the portal's clock. */
export function secondsToWait(memory, purpose, to) {
  const last = memory.codes[slot(purpose, to)];
  return last ? Math.max(0, Math.ceil((Date.parse(last.sent_at) + AGAIN_MS - now(memory)) / 1000)) : 0;
}

/**
 * Take a code: '' when it is the right one (it is used up then), else the key of the reason; wrong tries are counted.
 */
export function take(memory, { purpose, to }, typed) {
  const key = slot(purpose, to);
  const kept = memory.codes[key];
  if (!typed) return 'error.required';
  if (!kept || kept.used) return 'error.code-none';
  if (kept.wrong >= WRONG_TRIES) return 'error.code-voided';
  if (Date.parse(kept.sent_at) + LASTS_MS < now(memory)) return 'error.code-expired';
  if (kept.code === typed && personas.ask(memory, 'codeIsVoid', kept)) {
    kept.wrong = WRONG_TRIES;
    return 'error.code-voided';
  }
  if (kept.code !== typed) {
    kept.wrong += 1;
    return kept.wrong >= WRONG_TRIES ? 'error.code-voided' : 'error.code-wrong';
  }
  kept.used = true;
  return '';
}

function slot(purpose, to) {
  return `${purpose}:${to}`;
}

function sixDigits() {
  return String(crypto.getRandomValues(new Uint32Array(1))[0] % 1_000_000).padStart(6, '0');
}
