// In which part of the page a control stands: the groups and headings around it.

// Where the control stands, from the inside out: legends and names of the groups around it, then the headings before
// it.
const sectionsOf = (control, seen) => {
  const found = [];
  for (const at of ancestors(control.el)) {
    const name = groupName(at);
    if (name && !(name === control.label && isItsLabel(control, at, seen))) found.push(name);
  }
  let level = 7;
  for (const heading of [...seen.headings].reverse()) {
    if (heading.seq > control.seq || heading.level >= level) continue;
    level = heading.level;
    found.push(textOf(heading.el));
  }
  return [...new Set(found)].map((text) => text.slice(0, 120));
};

// Whether the name of a group is the label of a control in it, and not the heading over several that have words of
// their own.
const isItsLabel = (control, at, seen) =>
  control.kind === "radio" ||
  controlsIn(at, seen).every((one) => !placeholderOf(one) && !one.el.getAttribute("aria-label"));

const GROUPS = new Set(["group", "region", "form", "dialog", "tabpanel", "radiogroup", "search"]);

const TITLED = new Set(["fieldset", "details"]);

const groupName = (el) => {
  const legend = TITLED.has(el.localName) ? el.querySelector(":scope > legend, :scope > summary") : null;
  if (legend) return textOf(legend);
  const named = GROUPS.has(el.getAttribute("role")) || ["form", "section", "dialog", "fieldset"].includes(el.localName);
  if (!named) return "";
  const by = byIdRef(el, "aria-labelledby")
    .map((one) => textOf(one))
    .join(" ");
  return by || said(el.getAttribute("aria-label") ?? "");
};

const CARD_DEPTH = 8;
const TITLE = 40; // letters
const NO_TITLE = new Set(["label", "thead", "td", "th", "dt"]);

// What stands over the boxes of a card, or before those of a row or table, though nothing calls it a heading.
const titlesOf = (control, seen) => [...rowHeadsOf(control, seen), ...cardTitlesOf(control, seen)];

// A text without boxes right before a table; one that looks like a title before a box, with no other between; and one
// that comes first in an element whose other parts hold two boxes or more.
const cardTitlesOf = (control, seen) => {
  const found = [];
  let inside = control.el;
  for (const at of ancestors(control.el, CARD_DEPTH)) {
    const title = inside.localName === "table" ? shownBefore(inside) : titleBefore(inside, seen);
    if (title && isTitle(title, seen) && !labels(title)) found.push(textOf(title));
    if (ITEM_STOPS.has(at.localName)) break;
    const first = [...at.children].find((child) => isShown(child) && textOf(child));
    if (first && !holds(first, control.el) && isTitle(first, seen) && controlsIn(at, seen).length > 1 && !labels(first))
      found.push(textOf(first));
    inside = at;
  }
  return [...new Set(found)];
};

const isTitle = (el, seen) =>
  !NO_TITLE.has(el.localName) &&
  !isRowOfCells(el) &&
  textOf(el).length <= TITLE &&
  !controlsIn(el, seen).length &&
  !el.closest("label");

const isRowOfCells = (el) => el.localName === "tr" && el.cells.length > 1;

const shownBefore = (el) => {
  let before = el.previousElementSibling;
  while (before && !(isShown(before) && textOf(before))) before = before.previousElementSibling;
  return before;
};

// The nearest text before an element that looks like a title: bold, or of a class that says so.
const titleBefore = (el, seen) => {
  for (let at = shownBefore(el); at; at = shownBefore(at)) {
    if (/^h[1-6]$/.test(at.localName)) return null; // said among the sections
    if (!controlsIn(at, seen).length && looksLikeTitle(at)) return at;
  }
  return null;
};

const looksLikeTitle = (el) =>
  !NO_TITLE.has(el.localName) &&
  !isRowOfCells(el) &&
  (el.localName === "tr" || IS_TITLE.test(el.className) || isBold(el));

const IS_TITLE = /(^|[-_ ])(title|header|heading|caption|subtitle)/i;

const isBold = (el) => {
  const at = el.childElementCount === 1 && textOf(el.firstElementChild) === textOf(el) ? el.firstElementChild : el;
  return Number(getComputedStyle(at).fontWeight) >= 600;
};

// The cells before a row's questions that say whose they are: one that spans several rows, and one before a label.
const rowHeadsOf = (control, seen) => {
  const cell = control.el.closest("td");
  const row = cell?.closest("tr");
  if (!row) return [];
  const isText = (one) => textOf(one) && !controlsIn(one, seen).length;
  const before = [...row.cells].slice(0, cell.cellIndex);
  const firstBox = before.findIndex((one) => !isText(one));
  const own = firstBox < 0 ? before : before.slice(0, firstBox);
  const boxes = [...row.cells].filter((one) => controlsIn(one, seen).length).length;
  const isForAll = own.length === 1 && boxes > 1 && !isText(row.cells[2] ?? cell); // one text, then a box in each cell
  const heads = isForAll ? own : own.slice(0, -1); // the last one is the label of the first box
  return [...heads, ...spanning(row).filter(isText)].map((one) => textOf(one)).filter((text) => text.length <= TITLE);
};

// The cells of the rows before that reach down into this one.
const spanning = (row) => {
  const rows = [...row.parentElement.children];
  const at = rows.indexOf(row);
  return rows.slice(0, at).flatMap((one, n) => [...(one.cells ?? [])].filter((cell) => cell.rowSpan > at - n));
};

// Whether what follows is the box that the text is the label of: it has no words of its own.
const labels = (first) => {
  let next = first.nextElementSibling;
  while (next && !isShown(next)) next = next.nextElementSibling;
  return !next || !textOf(next);
};
