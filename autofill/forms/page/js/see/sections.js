// In which part of the page a control stands: the groups and headings around it.

// Where the control stands, from the inside out: legends and names of the groups around it, then the headings before
// it.
const sectionsOf = (control, seen) => {
  const found = [];
  for (const at of ancestors(control.el)) {
    const name = groupName(at);
    if (name && name !== control.label) found.push(name);
  }
  let level = 7;
  for (const heading of [...seen.headings].reverse()) {
    if (heading.seq > control.seq || heading.level >= level) continue;
    level = heading.level;
    found.push(textOf(heading.el));
  }
  return [...new Set(found)].map((text) => text.slice(0, 120));
};

const GROUPS = new Set(["group", "region", "form", "dialog", "tabpanel", "radiogroup", "search"]);

const groupName = (el) => {
  const legend = el.localName === "fieldset" ? el.querySelector(":scope > legend") : null;
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

// What stands over the boxes of a card though nothing calls it a heading: a part without boxes, first in an element whose
// other parts hold two boxes or more.
const titlesOf = (control, seen) => {
  const found = [];
  for (const at of ancestors(control.el, CARD_DEPTH)) {
    if (ITEM_STOPS.has(at.localName)) break;
    const first = [...at.children].find((child) => isShown(child) && textOf(child));
    if (!first || holds(first, control.el) || first.localName === "label" || controlsIn(first, seen).length) continue;
    const text = textOf(first);
    if (text.length <= TITLE && controlsIn(at, seen).length > 1) found.push(text);
  }
  return found;
};
