// Fluent's Field draws the label of the one control in it; a React state holds the values. It has no cascader and no upload of its own:
// three dropdowns, and a button that opens the hidden file input, as its users do.
import * as fluent from "@fluentui/react-components";
import { DatePicker, defaultDatePickerStrings } from "@fluentui/react-datepicker-compat";
import * as React from "react";
import { createRoot } from "react-dom/client";

import { initial, loadForm, report } from "/form.js";

const h = React.createElement;
const form = await loadForm();
const { words } = form;
const chinese = form.lang === "zh";

const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const strings = {
  ...defaultDatePickerStrings,
  months: numerals.map((it) => `${it}月`),
  shortMonths: numerals.map((_, at) => `${at + 1}月`),
  days: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
  shortDays: ["日", "一", "二", "三", "四", "五", "六"],
  goToToday: "今天",
};
const local = chinese ? { strings, formatDate: (it) => (it ? it.toLocaleDateString("zh-CN") : "") } : {};

const text = (value, set) => ({ value: value || "", onChange: (_, data) => set(data.value) });
const ticked = (value, set) => ({ checked: value, onChange: (_, data) => set(data.checked) });
const choice = (value, options, set, more) =>
  h(fluent.Dropdown, { placeholder: words.choose, style: { minWidth: 140 }, ...more,
    value: options.find((o) => o.value === value)?.label || "", selectedOptions: value ? [value] : [],
    onOptionSelect: (_, data) => set(data.optionValue) },
    options.map((o) => h(fluent.Option, { key: o.value, value: o.value }, o.label)));
const row = (...children) => h("div", { style: { display: "flex", gap: 8 } }, ...children);
const Search = ({ options, value, set, ...more }) => {
  const [query, ask] = React.useState("");
  const found = options.filter((o) => o.label.toLowerCase().includes(query.toLowerCase()));
  return h(fluent.Combobox, { ...more, placeholder: words.choose, value: query, selectedOptions: value ? [value] : [],
    onChange: (event) => ask(event.target.value),
    onOptionSelect: (_, data) => [set(data.optionValue), ask(data.optionText ?? "")] },
    found.map((o) => h(fluent.Option, { key: o.value, value: o.value }, o.label)));
};
const Upload = ({ files, set }) => {
  const input = React.useRef(null);
  return h("div", null,
    h("input", { type: "file", ref: input, style: { display: "none" }, onChange: (event) =>
      set([...event.target.files].map(({ name }) => ({ name, state: "done" }))) }),
    row(h(fluent.Button, { onClick: () => input.current.click() }, words.upload), h(fluent.Text, null, files?.[0]?.name)));
};
const cascade = ({ options }, chosen, set) => {
  const [province, city, district] = chosen || [];
  const cities = options.find((o) => o.value === province)?.children || [];
  const districts = cities.find((o) => o.value === city)?.children || [];
  return row(
    choice(province, options, (value) => set([value])),
    choice(city, cities, (value) => set([province, value]), { disabled: !province }),
    choice(district, districts, (value) => set([province, city, value]), { disabled: !city }));
};
const date = (value, set, more) => h(DatePicker, { ...local, ...more, value: value || null, onSelectDate: set });

const draw = {
  text: (one, value, set) => h(fluent.Input, text(value, set)),
  password: (one, value, set) => h(fluent.Input, { type: "password", ...text(value, set) }),
  textarea: (one, value, set) => h(fluent.Textarea, { rows: 4, ...text(value, set) }),
  number: (one, value, set) =>
    h(fluent.SpinButton, { value: value ?? null, displayValue: `${value ?? ""}`, precision: one.decimals, onChange: (_, data) =>
      set(data.value !== undefined ? data.value : parseFloat(data.displayValue)) }),
  select: (one, value, set) => choice(value, one.options, set),
  search: (one, value, set) => h(Search, { options: one.options, value, set }),
  cascader: cascade,
  radio: (one, value, set) =>
    h(fluent.RadioGroup, { layout: "horizontal", ...text(value, set) },
      one.options.map((o) => h(fluent.Radio, { key: o.value, value: o.value, label: o.label }))),
  checkbox: (one, value, set) => h(one.key === "permanent" ? fluent.Switch : fluent.Checkbox, { label: one.label, ...ticked(value, set) }),
  date: (one, value, set) => date(value, set, { placeholder: words.choose }),
  range: (one, value, set) => {
    const [from, to] = value || [null, null];
    return row(date(from, (it) => set([it, to]), { placeholder: words.from }), date(to, (it) => set([from, it]), { placeholder: words.to }));
  },
  upload: (one, files, set) => h(Upload, { files, set }),
  phone: (one, value, set, national) => row(choice(value, one.options, set), h(fluent.Input, national)),
};

const day = (it) => (it ? new Date(it - it.getTimezoneOffset() * 60000).toISOString().slice(0, 10) : null);

const Registration = () => {
  const [state, change] = React.useState(initial(form.sections));
  const setter = (key) => (value) => change((old) => ({ ...old, [key]: value }));
  const item = (one) => {
    const drawn = draw[one.kind](one, state[one.key], setter(one.key), text(state[one.national], setter(one.national)));
    return one.kind === "checkbox" ? h("div", { key: one.key }, drawn) : h(fluent.Field,
      { key: one.key, label: one.label, hint: one.hint, required: !one.optional, orientation: chinese ? "horizontal" : "vertical" }, drawn);
  };
  React.useEffect(() => report({ ...state, expiry: day(state.expiry), term: (state.term || []).map(day) }));
  return h("div", { style: { width: 900, margin: "0 auto" } },
    h("header", null, h(fluent.SearchBox, { placeholder: words.search, ...text(state.search, setter("search")) })),
    h("h1", null, words.title),
    h("form", null,
      form.sections.map(({ title, items }) =>
        h("section", { key: title }, h("h3", null, title), h("div", { style: { display: "grid", gap: 16 } }, items.map(item)))),
      h(fluent.Button, { appearance: "primary" }, words.submit)));
};

createRoot(document.getElementById("app")).render(
  h(fluent.FluentProvider, { theme: fluent.webLightTheme }, h(Registration)));
