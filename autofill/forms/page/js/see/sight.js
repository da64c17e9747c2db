// Whether a person could see and hit a box that is typed into: what cuts it, covers it, turns it away, or paints it
// like its ground.

// Boxes that are typed into have no stand-in: they are seen themselves, or not at all.
const TYPED = new Set(["text", "password", "number", "textarea", "editable", "date"]);
const LEAST = 6; // pixels of a box that a person could hit

const outOfSight = (el, rect, seen) => {
  const around = [el, ...ancestors(el, 30)];
  const unsaid = around.find((at) => at.getAttribute("aria-hidden") === "true");
  if (unsaid && controlsIn(unsaid, seen).length < 2) return "decoration"; // of more, it is what lies behind a dialog
  if (around.slice(0, 4).some(isMaskedAway) || around.some(isTurnedAway)) return "transparent";
  const left = around.reduce((part, at) => intersection(part, cutOf(at) ?? (at === el ? null : windowOf(at))), rect);
  const [width, height] = [left.right - left.left, left.bottom - left.top];
  if (Math.max(rect.width, rect.height) < LEAST) return "no-size"; // kits' own boxes may be as narrow as what is typed
  if ((width < LEAST && width < rect.width) || (height < LEAST && height < rect.height)) return "no-size";
  if (isUnder(el, rect)) return "covered";
  return isInk(el, seen) ? "transparent" : "";
};

const isMaskedAway = (el) => (getComputedStyle(el).maskImage ?? "none") !== "none";

// Turned so that its back faces the person, and has none.
const isTurnedAway = onceAHarvest((el) => {
  const style = getComputedStyle(el);
  const [, numbers] = style.transform.match(/^matrix3d\((.*)\)$/) ?? [];
  return style.backfaceVisibility === "hidden" && Boolean(numbers) && Number(numbers.split(",")[10]) < 0;
});

const intersection = (a, b) =>
  b
    ? {
        left: Math.max(a.left, b.left),
        top: Math.max(a.top, b.top),
        right: Math.min(a.right, b.right),
        bottom: Math.min(a.bottom, b.bottom),
      }
    : a;

// What a shape leaves of an element and of all that is in it; null for all.
const cutOf = onceAHarvest((el) => {
  const { clipPath, clip, position } = getComputedStyle(el);
  if (clipPath !== "none") return shapeIn(rectOf(el), clipPath);
  return clip !== "auto" && ["absolute", "fixed"].includes(position) ? clipIn(rectOf(el), clip) : null;
});

// What an element lets be seen of what is in it; null for all. What scrolls can be scrolled to.
const windowOf = onceAHarvest((el) => {
  const { overflowX, overflowY } = getComputedStyle(el);
  const [across, down] = [overflowX, overflowY].map((one) => ["hidden", "clip"].includes(one));
  if ((!across && !down) || ["body", "html"].includes(el.localName)) return null;
  const { left, right, top, bottom } = rectOf(el);
  return {
    left: across ? left : -Infinity,
    right: across ? right : Infinity,
    top: down ? top : -Infinity,
    bottom: down ? bottom : Infinity,
  };
});

const lengthsIn = (text, whole) =>
  (text.match(/-?[\d.]+(px|%)?/g) ?? []).map((one, at) =>
    one.endsWith("%") ? (parseFloat(one) / 100) * (at % 2 ? whole.height : whole.width) : parseFloat(one),
  );

const clipIn = (whole, clip) => {
  const [top, right, bottom, left] = clip
    .replace(/^rect\(|\)$/g, "")
    .split(/[ ,]+/)
    .map(parseFloat);
  const or = (value, instead) => (Number.isNaN(value) ? instead : value);
  return {
    left: whole.left + or(left, 0),
    top: whole.top + or(top, 0),
    right: whole.left + or(right, whole.width),
    bottom: whole.top + or(bottom, whole.height),
  };
};

// The box around a shape; of one that is not written in numbers nothing is known.
const shapeIn = (whole, shape) => {
  const [, kind, inner] = shape.match(/^(inset|circle|ellipse|polygon|rect|xywh)\((.*)\)/) ?? [];
  if (!kind) return null;
  if (kind === "polygon") {
    const at = inner
      .split(",")
      .map((point) => lengthsIn(point, whole))
      .filter(({ length }) => length >= 2);
    const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)];
    return {
      left: whole.left + Math.min(...xs),
      right: whole.left + Math.max(...xs),
      top: whole.top + Math.min(...ys),
      bottom: whole.top + Math.max(...ys),
    };
  }
  if (kind === "circle" || kind === "ellipse") {
    const [size, place = "50% 50%"] = inner.split(/\bat\b/);
    const [rx, ry = rx] = lengthsIn(size, whole);
    const [x = whole.width / 2, y = whole.height / 2] = lengthsIn(place, whole);
    if (rx === undefined) return null;
    return {
      left: whole.left + x - rx,
      right: whole.left + x + rx,
      top: whole.top + y - ry,
      bottom: whole.top + y + ry,
    };
  }
  const sides = inner.split(/\bround\b/)[0].match(/calc\([^)]*\)|\S+/g) ?? ["0"];
  const length = (text, all) =>
    [...text.matchAll(/(-?)\s*([\d.]+)(px|%)/g)].reduce(
      (sum, [, minus, number, unit]) => sum + (minus ? -1 : 1) * (unit === "%" ? (number / 100) * all : Number(number)),
      0,
    );
  const [a, b = a, c = a, d = b] = sides;
  const [top, right, bottom, left] = [
    length(a, whole.height),
    length(b, whole.width),
    length(c, whole.height),
    length(d, whole.width),
  ];
  if (kind === "inset")
    return { left: whole.left + left, top: whole.top + top, right: whole.right - right, bottom: whole.bottom - bottom };
  if (kind === "rect")
    return { left: whole.left + left, top: whole.top + top, right: whole.left + right, bottom: whole.top + bottom };
  return {
    left: whole.left + length(a, whole.width),
    top: whole.top + length(b, whole.height),
    right: whole.left + length(a, whole.width) + length(c, whole.width),
    bottom: whole.top + length(b, whole.height) + length(d, whole.height),
  };
};

// Whether something that can't be seen through lies over its middle, and does not float over the page: what floats goes
// away.
const isUnder = (el, { left, top, width, height }) => {
  const [x, y] = [left + width / 2, top + height / 2];
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight || getComputedStyle(el).pointerEvents === "none")
    return false;
  const hit = deepHit({ x, y });
  if (!hit || holds(el, hit) || holds(hit, el) || [...(el.labels ?? [])].some((label) => holds(label, hit)))
    return false;
  const over = [hit, ...ancestors(hit)].filter((at) => !holds(at, el));
  return !over.some((at) => ["fixed", "sticky"].includes(getComputedStyle(at).position)) && over.some(isOpaque);
};

const isOpaque = (el) => {
  if (["img", "video", "canvas", "iframe", "object", "embed"].includes(el.localName)) return true;
  const style = getComputedStyle(el);
  return opacityOf(el) > 0.9 && (style.backgroundImage !== "none" || (rgbOf(style.backgroundColor)?.[3] ?? 0) > 0.9);
};

const rgbOf = (color) => {
  const [red, green, blue, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return color.startsWith("rgb") ? [red, green, blue, alpha] : null;
};

// Whether the box, what is typed into it and its label all have the colour of the ground.
const isInk = (el, seen) => {
  const ground = groundOf(el);
  if (!ground) return false;
  const style = getComputedStyle(el);
  const edges = ["Top", "Right", "Bottom", "Left"].filter(
    (side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none",
  );
  const drawn =
    style.boxShadow !== "none" || edges.some((side) => !isAlike(rgbOf(style[`border${side}Color`]), ground));
  if (
    drawn ||
    !isAlike(rgbOf(style.color), ground) ||
    rgbOf(style.color)[3] < 0.1 ||
    !isAlike(groundOf(parentOf(el)), ground)
  )
    return false;
  const labels = [...(el.labels ?? [])].flatMap((label) => seen.blocks.filter((block) => holds(label, block.parent)));
  return labels.every((block) =>
    isAlike(rgbOf(getComputedStyle(block.parent).color), groundOf(block.parent) ?? ground),
  );
};

const isAlike = (a, b) => Boolean(a && b) && (a[3] < 0.1 || [0, 1, 2].every((at) => Math.abs(a[at] - b[at]) < 12));

// The colour behind an element; null where it is a picture, or in a notation that we don't read.
const groundOf = onceAHarvest((el) => {
  for (const at of [el, ...ancestors(el)]) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== "none") return null;
    const color = rgbOf(style.backgroundColor);
    if (!color) return null;
    if (color[3] > 0.5) return color;
  }
  return [255, 255, 255, 1];
});
