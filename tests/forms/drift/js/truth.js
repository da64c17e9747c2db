// What is true of a page: for each key the controls that hold it, and how they are read. It is kept beside the DOM, not in it, and
// follows the controls through every mutation.
(() => {
  const fields = new Map();
  let seed = 1;

  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };

  const shuffled = (list) => {
    const rest = [...list];
    return list.map(() => rest.splice(Math.floor(random() * rest.length), 1)[0]);
  };

  const names = (text) => JSON.parse(text || "[]").map(({ name }) => name).join("|");
  const isKept = (control) => control.form?.matches("[data-controlled]") && control.name && control.matches("input, textarea");

  const native = (control) => {
    if (control.tagName === "MP-UPLOAD") return names(control.value);
    if (control.type === "checkbox") return control.checked;
    if (control.type === "file") return [...control.files].map(({ name }) => name).join("|");
    if (isKept(control)) return new FormData(control.form).get(control.name) ?? ""; // what the page would send
    if (control.isContentEditable) return control.innerText.trimEnd();
    return control.value;
  };

  const read = (controls) => {
    if (controls[0].type === "radio") return controls.find(({ checked }) => checked)?.value || "";
    return controls.map(native).filter((value) => value !== "").map((value) => (controls.length > 1 ? String(value) : value));
  };

  const one = (values) => (Array.isArray(values) ? (values.length > 1 ? values.join("/") : (values[0] ?? "")) : values);

  const heldBy = (controls) => () => one(read(controls));

  const labelOf = (item, controls) => {
    if (controls[0].type === "checkbox" && controls[0].labels?.length) return controls[0].labels[0];
    const heading = [...item.querySelectorAll("label, legend, .label")];
    return heading.find((label) => !label.querySelector("input")) || null;
  };

  // `asked` says where each key is on the page as it was made: {key, selector}.
  const register = (asked, words, start) => {
    seed = start;
    drift.words = words;
    for (const { key, selector } of asked) {
      const controls = [...document.querySelectorAll(selector)];
      if (!controls.length) throw new Error(`no control for ${key} at ${selector}`);
      const item = controls[0].closest(".form-item") || controls[0].closest("fieldset") || controls[0].parentElement;
      fields.set(key, { key, controls, item, label: labelOf(item, controls), held: heldBy(controls) });
    }
    for (const field of fields.values()) {
      field.shared = [...fields.values()].some((other) => other !== field && other.item === field.item);
      for (const control of field.controls) control.removeAttribute("data-key");
    }
  };

  const become = (field, controls, held = heldBy(controls)) => Object.assign(field, { controls, held });

  const swap = (old, fresh) => {
    for (const field of fields.values()) {
      const index = field.controls.indexOf(old);
      if (index >= 0) become(field, field.controls.with(index, fresh));
    }
    old.replaceWith(fresh);
  };

  const inside = (root, found = []) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.matches("input:not([type=hidden], [type=submit], [type=button]), textarea, select, [contenteditable=true]")) {
        found.push(element);
      }
      if (element.shadowRoot) inside(element.shadowRoot, found);
      if (element.tagName === "IFRAME" && element.contentDocument) inside(element.contentDocument, found);
    }
    return found;
  };

  // Every control that nothing is said about: it must hold in the end what it held at first.
  const others = () => {
    const owned = [...fields.values()].flatMap(({ controls }) => controls);
    return inside(document)
      .filter((control) => !owned.some((owner) => owner === control || owner.contains(control)))
      .filter((control) => !control.closest("[role=dialog]:not([data-page]), .popup, .overlay"))
      .map((control) => ({ control, was: native(control), what: control.outerHTML.slice(0, 160) }));
  };

  const freeze = () => {
    drift.frozen = others();
    return state();
  };

  const touched = () => drift.frozen.filter(({ control, was }) => native(control) !== was).map(({ control, what }) => `${what} holds ${native(control)}`);

  const state = () => Object.fromEntries([...fields.values()].map(({ key, held }) => [key, held()]));

  // What the page does a little later; the verdict waits until it has been done.
  let pending = 0;
  const later = (act, delay) => {
    pending += 1;
    setTimeout(() => {
      act();
      pending -= 1;
    }, delay);
  };
  const quiet = () => pending === 0;

  // Fields for which every value is a guess: the page gives no one place for them any more.
  const mustBeRefused = () => all().filter(({ refuse }) => refuse).map(({ key }) => key);
  const refuse = (field) => field && Object.assign(field, { refuse: true });

  const all = () => [...fields.values()];
  const items = () => [...new Set(all().map(({ item }) => item))];
  const texts = () =>
    all().filter(({ controls: [control] }) =>
      control.matches("input:not([type=radio], [type=checkbox], [type=file], [type=date], [type=password]), textarea"));
  const form = () => all()[0].item.closest("form") || document.body;
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  window.drift = {
    all, become, form, freeze, items, later, make, mustBeRefused, mutators: {}, native, quiet, random, refuse, register,
    shuffled, state, swap, texts, touched, words: {},
    get lang() {
      return document.documentElement.lang.startsWith("zh") ? "zh" : "en";
    },
    say: (zh, en) => (drift.lang === "zh" ? zh : en),
  };
})();
