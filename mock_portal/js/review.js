// A review by people, decided by time: begun, due, and signed early when somebody sits at the reviewer's desk.

/** A review that begins now and ends at `due_at` unless decided before. */
export function begun(moment, due_at) {
  return { submitted_at: moment, due_at, decided: null };
}

/** in-review | passed | rejected | action-needed (more material). */
export function state(review, moment) {
  if (review.decided) {
    return { approve: 'passed', reject: 'rejected', more: 'action-needed' }[review.decided.verdict];
  }
  return review.due_at > moment ? 'in-review' : 'passed';
}

/** Sign it: approve, reject or more. */
export function decide(review, verdict, reason, moment) {
  review.decided = { verdict, reason, at: moment };
}

/** What the board says about it: words with their holes; the last date in them is the review's end. */
export function sentence(review, moment, shown) {
  const now = state(review, moment);
  if (now === 'in-review') return ['board.in-review', { since: shown(review.submitted_at), until: shown(review.due_at) }];
  if (now === 'rejected') return ['board.rejected', { reason: review.decided.reason || '—' }];
  if (now === 'action-needed') return ['board.more', { reason: review.decided.reason || '—' }];
  return ['board.passed', { at: shown(review.decided?.at ?? review.due_at) }];
}
