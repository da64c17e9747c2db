// Shoelace keeps its state in the properties of its elements. It has no cascader, range or upload: those are what a page would use instead.
import { loadForm, report } from "./form.js";

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
  for (const event of ["sl-input", "sl-change", "change"]) element.addEventListener(event, () => keep(key, read(element)));
  return element;
};

const option = ({ value, label }) => make("sl-option", { value, textContent: label });
const choice = (key, label, options) => bound(key, make("sl-select", { label, placeholder: words.choose }, ...options.map(option)));
const input = (key, label, more = {}) => bound(key, make("sl-input", { label, ...more }));

const cascade = (one) => {
  const [province, city, district] = [0, 1, 2].map(() => make("sl-select", { placeholder: words.choose }));
  const offer = (select, options) => select.replaceChildren(...options.map(option));
  const tell = () => keep(one.key, [province.value, city.value, district.value].filter(Boolean));
  const chosen = (select, options) => options.find(({ value }) => value === select.value)?.children || [];
  offer(province, one.options);
  province.addEventListener("sl-change", () => {
    city.value = district.value = "";
    offer(city, chosen(province, one.options));
    tell();
  });
  city.addEventListener("sl-change", () => {
    district.value = "";
    offer(district, chosen(city, chosen(province, one.options)));
    tell();
  });
  district.addEventListener("sl-change", tell);
  return make("fieldset", {}, make("legend", { textContent: one.label }), province, city, district);
};

const upload = (one) => {
  const files = make("input", { type: "file", id: one.key });
  files.addEventListener("change", () => keep(one.key, [...files.files].map(({ name }) => ({ name, state: "done" }))));
  return make("p", {}, make("label", { htmlFor: one.key, textContent: one.label }), files);
};

const range = (one) => {
  const dates = [null, null];
  const box = (index, label) => {
    const element = make("sl-input", { type: "date", label });
    element.addEventListener("sl-change", () => {
      dates[index] = element.value;
      keep(one.key, dates);
    });
    return element;
  };
  return make("fieldset", {}, make("legend", { textContent: one.label }), box(0, words.from), box(1, words.to));
};

const checkbox = (one) => {
  const element = make("sl-checkbox", { checked: one.initial, textContent: one.label });
  state[one.key] = one.initial;
  return bound(one.key, element, (it) => it.checked);
};

const draw = {
  text: (one) => input(one.key, one.label, { helpText: one.hint || "" }),
  password: (one) => input(one.key, one.label, { type: "password", passwordToggle: true }),
  textarea: (one) => bound(one.key, make("sl-textarea", { label: one.label })),
  select: (one) => choice(one.key, one.label, one.options),
  search: (one) => choice(one.key, one.label, one.options),
  cascader: cascade,
  radio: (one) =>
    bound(one.key, make("sl-radio-group", { label: one.label },
      ...one.options.map(({ value, label }) => make("sl-radio", { value, textContent: label })))),
  checkbox,
  date: (one) => input(one.key, one.label, { type: "date" }),
  range,
  number: (one) => input(one.key, one.label, { type: "number", step: one.decimals ? "0.01" : "1" }),
  upload,
  phone: (one) =>
    make("fieldset", {}, make("legend", { textContent: one.label }),
      choice(one.key, "", one.options), bound(one.national, make("sl-input", { type: "tel" }))),
};

const sections = form.sections.map(({ title, items }) =>
  make("section", {}, make("h3", { textContent: title }), ...items.map((one) => draw[one.kind](one))));
const search = bound("search", make("sl-input", { placeholder: words.search, type: "search" }));
document.getElementById("app").append(
  make("header", {}, search), make("h1", { textContent: words.title }),
  make("form", {}, ...sections, make("sl-button", { variant: "primary", textContent: words.submit })));
await Promise.all(["sl-select", "sl-input", "sl-textarea", "sl-radio-group", "sl-checkbox"].map((tag) => customElements.whenDefined(tag)));
await Promise.all([...document.querySelectorAll("sl-select, sl-input, sl-checkbox")].map((element) => element.updateComplete));
report(state);
