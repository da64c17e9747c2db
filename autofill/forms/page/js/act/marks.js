// Marks beside controls, for the person alone: in a closed shadow root of one element outside of the page's body. They
// take no clicks, change no layout, and are gone as soon as anything is pressed or sent.

const MARKS = {
  held: ["✓", "#1a7f37"],
  right: ["✓", "#57606a"],
  refused: ["!", "#bc4c00"],
  unknown: ["?", "#57606a"],
};
let board = null;

const hideMarks = () => {
  board?.remove();
  board = null;
  for (const type of ["submit", "pointerdown", "pagehide"]) removeEventListener(type, onLeaving, { capture: true });
};

const onLeaving = (event) => {
  const pressed = event.composedPath?.().some?.((at) => at instanceof Element && at.matches(PRESSED));
  if (event.type !== "pointerdown" || pressed) hideMarks();
};

// One mark each for the controls of these ids: [id, sort, words].
const showMarks = (marks) => {
  hideMarks();
  board = document.createElement("div");
  board.setAttribute("aria-hidden", "true");
  board.style.cssText = "all: initial; position: absolute; left: 0; top: 0; width: 0; height: 0; pointer-events: none; z-index: 2147483647";
  const root = board.attachShadow({ mode: "closed" });
  for (const [id, sort, words] of marks) root.append(...drawn(elementOf(id), sort, words));
  document.documentElement.append(board);
  for (const type of ["submit", "pointerdown", "pagehide"]) addEventListener(type, onLeaving, { capture: true });
  return root.childElementCount;
};

const drawn = (el, sort, words) => {
  if (!el) return [];
  const rect = (boxes.get(el) ?? el).getBoundingClientRect();
  const [sign, colour] = MARKS[sort];
  const mark = document.createElement("div");
  mark.textContent = words ? `${sign} ${words}` : sign;
  mark.style.cssText =
    `position: absolute; left: ${rect.left + scrollX + rect.width - 10}px; top: ${rect.top + scrollY - 9}px; ` +
    `background: ${colour}; color: #fff; font: 11px/16px sans-serif; padding: 0 5px; border-radius: 8px; white-space: nowrap; pointer-events: none`;
  return rect.width ? [mark] : [];
};
