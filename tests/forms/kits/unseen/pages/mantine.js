// Mantine's inputs draw their own labels; a React state holds the values, as in its examples. It has no cascader: three selects.
import * as mantine from "@mantine/core";
import { DatePickerInput, DatesProvider } from "@mantine/dates";
import "dayjs/locale/zh-cn";
import * as React from "react";
import { createRoot } from "react-dom/client";

import { initial, loadForm, report } from "/form.js";

const h = React.createElement;
const form = await loadForm();
const { words } = form;
const chinese = form.lang === "zh";

const text = (value, set) => ({ value: value || "", onChange: (event) => set(event.currentTarget.value) });
const ticked = (value, set) => ({ checked: value, onChange: (event) => set(event.currentTarget.checked) });
const choice = (value, options, set, more) =>
  h(mantine.Select, { data: options.map((o) => ({ value: o.value, label: o.label })), value: value || null, onChange: set, placeholder: words.choose, ...more });
const group = (label, ...children) => h(mantine.Input.Wrapper, { label }, h(mantine.Group, { wrap: "nowrap" }, ...children));
const cascade = (one, chosen, set) => {
  const [province, city, district] = chosen || [];
  const cities = one.options.find((o) => o.value === province)?.children || [];
  const districts = cities.find((o) => o.value === city)?.children || [];
  return group(one.label,
    choice(province, one.options, (value) => set([value])),
    choice(city, cities, (value) => set([province, value]), { disabled: !province }),
    choice(district, districts, (value) => set([province, city, value]), { disabled: !city }));
};
const format = chinese ? "YYYY年M月D日" : undefined;

const draw = {
  text: (one, value, set) => h(mantine.TextInput, { ...one, ...text(value, set) }),
  password: (one, value, set) => h(mantine.PasswordInput, { ...one, ...text(value, set) }),
  textarea: (one, value, set) => h(mantine.Textarea, { ...one, ...text(value, set), rows: 4 }),
  number: (one, value, set, { decimals }) =>
    h(mantine.NumberInput, { ...one, value: value ?? "", onChange: set, decimalScale: decimals, min: 0 }),
  select: (one, value, set, { options }) => choice(value, options, set, one),
  search: (one, value, set, { options }) => choice(value, options, set, { ...one, searchable: true, clearable: true }),
  cascader: (_, value, set, one) => cascade(one, value, set),
  radio: (one, value, set, { options }) =>
    h(mantine.Radio.Group, { ...one, value: value || null, onChange: set },
      h(mantine.Group, null, options.map((o) => h(mantine.Radio, { key: o.value, value: o.value, label: o.label })))),
  checkbox: (one, value, set, { key }) => h(key === "permanent" ? mantine.Switch : mantine.Checkbox, { label: one.label, ...ticked(value, set) }),
  date: (one, value, set) => h(DatePickerInput, { ...one, value: value || null, onChange: set, valueFormat: format, placeholder: words.choose }),
  range: (one, value, set) =>
    h(DatePickerInput, { ...one, type: "range", value: value || [null, null], onChange: set, valueFormat: format, placeholder: `${words.from} – ${words.to}` }),
  upload: (one, value, set) => h(mantine.FileInput, { ...one, value, onChange: set, placeholder: words.upload }),
  phone: (_, value, set, one, state, setter) =>
    group(one.label, choice(value, one.options, set), h(mantine.TextInput, text(state[one.national], setter(one.national)))),
};

const Registration = () => {
  const [state, change] = React.useState(initial(form.sections));
  const setter = (key) => (value) => change((old) => ({ ...old, [key]: value }));
  const item = (one) =>
    h("div", { key: one.key }, draw[one.kind](
      { label: one.label, description: one.hint, withAsterisk: !one.optional }, state[one.key], setter(one.key), one, state, setter));
  React.useEffect(() => report({ ...state, licence: state.licence ? [{ name: state.licence.name, state: "done" }] : [] }));
  return h(mantine.Container, { size: 900 },
    h("header", null, h(mantine.TextInput, { placeholder: words.search, ...text(state.search, setter("search")) })),
    h(mantine.Title, { order: 1 }, words.title),
    h("form", null,
      form.sections.map(({ title, items }) =>
        h("section", { key: title }, h(mantine.Title, { order: 3 }, title), h(mantine.Stack, null, items.map(item)))),
      h(mantine.Button, null, words.submit)));
};

createRoot(document.getElementById("app")).render(
  h(mantine.MantineProvider, null,
    h(DatesProvider, { settings: { locale: chinese ? "zh-cn" : "en" } }, h(Registration))));
