// Carbon keeps its state in the properties of its elements. It has no cascader: three dropdowns in a group are what a page would use.
import "@carbon/web-components/es/components/button/index.js";
import "@carbon/web-components/es/components/checkbox/index.js";
import "@carbon/web-components/es/components/combo-box/index.js";
import "@carbon/web-components/es/components/date-picker/index.js";
import "@carbon/web-components/es/components/dropdown/index.js";
import "@carbon/web-components/es/components/file-uploader/index.js";
import "@carbon/web-components/es/components/form/index.js";
import "@carbon/web-components/es/components/form-group/index.js";
import "@carbon/web-components/es/components/number-input/index.js";
import "@carbon/web-components/es/components/password-input/index.js";
import "@carbon/web-components/es/components/radio-button/index.js";
import "@carbon/web-components/es/components/search/index.js";
import "@carbon/web-components/es/components/select/index.js";
import "@carbon/web-components/es/components/stack/index.js";
import "@carbon/web-components/es/components/text-input/index.js";
import "@carbon/web-components/es/components/textarea/index.js";
import { Mandarin } from "flatpickr/dist/l10n/zh.js";

import { loadForm } from "/form.js";

const form = await loadForm();
const { words } = form;
const read = {};
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const bound = (key, element, value = (it) => it.value) => {
  read[key] = () => value(element);
  return element;
};
const item = (...children) => make("cds-form-item", {}, ...children);
const entry = (tag) => ({ value, label }) => make(tag, { value, textContent: label });
const dropdown = (options, more = {}) => make("cds-dropdown", { label: words.choose, ...more }, ...options.map(entry("cds-dropdown-item")));

const cascade = (one) => {
  const levels = [one.options, [], []].map((options) => dropdown(options));
  const below = (count) => levels.slice(0, count).reduce((list, it) => list.find(({ value }) => value === it.value)?.children || [], one.options);
  levels.forEach((it, level) => it.addEventListener("cds-dropdown-selected", () => {
    for (let next = level + 1; next < 3; next += 1) {
      levels[next].value = "";
      levels[next].replaceChildren(...(next === level + 1 ? below(next) : []).map(entry("cds-dropdown-item")));
    }
  }));
  read[one.key] = () => levels.map((it) => it.value).filter(Boolean);
  return make("cds-form-group", { legendText: one.label }, make("cds-stack", { gap: "4", orientation: "horizontal" }, ...levels));
};

const picker = (key, ...inputs) => {
  const element = make("cds-date-picker", { dateFormat: "Y-m-d", ...(form.lang === "zh" ? { locale: Mandarin } : {}) },
    ...inputs.map(([kind, labelText]) => {
      const input = make("cds-date-picker-input", { labelText, placeholder: "yyyy-mm-dd" });
      input.setAttribute("kind", kind);
      return input;
    }));
  return bound(key, element, (it) => (inputs.length > 1 ? (it.value || "").split("/") : it.value));
};

const upload = (one) => {
  let held = [];
  const button = make("cds-file-uploader-button", { textContent: words.upload });
  const uploader = make("cds-file-uploader", { labelTitle: one.label }, button);
  button.addEventListener("cds-file-uploader-button-changed", async ({ detail: { addedFiles: [file] } }) => {
    const line = make("cds-file-uploader-item", { state: "uploading", textContent: file.name });
    uploader.append(line);
    await fetch("/upload", { method: "POST", body: file });
    line.state = "edit";
    held = [...held, { name: file.name, state: "done" }];
    line.addEventListener("cds-file-uploader-item-deleted", () => (held = held.filter(({ name }) => name !== file.name)));
  });
  read[one.key] = () => held;
  return item(uploader);
};

const draw = {
  text: (one) => item(bound(one.key, make("cds-text-input", { label: one.label, helperText: one.hint || "" }))),
  password: (one) => item(bound(one.key, make("cds-password-input", { label: one.label }))),
  textarea: (one) => item(bound(one.key, make("cds-textarea", { label: one.label, rows: 4 }))),
  select: (one) => item(bound(one.key, make("cds-select", { labelText: one.label, placeholder: words.choose }, ...one.options.map(entry("cds-select-item"))))),
  search: (one) => item(bound(one.key, make("cds-combo-box", { titleText: one.label, label: words.choose }, ...one.options.map(entry("cds-combo-box-item"))))),
  cascader: cascade,
  radio: (one) => bound(one.key, make("cds-radio-button-group", { legendText: one.label, name: one.key },
    ...one.options.map(({ value, label }) => make("cds-radio-button", { value, labelText: label })))),
  checkbox: (one) => item(bound(one.key, make("cds-checkbox", { labelText: one.label, checked: one.initial }), (it) => it.checked)),
  date: (one) => item(picker(one.key, ["single", one.label])),
  range: (one) => make("cds-form-group", { legendText: one.label }, picker(one.key, ["from", words.from], ["to", words.to])),
  number: (one) => item(bound(one.key, make("cds-number-input", { label: one.label, step: one.decimals ? "0.01" : "1", allowEmpty: true }))),
  upload,
  phone: (one) => make("cds-form-group", { legendText: one.label }, make("cds-stack", { gap: "4", orientation: "horizontal" },
    bound(one.key, dropdown(one.options)), bound(one.national, make("cds-text-input", { type: "tel", label: one.label, hideLabel: true })))),
};

document.getElementById("app").append(
  make("header", {}, bound("search", make("cds-search", { placeholder: words.search, labelText: words.search }))),
  make("h1", { textContent: words.title }),
  make("form", {}, make("cds-stack", { gap: "7" },
    ...form.sections.flatMap(({ title, items }) => [make("h3", { textContent: title }), ...items.map((one) => draw[one.kind](one))]),
    make("cds-button", { textContent: words.submit, type: "submit" }))));
await new Promise((ready) => setTimeout(ready, 300));
Object.defineProperty(window, "__state", { get: () => Object.fromEntries(Object.entries(read).map(([key, value]) => [key, value() ?? null])) });
