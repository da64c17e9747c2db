// The one module that touches the portal's storage: read it, or change it by compare-and-swap.

const TRIES = 100;

/** The portal does not answer, or not as it should. */
export class Unreachable extends Error {}

/** What the portal knows now, with every collection present. */
export async function read() {
  const answer = await asked({ cache: 'no-store' });
  if (!answer.ok) throw new Unreachable(`memory: ${answer.status}`);
  return complete(await answer.json());
}

/**
 * Read, let `change(memory)` alter the document in place, put it back; again when somebody else was faster.
 * `change` may run more than once, so it must not do anything else. Returns what it returned the last time.
 */
export async function transact(change) {
  let memory = await read();
  for (let tried = 0; tried < TRIES; tried += 1) {
    const outcome = change(memory);
    const answer = await asked({
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(memory),
    });
    if (answer.ok) return outcome;
    if (answer.status !== 409) throw new Unreachable(`memory: ${answer.status}`);
    memory = complete(await answer.json());
  }
  throw new Unreachable('memory: changed by others all the time');
}

async function asked(request) {
  try {
    return await fetch('memory', request);
  } catch (error) {
    throw new Unreachable(error.message);
  }
}

function complete(memory) {
  return {
    offset_ms: 0,
    accounts: {},
    sessions: {},
    codes: {},
    alipay: {},
    inbox: [],
    received: [],
    log: [],
    sent: {},
    personas: [],
    ...memory,
  };
}
