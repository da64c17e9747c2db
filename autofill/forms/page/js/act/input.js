// What is done to a control: focus and type, find the spot to click and press it, read what it holds.

// Focus an element and select what it holds: "" where it has the focus now, else why not.
const focusText = (id) => {
  const el = elementOf(id);
  if (!el) return "gone";
  el.scrollIntoView({ block: "nearest" });
  el.focus();
  if (el.isContentEditable) getSelection().selectAllChildren(el);
  else el.select?.();
  return hasFocus(id) ? "" : "no-focus";
};

const hasFocus = (id) => {
  const [el, at] = [elementOf(id), deepActive()];
  return Boolean(el && at) && (at === el || holds(el, at));
};

// Type as a person's input method does: the browser's own insertion makes trusted events. In one go with the focus, so
// that a page can't move the focus between the two: the text goes into that element or nowhere.
const typeOne = (id, text) => {
  const why = focusText(id);
  if (why) return why;
  const taken = text
    ? document.execCommand("insertText", false, text)
    : document.execCommand("delete") || textIn(id) === "";
  return taken ? "" : "not-taken";
};

const textIn = (id) => stateOf(id).value;

// While keys are pressed one by one, those that would reach anything but the element go nowhere. 0 is no element.
const KEYS = ["keydown", "keypress", "beforeinput", "keyup"];
let guarded = null;

const guardKeys = (id) => {
  guarded = id === null ? null : { el: elementOf(id) };
  for (const type of KEYS) (guarded ? addEventListener : removeEventListener)(type, onKey, { capture: true });
};

const onKey = (event) => {
  if (!guarded || !event.isTrusted) return;
  const [target] = event.composedPath();
  const at = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
  if (guarded.el && holds(guarded.el, at)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
};

const deepActive = () => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};

const blurActive = () => deepActive()?.blur?.();

// How many frames were painted since the first call; none in the background, or without scripts.
let painted = 0;
const framesPainted = () => {
  requestAnimationFrame(() => (painted += 1));
  return painted;
};

// For how long nothing was rewritten, from the call with `begin` on. The records are taken, so no task of the page's is
// needed.
let [watch, stirred] = [null, 0];
const quietMs = (begin) => {
  if (begin) {
    watch?.disconnect();
    watch = new MutationObserver(() => (stirred = performance.now()));
    watch.observe(document, { subtree: true, childList: true, characterData: true });
  }
  if (begin || watch.takeRecords().length) stirred = performance.now();
  return performance.now() - stirred;
};

// The element to click and the point on it, once it stands where it stood at the last call and nothing covers it. What
// is out of sight, in the window or in a list that scrolls, is scrolled to first.
const spot = (id, before, tried) => {
  const el = elementOf(id);
  if (!el) return { why: "gone" };
  if (before === null) bringIntoView(clickable(el)[0]);
  const targets = clickable(el);
  const rects = targets.map((target) => Object.values(rectOf(target)).map(Math.round).join()).join(";");
  if (!rects || rects !== before) return { why: targets.length ? "moving" : "not displayed", rects };
  for (const target of targets) {
    const rect = rectOf(target);
    const point = freePoint(target, el, rect);
    if (point) return { why: "", rects, id: idOf(target), x: point.x - rect.left, y: point.y - rect.top };
  }
  if (tried < 3) targets[0].scrollIntoView({ block: tried === 0 ? "nearest" : "center", inline: "nearest" });
  return { why: isUnderMask(targets[0]) ? "busy" : "covered", rects };
};

// Whether something is over an element that only says that the page is at work: nothing that a person could close.
const isUnderMask = (el) => {
  const { left, top, width, height } = rectOf(el);
  const hit = deepHit({ x: left + width / 2, y: top + height / 2 });
  const over = hit && !holds(el, hit) && !holds(hit, el) ? outermost(hit, el) : null;
  return Boolean(over) && isAtWork(over);
};

const outermost = (hit, el) =>
  [hit, ...ancestors(hit)].filter((at) => !holds(at, el) && getComputedStyle(at).position !== "static").at(-1) ?? hit;

const AT_WORK = "[aria-busy=true], [role=progressbar], progress";

const isAtWork = (over) => {
  const inside = [over, ...flatTree(over)];
  if (
    inside.some(
      (one) =>
        one.matches("input:not([type=hidden]), select, textarea, button, a[href], [role=button]") && isShown(one),
    )
  )
    return false;
  if (!textOf(over) || inside.some((one) => one.matches(AT_WORK))) return true;
  return over
    .getAnimations({ subtree: true })
    .some((one) => one.playState === "running" && one.effect?.getComputedTiming().iterations === Infinity);
};

// Whether such a mask lies over the middle of the page.
const isMasked = () => {
  const hit = deepHit({ x: innerWidth / 2, y: innerHeight / 2 });
  const over =
    hit &&
    [hit, ...ancestors(hit)].filter((at) => ["fixed", "absolute"].includes(getComputedStyle(at).position)).at(-1);
  if (!over || over.clientWidth < innerWidth / 2 || over.clientHeight < innerHeight / 2) return false;
  return isAtWork(over);
};

// A press that is bound: it reaches the element that was found, while the page holds what was proved, or nothing
// happens.
const PRESS = ["pointerdown", "mousedown", "pointerup", "mouseup", "click"];
let armed = null;

const armPress = (id, held) => {
  const el = elementOf(id);
  if (!el) return false;
  for (const type of PRESS) addEventListener(type, onPress, { capture: true });
  addEventListener("submit", onSubmit); // after the page's own listeners: what they take over goes no further
  armed = { el, held, state: "waiting" };
  return true;
};

const onPress = (event) => {
  if (!armed || !event.isTrusted) return;
  const aims = holds(armed.el, event.composedPath()[0]);
  if (aims && allHold(armed.held)) {
    if (armed.state !== "stopped") armed.state = "pressed"; // a page may act at the first touch
    return;
  }
  if (armed.state === "waiting") armed.state = aims ? "changed" : "missed";
  if (armed.state === "pressed") armed.state = "stopped"; // after the first touch: what it did nobody knows
  event.preventDefault();
  event.stopImmediatePropagation();
};

// A form that nobody takes over, and that would put what it holds into the address, is not sent.
const onSubmit = (event) => {
  if (!armed || event.defaultPrevented || !armed.held.length || methodOf(event.target, event.submitter) !== "get")
    return;
  event.preventDefault();
  armed.state = "exposed";
};

const methodOf = (form, submitter) =>
  (submitter?.getAttribute("formmethod") ?? form.getAttribute("method") ?? "get").toLowerCase();

// Where a link or button would lead by itself, with all that an address can be relative to; "" where it is the page's
// script.
const destinationOf = (id) => {
  const el = elementOf(id)?.closest("a[href], button, input");
  if (!el) return "";
  const sends = el.localName !== "a" && ["submit", "image"].includes(el.type) && el.form;
  const written =
    el.localName === "a"
      ? el.getAttribute("href")
      : sends && (el.getAttribute("formaction") ?? el.form.getAttribute("action"));
  try {
    return sends || written ? new URL(written ?? "", document.baseURI).href : "";
  } catch {
    return ""; // no address at all
  }
};

// What became of the press: "exposed" by the form, "pressed", "stopped" after its first touch, "missed" or "changed"
// before it, or "waiting".
const disarmPress = () => {
  const state = armed?.state ?? "waiting";
  armed = null;
  return state;
};

// Before the click, not by it: kits close their pop-ups when the page scrolls.
const bringIntoView = (el) => {
  if (!el) return;
  const r = el.getBoundingClientRect();
  if (r.top < 0 || r.left < 0 || r.bottom > innerHeight || r.right > innerWidth)
    el.scrollIntoView({ block: "center", inline: "nearest" });
};

const clickable = (el) => {
  const label = (el.labels ?? [])[0] ?? el.closest("label");
  const all = el.matches("input[type=radio], input[type=checkbox]") ? [el, label ?? twinOf(el)] : [el, boxes.get(el)];
  return [...new Set(all)].filter(
    (one) => one && isShown(one) && one.getBoundingClientRect().width > 1 && one.getBoundingClientRect().height > 1,
  );
};

const freePoint = (target, el, r) => {
  for (const [fx, fy] of [
    [0.5, 0.5],
    [0.2, 0.5],
    [0.8, 0.5],
    [0.05, 0.3],
    [0.5, 0.15],
  ]) {
    const point = { x: r.left + r.width * fx, y: r.top + r.height * fy };
    const hit = deepHit(point);
    if (hit && belongs(hit, target, el)) return point;
  }
  return null;
};

const deepHit = ({ x, y }) => {
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
};

// A click on the hit element reaches the control: it is in the target, or in the control's own label, and is no link.
const belongs = (hit, target, el) => {
  const tick = el.matches("input[type=radio], input[type=checkbox]");
  if (hit !== el && tick && hit.closest("a, button")) return false;
  if (holds(target, hit)) return true;
  if (tick) return [...(el.labels ?? []), el.closest("label")].some((label) => label && holds(label, hit));
  const box = boxes.get(el);
  return Boolean(box) && holds(box, hit);
};
