// The forms of a page and their boxes, wherever the skin has put them.

/** Every form of the page but a search; those in shadow roots, too. */
export function forms(main) {
  const hosts = [...main.querySelectorAll('*')].filter((element) => element.shadowRoot);
  const roots = [main, ...hosts.map((host) => host.shadowRoot)];
  return roots.flatMap((root) => [...root.querySelectorAll('form:not([role=search])')]);
}

/** Call `change(box)` for every text box with one of these names. */
export function eachNamed(main, names, change) {
  for (const form of forms(main)) {
    for (const name of names) form.querySelectorAll(`input[name="${name}"]`).forEach(change);
  }
}

/** Have `refuses(event)` asked before anything else hears of a submit; where it says true, nothing does. */
export function beforeSubmit(main, refuses) {
  const stop = (event) => {
    if (!refuses(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const form of forms(main)) form.addEventListener('submit', stop, true);
}
