// The product list in pages: newest first, four a page, on sale by default, with a count and a search.

import { now, stamp, hoursLater } from '../clock.js';
import { make } from '../dom.js';
import { inLanguage } from '../language.js';
import { HERE } from '../page-name.js';
import { listed } from '../products.js';
import { current } from '../sessions.js';

const A_PAGE = 4;
const REVIEW_HOURS = 1;
const TABS = {
  'on-sale': { zh: '在售', en: 'On sale' },
  'in-review': { zh: '审核中', en: 'In review' },
  all: { zh: '全部', en: 'All' },
};
const WORDS = {
  tabs: { zh: '商品状态', en: 'Product state' },
  what: { zh: '商品标题/商品编码', en: 'Product title or SKU code' },
  search: { zh: '搜索', en: 'Search' },
  none: { zh: '暂无数据', en: 'No data' },
  pages: { zh: '分页', en: 'Pagination' },
  previous: { zh: '上一页', en: 'Previous' },
  next: { zh: '下一页', en: 'Next' },
};
const SAYS = {
  zh: { total: (count) => `共 ${count} 件`, page: (number, last) => `第 ${number} 页，共 ${last} 页` },
  en: { total: (count) => `${count} items in total`, page: (number, last) => `Page ${number} of ${last}` },
};

/** Cut the list that the page has made; what is searched for and which page is open is forgotten on a reload. */
export function paginate(main, memory) {
  if (HERE !== 'products.html') return;
  const table = main.querySelector('table.list');
  const view = { tab: 'on-sale', words: '', page: 1 };
  const count = make('span', { class: 'pager-total', role: 'status' });
  const pager = make('nav', { class: 'pager', 'aria-label': say('pages') });
  const show = (change) => draw(table, rows, Object.assign(view, { page: 1 }, change), { count, pager, show });
  const rows = rowsOf(table, memory);
  main.querySelector('#count').remove();
  table.parentElement.before(make('div', { class: 'list-bar' }, tabs(view, show), search(show)));
  table.parentElement.after(make('div', { class: 'list-foot' }, count, pager));
  show({});
}

/** The page's rows, newest first, each with what is known of its product. */
function rowsOf(table, memory) {
  const moment = stamp(now(memory));
  const products = listed(memory, current(memory), moment);
  return [...table.tBodies[0].rows]
    .map((row, place) => ({ row, ...products[place], tab: tabOf(products[place], moment) }))
    .reverse();
}

function tabOf({ published_at }, moment) {
  return published_at && hoursLater(published_at, REVIEW_HOURS) > moment ? 'in-review' : 'on-sale';
}

function draw(table, rows, view, { count, pager, show }) {
  const found = rows.filter((each) => isIn(view, each));
  const last = Math.max(1, Math.ceil(found.length / A_PAGE));
  const shown = found.slice((view.page - 1) * A_PAGE, view.page * A_PAGE).map(({ row }) => row);
  const none = make('tr', {}, make('td', { colspan: table.tHead.rows[0].cells.length, class: 'soft' }, say('none')));
  table.tBodies[0].replaceChildren(...(shown.length ? shown : [none]));
  count.textContent = inLanguage(SAYS).total(found.length);
  const pressed = pager.contains(document.activeElement) && document.activeElement.dataset.key;
  pager.replaceChildren(...buttons(view, last, show));
  if (pressed)
    (pager.querySelector(`[data-key="${pressed}"]:enabled`) ?? pager.querySelector('[aria-current]')).focus();
}

function isIn({ tab, words }, product) {
  const text = `${product.title}\n${product.sku}`.toLowerCase();
  return (tab === 'all' || tab === product.tab) && text.includes(words.trim().toLowerCase());
}

function tabs(view, show) {
  const list = make('div', { class: 'tabs', role: 'tablist', 'aria-label': say('tabs') });
  for (const [name, words] of Object.entries(TABS)) {
    const tab = make('button', { type: 'button', class: 'tab', role: 'tab' }, inLanguage(words));
    tab.setAttribute('aria-selected', String(name === view.tab));
    tab.addEventListener('click', () => {
      for (const each of list.children) each.setAttribute('aria-selected', String(each === tab));
      show({ tab: name });
    });
    list.append(tab);
  }
  return list;
}

function search(show) {
  const box = make('input', { type: 'search', 'aria-label': say('what'), placeholder: say('what') });
  const button = make('button', { type: 'submit', class: 'secondary small' }, say('search'));
  const form = make('form', { role: 'search', class: 'bare list-search' }, box, button);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show({ words: box.value });
  });
  return form;
}

function buttons({ page }, last, show) {
  const numbers = Array.from({ length: last }, (_, index) => index + 1);
  const turn = (key, words, to) => button(key, words, { disabled: to < 1 || to > last }, () => show({ page: to }));
  return [
    turn('previous', say('previous'), page - 1),
    ...numbers.map((number) => {
      const look = { 'aria-current': number === page && 'page', 'aria-label': inLanguage(SAYS).page(number, last) };
      return button(number, String(number), look, () => show({ page: number }));
    }),
    turn('next', say('next'), page + 1),
  ];
}

function button(key, words, attributes, act) {
  const made = make('button', { type: 'button', class: 'pager-button', 'data-key': key, ...attributes }, words);
  made.addEventListener('click', act);
  return made;
}

function say(key) {
  return inLanguage(WORDS[key]);
}
