// The harvest: everything that a page offers a person to fill in, as plain facts. One object for a document.

const LANDMARKS = {
  header: "banner",
  nav: "navigation",
  footer: "contentinfo",
  aside: "complementary",
  main: "main",
  dialog: "dialog",
};

const harvest = () => {
  const { seen, groups, facts } = look();
  remember(groups, facts);
  return { origin: self.origin, controls: facts, alerts: alertsOf(seen, groups), modal: modalOf() !== null };
};

// What is on the page now: its texts, its controls, and what is said of each.
const look = () => {
  watchFiles();
  forgetFound();
  const seen = walk(document.body ?? document.documentElement);
  for (const control of seen.controls) control.rect = rectOf(control.el);
  const forms = new Map();
  const groups = grouped(seen);
  for (const control of groups) prepare(control, seen);
  for (const { kind, box } of groups)
    if (kind === "picker" || kind === "editable") textsIn(box, seen).forEach((block) => (block.held = true));
  seen.groups = groups;
  seen.byTop = byTop(seen.blocks);
  seen.controlsByTop = byTop(seen.controls);
  return { seen, groups, facts: groups.map((control) => factsOf(control, seen, forms)) };
};

// What each control held at each of the last readings: what was proved is compared with it in the moment of a press.
const READINGS = 20;
const readings = new Map();
let reading = 0;

const remember = (groups, facts) => {
  reading += 1;
  readings.set(
    reading,
    new Map(
      groups.map((control, at) => [facts[at].id, { control, value: facts[at].value, known: knownBy(facts[at]) }]),
    ),
  );
  readings.delete(reading - READINGS);
  for (const fact of facts) fact.reading = reading;
};

// By what a control is known again that the page has made anew: all that is said of it, but for what only stands near it
// (a dialog may lie over the page meanwhile), and what it holds.
const NEARBY = new Set(["left", "above"]);

const knownBy = ({ kind, type, clues, sections, value }) => {
  const said = clues.filter(({ source }) => !NEARBY.has(source)).map(({ source, text }) => [source, text]);
  return JSON.stringify([kind, type, said, sections, value]);
};

// Whether controls still hold what they held at a reading; those that the page has made anew since are looked for.
const allHold = (held) => {
  const before = held.map(([id, at]) => ({ id, ...readings.get(at)?.get(id) }));
  const kept = before.filter(({ id }) => elementOf(id));
  if (!kept.every(({ control, value }) => control && valueOf(control) === value)) return false;
  const gone = before.filter(({ id }) => !elementOf(id));
  return (
    !gone.length ||
    (gone.every(({ known }) => known) &&
      holdAnew(
        gone.map(({ known }) => known),
        new Set(kept.map(({ id }) => id)),
      ))
  );
};

const holdAnew = (gone, others) => {
  const now = look()
    .facts.filter(({ id }) => !others.has(id))
    .map(knownBy);
  return gone.every(
    (known) => now.filter((one) => one === known).length === gone.filter((one) => one === known).length,
  );
};

const byTop = (list) => {
  for (const one of list) one.top = one.rect.top;
  return [...list].sort((a, b) => a.top - b.top);
};

const drawnPickers = new WeakSet();

// A text box under a drawn "please choose" opens a list to search in; what is chosen will be drawn over it too.
const isDrawnPicker = ({ el, kind }, seen) => {
  if (kind !== "text" || el.value || el.placeholder) return drawnPickers.has(el);
  const rect = rectOf(el);
  const over = [...ancestors(el, 3)].flatMap((at) => (controlsIn(at, seen).length > 1 ? [] : textsIn(at, seen)));
  if (over.some((b) => CHOOSE.test(b.text) && sameRow(b.rect, rect) && overlap(b.rect, rect, "left", "right") > 0))
    drawnPickers.add(el);
  return drawnPickers.has(el);
};

const prepare = (control, seen) => {
  if (isDrawnPicker(control, seen)) control.kind = "picker";
  control.box = control.parts ? common(control.parts.map((p) => p.el)) : boxOf(control.el, control.kind, seen);
  boxes.set(control.el, control.box);
  if (control.parts) control.rect = union(control.parts.map((p) => drawnRect(p.el)));
  else control.rect = control.kind === "picker" ? rectOf(control.box) : drawnRect(control.el);
};

// Where a control is seen: for a radio or checkbox that a picture replaces, its label or the picture; for a file input
// the box around it.
const drawnRect = (el) => {
  const rect = rectOf(el);
  if (rect.width > 1 && rect.height > 1) return rect;
  if (el.type === "file") return rectOf(standIn({ el, kind: "file" }) ?? el);
  const drawn = (el.labels ?? [])[0] ?? el.closest("label") ?? twinOf(el);
  return drawn ? rectOf(drawn) : rect;
};

const common = (els) => {
  const [first, ...rest] = els;
  return [...ancestors(first)].find((at) => rest.every((el) => holds(at, el))) ?? document.body;
};

const factsOf = (control, seen, forms) => {
  const { el, kind, parts, rect } = control;
  const clues = cluesOf(control, seen);
  control.label = clues.find((c) => ["label", "labelledby", "column", "item", "shared"].includes(c.source))?.text ?? "";
  const form = el.form ?? el.closest("form");
  if (form && !forms.has(form)) forms.set(form, { index: forms.size, buttons: buttonsOf(form) });
  return {
    id: idOf(el),
    kind,
    type: el.getAttribute("role") === "switch" ? "switch" : (el.type ?? ""),
    clues,
    label: control.label,
    sections: sectionsOf(control, seen),
    titles: titlesOf(control, seen),
    options: optionsOf(control),
    value: valueOf(control),
    parts: parts?.map((part) => idOf(part.el)) ?? [],
    required: isRequired(control, seen),
    pictures: kind === "editable" ? el.querySelectorAll("img, video, iframe").length : 0,
    disabled: isDisabled(control),
    readonly:
      Boolean(el.readOnly) ||
      el.getAttribute("aria-readonly") === "true" ||
      getComputedStyle(el).pointerEvents === "none",
    hidden: hiddenBecause(control, seen),
    max_length: el.maxLength > 0 ? el.maxLength : 0,
    multiple: Boolean(el.multiple),
    input_mode: el.inputMode ?? "",
    pattern: el.getAttribute("pattern") ?? "",
    accept: el.getAttribute("accept") ?? "",
    form: form ? forms.get(form).index : -1,
    buttons: form ? forms.get(form).buttons : barButtonsOf(control, seen),
    landmarks: landmarksOf(el),
    beside: besideOf(control, seen),
    toolbar: toolbarOf(control, seen),
    heads: headsATable(el),
    step: el.getAttribute("step") ?? "",
    language: el.closest("[lang]")?.lang || document.documentElement.lang || "",
    rect: [rect.left + scrollX, rect.top + scrollY, rect.width, rect.height].map(Math.round),
  };
};

const isRequired = (control, seen) => {
  const said = [control.el, control.el.closest("[role=radiogroup], [role=group], fieldset")].some(
    (at) => at?.required || at?.getAttribute("aria-required") === "true",
  );
  return said || /^\s*[*＊]|[*＊]\s*$/.test(control.label) || isStarred(control, seen);
};

// Whether its label has a star that is only drawn: kits mark in this way what must be filled.
const isStarred = (control, seen) => {
  const text = seen.blocks.find((block) => block.text === control.label);
  const labels = [...labelsOf(control, seen), ...(text ? [text.parent, text.block] : [])];
  return labels.some((el) =>
    ["::before", "::after"].some((part) => /^"\s*[*＊]\s*"$/.test(getComputedStyle(el, part).content)),
  );
};

// Which of these elements stand in the smallest part of the page that holds all of the others.
const insideWith = (ours, others) => {
  const [first, ...rest] = ours.map(elementOf).filter(Boolean);
  const whole = first && [first, ...ancestors(first)].find((at) => rest.every((el) => holds(at, el)));
  return others.filter((id) => !whole || holds(whole, elementOf(id)));
};

const BAR = 12; // boxes

// The buttons of a bar without a form: of the smallest part around a box that has any, and more boxes.
const barButtonsOf = (control, seen) => {
  for (const at of around(control.box)) {
    if (ITEM_STOPS.has(at.localName)) return [];
    const buttons = buttonsOf(at);
    if (buttons.length) return controlsIn(at, seen).length > 1 && controlsIn(at, seen).length <= BAR ? buttons : [];
  }
  return [];
};

const buttonsOf = (form) =>
  [...form.querySelectorAll("button, input[type=submit], input[type=button], [role=button]")]
    .filter(isShown)
    .map((b) => (b.value && b.localName === "input" ? b.value : textOf(b)) || b.getAttribute("aria-label") || "")
    .filter(Boolean)
    .slice(0, 8)
    .map((text) => text.slice(0, 60));

const landmarksOf = (el) =>
  [...ancestors(el)]
    .map((at) => at.getAttribute("role") || LANDMARKS[at.localName] || "")
    .filter((role) => role && role !== "presentation" && role !== "none");

const isDisabled = ({ el, parts }) => {
  const off = (one) =>
    one.matches(":disabled") || one.getAttribute("aria-disabled") === "true" || Boolean(one.closest("[inert]"));
  return parts ? parts.every((part) => off(part.el)) : off(el);
};

const modals = () => [...document.querySelectorAll("dialog:modal, [aria-modal=true]")].filter(isShown);

const modalOf = () => modals().at(-1) ?? null;

// Whether a control stands in a dialog, which Escape would close; a pop-up of the control may call itself one, too.
const inModal = (id) => {
  const el = elementOf(id);
  return Boolean(el) && modals().some((modal) => holds(modal, el));
};
