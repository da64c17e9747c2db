// Reads a document once, in the order of the flat tree: blocks of text, controls, headings, labels, alerts, news.

const HEADING = /^h[1-6]$/;
const OWN_BLOCK = new Set(["label", "legend", "th", "td", "dt", "dd", "li", "p", "caption", "figcaption"]);
const POPUP_ROLES = new Set(["listbox", "option", "menu", "menuitem", "tooltip", "tree", "treeitem"]);

const isHeading = (el) => HEADING.test(el.localName) || el.getAttribute("role") === "heading" || isRule(el);

// A fieldset with nothing in it but its legend is drawn as a line with a title: it heads what follows.
const isRule = (el) =>
  el.localName === "legend" && el.parentElement?.localName === "fieldset" && el.parentElement.childElementCount === 1;

const levelOf = (el) => Number(el.getAttribute("aria-level") ?? (HEADING.test(el.localName) ? el.localName[1] : 2));

const opensBlock = (el) =>
  OWN_BLOCK.has(el.localName) || isHeading(el) || !getComputedStyle(el).display.startsWith("inline");

const walk = (root) => {
  const seen = {
    blocks: [],
    controls: [],
    headings: [],
    alerts: [],
    news: [],
    labelsFor: new Map(),
    span: new Map(),
    seq: 0,
  };
  visitAll(root, seen, { block: root, label: null, button: null, popup: false });
  return seen;
};

const visitAll = (parent, seen, context) => {
  for (const node of childrenOf(parent)) {
    if (node.nodeType === Node.TEXT_NODE) addText(node, seen, context);
    else if (node.nodeType === Node.ELEMENT_NODE) visit(node, seen, context);
  }
};

const visit = (el, seen, context) => {
  const start = (seen.seq += 1);
  const control = controlKind(el);
  if (control) seen.controls.push({ el, kind: control, seq: start, popup: context.popup });
  if (NO_TEXT.has(el.localName)) {
    seen.span.set(el, [start, start]);
    return;
  }
  if (el.localName === "label") addLabel(el, seen);
  if (isHeading(el) && isShown(el)) seen.headings.push({ el, seq: start, level: levelOf(el) });
  if (isAlert(el)) seen.alerts.push({ el, seq: start });
  else if (isNews(el)) seen.news.push(el);
  const role = el.getAttribute("role");
  const inner = {
    block: el.localName === "slot" || !opensBlock(el) ? context.block : el,
    label: el.localName === "label" ? el : context.label,
    button: el.localName === "button" || role === "button" ? el : context.button,
    popup: context.popup || POPUP_ROLES.has(role),
  };
  visitAll(el, seen, inner);
  seen.span.set(el, [start, seen.seq]);
};

const addLabel = (el, seen) => {
  const target = el.getAttribute("for");
  if (!target) return;
  if (!seen.labelsFor.has(target)) seen.labelsFor.set(target, []);
  seen.labelsFor.get(target).push(el);
};

const isAlert = (el) => {
  const role = el.getAttribute("role");
  return role === "alert" || role === "alertdialog" || el.getAttribute("aria-live") === "assertive";
};

// What a page tells in passing, its messages of success among it.
const isNews = (el) =>
  el.localName === "output" || el.getAttribute("role") === "status" || el.getAttribute("aria-live") === "polite";

const range = document.createRange();

const addText = (node, seen, { block, label, button, popup }) => {
  const text = said(node.data);
  if (!text) return;
  const parent = node.parentElement ?? parentOf(node);
  if (!parent || !isShown(parent)) return;
  range.selectNodeContents(node);
  const { left, top, right, bottom, width, height } = range.getBoundingClientRect();
  if (width < 2 || height < 2) return;
  const seq = (seen.seq += 1);
  const rect = { left, top, right, bottom, width, height };
  const last = seen.blocks.at(-1);
  const together = last && last.block === block && last.label === label && last.button === button;
  const between = seen.controls.at(-1)?.seq ?? 0;
  if (together && between < last.seq) {
    const apart =
      /^\s/.test(node.data) || last.open || (parent !== last.parent && DRESS.has(parent.localName) && !isDress(parent));
    last.text = last.text.length < LONGEST ? excerpt(`${last.text}${apart ? " " : ""}${text}`) : last.text;
    last.open = /\s$/.test(node.data);
    last.rect = union([last.rect, rect]);
    last.seq = seq;
    return;
  }
  seen.blocks.push({ text, block, label, button, popup, rect, seq, first: seq, parent, open: /\s$/.test(node.data) });
};
