// A list of records: what its rows say, how many it says there are, and the ways to see more of it.

const NEXT = /^[›>»→\s]*(go to )?(下一?页|后一页|next( page)?( \d+)?|[›>»→])([,，].*|[›>»→\s]*)$/i;
const MORE = /^((点击)?(加载|查看|显示)更多|(load|show|view) more)\s*([(（]?\d+[)）]?|[∨⌄↓▾v>›»]+)?$/i;
const ALL = /^(全部(商品|产品|状态)?|所有(商品|产品)?|all( (products|items|states?))?)\s*([(（]?\d+[)）]?)?$/i;
const SEARCHES = /搜索|查找|查询|编码|编号|sku|search|find/i;
const TOTALS = [
  /^\s*(\d[\d,]*)\s*(?:items?|products?|results?|records?|件商品|个商品)\s*$/gim,
  /共(?:有|计)?\s*(\d[\d,]*)\s*(?:件|条|个|项|款|种|笔|记录)/g,
  /(\d[\d,]*)\s*(?:items?|products?|records?|results?|entries)\s+in total/gi,
  /\btotal(?: of)?:?\s*(\d[\d,]*)(?:\s*(?:items?|products?|records?|results?|entries))?\b/gi,
  /\d+\s*(?:[-–~至]|to)\s*\d+\s*(?:of|条?[,，/]\s*共?)\s*(\d[\d,]*)/gi,
];

const LAST_PAGE = [/第\s*\d+\s*[/／]\s*(\d+)\s*页/, /\bpage\s*\d+\s*(?:of|\/)\s*(\d+)/i, /共\s*(\d+)\s*页/];
const NONE = new RegExp(
  [
    /暂无|没有(找到|任何|商品|数据|记录)|无数据|(?<!\d)0\s*[件条个项款]/,
    /no (data|products?|items?|records?|results?)|nothing (here|found)/,
    /(?<!\d)0 (products?|items?|records?|results?|published)/,
  ]
    .map((part) => part.source)
    .join("|"),
  "i",
);
const A_PAGE_HAS = /条\s*[/／]?\s*页|每页|\/\s*page|per page|rows/i;
const CHOSEN = /(^|[-_\s])(active|selected|current|checked|on)($|[-_\s])/i;
const STATES =
  /^(在售|已上架|上架|销售中|审核中|待审核|草稿|已下架|下架|on sale|online|live|in review|pending|draft|offline)\s*([(（]?\d+[)）]?)?$/i;
const PRESSABLE = "a, button, li, label, [role=button], [role=tab], [role=link], [role=radio], [tabindex]";

const listing = () => {
  const all = [...everywhere()].filter(isShown);
  const home = all.find((el) => el.matches("main, [role=main]")) ?? document.body;
  const rows = rowsIn(all);
  const text = home.innerText ?? "";
  const lines = (rows ? rows.map((row) => row.innerText) : [text])
    .join("\n")
    .split(/[\n\t]+/)
    .map(startOf)
    .map(squeeze)
    .filter(Boolean);
  const outside = all.filter((el) => holds(home, el) && !rows?.some((row) => holds(row, el)));
  const named = (words) => outside.filter((el) => el.matches(PRESSABLE) && words.test(nameOf(el)));
  const leaves = outside.filter((el) => MORE.test(textOf(el)));
  const [next, more] = [named(NEXT).at(-1), named(MORE).at(-1) ?? leaves.at(-1)];
  return {
    lines: [...new Set(lines)],
    rows: rows ? rows.length : -1,
    cells: (rows ?? []).map((row) =>
      [...row.querySelectorAll("td, [role=cell], [role=gridcell]")].map((cell) => textOf(cell)),
    ),
    totals: [
      ...new Set(
        TOTALS.flatMap((total) => [...text.matchAll(total)].map((found) => Number(found[1].replaceAll(",", "")))),
      ),
    ],
    numbers: numbersIn(outside),
    last: Math.max(0, ...LAST_PAGE.map((words) => Number(words.exec(text)?.[1] ?? 0))),
    next: next && !isOff(next) ? idOf(next) : 0,
    more: more && !isOff(more) ? idOf(more) : 0,
    filter: filterOf(outside, named(ALL)),
    scrolls: Boolean(rows?.[0] && [...ancestors(rows[0], 6)].some(scrollsDown)),
    none: NONE.test(text),
    search: searchIn(all),
  };
};

// The numbers of pages that can be pressed: those that stand together, the first and the second among them.
const numbersIn = (outside) => {
  const found = outside.filter(
    (el) =>
      el.matches(PRESSABLE) &&
      /^\d{1,4}$/.test(textOf(el)) &&
      !outside.some((inner) => inner !== el && holds(el, inner) && inner.matches(PRESSABLE)),
  );
  const row = (el) => [...ancestors(el, 3)].find((at) => found.filter((one) => holds(at, one)).length > 1);
  const pagers = [...new Set(found.map(row).filter(Boolean))];
  for (const pager of pagers) {
    const numbers = found.filter((el) => row(el) === pager);
    const texts = numbers.map((el) => Number(textOf(el)));
    if (texts.includes(1) && texts.includes(2)) return Object.fromEntries(numbers.map((el) => [textOf(el), idOf(el)]));
  }
  return {};
};

const scrollsDown = (el) =>
  el.scrollHeight > el.clientHeight + 8 &&
  /auto|scroll|overlay/.test(getComputedStyle(el).overflowY) &&
  el !== document.body &&
  el !== document.documentElement;

// The rows of the table with the most of them; null where there is none.
const rowsIn = (all) => {
  const tables = all.filter((el) => el.matches("table, [role=table], [role=grid]"));
  const rowsOf = (table) =>
    [...table.querySelectorAll("tr, [role=row]")].filter(
      (row) => isShown(row) && row.querySelectorAll("td, [role=cell], [role=gridcell]").length > 1,
    );
  const found = tables.map(rowsOf).sort((a, b) => b.length - a.length);
  return found.length ? found[0] : null;
};

const nameOf = (el) =>
  [el.getAttribute("aria-label"), textOf(el), el.title, el.closest("li")?.title]
    .map((name) => squeeze(name ?? ""))
    .find(Boolean) ?? "";

const isOff = (el) =>
  [el, el.closest("li"), ...el.querySelectorAll("button, a")]
    .filter(Boolean)
    .some((one) => isDisabled({ el: one }) || /disabled/i.test(one.getAttribute("class") ?? ""));

const isChosen = (el) =>
  [el, ...ancestors(el, 2)].some(
    (at) =>
      ["aria-selected", "aria-checked", "aria-pressed", "aria-current"].some(
        (name) => !["false", null].includes(at.getAttribute(name)),
      ) ||
      CHOSEN.test(at.getAttribute("class") ?? "") ||
      at.querySelector?.(":scope > input:checked"),
  );

// Whether only a part of the records may be asked for: {on, all}, where `all` is what to press for all of them, 0 for
// none.
const filterOf = (outside, [whole]) => {
  const others = outside.some(
    (el) => (el.matches("[role=tab]") && isChosen(el) && !ALL.test(textOf(el))) || isFilter(el),
  );
  if (whole) return { on: !isChosen(whole) || outside.some(isFilter), all: isChosen(whole) ? 0 : idOf(whole) };
  return { on: others, all: 0 };
};

const isFilter = (el) => {
  if (el.localName === "select")
    return !ALL.test(chosenIn(el).join(" ")) && !A_PAGE_HAS.test(chosenIn(el).join(" ")) && el.value !== "";
  if (el.localName === "input" && /^\d{4}[-/.年]\d/.test(el.value)) return true;
  if (el.matches("input[type=radio]:checked")) return !ALL.test(choiceText(el));
  return STATES.test(textOf(el)) && el.matches(PRESSABLE) && isChosen(el);
};

// The list's own search: a text box that says so, in the main part of the page.
const searchIn = (all) => {
  const says = (el) =>
    [
      el.placeholder,
      el.getAttribute("aria-label"),
      el.name,
      ...[...(el.labels ?? [])].map((label) => textOf(label)),
    ].join(" ");
  const box = all.find(
    (el) =>
      el.matches("input[type=search], input[type=text], input:not([type])") &&
      !el.readOnly &&
      !el.disabled &&
      el.closest("main, [role=main], body") &&
      SEARCHES.test(says(el)),
  );
  return box ? idOf(box) : 0;
};
