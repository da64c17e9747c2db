// What every other part asks of one element: its id for later calls, its parents through shadow roots, whether it is
// shown.

const ids = new WeakMap();
const byId = new Map();
const firstShown = new WeakMap();
const boxes = new WeakMap();

// Numbers begin anywhere: one of another document's names nothing in this one.
let nextId = 1 + Math.floor(Math.random() * 2 ** 40);

const idOf = (el) => {
  if (!ids.has(el)) {
    ids.set(el, nextId);
    byId.set(nextId, new WeakRef(el));
    nextId += 1;
  }
  return ids.get(el);
};

const elementOf = (id) => {
  const el = byId.get(id)?.deref();
  return el?.isConnected ? el : null;
};

const parentOf = (node) =>
  node.assignedSlot ?? node.parentElement ?? (node.parentNode instanceof ShadowRoot ? node.parentNode.host : null);

function* ancestors(node, limit = 100) {
  for (let at = parentOf(node); at && limit > 0; at = parentOf(at), limit -= 1) yield at;
}

const holds = (outer, inner) => outer === inner || [...ancestors(inner)].includes(outer);

const childrenOf = (el) => {
  if (el.shadowRoot) return el.shadowRoot.childNodes;
  if (el.localName === "slot") {
    const given = el.assignedNodes();
    return given.length ? given : el.childNodes;
  }
  return el.childNodes;
};

// Every element below one, as it is drawn: through shadow roots, with what was given to their slots.
function* flatTree(el) {
  for (const child of childrenOf(el)) {
    if (child.nodeType !== Node.ELEMENT_NODE) continue;
    yield child;
    yield* flatTree(child);
  }
}

const isShown = (el) => el.checkVisibility({ visibilityProperty: true }) || getComputedStyle(el).display === "contents";

// What is asked of the same elements again and again in one harvest, and found out but once.
const memories = [];

const onceAHarvest = (find) => {
  const known = new Map();
  memories.push(known);
  return (el) => (known.has(el) ? known.get(el) : known.set(el, find(el)).get(el));
};

const forgetFound = () => memories.forEach((known) => known.clear());

const squeeze = (text) => text.replace(/[\s\u200b-\u200f\ufeff]+/g, " ").trim();

// Glyphs of icon fonts live in the private use area; they say nothing.
const withoutGlyphs = (text) => squeeze(text.replace(/[\ue000-\uf8ff]/g, " "));

// As much of a text as is quoted: a sentence. What is longer ends in dots, and is cut before anything else reads it.
const LONGEST = 400;
const READ = 4 * LONGEST; // letters that are looked at for it, spaces between them included

const excerpt = (text, most = LONGEST) => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

const startOf = (text) =>
  text.length <= READ ? text : `${/^\s/.test(text) ? " " : ""}${text.trimStart().slice(0, READ)}`;

const said = (text) => excerpt(withoutGlyphs(startOf(text)));

const rectOf = (el) => {
  const { left, top, right, bottom, width, height } = el.getBoundingClientRect();
  return { left, top, right, bottom, width, height };
};

const union = (rects) => {
  const left = Math.min(...rects.map((r) => r.left));
  const top = Math.min(...rects.map((r) => r.top));
  const right = Math.max(...rects.map((r) => r.right));
  const bottom = Math.max(...rects.map((r) => r.bottom));
  return { left, top, right, bottom, width: right - left, height: bottom - top };
};

const NO_TEXT = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "select",
  "textarea",
  "datalist",
  "svg",
  "head",
  "iframe",
]);

// Elements that only dress a part of a word, as long as they hold no words of their own; between all others one word
// ends and the next begins.
const DRESS = new Set(["b", "i", "em", "strong", "font", "mark", "u", "wbr", "small"]);

const isDress = (el) => DRESS.has(el.localName) && !/\S\s+\S/.test(el.textContent);

// What a page reports to those who can't see it change: how many results there are, what was chosen last.
const NEWS = "[role=status], [aria-live=polite], [aria-live=assertive]";

// The text that a person reads inside an element, without what controls hold; `without` is left out. Only its
// beginning, unless the `whole` is asked for.
const textOf = (el, { hidden = false, without = null, buttons = true, news = true, whole = false } = {}) => {
  const parts = [];
  let letters = 0;
  const visit = (node) => {
    if (letters > READ && !whole) return;
    if (node.nodeType === Node.TEXT_NODE) {
      parts.push(whole ? node.data : startOf(node.data));
      letters += parts.at(-1).trim().length;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || NO_TEXT.has(node.localName) || node === without) return;
    if (!hidden && !isShown(node)) return;
    if (!buttons && node !== el && node.matches("button, [role=button]")) return;
    if (!news && node.matches(NEWS)) return;
    const gap = isDress(node) ? "" : " ";
    parts.push(gap);
    for (const child of childrenOf(node)) visit(child);
    parts.push(gap);
  };
  visit(el);
  const text = withoutGlyphs(parts.join(""));
  return whole ? text : excerpt(text);
};

const byIdRef = (el, attribute) =>
  (el.getAttribute(attribute) ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => el.getRootNode().getElementById?.(id) ?? document.getElementById(id))
    .filter(Boolean);
