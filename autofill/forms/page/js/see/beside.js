// What stands right at a box that is typed in and is not its label: texts beside and in it, its column's head, a list
// of units.

const MEASURED = new Set(["text", "number"]);
const REACH = 48; // pixels between a box and what is said of it
const ATTACHED = 16; // of those that belong together without doubt
const SAYS_UNIT = /^(unit|units|currency|uom|(计量|计价|重量|长度|时间)?单位|币种|货币)\s*[:：*]*$/i; // of the list behind it
const BETWEEN = /^[x×*✕✖\-–—~至]$/i;

const besideOf = (control, seen) => {
  if (!MEASURED.has(control.kind) || !control.rect.width) return [];
  const found = [
    ...insideOf(control, seen),
    ...drawnAt(control, seen),
    textRight(control, seen),
    textLeft(control, seen),
  ];
  return [...found, ...listsAt(control, seen), ...helpOf(control, seen)].filter(
    (one) => one?.text && one.text.length <= 200,
  );
};

const textAt = (place, text, more = {}) => ({ place, text: said(text), attached: false, options: [], ...more });

const isSpoken = (b) => !b.popup && !b.held && !isAlertText(b) && !b.parent.closest("a[href]");

const besides = (control, seen) => {
  const { rect } = control;
  const near = seen.byTop.slice(
    bisect(seen.byTop, "top", rect.top - TALLEST),
    bisect(seen.byTop, "top", rect.bottom + 1),
  );
  return near.filter((b) => isSpoken(b) && sameRow(b.rect, rect) && !holds(control.el, b.parent));
};

// Texts that are drawn over the box: a unit in its corner; not its placeholder, not what it holds.
const insideOf = (control, seen) => {
  const own = [control.el.placeholder, control.el.value].map((text) => said(text ?? ""));
  const over = besides(control, seen).filter(
    (b) => inside(b.rect, control.rect) && !own.includes(b.text) && !isAnothers(b.label, control),
  );
  return over.map((b) => textAt("inside", b.text, { attached: true }));
};

// What a style sheet writes before or after the box, in the frames that hold it alone.
const drawnAt = (control, seen) => {
  const frames = [control.el, ...ancestors(control.el, 3)];
  const alone = frames.filter(
    (el) =>
      el === control.el ||
      (!ITEM_STOPS.has(el.localName) &&
        controlsIn(el, seen).length === 1 &&
        el.getBoundingClientRect().height <= 72 &&
        !textsIn(el, seen).some((b) => b.seq < control.seq)),
  );
  return alone
    .flatMap((el) => ["::before", "::after"].map((pseudo) => drawnText(el, pseudo)))
    .map((text) => textAt("inside", text));
};

const drawnText = (el, pseudo) => {
  const { content, display } = getComputedStyle(el, pseudo);
  const quoted = display !== "none" && /^"(.*)"$/.exec(content);
  return quoted ? quoted[1] : "";
};

// The first text to the right of the box in its row; behind further boxes, as of a parcel's sides, it is for all of
// them.
const textRight = (control, seen) => {
  const texts = besides(control, seen)
    .filter((b) => b.rect.left >= control.rect.right - 6)
    .map((b) => ({ ...b, text: b.text, block: b }));
  const boxes = seen.controls.filter(
    (c) =>
      c.el !== control.el &&
      c.rect?.width &&
      c.rect.left >= control.rect.right - 6 &&
      sameRow(c.rect, control.rect) &&
      !isDecoration(c.el),
  );
  const row = [...texts, ...boxes].sort((a, b) => a.rect.left - b.rect.left || b.rect.right - a.rect.right);
  let [edge, chained] = [control.rect.right, false];
  for (const [index, one] of row.entries()) {
    const gap = one.rect.left - edge;
    if (gap > REACH) return null;
    edge = Math.max(edge, one.rect.right);
    if (!one.block) {
      if (!MEASURED.has(one.kind)) return null;
      chained = true;
    } else if (!BETWEEN.test(one.text)) {
      if (isAnothers(one.block.label, control) || one.block.button) return null;
      const next = row[index + 1];
      const isNextLabel = next && !next.block && next.rect.left - one.rect.right < REACH;
      const attached = gap <= ATTACHED && !chained && !isNextLabel && cellOf(one.block.parent) === cellOf(control.el);
      return textAt(chained ? "chain" : "after", one.text, { attached });
    }
  }
  return null;
};

const textLeft = (control, seen) => {
  const texts = besides(control, seen).filter(
    (b) => b.rect.right <= control.rect.left + 6 && control.rect.left - b.rect.right <= REACH,
  );
  const [nearest] = texts.sort((a, b) => b.rect.right - a.rect.right);
  if (!nearest || isAnothers(nearest.label, control) || nearest.button || blocked(nearest.rect, control, "left", seen))
    return null;
  return textAt("before", nearest.text, { attached: control.rect.left - nearest.rect.right <= ATTACHED });
};

// Lists that touch the box, in the same cell and with no text between, or one that says that it is for the unit: what
// such a list shows is how the number is meant.
const listsAt = (control, seen) =>
  seen.groups
    .filter(
      (c) => (LISTS.has(c.kind) || c.kind === "radio") && c.rect.width && isShownList(c) && touches(c, control, seen),
    )
    .map((c) => {
      const gap = Math.max(c.rect.left - control.rect.right, control.rect.left - c.rect.right);
      const options = optionsOf(c)
        .map(([text]) => text)
        .slice(0, 60);
      return textAt("list", valueOf(c) || "?", { attached: gap <= 2, options });
    });

const isShownList = (c) => isShown(c.box) && !isClipped(c.box);

const touches = (list, control, seen) => {
  const [l, r] = [list.rect, control.rect];
  if (!sameRow(l, r) || cellOf(list.el) !== cellOf(control.el)) return false;
  const gap = Math.max(l.left - r.right, r.left - l.right);
  const [low, high] = l.left > r.left ? [r.right, l.left] : [l.right, r.left];
  const between = besides(control, seen).filter((b) => b.rect.left >= low - 2 && b.rect.right <= high + 2);
  return between.length ? gap <= 3 * REACH && between.every((b) => SAYS_UNIT.test(b.text)) : gap <= REACH / 2;
};

// What the item says below the box, or elsewhere for those who can't see it there.
const helpOf = (control, seen) => {
  const said = byIdRef(control.el, "aria-describedby").map((one) => textOf(one, { hidden: true }));
  for (const item of around(control.box)) {
    if (
      ITEM_STOPS.has(item.localName) ||
      isCrowded(item, seen) ||
      controlsIn(item, seen).some((c) => c.el !== control.el && !isDecoration(c.el))
    )
      break;
    for (const b of textsIn(item, seen))
      if (b.seq > control.seq && isSpoken(b) && !sameRow(b.rect, control.rect)) said.push(b.text);
  }
  return [...new Set(said)].map((text) => textAt("help", text));
};

const CELLS = "td, th, [role=cell], [role=gridcell], [role=columnheader]";
const COLUMN_HEADS = "th, thead td, [role=columnheader]";

const cellOf = (el) => [el, ...ancestors(el, 12)].find((one) => one.matches?.(CELLS)) ?? null;

const isHead = (cell) =>
  cell.matches("[role=columnheader]") ||
  cell.closest("thead") !== null ||
  (cell.localName === "th" && cell.scope !== "row");

const headsATable = (el) => {
  const cell = cellOf(el);
  if (!cell?.matches(COLUMN_HEADS) || !isHead(cell)) return false;
  return (
    cell.localName !== "th" ||
    cell.closest("thead") !== null ||
    [...parentOf(cell).children].every((one) => one.localName === "th")
  );
};

// The head over the cell that a control stands in: in its table, or in the one right above it that a kit draws for the
// heads.
const columnHeadOf = (control, seen) => {
  const cell = cellOf(control.el);
  if (!cell || headsATable(control.el)) return "";
  const { left, right, top, width } = cell.getBoundingClientRect();
  const row = parentOf(cell);
  for (const table of ancestors(row, 8)) {
    if (ITEM_STOPS.has(table.localName)) return "";
    const heads =
      (seen.heads ??= new Map()).get(table) ??
      [...table.querySelectorAll(COLUMN_HEADS)].filter((head) => isHead(head) && isShown(head));
    seen.heads.set(table, heads);
    const over = heads.filter((head) => {
      const r = head.getBoundingClientRect();
      return (
        r.bottom <= top + 4 &&
        Math.min(r.right, right) - Math.max(r.left, left) > width / 2 &&
        r.width <= 2 * width &&
        row !== parentOf(head)
      );
    });
    if (over.length) return textOf(over.at(-1), { buttons: false });
    if (heads.length) return "";
  }
  return "";
};

// What tells a tool from a field: the buttons and short texts around a box; in a table's row, what the row itself says.
const toolbarOf = (control, seen) => {
  if (!MEASURED.has(control.kind)) return [];
  const cell = cellOf(control.el);
  const row = cell && [...ancestors(cell, 3)].find((one) => one.matches("tr, [role=row]"));
  if (row)
    return [...row.children]
      .filter((one) => !controlsIn(one, seen).length)
      .map((one) => textOf(one))
      .filter((text) => text && text.length <= 24);
  for (const one of around(control.box)) {
    if (
      (ITEM_STOPS.has(one.localName) && one.localName !== "fieldset") ||
      controlsIn(one, seen).length > 12 ||
      one.querySelector("tr, [role=row]")
    )
      return [];
    const buttons = textsIn(one, seen).filter((b) => b.button);
    if (buttons.length)
      return textsIn(one, seen)
        .map((b) => b.text)
        .filter((text) => text.length <= 24);
    if (one.localName === "fieldset") return [];
  }
  return [];
};
