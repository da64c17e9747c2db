// Faults by name: the logic asks here at fixed points whether the portal misbehaves; nothing else knows of personas.

/** Name -> what it does, in a sentence. */
export const PERSONAS = {
};

export function has(memory, name) {
  return memory.personas.includes(name);
}

/** Seconds until a code arrives. */
export function codeDelay(memory, channel) {
  return channel === 'sms' && has(memory, 'sms-late') ? 90 : 0;
}

/** Whether a code that would be right is void. */
export function codeIsVoid() {
  return false;
}

/** What the fee of a category is asked as. */
export function feeOf(memory, cny) {
  return has(memory, 'fee-changed') ? cny + 2000 : cny;
}

/** Before a page is made. */
export async function arrive() {}

/** Once a page is whole. */
export function settle() {}

/** Send a submit: `deliver()` hands it to the portal. */
export function send(deliver) {
  return deliver();
}
