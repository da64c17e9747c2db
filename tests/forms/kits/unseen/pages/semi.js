import { initial, loadForm, report } from "./form.js";

const { React, ReactDOM, SemiUI } = window;
const { Form } = SemiUI;
const h = React.createElement;
const form = await loadForm();
const { words } = form;

const draw = {
  text: (one, more) => h(Form.Input, more),
  password: (one, more) => h(Form.Input, { ...more, mode: "password" }),
  textarea: (one, more) => h(Form.TextArea, more),
  select: (one, more) => h(Form.Select, { ...more, optionList: one.options, placeholder: words.choose }),
  search: (one, more) => h(Form.Select, { ...more, optionList: one.options, filter: true }),
  cascader: (one, more) => h(Form.Cascader, { ...more, treeData: one.options, placeholder: words.choose }),
  radio: (one, more) => h(Form.RadioGroup, { ...more, options: one.options }),
  checkbox: (one, more) => h(Form.Checkbox, { ...more, noLabel: true }, one.label),
  date: (one, more) => h(Form.DatePicker, more),
  range: (one, more) => h(Form.DatePicker, { ...more, type: "dateRange", placeholder: [words.from, words.to] }),
  number: (one, more) => h(Form.InputNumber, { ...more, precision: one.decimals }),
  upload: (one, more) => h(Form.Upload, { ...more, action: "/upload", limit: 1 }, h(SemiUI.Button, null, words.upload)),
};

const item = (one) =>
  one.kind === "phone"
    ? h(Form.InputGroup, { key: one.key, label: { text: one.label } },
        h(Form.Select, { field: one.key, optionList: one.options, style: { width: 110 } }), h(Form.Input, { field: one.national }))
    : draw[one.kind](one, { key: one.key, field: one.key, label: one.label, extraText: one.hint });

const day = (date) => (date ? new Date(date - date.getTimezoneOffset() * 60000).toISOString().slice(0, 10) : null);
const plain = (values) => ({
  ...initial(form.sections),
  ...values,
  expiry: day(values.expiry),
  term: (values.term || []).map(day),
  licence: (values.licence || []).map(({ name, status }) => ({ name, state: status === "success" ? "done" : status })),
});

const Registration = () => {
  const [values, setValues] = React.useState(initial(form.sections));
  const [search, setSearch] = React.useState();
  React.useEffect(() => report({ ...plain(values), search }));
  return h("div", { style: { width: 900, margin: "0 auto" } },
    h("header", null, h(SemiUI.Input, { placeholder: words.search, onChange: setSearch })),
    h("h1", null, words.title),
    h(Form, { initValues: initial(form.sections), onValueChange: (now) => setValues({ ...now }),
      labelPosition: form.lang === "zh" ? "left" : "top" },
      form.sections.map(({ title, items }) => h("section", { key: title }, h("h3", null, title), items.map(item))),
      h(SemiUI.Button, { theme: "solid" }, words.submit)));
};

ReactDOM.createRoot(document.getElementById("app")).render(h(Registration));
