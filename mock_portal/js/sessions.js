// Who is signed in: a cookie names a session, the memory knows whose it is and until when.

import { now, stamp } from './clock.js';
import { cookie, setCookie } from './cookies.js';

const COOKIE = 'session';
const LASTS_MS = 30 * 24 * 3600 * 1000;

/** The account that this browser is signed in to, or null; an expired session is nobody's. */
export function current(memory) {
  const session = memory.sessions[cookie(COOKIE)];
  if (!session || Date.parse(session.expires_at) < now(memory)) return null;
  return memory.accounts[session.email] ?? null;
}

/** A name for a session that is about to begin; to be made outside of `transact`, which may run twice. */
export function newToken() {
  return crypto.randomUUID();
}

/** Sign `email` in under `token`; call `keep(token)` once the memory holds it. */
export function begin(memory, email, token) {
  memory.sessions[token] = { email, expires_at: stamp(now(memory) + LASTS_MS) };
}

/** A session that is used lasts longer. */
export function renew(memory) {
  if (current(memory)) memory.sessions[cookie(COOKIE)].expires_at = stamp(now(memory) + LASTS_MS);
}

export function keep(token) {
  setCookie(COOKIE, token, LASTS_MS / 24 / 3600 / 1000);
}

/** Sign out: forget the session, and the cookie. */
export function end(memory) {
  delete memory.sessions[cookie(COOKIE)];
}

export function forget() {
  setCookie(COOKIE, '');
}
