// The risk page: a slider that a person drags, in an iframe over the page that it holds up. Rebuilt when it is
// rejected.

import { t, translate } from '../language.js';

const LEAST_MS = 300;
const LEAST_MOVES = 8;
const SIZE = 44;
const track = document.querySelector('#track');
const knob = document.querySelector('#knob');
const said = document.querySelector('#said');
let drag = null;

translate(document.body);
document.body.style.cssText = 'min-height:0;padding:20px;background:#fff';
document.querySelector('main').style.padding = '0';
document.querySelector('h1').style.fontSize = '16px';
track.style.cssText = `position:relative;height:${SIZE}px;border-radius:6px;background:#e3e6eb`;
knob.style.cssText =
  `position:absolute;left:0;width:${SIZE}px;height:${SIZE}px;` +
  'border-radius:6px;background:#c8430a;touch-action:none';
knob.addEventListener('pointerdown', begin);
knob.addEventListener('pointermove', move);
knob.addEventListener('pointerup', finish);
knob.addEventListener('keydown', step);
document.body.hidden = false;

function begin(event) {
  knob.setPointerCapture(event.pointerId);
  drag = { x: event.clientX, at: performance.now(), moves: 0 };
}

function move(event) {
  if (!drag) return;
  drag.moves += 1;
  place((event.clientX - drag.x) / (track.clientWidth - SIZE));
}

function finish() {
  if (!drag) return;
  const human = performance.now() - drag.at > LEAST_MS && drag.moves > LEAST_MOVES;
  drag = null;
  judge(human);
}

function step(event) {
  if (event.key !== 'ArrowRight') return;
  place(position() + 0.05);
  if (position() >= 1) judge(event.isTrusted && !navigator.webdriver);
}

function judge(human) {
  if (human && position() > 0.98) {
    window.parent.postMessage('slider-passed', location.origin);
    return;
  }
  place(0);
  said.textContent = t('punish.failed');
}

function position() {
  return Number(knob.getAttribute('aria-valuenow')) / 100;
}

function place(part) {
  const kept = Math.min(1, Math.max(0, part));
  knob.style.left = `${kept * (track.clientWidth - SIZE)}px`;
  knob.setAttribute('aria-valuenow', Math.round(kept * 100));
}
