// Where a text stands beside a control, and what the eye finds near it: left of it in its row, or above it.

// A text of the control itself: in its box, or its placeholder drawn as a text of its own.
const insideBox = (b, control) =>
  (control.box !== control.el && holds(control.box, b.parent)) ||
  (Boolean(control.el.placeholder) && b.text === said(control.el.placeholder));

const overlap = (a, b, low, high) => Math.min(a[high], b[high]) - Math.max(a[low], b[low]);

const sameRow = (text, rect) => overlap(text, rect, "top", "bottom") >= 0.4 * Math.min(text.height, rect.height);

const inside = (text, rect) =>
  text.left >= rect.left - 2 &&
  text.right <= rect.right + 2 &&
  text.top >= rect.top - 12 &&
  text.bottom <= rect.bottom + 4;

// Whether a text stands where a label stands: left of the control in its row, above it, or floating in it.
const placed = (text, rect, wide = false) =>
  (sameRow(text, rect) && text.right <= rect.left + 6) ||
  (text.bottom <= rect.top + 8 && text.top >= rect.top - 160 && (wide || overlap(text, rect, "left", "right") > 0)) ||
  inside(text, rect);

const isRightOfTick = (b, { kind, rect }) =>
  (kind === "checkbox" || kind === "radio") &&
  sameRow(b.rect, rect) &&
  b.rect.left >= rect.left &&
  b.rect.left - rect.right <= NEAR.right;

// What the eye finds: the nearest text to the left in the same row, and the nearest above, with no other control
// between.
const addNearClues = (control, seen, add) => {
  const { rect } = control;
  const best = { left: null, above: null };
  const gaps = { left: NEAR.left, above: NEAR.above };
  for (const b of seen.byTop.slice(
    bisect(seen.byTop, "top", rect.top - TALLEST),
    bisect(seen.byTop, "top", rect.bottom + 1),
  )) {
    if (b.rect.bottom < rect.top - NEAR.above) continue;
    const side = sideOf(b.rect, rect);
    if (!side || !isLabelLike(b) || insideBox(b, control) || isAnothers(b.label, control)) continue;
    const gap = side === "left" ? rect.left - b.rect.right : rect.top - b.rect.bottom;
    if (gap >= -8 && gap < gaps[side]) [best[side], gaps[side]] = [b, gap];
  }
  for (const side of ["left", "above"]) {
    if (best[side] && !blocked(best[side].rect, control, side, seen))
      add(side, best[side].text, { gap: Math.round(gaps[side]) });
  }
};

const isAnothers = (label, control) =>
  Boolean(label?.control) && !isMember(control, label.control) && !holds(control.box, label.control);

const sideOf = (text, rect) => {
  if (sameRow(text, rect) && text.right <= rect.left + 8) return "left";
  const starts = text.left >= rect.left - 24 && text.left <= rect.right;
  return text.bottom <= rect.top + 8 && starts ? "above" : null;
};

const blocked = (text, control, side, seen) => {
  const top = Math.min(text.top, control.rect.top) - TALLEST;
  const bottom = Math.max(text.bottom, control.rect.bottom) + 1;
  return seen.controlsByTop
    .slice(bisect(seen.controlsByTop, "top", top), bisect(seen.controlsByTop, "top", bottom))
    .some((other) => {
      if (isMember(control, other.el) || !other.rect?.width) return false;
      const r = other.rect;
      if (side === "left")
        return sameRow(r, control.rect) && r.left >= text.right - 8 && r.right <= control.rect.left + 8;
      return (
        overlap(r, control.rect, "left", "right") > 0 && r.top >= text.bottom - 8 && r.bottom <= control.rect.top + 8
      );
    });
};
