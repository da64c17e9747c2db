import { day, initial, loadForm, report } from "./form.js";

const { React, ReactDOM, antd } = window;
const h = React.createElement;
const form = await loadForm();
const { words } = form;

const draw = {
  text: () => h(antd.Input),
  password: () => h(antd.Input.Password),
  textarea: () => h(antd.Input.TextArea, { rows: 4, maxLength: 500, showCount: true }),
  select: (one) => h(antd.Select, { options: one.options, placeholder: words.choose }),
  search: (one) => h(antd.Select, { options: one.options, showSearch: { optionFilterProp: "label" }, placeholder: words.choose }),
  cascader: (one) => h(antd.Cascader, { options: one.options, placeholder: words.choose }),
  radio: (one) => h(antd.Radio.Group, { options: one.options, optionType: form.lang === "zh" ? "button" : "default" }),
  checkbox: (one) => h(antd.Checkbox, null, one.label),
  date: () => h(antd.DatePicker),
  range: () => h(antd.DatePicker.RangePicker, { placeholder: [words.from, words.to] }),
  number: (one) => h(antd.InputNumber, { precision: one.decimals }),
  upload: () => h(antd.Upload, { action: "/upload", maxCount: 1 }, h(antd.Button, null, words.upload)),
};

const files = (event) => event.fileList;
const binding = (one) => {
  if (one.kind === "checkbox") return { valuePropName: "checked" };
  if (one.kind === "upload") return { valuePropName: "fileList", getValueFromEvent: files };
  return {};
};

const item = (one) => {
  if (one.kind === "phone") {
    return h(antd.Form.Item, { key: one.key, label: one.label, required: true },
      h(antd.Space.Compact, null,
        h(antd.Form.Item, { name: one.key, noStyle: true },
          h(antd.Select, { options: one.options, style: { width: 110 }, placeholder: words.choose })),
        h(antd.Form.Item, { name: one.national, noStyle: true }, h(antd.Input))));
  }
  return h(antd.Form.Item, {
    key: one.key,
    name: one.key,
    label: one.kind === "checkbox" ? null : one.label,
    extra: one.hint,
    required: !one.optional,
    ...binding(one),
  }, draw[one.kind](one));
};

const plain = (values) => ({
  ...values,
  expiry: day(values.expiry),
  term: (values.term || []).map(day),
  licence: (values.licence || []).map((file) => ({ name: file.name, state: file.status })),
});

const Registration = () => {
  const [search, setSearch] = React.useState();
  const [hook] = antd.Form.useForm();
  const tell = () => report({ ...plain(hook.getFieldsValue(true)), search });
  React.useEffect(tell);
  return h("div", { style: { width: 900, margin: "0 auto" } },
    h("header", null, h(antd.Input.Search, { placeholder: words.search, onChange: (event) => setSearch(event.target.value) })),
    h("h1", null, words.title),
    h(antd.Form, {
      form: hook,
      initialValues: initial(form.sections),
      onValuesChange: tell,
      layout: form.lang === "zh" ? "horizontal" : "vertical",
      labelCol: form.lang === "zh" ? { span: 6 } : undefined,
    },
    form.sections.map(({ title, items }) => h("section", { key: title }, h("h3", null, title), items.map(item))),
    h(antd.Button, { type: "primary", htmlType: "submit" }, words.submit)));
};

if (form.lang === "zh") window.dayjs.locale("zh-cn");
const locale = antd.locales[form.lang === "zh" ? "zh_CN" : "en_US"];
ReactDOM.createRoot(document.getElementById("app")).render(h(antd.ConfigProvider, { locale }, h(Registration)));
