// Material has no form state of its own: a React state holds it, as in the kit's own examples. It has no cascader: three selects.
import * as mui from "@mui/material";
import { AdapterDayjs } from "@mui/x-date-pickers/AdapterDayjs";
import { DatePicker } from "@mui/x-date-pickers/DatePicker";
import { LocalizationProvider } from "@mui/x-date-pickers/LocalizationProvider";
import * as React from "react";
import { createRoot } from "react-dom/client";

import { day, initial, loadForm, report } from "/form.js";

const h = React.createElement;
const form = await loadForm();
const { words } = form;

const choice = (label, value, options, set) =>
  h(mui.TextField, { select: true, label, value: value || "", onChange: (event) => set(event.target.value), sx: { minWidth: 160 } },
    options.map((o) => h(mui.MenuItem, { key: o.value, value: o.value }, o.label)));
const text = (label, value, set, more) =>
  h(mui.TextField, { label, value: value || "", onChange: (event) => set(event.target.value), fullWidth: true, ...more });
const group = (label, ...children) =>
  h(mui.FormControl, { component: "fieldset" }, h(mui.FormLabel, { component: "legend" }, label),
    h(mui.Stack, { direction: "row", spacing: 1 }, ...children));
const cascade = (one, chosen, set) => {
  const [province, city, district] = chosen || [];
  const cities = one.options.find((o) => o.value === province)?.children || [];
  const districts = cities.find((o) => o.value === city)?.children || [];
  return group(one.label,
    choice("", province, one.options, (value) => set([value])),
    choice("", city, cities, (value) => set([province, value])),
    choice("", district, districts, (value) => set([province, city, value])));
};
const upload = (one, files, set) =>
  h(mui.Stack, null, h(mui.FormLabel, null, one.label),
    h(mui.Button, { component: "label", variant: "outlined" }, words.upload,
      h("input", { type: "file", hidden: true, onChange: (event) =>
        set([...event.target.files].map(({ name }) => ({ name, state: "done" }))) })),
    h("ul", null, (files || []).map(({ name }) => h("li", { key: name }, name))));
const date = (label, value, set) => h(DatePicker, { label, value: value || null, format: "YYYY-MM-DD", onChange: set });

const draw = {
  text: (one, value, set) => text(one.label, value, set, { helperText: one.hint, required: !one.optional }),
  password: (one, value, set) => text(one.label, value, set, { type: "password", required: true }),
  textarea: (one, value, set) => text(one.label, value, set, { multiline: true, rows: 4 }),
  number: (one, value, set) => text(one.label, value, set, { type: "number" }),
  select: (one, value, set) => choice(one.label, value, one.options, set),
  search: (one, value, set) =>
    h(mui.Autocomplete, {
      options: one.options,
      value: one.options.find((o) => o.value === value) || null,
      onChange: (_, chosen) => set(chosen?.value),
      renderInput: (params) => h(mui.TextField, { ...params, label: one.label }),
    }),
  cascader: cascade,
  radio: (one, value, set) =>
    h(mui.FormControl, null, h(mui.FormLabel, { id: `${one.key}-label` }, one.label),
      h(mui.RadioGroup, { "aria-labelledby": `${one.key}-label`, value: value || "", onChange: (event) => set(event.target.value) },
        one.options.map((o) => h(mui.FormControlLabel, { key: o.value, value: o.value, control: h(mui.Radio), label: o.label })))),
  checkbox: (one, value, set) =>
    h(mui.FormControlLabel, { label: one.label, control:
      h(one.key === "permanent" ? mui.Switch : mui.Checkbox, { checked: value, onChange: (event) => set(event.target.checked) }) }),
  date: (one, value, set) => date(one.label, value, set),
  range: (one, value, set) => {
    const [from, to] = value || [null, null];
    return group(one.label, date(words.from, from, (it) => set([it, to])), date(words.to, to, (it) => set([from, it])));
  },
  upload,
};

const Registration = () => {
  const [state, change] = React.useState(initial(form.sections));
  const setter = (key) => (value) => change((old) => ({ ...old, [key]: value }));
  const item = (one) =>
    one.kind === "phone"
      ? group(one.label, choice("", state[one.key], one.options, setter(one.key)), text("", state[one.national], setter(one.national)))
      : draw[one.kind](one, state[one.key], setter(one.key));
  React.useEffect(() => report({ ...state, expiry: day(state.expiry), term: (state.term || []).map(day) }));
  return h("div", { style: { width: 900, margin: "0 auto" } },
    h("header", null, h(mui.TextField, { placeholder: words.search, size: "small", onChange: (event) => setter("search")(event.target.value) })),
    h("h1", null, words.title),
    h("form", null,
      form.sections.map(({ title, items }) =>
        h("section", { key: title }, h("h3", null, title),
          h(mui.Stack, { spacing: 2 }, items.map((one) => h("div", { key: one.key }, item(one)))))),
      h(mui.Button, { variant: "contained" }, words.submit)));
};

createRoot(document.getElementById("app")).render(
  h(LocalizationProvider, { dateAdapter: AdapterDayjs }, h(Registration)));
