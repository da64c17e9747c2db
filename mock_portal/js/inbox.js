// What the portal sends to people: e-mails, text messages and messages in its own pages.

import { now, stamp } from './clock.js';

/** Deliver a message, at once or `delay_s` later. */
export function deliver(memory, { channel, to, code = '', text }, delay_s = 0) {
  memory.inbox.push({ channel, to, code, text, at: stamp(now(memory) + delay_s * 1000) });
}

/** What has arrived by now, oldest first. */
export function arrived(memory) {
  const moment = stamp(now(memory));
  return memory.inbox.filter((message) => message.at <= moment).sort((a, b) => a.at.localeCompare(b.at));
}
