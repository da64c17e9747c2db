// Why a person cannot see or reach a control, or "" when one can. A kit's hidden file input or replaced radio is
// reachable.

const REPLACED = new Set(["file", "radio", "checkbox"]);

const hiddenBecause = (control, seen) => {
  const { el, kind, rect, box } = control;
  if (
    kind === "file" &&
    !isDrawn(el) &&
    el.previousElementSibling?.type === "file" &&
    !isDrawn(el.previousElementSibling)
  )
    return "decoration";
  if (isDecoration(el) && kind !== "file") return isReplaced(control) ? "" : "decoration";
  const shownBox = REPLACED.has(kind) ? standIn(control) : box;
  if (!shownBox || !isShown(shownBox)) return "not-displayed";
  const at = REPLACED.has(kind) ? rectOf(shownBox) : rect;
  if (at.width < 2 || at.height < 2) return "no-size";
  if ((at.right + scrollX <= 0 || at.bottom + scrollY <= 0) && !isScrolledPast(shownBox)) return "off-screen";
  if (at.left + scrollX >= Math.max(document.documentElement.scrollWidth, innerWidth)) return "off-screen";
  const clear =
    isTransparent(shownBox, kind) && !seen.blocks.some((b) => covers(b.rect, rect) && !isTransparent(b.parent, kind));
  if (clear || isClipped(shownBox)) return "transparent"; // a box may fade in when its label floats away from it
  return TYPED.has(kind) ? outOfSight(el, rect, seen) : "";
};

// Out of the window since a box around it is scrolled: it is in that box's content, and can be scrolled back to.
const isScrolledPast = (el) => {
  const r = el.getBoundingClientRect();
  return [...ancestors(el)].some((at) => {
    if (at.scrollTop <= 0 || at === document.documentElement || at === document.body) return false;
    const box = at.getBoundingClientRect();
    return r.top - box.top + at.scrollTop >= 0 && r.left - box.left + at.scrollLeft >= 0;
  });
};

const isReplaced = (control) =>
  (control.kind === "radio" || control.kind === "checkbox") && Boolean(labelShown(control.el));

const labelShown = (el) =>
  [...(el.labels ?? []), el.closest("label")].find(
    (label) => label && isShown(label) && label.getBoundingClientRect().width > 2,
  );

// What a kit draws right behind a tick that it does not display, to be clicked in its place; no control or button
// itself.
const twinOf = (el) => {
  const next = el.nextElementSibling;
  if (!next || isShown(el) || !isShown(next) || getComputedStyle(next).cursor !== "pointer") return null;
  return next.matches("a, button, label, [role=button]") || controlKind(next) || holdsControl(next) ? null : next;
};

// What stands on the screen for a control that a picture replaces: itself, its label or its drawn twin, or for a file
// the nearest visible box.
const standIn = ({ el, kind, parts }) => {
  const own = parts?.map((p) => p.el) ?? [el];
  const visible = own.find((one) => isShown(one) && one.getBoundingClientRect().width > 1);
  if (visible && kind !== "file")
    return Number(getComputedStyle(visible).opacity) > 0 ? visible : (labelShown(visible) ?? parentOf(visible));
  if (kind !== "file") return own.map((one) => labelShown(one) ?? twinOf(one)).find(Boolean) ?? null;
  return (
    [el, ...ancestors(el, 4)].find(
      (at) => isShown(at) && at.getBoundingClientRect().width > 1 && at.getBoundingClientRect().height > 1,
    ) ?? null
  );
};

const isTransparent = (el, kind) => {
  const own = kind === "picker" || REPLACED.has(kind) ? [...ancestors(el, 12)] : [el, ...ancestors(el, 12)];
  return own.reduce((left, at) => left * opacityOf(at), 1) < 0.1;
};

const opacityOf = onceAHarvest((el) => {
  const { opacity, filter } = getComputedStyle(el);
  const [, share, percent] = filter.match(/opacity\(([\d.]+)(%?)\)/) ?? [];
  const blurred = parseFloat(filter.match(/blur\(([\d.]+)px/)?.[1] ?? 0) >= 8;
  return blurred ? 0 : Number(opacity) * (share === undefined ? 1 : Number(share) / (percent ? 100 : 1));
});

const CLIPS = new Set(["inset(50%)", "inset(100%)", "circle(0px)"]);

// Cut away by itself or by a box around it that leaves nothing to see.
const isClipped = (el) =>
  [el, ...ancestors(el, 12)].some((at) => {
    const style = getComputedStyle(at);
    if (style.clip === "rect(0px, 0px, 0px, 0px)" || CLIPS.has(style.clipPath)) return true;
    if (style.overflow === "visible" || at.localName === "body" || at.localName === "html") return false;
    const { width, height } = at.getBoundingClientRect();
    return width < 2 || height < 2;
  });

const covers = (text, rect) => sameRow(text, rect) && overlap(text, rect, "left", "right") > 10;
