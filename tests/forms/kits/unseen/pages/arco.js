import { initial, loadForm, report } from "./form.js";

const { React, ReactDOM, arco } = window;
const h = React.createElement;
const form = await loadForm();
const { words } = form;

const draw = {
  text: () => h(arco.Input),
  password: () => h(arco.Input.Password),
  textarea: () => h(arco.Input.TextArea, { autoSize: { minRows: 4 } }),
  select: (one) => h(arco.Select, { options: one.options, placeholder: words.choose }),
  search: (one) => h(arco.Select, { options: one.options, showSearch: true, filterOption: true }),
  cascader: (one) => h(arco.Cascader, { options: one.options, placeholder: words.choose }),
  radio: (one) => h(arco.Radio.Group, { options: one.options }),
  checkbox: (one) => h(arco.Checkbox, null, one.label),
  date: () => h(arco.DatePicker),
  range: () => h(arco.DatePicker.RangePicker, { placeholder: [words.from, words.to] }),
  number: (one) => h(arco.InputNumber, { precision: one.decimals }),
  upload: () => h(arco.Upload, { action: "/upload", limit: 1 }),
};

const item = (one) => {
  if (one.kind === "phone") {
    return h(arco.Form.Item, { key: one.key, label: one.label, required: true },
      h(arco.Space, null,
        h(arco.Form.Item, { field: one.key, noStyle: true },
          h(arco.Select, { options: one.options, style: { width: 110 }, placeholder: words.choose })),
        h(arco.Form.Item, { field: one.national, noStyle: true }, h(arco.Input))));
  }
  return h(arco.Form.Item, {
    key: one.key,
    field: one.key,
    label: one.kind === "checkbox" ? " " : one.label,
    extra: one.hint,
    required: !one.optional,
    triggerPropName: { checkbox: "checked", upload: "fileList" }[one.kind] || "value",
  }, draw[one.kind](one));
};

const plain = (values) => ({
  ...values,
  licence: (values.licence || []).map((file) => ({ name: file.name, state: file.status })),
});

const Registration = () => {
  const [search, setSearch] = React.useState();
  const [hook] = arco.Form.useForm();
  const tell = () => report({ ...plain(hook.getFieldsValue()), search });
  React.useEffect(tell);
  return h("div", { style: { width: 900, margin: "0 auto" } },
    h("header", null, h(arco.Input.Search, { placeholder: words.search, onChange: setSearch })),
    h("h1", null, words.title),
    h(arco.Form, {
      form: hook,
      initialValues: initial(form.sections),
      onValuesChange: tell,
      layout: form.lang === "zh" ? "horizontal" : "vertical",
    },
    form.sections.map(({ title, items }) => h("section", { key: title }, h("h3", null, title), items.map(item))),
    h(arco.Button, { type: "primary", htmlType: "submit" }, words.submit)));
};

ReactDOM.createRoot(document.getElementById("app")).render(h(Registration));
