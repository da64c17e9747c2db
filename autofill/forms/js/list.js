// A list of records: what its rows say, how many it says there are, and the ways to see more of it.

const NEXT = /^(下一?页|后一页|next( page)?|[›>»→])$/i;
const MORE = /^((点击)?(加载|查看|显示)更多|(load|show|view) more)$/i;
const ALL = /^(全部(商品|产品|状态)?|所有(商品|产品)?|all( (products|items|states?))?)\s*([(（]?\d+[)）]?)?$/i;
const SEARCHES = /搜索|查找|查询|编码|编号|sku|search|find/i;
const TOTALS = [
  /共(?:有|计)?\s*(\d[\d,]*)\s*(?:件|条|个|项|款|种|笔|记录)/g,
  /(\d[\d,]*)\s*(?:items?|products?|records?|results?|entries)\s+in total/gi,
  /total(?: of)?:?\s*(\d[\d,]*)(?:\s*(?:items?|products?|records?|results?|entries))?\b/gi,
  /\d+\s*[-–~至]\s*\d+\s*(?:of|条?[,，/]\s*共)\s*(\d[\d,]*)/gi,
];

const listing = () => {
  const all = [...everywhere()].filter(isShown);
  const home = all.find((el) => el.matches("main, [role=main]")) ?? document.body;
  const rows = rowsIn(all);
  const text = home.innerText ?? "";
  const lines = (rows ? rows.map((row) => row.innerText) : [text]).join("\n").split(/[\n\t]+/).map(squeeze).filter(Boolean);
  const pressable = all.filter((el) => el.matches("a[href], button, [role=button], [role=tab], [role=link]"));
  const named = (words) => pressable.filter((el) => words.test(nameOf(el)));
  const [next, more] = [named(NEXT).at(-1), named(MORE).at(-1)];
  return {
    lines: [...new Set(lines)],
    rows: rows ? rows.length : -1,
    cells: (rows ?? []).map((row) => [...row.querySelectorAll("td, [role=cell], [role=gridcell]")].map((cell) => textOf(cell))),
    totals: [...new Set(TOTALS.flatMap((total) => [...text.matchAll(total)].map((found) => Number(found[1].replaceAll(",", "")))))],
    next: next && !isOff(next) ? idOf(next) : 0,
    more: more && !isOff(more) ? idOf(more) : 0,
    filter: filterOf(all, named(ALL)),
    search: searchIn(all),
  };
};

// The rows of the table with the most of them; null where there is none.
const rowsIn = (all) => {
  const tables = all.filter((el) => el.matches("table, [role=table], [role=grid]"));
  const rowsOf = (table) => [...table.querySelectorAll("tr, [role=row]")].filter((row) => isShown(row) && row.querySelectorAll("td, [role=cell], [role=gridcell]").length > 1);
  const found = tables.map(rowsOf).sort((a, b) => b.length - a.length);
  return found.length ? found[0] : null;
};

const nameOf = (el) => squeeze(el.getAttribute("aria-label") ?? "") || textOf(el) || squeeze(el.title ?? "");

const isOff = (el) => isDisabled({ el }) || ["disabled", "true"].includes(el.parentElement?.getAttribute("aria-disabled") ?? "");

const isChosen = (el) => ["aria-selected", "aria-checked", "aria-pressed", "aria-current"].some((name) => !["false", null].includes(el.getAttribute(name)));

// Whether only a part of the records is asked for: {on, all}, where `all` is the tab to press for all of them, 0 for none.
const filterOf = (all, [whole]) => {
  if (whole) return { on: !isChosen(whole), all: isChosen(whole) ? 0 : idOf(whole) };
  return { on: all.some((el) => el.matches("main [role=tab], [role=main] [role=tab]") && isChosen(el)), all: 0 };
};

// The list's own search: a text box that says so, in the main part of the page.
const searchIn = (all) => {
  const says = (el) => [el.placeholder, el.getAttribute("aria-label"), el.name, ...[...(el.labels ?? [])].map((label) => textOf(label))].join(" ");
  const box = all.find((el) => el.matches("input[type=search], input[type=text], input:not([type])") && !el.readOnly && !el.disabled && el.closest("main, [role=main], body") && SEARCHES.test(says(el)));
  return box ? idOf(box) : 0;
};
