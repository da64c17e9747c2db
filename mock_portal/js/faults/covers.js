// What lies over a page: a banner, a promotion, a slider, a mask while something is loading.

import { make } from '../dom.js';
import { inLanguage, t } from '../language.js';
import { isPart } from '../skins.js';
import { ask } from '../../widgets/index.js';
import { later } from './time.js';

const COMES_MS = 6000;
const SENDS_MS = 2000;
const BANNER =
  'position:fixed;inset:auto 0 0;z-index:350;display:flex;justify-content:center;align-items:center;gap:24px;' +
  'height:45vh;background:#fff4ec;border-top:2px solid #c8430a;font-size:24px';
const AD = { zh: '全球大促报名中，立即参加！', en: 'The big sale is on: join now!' };
const CLOSE = { zh: '关闭', en: 'Close' };
const PROMOTION = { zh: '新卖家专享礼包', en: 'A gift for new sellers' };
const LOADING = { zh: '加载中…', en: 'Loading…' };

/** A banner over the lower part of the page, in the way of what is below it. */
export function advertise() {
  const button = make('button', { type: 'button', 'aria-label': inLanguage(CLOSE) }, '×');
  const banner = make('aside', { class: 'advertisement' }, make('strong', {}, inLanguage(AD)), button);
  banner.style.cssText = BANNER;
  button.addEventListener('click', () => banner.remove());
  document.body.append(banner);
}

export function promote() {
  ask({ heading: inLanguage(PROMOTION), content: inLanguage(AD), confirm: inLanguage(CLOSE), cancel: '' });
}

/** A slider in an iframe over the page, before the registration is sent. */
export async function afterSlider(send, page) {
  if (page !== 'account-registration') return send();
  const frame = make('iframe', { src: 'punish.html?x5step=2', title: t('heading.punish') });
  const cover = make('div', { class: 'cover' }, frame);
  cover.style.cssText =
    'position:fixed;inset:0;z-index:450;display:grid;place-items:center;background:rgb(20 24 33 / 60%)';
  frame.style.cssText = 'width:min(420px,92vw);min-height:0;height:260px;border:0;border-radius:12px;background:#fff';
  document.body.append(cover);
  await new Promise((passed) => {
    window.addEventListener('message', ({ data, origin }) => {
      if (data === 'slider-passed' && origin === location.origin) passed();
    });
  });
  cover.remove();
  return send();
}

/** A mask over the page that has just come; a part of a page lies under the mask of the whole. */
export function loads() {
  if (!isPart()) masked(later(COMES_MS));
}

/** A mask over the page while a submit is on its way, two seconds at least. */
export async function sendsMasked(send) {
  const [outcome] = await masked(Promise.all([send(), later(SENDS_MS)]));
  return outcome;
}

async function masked(work) {
  const picture = make('span', { class: 'loading-picture', 'aria-hidden': 'true' });
  const mask = make('div', { class: 'loading', role: 'status', 'aria-busy': 'true' }, picture, inLanguage(LOADING));
  document.body.append(mask);
  try {
    return await work;
  } finally {
    mask.remove();
  }
}
