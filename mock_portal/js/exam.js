// The entrance exam: ten questions drawn from a pool, ten points each, 80 pass.

import * as personas from './personas.js';

const QUESTIONS = 10;
const POINTS_EACH = 10;
const PASS_POINTS = 80;

export function isPassed(account) {
  return Boolean(account.exam?.passed_at);
}

/** Draw a new paper from the pool; `shuffled` holds the pool's question ids in a random order. */
export function begin(account, shuffled) {
  account.exam = { ...account.exam, paper: shuffled.slice(0, QUESTIONS) };
}

/** Ids of the pool in a random order; to be drawn outside of `transact`, which may run twice. */
export function shuffle(pool) {
  return pool
    .map(({ id }) => ({ id, order: crypto.getRandomValues(new Uint32Array(1))[0] }))
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => id);
}

/** The paper's submit: {question id: [letters]}; every question must be answered. */
export function handIn(memory, { fields, account, moment }, pool) {
  const paper = account.exam?.paper;
  if (!paper) return { errors: { top: 'error.exam-none' } };
  const empty = paper.filter((id) => fields[id].length === 0);
  if (empty.length) return { errors: Object.fromEntries(empty.map((id) => [id, 'error.required'])) };
  const right = paper.filter((id) => isRight(pool, id, fields[id])).length;
  const points = personas.ask(memory, 'examPoints') ?? right * POINTS_EACH;
  account.exam = {
    points,
    attempts: (account.exam.attempts ?? 0) + 1,
    passed_at: points >= PASS_POINTS ? moment : null,
  };
  return { go: 'exam-result.html' };
}

function isRight(pool, id, letters) {
  const { answers } = pool.find((question) => question.id === id);
  const wanted = answers.filter((answer) => answer.right).map((answer) => answer.letter);
  return wanted.join() === [...letters].sort().join();
}
