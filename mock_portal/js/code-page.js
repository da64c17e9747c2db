// Pages that take a one-time code: the button that sends one, and its countdown.

import { answered, delivery, showErrors } from './form.js';
import { t } from './language.js';
import { transact } from './memory.js';
import { current } from './sessions.js';

const TICK_MS = 500;

/**
 * Let the form's send-code button call `send(memory, account)`, which returns {errors} or {}; `sentTo()` names the
 * address. While another code may not be had, `wait()` seconds, the button counts them down.
 */
export function offersCode(form, { send, wait, sentTo }) {
  const button = form.querySelector('.send-code');
  button.addEventListener('click', async () => {
    button.disabled = true;
    const outcome = await answered(transact((memory) => sentBy(memory, send)));
    showErrors(form, outcome.errors ?? {});
    if (!outcome.errors) delivery.tell(form, t('code.sent', { to: masked(sentTo()) }));
    countDown(button, Number(await answered(wait())) || 0);
  });
  return { countDown: (seconds) => countDown(button, seconds) };
}

function sentBy(memory, send) {
  const account = current(memory);
  return account ? send(memory, account) : { errors: { top: 'error.session' } };
}

function countDown(button, seconds) {
  const end = performance.now() + seconds * 1000;
  const tick = () => {
    const left = Math.ceil((end - performance.now()) / 1000);
    button.disabled = left > 0;
    button.textContent = left > 0 ? t('code.again', { seconds: left }) : t('action.send-code');
    if (left > 0) setTimeout(tick, TICK_MS);
  };
  tick();
}

/** z***n@example.com, 138***21 */
function masked(address) {
  const [name, domain] = address.split('@');
  const ends = domain ? 1 : 3;
  return `${name.slice(0, ends)}***${name.slice(-ends)}${domain ? `@${domain}` : ''}`;
}
