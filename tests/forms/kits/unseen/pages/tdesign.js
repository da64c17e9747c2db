import { initial, loadForm, report } from "./form.js";

const { React, ReactDOM, TDesign: t } = window;
const h = React.createElement;
const form = await loadForm();
const { words } = form;

const draw = {
  text: () => h(t.Input, { placeholder: "" }),
  password: () => h(t.Input, { type: "password", placeholder: "" }),
  textarea: () => h(t.Textarea, { autosize: { minRows: 4 } }),
  select: (one) => h(t.Select, { options: one.options }),
  search: (one) => h(t.Select, { options: one.options, filterable: true }),
  cascader: (one) => h(t.Cascader, { options: one.options, valueType: "full" }),
  radio: (one) => h(t.Radio.Group, { options: one.options }),
  checkbox: (one) => h(t.Checkbox, null, one.label),
  date: () => h(t.DatePicker),
  range: () => h(t.DateRangePicker, { placeholder: [words.from, words.to] }),
  number: (one) => h(t.InputNumber, { decimalPlaces: one.decimals, theme: "column" }),
  upload: () => h(t.Upload, { action: "/upload", theme: "file", max: 1, formatResponse: () => ({ url: "/uploaded" }) }),
};

const item = (one) => {
  if (one.kind === "phone") {
    return h(t.Form.FormItem, { key: one.key, label: one.label },
      h(t.Space, null,
        h(t.Form.FormItem, { name: one.key }, h(t.Select, { options: one.options, style: { width: 110 } })),
        h(t.Form.FormItem, { name: one.national }, h(t.Input))));
  }
  return h(t.Form.FormItem, { key: one.key, name: one.key, label: one.kind === "checkbox" ? "" : one.label, help: one.hint,
    initialData: one.initial }, draw[one.kind](one));
};

const plain = (values) => ({
  ...initial(form.sections),
  ...values,
  licence: (values.licence || []).map(({ name, status }) => ({ name, state: status === "success" ? "done" : status })),
});

const Registration = () => {
  const [hook] = t.Form.useForm();
  const [search, setSearch] = React.useState();
  const tell = () => report({ ...plain(hook.getFieldsValue(true)), search });
  React.useEffect(tell);
  return h("div", { style: { width: 900, margin: "0 auto" } },
    h("header", null, h(t.Input, { placeholder: words.search, onChange: setSearch })),
    h("h1", null, words.title),
    h(t.Form, { form: hook, onValuesChange: () => setTimeout(tell), labelAlign: form.lang === "zh" ? "right" : "top", labelWidth: 160 },
      form.sections.map(({ title, items }) => h("section", { key: title }, h("h3", null, title), items.map(item))),
      h(t.Button, { theme: "primary" }, words.submit)));
};

ReactDOM.createRoot(document.getElementById("app")).render(h(Registration));
