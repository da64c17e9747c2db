// What is done in a pop-up that is open: its list is scrolled, its wheel turned, its buttons found.

const listOf = (option) =>
  [option, ...ancestors(option, 8)].find(
    (el) => el.scrollHeight > el.clientHeight + 4 && /auto|scroll|overlay/.test(getComputedStyle(el).overflowY),
  );

const plain = (text) => squeeze(text).normalize("NFKC").toLowerCase();

// The list that the choices stand in, scrolled to its top; 0 where there is none that scrolls.
const scrollToTop = (id) => {
  const list = choices(id).map(listOf).find(Boolean);
  if (!list) return 0;
  list.scrollTop = 0;
  return idOf(list);
};

// What a list that mounts only a part of its options shows now; then it is scrolled on, unless one of the names is
// there.
const scrollOn = (id, number, names) => {
  const list = elementOf(number);
  if (!list) return { texts: [], end: true };
  const wanted = new Set(names.map(plain));
  const now = choices(id);
  const texts = now.map(spoken);
  if (texts.some((text) => wanted.has(plain(text)))) return { texts, end: true };
  const at = list.scrollTop;
  const last = now.at(-1)?.getBoundingClientRect();
  const step = last ? last.top - list.getBoundingClientRect().top : 0;
  list.scrollTop = at + Math.max(40, list.clientHeight * 0.8, Math.min(step, 2 * list.clientHeight));
  return { texts, end: list.scrollTop === at };
};

const AGREES = /^(ok|okay|confirm|done|apply|确定|确认|完成)$/i;
const LEAVES = /^(cancel|close|取消|关闭)$/i;

const buttonSaying = (words, boxes) =>
  boxes
    .flatMap((box) => [...everywhere(box)])
    .find(
      (el) =>
        el.matches("button, [role=button]") &&
        onScreen(el) &&
        words.test(el.getAttribute("aria-label") || squeeze(el.textContent)),
    );

// The button by which a pop-up takes what was chosen in it: wheels and some lists keep a choice to themselves until
// then.
const confirmer = () => {
  const button = buttonSaying(AGREES, fresh());
  return button ? idOf(button) : 0;
};

// What closes a pop-up that Escape does not close: its own button, else the empty backdrop that came up with it.
const wayOut = () => {
  const boxes = fresh();
  const isBackdrop = (el) =>
    !squeeze(el.textContent) && el.clientWidth >= 0.9 * innerWidth && el.clientHeight >= 0.9 * innerHeight;
  const found = buttonSaying(LEAVES, boxes) ?? boxes.find(isBackdrop);
  return found ? idOf(found) : 0;
};

// The row to press on the way to a choice that a wheel has turned out of sight: the nearest that is in sight. Only
// where a button takes what is chosen at last, since a row of any other list would be chosen itself; else the choice.
const stepTo = (id, choice) => {
  const el = elementOf(choice);
  const frame = el && confirmer() ? cutterOf(el) : null;
  if (!frame) return choice;
  frame.scrollTop = 0; // no person can scroll it: a click at its edge has, and moved all rows out of their places
  if (isInSight(el) || !isOutside(rectOf(el), rectOf(frame))) return choice;
  const rows = choices(id).filter((row) => columnOf(row) === columnOf(el));
  const away = (row) => Math.abs(rows.indexOf(row) - rows.indexOf(el));
  const [nearest] = rows.filter(isInSight).sort((a, b) => away(a) - away(b));
  return nearest ? idOf(nearest) : choice;
};

// The frame around a row that cuts off what does not fit into it, and does not scroll; null for any other.
const cutterOf = (el) => {
  const frame = [...ancestors(el, 6)].find((at) => getComputedStyle(at).overflowY !== "visible");
  return frame && /hidden|clip/.test(getComputedStyle(frame).overflowY) ? frame : null;
};

const isOutside = (row, frame) => row.top + row.height / 2 < frame.top || row.top + row.height / 2 > frame.bottom;

const isInSight = (el) => {
  const rect = rectOf(el);
  return rect.top >= 0 && rect.bottom <= innerHeight && Boolean(freePoint(el, el, rect));
};
