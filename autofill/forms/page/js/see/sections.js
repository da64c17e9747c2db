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
