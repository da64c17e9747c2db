// PrimeReact has no form items: a label stands above each control and names it by `for`, as in its examples. A React state holds the values.
import { PrimeReactProvider, addLocale, locale } from "primereact/api";
import { Button } from "primereact/button";
import { Calendar } from "primereact/calendar";
import { CascadeSelect } from "primereact/cascadeselect";
import { Checkbox } from "primereact/checkbox";
import { Dropdown } from "primereact/dropdown";
import { FileUpload } from "primereact/fileupload";
import { InputNumber } from "primereact/inputnumber";
import { InputSwitch } from "primereact/inputswitch";
import { InputText } from "primereact/inputtext";
import { InputTextarea } from "primereact/inputtextarea";
import { Password } from "primereact/password";
import { RadioButton } from "primereact/radiobutton";
import * as React from "react";
import { createRoot } from "react-dom/client";

import { initial, loadForm, pathTo, report } from "/form.js";

const h = React.createElement;
const form = await loadForm();
const { words } = form;

const months = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"].map((it) => `${it}月`);
addLocale("zh", {
  firstDayOfWeek: 1, monthNames: months, monthNamesShort: months, dayNamesMin: ["日", "一", "二", "三", "四", "五", "六"],
  choose: words.upload, upload: "上传", cancel: "取消", completed: "已完成", pending: "待上传", emptyMessage: "没有可用选项",
});
locale(form.lang);

const text = (value, set) => ({ value: value || "", onChange: (event) => set(event.target.value) });
const chosen = (value, set) => ({ value: value ?? null, onChange: (event) => set(event.value) });

const draw = {
  text: (one, value, set) => h(InputText, { id: one.key, ...text(value, set) }),
  password: (one, value, set) => h(Password, { inputId: one.key, toggleMask: true, feedback: one.key === "password", ...text(value, set) }),
  textarea: (one, value, set) => h(InputTextarea, { id: one.key, rows: 4, autoResize: true, ...text(value, set) }),
  number: (one, value, set) =>
    h(InputNumber, { inputId: one.key, value: value ?? null, onValueChange: (event) => set(event.value), minFractionDigits: one.decimals, showButtons: !one.decimals }),
  select: (one, value, set) => h(Dropdown, { inputId: one.key, options: one.options, placeholder: words.choose, style: { width: "14rem" }, ...chosen(value, set) }),
  search: (one, value, set) => h(Dropdown, { inputId: one.key, options: one.options, placeholder: words.choose, filter: true, showClear: true, style: { width: "14rem" }, ...chosen(value, set) }),
  cascader: (one, value, set) =>
    h(CascadeSelect, { inputId: one.key, options: one.options, optionLabel: "label", optionGroupLabel: "label",
      optionGroupChildren: ["children", "children"], placeholder: words.choose, style: { width: "14rem" }, ...chosen(value, set) }),
  radio: (one, value, set) => one.options.map((o) =>
    h("span", { key: o.value },
      h(RadioButton, { inputId: `${one.key}-${o.value}`, name: one.key, value: o.value, checked: value === o.value, onChange: (event) => set(event.value) }),
      h("label", { htmlFor: `${one.key}-${o.value}` }, o.label))),
  checkbox: (one, value, set) =>
    one.key === "permanent"
      ? h(InputSwitch, { inputId: one.key, checked: value, onChange: (event) => set(event.value) })
      : h(Checkbox, { inputId: one.key, checked: value, onChange: (event) => set(event.checked) }),
  date: (one, value, set) => h(Calendar, { inputId: one.key, showIcon: true, dateFormat: "yy-mm-dd", ...chosen(value, set) }),
  range: (one, value, set) =>
    h(Calendar, { inputId: one.key, selectionMode: "range", readOnlyInput: true, hideOnRangeSelection: true, dateFormat: "yy-mm-dd", ...chosen(value, set) }),
  upload: (one, files, set) =>
    h(FileUpload, { name: one.key, url: "/upload", auto: true, chooseLabel: words.upload,
      onUpload: ({ files: done }) => set(done.map(({ name }) => ({ name, state: "done" }))) }),
  phone: (one, value, set, national) => h("div", { className: "p-inputgroup" },
    h(Dropdown, { options: one.options, style: { maxWidth: "8rem" }, ...chosen(value, set) }), h(InputText, { id: one.key, ...national })),
};

const item = (one, drawn) => {
  const label = h("label", { htmlFor: one.key }, one.label);
  return one.kind === "checkbox"
    ? h("div", { key: one.key }, drawn, label)
    : h("div", { key: one.key, style: { display: "flex", flexDirection: "column", gap: 8 } },
        label, one.kind === "radio" ? h("span", null, drawn) : drawn, one.hint && h("small", null, one.hint));
};

const divisions = form.sections.flatMap(({ items }) => items).find(({ key }) => key === "division").options;
const day = (date) => (date ? new Date(date - date.getTimezoneOffset() * 60000).toISOString().slice(0, 10) : null);

const Registration = () => {
  const [state, change] = React.useState(initial(form.sections));
  const setter = (key) => (value) => change((old) => ({ ...old, [key]: value }));
  React.useEffect(() =>
    report({ ...state, division: pathTo(divisions, state.division?.value), expiry: day(state.expiry), term: (state.term || []).map(day) }));
  return h("div", { style: { width: 900, margin: "0 auto" } },
    h("header", null, h(InputText, { placeholder: words.search, ...text(state.search, setter("search")) })),
    h("h1", null, words.title),
    h("form", null,
      form.sections.map(({ title, items }) =>
        h("section", { key: title }, h("h3", null, title), items.map((one) =>
          item(one, draw[one.kind](one, state[one.key], setter(one.key), text(state[one.national], setter(one.national))))))),
      h(Button, { type: "button", label: words.submit })));
};

createRoot(document.getElementById("app")).render(h(PrimeReactProvider, null, h(Registration)));
