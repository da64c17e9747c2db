// Pop-ups by what they do: whatever can be chosen and was not there before the click. No kit's names.

const OPTION =
  "[role=option], [role=treeitem], [role=menuitem], [role=menuitemradio], " +
  "[role=menuitemcheckbox], [role=gridcell] [role=button]";
const marks = { shown: new Map(), floats: new Set(), owner: null };

// Remember what is shown now, so that what a click on a control brings up can be told from what was there. A pop-up for
// two boxes stays open from the first to the second: it is still the second's own. Says "open" when its pop-up is there
// yet.
const mark = (id) => {
  const el = elementOf(id);
  const open = Boolean(el) && Boolean(marks.owner?.isConnected) && fresh().length > 0;
  const own = open && marks.owner === el;
  const goesOn = open && !own && inOneBox(marks.owner, el);
  marks.owner = el;
  if (own || goesOn) return own ? "open" : "";
  marks.shown = new Map(optionElements().map((one) => [one, spoken(one)]));
  marks.floats = new Set(floating());
  return "";
};

const inOneBox = (a, b) => [...ancestors(a, 3)].some((at) => holds(at, b) && at.getBoundingClientRect().height <= 72);

// What became of a value that Enter has sent off: the pop-up is "closed", went "on" to the second box of a range, is
// still "open", or open with a "second" box to come.
const taken = (id) => {
  if (!isOpen(id)) return "closed";
  const at = deepActive();
  if (at.matches("input") && at !== elementOf(id) && !newBoxes(id).some((box) => holds(box, at))) return "on";
  return hasSecond(elementOf(id)) ? "second" : "open";
};

// Whether a second box of the same frame follows: it still wants its value before the pop-up is done.
const hasSecond = (el) =>
  [...ancestors(el, 3)].some(
    (at) =>
      at.getBoundingClientRect().height <= 72 &&
      [...at.querySelectorAll("input")].some(
        (one) => isShown(one) && el.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING,
      ),
  );

const everywhere = function* (root = document) {
  for (const el of root.querySelectorAll("*")) {
    yield el;
    if (el.shadowRoot) yield* everywhere(el.shadowRoot);
  }
};

// Whether clicks reach an element, or what is in it: the frame of a pop-up may let them through.
const takesClicks = (el) => [el, ...el.children].some((one) => getComputedStyle(one).pointerEvents !== "none");

const onScreen = (el, { coming = false } = {}) => {
  if (!isShown(el)) return false;
  const r = el.getBoundingClientRect();
  if (!coming && (r.width < 2 || r.height < 2)) return false;
  for (const at of coming ? [] : [el, ...ancestors(el, 15)]) {
    const style = getComputedStyle(at);
    if (Number(style.opacity) === 0 || (at === el && !takesClicks(el))) return false;
    if (at !== el && style.overflow === "hidden" && at.getBoundingClientRect().height < 2) return false;
  }
  return r.right > 0 && r.left < innerWidth && r.bottom > -innerHeight && r.top < 3 * innerHeight;
};

// What an option says: of a custom element its words stand in what it was given, not in itself. What it leads to, in a
// list within it, is said by that list's own options.
const spoken = (el) => {
  const further = el.querySelector("ul, ol, [role=group], [role=listbox], [role=menu]");
  return (further && textOf(el, { without: further })) || said(el.innerText ?? el.textContent) || textOf(el);
};

const optionElements = () => {
  const found = [];
  for (const el of everywhere()) if (el.matches(OPTION) && onScreen(el)) found.push(el);
  return found;
};

// Boxes that float over the page: positioned, or in the top layer.
const floating = (how) => {
  const found = [];
  for (const el of everywhere()) {
    const { position } = getComputedStyle(el);
    if (
      (position === "absolute" || position === "fixed" || el.matches("dialog[open], :popover-open")) &&
      onScreen(el, how)
    )
      found.push(el);
  }
  return found;
};

// Whether a box is being faded or folded in, and not to be seen yet.
const isComing = () =>
  document.getAnimations().length > 0 &&
  floating({ coming: true }).some((el) => !marks.floats.has(el) && !onScreen(el));

// A box that lies in the control's own frame, such as a button to clear it, is no pop-up.
const isInFrame = (el) => {
  const frame = marks.owner?.isConnected ? rectOf(boxes.get(marks.owner) ?? marks.owner) : null;
  const { left, top, right, bottom } = rectOf(el);
  return Boolean(frame) && left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
};

// Floating boxes that the last click brought up, outermost only.
const fresh = () => {
  const now = floating().filter((el) => !marks.floats.has(el) && !isInFrame(el));
  return now.filter((el) => !now.some((other) => other !== el && holds(other, el)));
};

const newBoxes = (id) => {
  const el = elementOf(id);
  const owned = el ? [...byIdRef(el, "aria-controls"), ...byIdRef(el, "aria-owns")].filter(onScreen) : [];
  const boxes = [...new Set([...fresh(), ...owned])];
  return boxes.filter((one) => !boxes.some((other) => other !== one && holds(other, one)));
};

// What can be chosen now that could not before: by role, else list items, else the lines of a box that came up.
const choices = (id) => {
  const boxes = newBoxes(id);
  const byRole = optionElements().filter(
    (el) => boxes.some((box) => holds(box, el)) || marks.shown.get(el) !== spoken(el),
  );
  const found = byRole.length ? byRole : boxes.flatMap((box) => listItems(box));
  return found.filter((el) => !found.some((other) => other !== el && holds(el, other) && other.matches(OPTION)));
};

const listItems = (box) => {
  const items = [...everywhere(box), ...(box.shadowRoot ? everywhere(box.shadowRoot) : [])].filter(onScreen);
  const lis = items.filter((el) => el.localName === "li");
  if (lis.length) return lis;
  return items.filter(
    (el) =>
      squeeze(el.textContent) &&
      ![...el.children].some((child) => squeeze(child.textContent)) &&
      !el.matches("input, label, th"),
  );
};

// The list that a choice stands in; where none is named, how far from the left it stands.
const columnOf = (el) => el.closest("[role=listbox], [role=menu], [role=tree], [role=group], ul, ol") ?? leftOf(el);

const leftOf = (el) => (typeof el === "number" ? el : Math.round(el.getBoundingClientRect().left / 8));

// The button in a folded branch of a tree that unfolds it: a click on the branch itself would choose it.
const unfolderOf = (el) => {
  const button =
    el.matches("[role=treeitem][aria-expanded=false]") &&
    [...el.querySelectorAll("button, [role=button]")].find(onScreen);
  return button ? idOf(button) : 0;
};

// A branch of a tree stands in the branch above it, which may not be indented.
const depthOf = (el) => (typeof el === "number" ? 0 : [...ancestors(el)].length);

// The offered choices as facts; `column` numbers the lists they stand in from left to right.
const offered = (id) => {
  const els = choices(id);
  const columns = [...new Set(els.map(columnOf))].sort((a, b) => leftOf(a) - leftOf(b) || depthOf(a) - depthOf(b));
  return els.map((el) => ({
    id: idOf(el),
    text: spoken(el),
    label: said(el.getAttribute("aria-label") ?? el.getAttribute("title") ?? ""),
    column: columns.indexOf(columnOf(el)),
    disabled: el.getAttribute("aria-disabled") === "true" || el.hasAttribute("disabled"),
    folded: el.getAttribute("aria-expanded") === "false",
    unfolder: unfolderOf(el),
    chosen: el.getAttribute("aria-selected") === "true" || el.getAttribute("aria-checked") === "true",
  }));
};

// A text box to search or type in: the trigger itself when it takes text, else one in what came up.
const typingBox = (id) => {
  const el = elementOf(id);
  const takes = (one) =>
    one.matches("input, textarea") &&
    !one.readOnly &&
    !one.disabled &&
    !["hidden", "checkbox", "radio", "button", "file", "number"].includes(one.type);
  for (const box of newBoxes(id)) {
    const inner = [...everywhere(box), ...(box.shadowRoot ? everywhere(box.shadowRoot) : [])].find(
      (one) => takes(one) && onScreen(one),
    );
    if (inner) return { id: idOf(inner), placeholder: said(inner.placeholder ?? ""), inside: true };
  }
  return el && takes(el) ? { id: idOf(el), placeholder: said(el.placeholder ?? ""), inside: false } : null;
};

const isOpen = (id) => newBoxes(id).length > 0 || choices(id).length > 0;

const popupState = (id) => (isOpen(id) ? "open" : isComing() ? "coming" : "none");
