// What can be pressed, what lies over it, and what a person presses; each with what it says.

const PRESSED =
  "a[href], button, [role=button], [role=link], [role=menuitem], input[type=submit], input[type=button], summary";

const saysOf = (el) => startOf((el.localName === "input" ? el.value : el.innerText || el.textContent) ?? "");

const nameShown = (el) => startOf(el.getAttribute("aria-label") ?? el.title ?? "");

// Every link and button; an open modal dialog hides those outside of it.
const pressables = () => {
  const all = [...everywhere()].filter((el) => el.matches(PRESSED));
  const known = new Set(all);
  const modal = modalOf();
  return all.map((el) => {
    const { width, height } = rectOf(el);
    const outer = [...ancestors(el)].find((at) => known.has(at));
    return {
      id: idOf(el),
      text: saysOf(el),
      name: nameShown(el),
      seen:
        el.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        width > 1 &&
        height > 1 &&
        (!modal || holds(modal, el)),
      off:
        el.matches(":disabled") ||
        [el, ...ancestors(el)].some((at) => at.inert || at.getAttribute("aria-disabled") === "true"),
      outer: outer ? idOf(outer) : 0,
    };
  });
};

const FIELDS = "input:not([type=hidden]), select, textarea, [role=combobox], [contenteditable]";

const coverFacts = (box) =>
  box && {
    text: [box.innerText, nameShown(box)].find((text) => text?.trim()) ?? "",
    buttons: [...flatTree(box)]
      .filter((el) => el.matches("button, a, [role=button], [role=link]") && isShown(el) && rectOf(el).width > 0)
      .map((el) => ({ id: idOf(el), text: [saysOf(el), nameShown(el)].find((text) => text.trim()) ?? "" })),
    asks: [...flatTree(box)].some((el) => el.matches(FIELDS)),
  };

// What covers the middle of an element: the outermost box that floats there and does not hold the element.
const coverOf = (id) => {
  const el = elementOf(id);
  if (!el) return null;
  const { left, top, width, height } = rectOf(el);
  const hit = deepHit({ x: left + width / 2, y: top + height / 2 });
  return hit && !holds(el, hit) && !holds(hit, el) ? coverFacts(outermost(hit, el)) : null;
};

const modalCover = () => coverFacts(modalOf());

// What a person presses from the first call on, by what it says; null in a document that was not watched.
let presses = null;

const watchPresses = () => {
  presses = [];
  addEventListener("click", onPersonsPress, { capture: true });
};

const onPersonsPress = (event) => {
  if (!event.isTrusted) return;
  const on = event.composedPath().filter((at) => at instanceof Element && at.matches(PRESSED));
  for (const el of on) presses.push(saysOf(el), nameShown(el));
};

const pressesSeen = () => presses;
