// What a page says that a control is for: explicit labels, the text of its form item, what the eye finds beside it, its
// names.

const ITEM_DEPTH = 7;
const ITEM_STOPS = new Set(["form", "body", "main", "fieldset", "dialog", "html"]);
const TALLEST = 400; // of a text that may be a label, in pixels
const NEAR = { left: 320, above: 44, right: 40 };

const cluesOf = (control, seen) => {
  const clues = [];
  const add = (source, text, more = {}) => {
    const clean = said(text ?? "");
    if (clean && clean.length <= 300) clues.push({ source, text: clean, ...more });
  };
  const { el } = control;
  add("autocomplete", el.getAttribute("autocomplete"));
  for (const label of labelsOf(control, seen)) add("label", labelText(label, control));
  for (const named of byIdRef(el, "aria-labelledby"))
    if (!holds(control.box, named)) add("labelledby", textOf(named, { hidden: true }));
  add("aria-label", el.getAttribute("aria-label"));
  add("column", columnHeadOf(control, seen));
  addItemClues(control, seen, add);
  addNearClues(control, seen, add);
  add("placeholder", placeholderOf(control));
  add("title", el.getAttribute("title"));
  add("name", el.getAttribute("name") ?? hostAttribute(el, "name"));
  add("id", el.getAttribute("id") || hostAttribute(el, "id"));
  return clues;
};

const hostAttribute = (el, name) =>
  el.getRootNode() instanceof ShadowRoot ? el.getRootNode().host.getAttribute(name) : null;

const labelsOf = (control, seen) => {
  const found = new Set(control.parts ? [] : (control.el.labels ?? []));
  for (const at of [control.el, ...ancestors(control.el, ITEM_DEPTH)]) {
    const alike = seen.labelsFor.get(at.getAttribute("id")) ?? [];
    const own =
      at === control.el ||
      (!isCrowded(at, seen) && controlsIn(at, seen).every((c) => isMember(control, c.el) || isDecoration(c.el)));
    if (own) alike.filter((label) => label.getRootNode() === at.getRootNode()).forEach((label) => found.add(label));
    if (own && at.localName === "label" && !control.parts) found.add(at);
    if (!own) break;
  }
  return found;
};

const isMember = (control, el) => control.el === el || (control.parts?.some((part) => part.el === el) ?? false);

// A label that wraps its control reads as the control's content too: only the text outside the control's box counts.
const labelText = (label, control) => {
  const around = holds(label, control.box) && control.kind !== "checkbox" && control.kind !== "radio";
  return textOf(label, { hidden: !isShown(label), without: around ? control.box : null, buttons: false });
};

const placeholderOf = (control) => {
  const { el, kind, box } = control;
  if (kind !== "picker")
    return el.getAttribute("placeholder") ?? el.getAttribute("data-placeholder") ?? el.getAttribute("aria-placeholder");
  if (firstShown.has(el)) return firstShown.get(el);
  const shown = el.getAttribute("placeholder") || textOf(box);
  if (shown && isShown(box)) firstShown.set(el, shown); // a page that is still being made has not said it yet
  return shown;
};

const CHOOSE = /^(请?选择|(please )?(select|choose)( one)?)[\s.…]*$/i;
const SAYS_NOTHING = /^(请?(选择|输入|填写)|(please )?(select|choose|enter|input)( one)?)[\s.…]*$/i;

// What a switch shows of itself.
const STATE = /^(on|off|yes|no|开|关|是|否|开启|关闭|启用|停用)$/i;

const UPLOADS = new RegExp(
  [
    /^(点击)?(上传|选择|浏览|添加)(文件|附件|图片)?$/,
    /^(click to )?(upload|choose|select|browse|add)( (a|your|the))?( (files?|images?|documents?))?$/,
  ]
    .map((part) => part.source)
    .join("|"),
  "i",
);

// Words like "please choose" over a box, or "upload a file" on what a click opens: its placeholder, drawn as a text of
// its own.
const isDrawnPlaceholder = (b, { rect, kind }) =>
  (SAYS_NOTHING.test(b.text) || (kind === "file" && UPLOADS.test(b.text))) &&
  inside(b.rect, rect) &&
  sameRow(b.rect, rect);

// The elements around a box from the inside out; those that hold nothing but the one before are no step.
function* around(box) {
  let [steps, before] = [0, box];
  for (const at of ancestors(box, 3 * ITEM_DEPTH)) {
    if (steps >= ITEM_DEPTH) return;
    steps += at.childElementCount > 1 || at.shadowRoot || before.assignedSlot ? 1 : 0;
    before = at;
    yield at;
  }
}

// The label in the cell right before the control's own: of two questions in one row, the second has a label of its own.
// A table with heads of columns is none of questions.
const ANSWER_CELLS = "td, dd, [role=cell], [role=gridcell]";

const addCellClue = (control, seen, add) => {
  const cell = control.el.closest(ANSWER_CELLS);
  const before = cell?.previousElementSibling;
  if (!before?.matches("td, th, dt, [role=cell], [role=rowheader]") || columnHeadOf(control, seen)) return false;
  const [first] = controlsIn(cell, seen);
  const text = textOf(before);
  if (!first || !isMember(control, first.el) || !text || text.length > 60 || controlsIn(before, seen).length) return false;
  const own = textsIn(cell, seen).some((b) => isLabelLike(b) && b.seq < control.seq && !insideBox(b, control));
  if (own) return false;
  add("item", text);
  return true;
};

// The form item: the smallest ancestor with text of its own. Text before the control is its label; when the ancestor
// holds several controls and one text before all of them, that text is a label shared by them.
const addItemClues = (control, seen, add) => {
  if (addCellClue(control, seen, add)) return;
  if (control.parts && addOwnHead(control, seen, add)) return;
  for (const at of around(control.box)) {
    if (isCrowded(at, seen) || addGroupName(control, at, seen, add) || ITEM_STOPS.has(at.localName)) return;
    const others = controlsIn(at, seen).filter((c) => !isMember(control, c.el) && !isDecoration(c.el) && !isBehind(c));
    const all = textsIn(at, seen).filter((b) => isLabelLike(b) && !insideBox(b, control));
    const texts = all.filter(
      (b) => !isDrawnPlaceholder(b, control) && !(control.kind === "checkbox" && STATE.test(b.text)),
    );
    const before = texts.filter((b) => b.seq < control.seq);
    if (others.length === 0) {
      const label = before.find((b) => placed(b.rect, control.rect));
      if (label) return add("item", label.text);
      const after = texts.find(
        (b) => b.seq > control.seq && (inside(b.rect, control.rect) || isRightOfTick(b, control)),
      );
      if (after) return add("item", after.text);
    } else {
      const head = headOf(control, texts, others);
      if (head && placed(head.rect, control.rect) && others.every((c) => headOf(c, texts, [control, ...others])))
        return add("item", head.text);
      const first = Math.min(control.seq, ...others.map((c) => c.seq));
      const shared = texts.filter((b) => b.seq < first && !b.label?.htmlFor);
      const labels = texts.filter(
        (b) =>
          b.label?.htmlFor &&
          (labelsWhole(b.label, at, first, seen, control) || labelsAlone(b.label, texts, control, others)),
      );
      const text = sharedLabel([...labels, ...shared], control);
      if (text && others.length <= 6)
        add("shared", text.text, { order: others.filter((c) => c.seq < control.seq).length });
      if (texts.length) return;
    }
  }
};

// A native list that nobody sees, behind the one that a kit draws for it.
const isBehind = (c) => (c.behind ??= c.kind === "select" && (!isShown(c.el) || isClipped(c.el)));

// The label right before a control, behind the one before: where each has such, none is shared, though they name
// nothing.
const headOf = (control, texts, others) =>
  texts
    .filter(
      (b) =>
        b.label && b.seq < control.seq && !others.some((c) => c !== control && c.seq > b.seq && c.seq < control.seq),
    )
    .at(-1);

// A group of radios may hold its own label: the name of the group, or the text before its first choice.
const addOwnHead = (control, seen, add) => {
  if (control.kind !== "radio") return false;
  if (addGroupName(control, control.box, seen, add)) return true;
  const choices = control.parts.map((part) => choiceText(part.el)).join("\n");
  const head = textsIn(control.box, seen)
    .filter((b) => isLabelLike(b) && b.seq < control.seq && !choices.includes(b.text))
    .at(-1);
  if (head) add("item", head.text);
  return Boolean(head);
};

// The only label of an item is for the list before its box too: "Mobile" over a country code and a number.
const labelsAlone = (label, texts, control, others) =>
  texts.every((b) => !b.label?.htmlFor || b.label === label) &&
  others.some(
    (c) => c.el === label.control && isListWithBox(c, control) && Math.abs(c.rect.top - control.rect.top) < 60,
  );

const LISTS = new Set(["select", "picker"]);

const isListWithBox = (a, b) => (LISTS.has(a.kind) && b.kind === "text") || (LISTS.has(b.kind) && a.kind === "text");

// The one text before several controls; where texts stand side by side, as heads of columns, the one over this control.
const sharedLabel = (texts, control) => {
  const fit = texts.filter((b) => placed(b.rect, control.rect, true));
  const heads = fit.length > 1 && sameRow(fit[0].rect, fit[1].rect) && !sameRow(fit[0].rect, control.rect);
  return heads ? fit.find((b) => overlap(b.rect, control.rect, "left", "right") > 0) : fit[0];
};

// A named group that is one field of several boxes: none of them has a label of its own.
const addGroupName = (control, at, seen, add) => {
  const name = groupName(at);
  if (!name) return false;
  const inside = controlsIn(at, seen).filter((c) => !isDecoration(c.el));
  const isNamed = ({ el }) =>
    el.getAttribute("aria-label") ||
    [...(el.labels ?? []), ...byIdRef(el, "aria-labelledby")].some((label) => textOf(label, { hidden: true }));
  const unlabelled = inside.every((c) => c.kind === "radio" || !isNamed(c));
  if (inside.length > 6 || !unlabelled) return false;
  add("shared", name, { order: inside.filter((c) => c.seq < control.seq).length });
  return true;
};

// Whether a label's `for` names nothing, a box around the item's controls, or the first of them: then it is for all.
const labelsWhole = (label, item, first, seen, control) => {
  const target = label.getRootNode().getElementById?.(label.htmlFor);
  const span = target && seen.span.get(target);
  if (!span) return true;
  return (
    span[0] <= first && holds(item, target) && Math.abs(target.getBoundingClientRect().top - control.rect.top) < 60
  );
};

const isLabelLike = (b) =>
  (b.labelLike ??=
    !b.button &&
    !b.popup &&
    !b.held &&
    b.text.length <= 200 &&
    /[\p{L}\p{N}]/u.test(b.text) &&
    !isAlertText(b) &&
    !isState(b));

// What a box is in, not what it asks for: that no file is chosen yet, and what is only reported where nothing else
// stands.
const NO_FILE = /^(no files? (chosen|selected)( yet)?|未选择(任何)?文件|尚未选择文件)[\s.]*$/i;

const isState = (b) =>
  NO_FILE.test(b.text) ||
  [b.parent, ...ancestors(b.parent, 2)].some(
    (el) => el.matches(NEWS) && !el.querySelector("input, select, textarea, label"),
  );

const isAlertText = (b) => [b.block, ...ancestors(b.block, 4)].some((el) => isAlert(el));
