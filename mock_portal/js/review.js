// A review by people, decided by time: begun, due, and signed early when somebody sits at the reviewer's desk.

import { inLanguage } from './language.js';

/**
 * A review that begins now and ends at `due_at` unless decided before; `fate` is how it then ends, approved by default.
 */
export function begun(moment, due_at, fate = null) {
  return { submitted_at: moment, due_at, decided: null, fate };
}

/** in-review | passed | rejected | action-needed (more material). */
export function state(review, moment) {
  if (!review.decided && review.due_at > moment) return 'in-review';
  return { approve: 'passed', reject: 'rejected', more: 'action-needed' }[verdictOf(review).verdict];
}

/** Sign it: approve, reject or more. */
export function decide(review, verdict, reason, moment) {
  review.decided = { verdict, reason, at: moment };
}

/** What the board says about it: words with their holes; the last date in them is the review's end. */
export function sentence(review, moment, shown) {
  const now = state(review, moment);
  if (now === 'in-review')
    return ['board.in-review', { since: shown(review.submitted_at), until: shown(review.due_at) }];
  const { reason } = verdictOf(review);
  if (now === 'rejected') return ['board.rejected', { reason: written(reason) }];
  if (now === 'action-needed') return ['board.more', { reason: written(reason) }];
  return ['board.passed', { at: shown(review.decided?.at ?? review.due_at) }];
}

function verdictOf({ decided, fate }) {
  return decided ?? fate ?? { verdict: 'approve', reason: '' };
}

/** A reason as a reviewer typed it, or in both languages. */
function written(reason) {
  return (typeof reason === 'object' ? inLanguage(reason) : reason) || '—';
}
