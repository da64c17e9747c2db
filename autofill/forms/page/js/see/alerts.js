// What the page announces: texts with the role of an alert, words at an invalid control, red words in a control's form
// item, other red words, and what floats over the page or is news; each with its control. What they mean is not decided
// here: kits announce all alike.

const MAX_WORDS = 300;

const alertsOf = (seen, controls) => {
  const found = [];
  const add = (text, el, how) => {
    const clean = excerpt(text, MAX_WORDS);
    const known = found.find((one) => one.text === clean);
    if (known) known.marked ||= Boolean(how.marked);
    else if (clean) found.push({ text: clean, id: ownerOf(el, seen, controls), marked: false, floats: false, ...how });
  };
  for (const { el } of seen.alerts) if (isShown(el)) add(textOf(el), el, {});
  for (const { el } of seen.controls) {
    if (el.getAttribute("aria-invalid") !== "true") continue;
    for (const by of [...byIdRef(el, "aria-errormessage"), ...byIdRef(el, "aria-describedby")]) {
      if (isShown(by)) add(textOf(by), el, { marked: true });
    }
  }
  for (const block of seen.blocks) {
    if (!block.button && !block.popup && /[\p{L}\p{N}]{2}/u.test(block.text) && isRed(block.parent)) {
      if (!isAlertText(block)) add(block.text, block.parent, { floats: !followsControl(block, seen) });
    }
  }
  for (const block of seen.blocks)
    if (!block.button && !block.label && isMessage(block.parent)) add(block.text, block.parent, { floats: true });
  for (const el of seen.news) if (isShown(el) && textOf(el)) add(textOf(el), el, { floats: true });
  return found;
};

const isMessage = (el) =>
  [el, ...ancestors(el, 8)].some(
    (at) => at.localName === "dialog" || at.getAttribute("role") === "dialog" || isFloatingBox(at),
  );

const isFloatingBox = (el) =>
  getComputedStyle(el).position === "fixed" && el.getBoundingClientRect().height < innerHeight / 2;

// A help text stands under or after its control, in the same column; a red heading or price does not.
const followsControl = (block, seen) => {
  const before = seen.controls[bisect(seen.controls, "seq", block.first) - 1];
  if (!before?.rect || block.label || isHeading(block.block)) return false;
  const gap = block.rect.top - before.rect.bottom;
  return gap >= -before.rect.height && gap < 40 && block.rect.left < before.rect.right + 200;
};

const isRed = (el) => {
  const [red, green, blue] = (getComputedStyle(el).color.match(/[\d.]+/g) ?? []).map(Number);
  return red >= 150 && green <= 110 && blue <= 120 && red - Math.max(green, blue) >= 70;
};

// The control whose form item holds the text: the smallest ancestor with a control, when it holds one, or the last
// before it.
const ownerOf = (el, seen, controls) => {
  const own = controls.find((c) => isMember(c, el));
  if (own) return idOf(own.el);
  for (const at of ancestors(el, ITEM_DEPTH)) {
    if (ITEM_STOPS.has(at.localName)) return 0;
    const span = seen.span.get(at);
    if (!span) continue;
    const inside = controls.filter((c) => c.seq >= span[0] && c.seq <= span[1]);
    if (inside.length === 0) continue;
    if (inside.length === 1 || inOneRow(inside)) return idOf(chief(inside).el);
    const start = seen.span.get(el)?.[0] ?? 0;
    const before = inside.filter((c) => c.seq < start).at(-1);
    const near = before && el.getBoundingClientRect().top - before.rect.bottom;
    return before && near >= -before.rect.height && near < 32 && inside.length <= 6 ? idOf(before.el) : 0;
  }
  return 0;
};

// Of controls under one label the one that is typed into: a list of country codes stands beside the number that is
// refused.
const chief = (inside) =>
  inside.find(({ el }) => el.matches("input, textarea") && !el.readOnly && !el.matches("[role=combobox]")) ?? inside[0];

const inOneRow = ([first, ...rest]) => rest.every((control) => sameRow(control.rect, first.rect));
