// Which elements a person can give a value to, and of which kind each is; by native type, role and what it announces.

const TEXT_TYPES = new Set(["text", "email", "tel", "url", "search", ""]);
const DATE_TYPES = new Set(["date", "month", "week", "time", "datetime-local"]);
const OPENS = new Set(["listbox", "tree", "grid", "dialog"]);

const controlKind = (el) => {
  if (el.localName === "input") return inputKind(el);
  if (el.localName === "select") return "select";
  if (el.localName === "textarea") return "textarea";
  return roleKind(el);
};

const inputKind = (el) => {
  const type = el.type;
  if (type === "radio" && el.closest("[role=radio]")) return null; // its drawn frame is the radio
  if (type === "radio" || type === "checkbox" || type === "file" || type === "password" || type === "number")
    return type;
  if (DATE_TYPES.has(type)) return "date";
  if (!TEXT_TYPES.has(type)) return null;
  return announcesPopup(el) || [...ancestors(el, 5)].some(isCombobox) || getComputedStyle(el).pointerEvents === "none"
    ? "picker"
    : "text";
};

const isCombobox = (el) => el.getAttribute("role") === "combobox" || el.getAttribute("aria-haspopup") === "listbox";

const announcesPopup = (el) => el.getAttribute("role") === "combobox" || OPENS.has(el.getAttribute("aria-haspopup"));

const roleKind = (el) => {
  const role = el.getAttribute("role");
  if (el.hasAttribute("contenteditable") && el.isContentEditable) return holdsControl(el) ? null : "editable";
  if (role === "radio" || role === "checkbox") return role;
  if (role === "switch") return "checkbox";
  if (role === "combobox") return holdsControl(el) ? null : "picker";
  const opens = OPENS.has(el.getAttribute("aria-haspopup"));
  if (opens && (el.localName === "button" || el.tabIndex >= 0))
    return holdsControl(el) || isSecondWayIn(el) ? null : "picker";
  if ((el.localName === "button" || role === "button") && el.hasAttribute("aria-pressed")) return "toggle";
  return isBareTrigger(el) ? "picker" : null;
};

// A button without a word beside a box that opens the same pop-up, such as the calendar of a date; a box may name the
// pop-up only while it is open.
const isSecondWayIn = (el) =>
  el.localName === "button" &&
  !textOf(el) &&
  [...(el.parentElement?.querySelectorAll("input") ?? [])].some(
    (box) =>
      box.getAttribute("aria-haspopup") === el.getAttribute("aria-haspopup") &&
      [null, el.getAttribute("aria-controls")].includes(box.getAttribute("aria-controls")),
  );

const INNER =
  "input:not([type=hidden]):not([type=button]):not([type=submit]), select, textarea, [role=combobox], [role=textbox]";

const holdsControl = (el) => {
  const inner = [...el.querySelectorAll(INNER), ...(el.shadowRoot?.querySelectorAll(INNER) ?? [])];
  return inner.some((one) => !isDecoration(one));
};

// A native twin that a kit keeps for its form data: out of sight, out of the tab order, out of the accessibility tree.
const isDecoration = (el) =>
  el.getAttribute("aria-hidden") === "true" ||
  (el.tabIndex < 0 && (Number(getComputedStyle(el).opacity) === 0 || (el.localName === "select" && isClipped(el))));

const PLAIN = new Set(["div", "span"]);
const CONTENT_ROLES = new Set([null, "", "group", "presentation", "none"]);

// Drop-downs that announce nothing: focusable, clickable, one line high, and nothing in them but the text they show.
const isBareTrigger = (el) => {
  if (!PLAIN.has(el.localName) || !el.hasAttribute("tabindex") || el.tabIndex < 0) return false;
  if (!CONTENT_ROLES.has(el.getAttribute("role")) || holdsControl(el) || el.querySelector("a, button, [role=button]"))
    return false;
  const { width, height } = el.getBoundingClientRect();
  return width >= 40 && height >= 14 && height <= 72 && hasEdge(el, 3);
};

const hasEdge = (el, limit = 0) => {
  const style = getComputedStyle(el);
  const drawn = ["Top", "Right", "Bottom", "Left"].some(
    (side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none",
  );
  const filled =
    style.boxShadow !== "none" || (style.backgroundColor !== "rgba(0, 0, 0, 0)" && parseFloat(style.borderRadius) > 0);
  if (drawn || filled) return true;
  const parent = limit > 0 ? parentOf(el) : null;
  return Boolean(parent) && parent.getBoundingClientRect().height <= 72 && hasEdge(parent, limit - 1);
};

// The box that a person sees as the control: for a picker the frame around its small inner input, drawn or announced.
const boxOf = (el, kind, seen) => {
  if (kind !== "picker") return el;
  let box = el;
  for (const at of ancestors(el, 6)) {
    const { height } = at.getBoundingClientRect();
    if (height > Math.max(64, el.getBoundingClientRect().height + 24) || !alone(at, el, seen) || labelled(at)) break;
    if (hasEdge(at) || announcesFrame(at)) box = at;
    // What it holds is no label.
    else if (box === el && textsIn(at, seen).every(({ text }) => text === said(el.value ?? ""))) box = at;
  }
  return box;
};

// A frame that says itself that it opens something is one without a style sheet, too: in a shadow root the page's is
// void.
const announcesFrame = (el) => (el.getAttribute("aria-haspopup") ?? "false") !== "false";

const alone = (outer, el, seen) =>
  !isCrowded(outer, seen) && controlsIn(outer, seen).every((c) => c.el === el || isDecoration(c.el));

const labelled = (el) => el.localName === "label" || el.localName === "form" || Boolean(el.querySelector("label"));

const controlsIn = (el, seen) => within(seen.controls, "seq", seen.span.get(el));

const CROWD = 60; // more controls than any one field has, its radios and hidden twins counted

const isCrowded = (el, seen) => {
  const span = seen.span.get(el);
  return Boolean(span) && bisect(seen.controls, "seq", span[1] + 1) - bisect(seen.controls, "seq", span[0]) > CROWD;
};

const textsIn = (el, seen) => within(seen.blocks, "first", seen.span.get(el));

// The part of a sorted list whose `key` lies in the span; both ends by bisection, since a page may hold thousands.
const within = (list, key, span) =>
  span ? list.slice(bisect(list, key, span[0]), bisect(list, key, span[1] + 1)) : [];

const bisect = (list, key, value) => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle][key] < value) low = middle + 1;
    else high = middle;
  }
  return low;
};
