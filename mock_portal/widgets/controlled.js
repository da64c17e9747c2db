/**
 * Text boxes that behave as React's: what a person typed is the state, and the state is what is submitted.
 *
 * It concerns the native text inputs and textareas of every `<form data-controlled>`. A value that a script sets is shown
 * until the next typing, blur or submit puts the state back, and FormData never holds it. A page that fills a box itself
 * calls `assign`.
 */

const TYPES = ['text', 'email', 'tel', 'password', 'search', 'url'];
const TEXT = ['textarea', 'input:not([type])', ...TYPES.map((type) => `input[type=${type}]`)].join();
const states = new WeakMap();
const watched = new WeakSet();

const WIDGETS = 'mp-select, mp-cascader, mp-date, mp-number, mp-code'; // they look after their own boxes
const isControlled = (box) => box.matches?.(TEXT) && box.form?.matches('[data-controlled]') && !box.closest(WIDGETS);

/** The text that the page holds for this box, whatever the box shows. */
export function stateOf(box) {
  return isControlled(box) ? (states.get(box) ?? box.defaultValue) : box.value;
}

/** Lets the page itself put a text into a box: state and shown value. */
export function assign(box, text) {
  states.set(box, text);
  box.value = text;
}

const boxesOf = (form) => [...form.elements].filter(isControlled);

function restore(form) {
  for (const box of boxesOf(form)) if (box.value !== stateOf(box)) box.value = stateOf(box);
}

function takeTyping(event) {
  const box = event.target;
  if (!isControlled(box)) return;
  if (event.isTrusted) states.set(box, box.value);
  restore(box.form);
}

function submitState(event) {
  for (const box of boxesOf(event.target)) if (event.formData.has(box.name)) event.formData.set(box.name, stateOf(box));
}

/** Watches the forms under `root`: the document; a shadow root is watched from the first focus in it. */
function watch(root) {
  if (watched.has(root)) return;
  watched.add(root);
  root.addEventListener('input', takeTyping, true);
  root.addEventListener('focusout', (event) => isControlled(event.target) && restore(event.target.form), true);
  root.addEventListener('submit', (event) => restore(event.target), true);
  root.addEventListener('formdata', submitState, true);
  root.addEventListener('reset', (event) => boxesOf(event.target).forEach((box) => states.delete(box)), true);
}

watch(document);
document.addEventListener('focusin', (event) => watch(event.composedPath()[0].getRootNode()), true);
