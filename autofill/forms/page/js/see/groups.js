// Controls that are one for a person: the radios of a choice, the boxes of a code.

// Radios of one name, pressed buttons of one row, and one-letter boxes of one code are one control each.
const grouped = (seen) => {
  const groups = [];
  const open = new Map();
  for (const control of seen.controls) {
    const key = groupKey(control, seen);
    if (!key) groups.push(control);
    else if (!open.has(key)) {
      open.set(key, { ...control, kind: "radio", parts: [control] });
      groups.push(open.get(key));
    } else open.get(key).parts.push(control);
  }
  return joinCodes(groups);
};

const keys = new WeakMap();

// What holds the radios of one choice and nothing else: a named group, else the smallest element with two of them.
const radioRow = (el, seen) => {
  for (const at of ancestors(el, 8)) {
    if (at.matches("[role=radiogroup], fieldset")) return at;
    const inside = controlsIn(at, seen);
    if (inside.some((c) => c.kind !== "radio")) break;
    if (inside.length > 1) return at;
  }
  return parentOf(el);
};

// A radio in a shadow root of its own: a name binds radios of one root only, so the kit binds these.
const isAlone = (el) =>
  el.getRootNode() instanceof ShadowRoot && el.getRootNode().querySelectorAll("[type=radio]").length === 1;

const groupKey = ({ el, kind }, seen) => {
  if (kind === "radio" && el.localName === "input" && el.name)
    return keyOf(isAlone(el) ? radioRow(el, seen) : (el.form ?? el.getRootNode()), `name ${el.name}`);
  if (kind === "radio") return keyOf(radioRow(el, seen), "radio");
  return kind === "toggle" ? keyOf(parentOf(el), "toggle") : null;
};

const keyOf = (owner, name) => {
  if (!keys.has(owner)) keys.set(owner, new Map());
  const names = keys.get(owner);
  if (!names.has(name)) names.set(name, Symbol(name));
  return names.get(name);
};

const CODE_BOX = 80;

const joinCodes = (controls) => {
  const out = [];
  for (let i = 0; i < controls.length; i += 1) {
    let end = i + 1;
    if (isCodeBox(controls[i]))
      while (end < controls.length && isCodeBox(controls[end]) && beside(controls[end - 1], controls[end])) end += 1;
    if (end - i >= 4) {
      out.push({ ...controls[i], kind: "code", parts: controls.slice(i, end) });
      i = end - 1;
    } else out.push(controls[i]);
  }
  return out;
};

const isCodeBox = ({ el, kind, rect }) =>
  ["text", "password", "number"].includes(kind) &&
  (el.maxLength === 1 ||
    (rect.width > 0 && rect.width <= CODE_BOX && rect.width <= 2 * rect.height && el.maxLength < 1));

const beside = (a, b) =>
  inLine(a, b) || (a.el.maxLength === 1 && b.el.maxLength === 1 && parentOf(a.el) === parentOf(b.el));

const inLine = (a, b) =>
  Math.abs(a.rect.top - b.rect.top) < 4 &&
  Math.abs(a.rect.width - b.rect.width) < 4 &&
  b.rect.left - a.rect.right < 60 &&
  b.rect.left >= a.rect.right - 2;
