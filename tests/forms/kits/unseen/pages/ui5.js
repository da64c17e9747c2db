// UI5 keeps its state in the properties of its elements; it has no cascader and no form items: labels stand above, as in its examples.
import "@ui5/webcomponents/dist/CheckBox.js";
import "@ui5/webcomponents/dist/ComboBox.js";
import "@ui5/webcomponents/dist/ComboBoxItem.js";
import "@ui5/webcomponents/dist/DatePicker.js";
import "@ui5/webcomponents/dist/FileUploader.js";
import "@ui5/webcomponents/dist/Input.js";
import "@ui5/webcomponents/dist/Label.js";
import "@ui5/webcomponents/dist/Option.js";
import "@ui5/webcomponents/dist/RadioButton.js";
import "@ui5/webcomponents/dist/Select.js";
import "@ui5/webcomponents/dist/StepInput.js";
import "@ui5/webcomponents/dist/TextArea.js";
import "@ui5/webcomponents-localization/dist/Assets.js";

import { loadForm, report } from "/form.js";

const form = await loadForm();
const { words } = form;
const state = {};
const keep = (key, value) => {
  state[key] = value;
  report(state);
};
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const bound = (key, element, read = (it) => it.value) => {
  for (const event of ["input", "change", "selection-change"]) element.addEventListener(event, () => keep(key, read(element)));
  return element;
};
const labelled = (words, element) => {
  element.id = `f${(labelled.count = (labelled.count || 0) + 1)}`;
  const label = make("ui5-label", { textContent: words, showColon: true });
  label.setAttribute("for", element.id);
  return make("p", {}, label, make("br"), element);
};
const select = (key, options) => {
  const entries = [{ value: "", label: words.choose }, ...options];
  const element = make("ui5-select", {}, ...entries.map(({ value, label }) => make("ui5-option", { value, textContent: label })));
  return bound(key, element, (it) => it.selectedOption?.value);
};
const search = (one) => {
  const element = make("ui5-combobox", {}, ...one.options.map(({ label }) => make("ui5-cb-item", { text: label })));
  return bound(one.key, element, (it) => one.options.find(({ label }) => label === it.value)?.value);
};
const cascade = (one) => {
  const levels = [0, 1, 2].map((level) => make("ui5-select", { accessibleName: `${one.label} ${level + 1}` }));
  const offer = (level, options = []) => levels[level]?.replaceChildren(
    ...[{ value: "", label: words.choose }, ...options].map(({ value, label }) => make("ui5-option", { value, textContent: label })));
  const chosen = () => levels.map((it) => it.selectedOption?.value).filter(Boolean);
  const below = (count) => chosen().slice(0, count).reduce((options, value) => options.find((o) => o.value === value)?.children || [], one.options);
  offer(0, one.options);
  levels.forEach((it, level) => it.addEventListener("change", () => {
    for (let next = level + 1; next < 3; next += 1) offer(next, next === level + 1 ? below(next) : []);
    keep(one.key, chosen());
  }));
  return make("p", {}, make("ui5-label", { textContent: one.label }), make("br"), ...levels);
};
const radios = (one) =>
  make("div", { role: "radiogroup", ariaLabel: one.label }, make("ui5-label", { textContent: one.label }), ...one.options.map(({ value, label }) => {
    const element = make("ui5-radio-button", { name: one.key, text: label, value });
    element.addEventListener("change", () => element.checked && keep(one.key, value));
    return element;
  }));
const dates = [null, null];
const date = (element) => {
  element.formatPattern = "yyyy-MM-dd";
  return element;
};
const end = (one, at) => labelled(`${one.label} ${at ? words.to : words.from}`, bound(one.key, date(make("ui5-date-picker")), (it) => {
  dates[at] = it.value;
  return [...dates];
}));

const draw = {
  text: (one) => labelled(one.label, bound(one.key, make("ui5-input"))),
  password: (one) => labelled(one.label, bound(one.key, make("ui5-input", { type: "Password" }))),
  textarea: (one) => labelled(one.label, bound(one.key, make("ui5-textarea", { rows: 4 }))),
  select: (one) => labelled(one.label, select(one.key, one.options)),
  search: (one) => labelled(one.label, search(one)),
  cascader: cascade,
  radio: radios,
  checkbox: (one) => {
    state[one.key] = one.initial;
    return make("p", {}, bound(one.key, make("ui5-checkbox", { text: one.label, checked: one.initial }), (it) => it.checked));
  },
  date: (one) => labelled(one.label, bound(one.key, date(make("ui5-date-picker")))),
  range: (one) => make("div", {}, end(one, 0), end(one, 1)),
  number: (one) => labelled(one.label, bound(one.key, make("ui5-step-input", { valuePrecision: one.decimals, value: 0 }), (it) => it.value || null)),
  upload: (one) => labelled(one.label, bound(one.key, make("ui5-file-uploader"), (it) => [...it.files].map(({ name }) => ({ name, state: "done" })))),
  phone: (one) =>
    make("p", {}, make("ui5-label", { textContent: one.label }), make("br"), select(one.key, one.options), bound(one.national, make("ui5-input"))),
};

document.getElementById("app").append(
  make("header", {}, bound("search", make("ui5-input", { placeholder: words.search }))),
  make("h1", { textContent: words.title }),
  make("form", {}, ...form.sections.map(({ title, items }) =>
    make("section", {}, make("h3", { textContent: title }), ...items.map((one) => draw[one.kind](one))))));
await new Promise((ready) => setTimeout(ready, 300));
report(state);
