// What becomes of a submit on its way to the portal and back.

import { transact } from '../memory.js';

/** The portal takes the submit, and the page never says so; once. */
export async function loseOnce(send) {
  const lost = await transact((memory) => {
    const first = !memory.answer_lost;
    memory.answer_lost = true;
    return first;
  });
  return lost ? send().then(() => new Promise(() => {})) : send();
}

export async function twice(send) {
  const [first] = await Promise.all([send(), send()]);
  return first;
}
