import { initial, loadForm, pathTo, report } from "./form.js";

const { React, ReactDOM, rsuite } = window;
const { Form } = rsuite;
const h = React.createElement;
const form = await loadForm();
const { words } = form;

const control = (one, accepter, more = {}) => h(Form.Control, { name: one.key, accepter, ...more });
const Area = React.forwardRef((props, ref) => h(rsuite.Input, { ...props, as: "textarea", rows: 4, ref }));
const Box = React.forwardRef(({ value, onChange, label }, ref) =>
  h(rsuite.Checkbox, { checked: Boolean(value), onChange: (_, checked) => onChange(checked), ref }, label));
const Radios = React.forwardRef(({ options, ...props }, ref) =>
  h(rsuite.RadioGroup, { ...props, ref }, options.map((o) => h(rsuite.Radio, { key: o.value, value: o.value }, o.label))));

const draw = {
  text: (one) => control(one, rsuite.Input),
  password: (one) => control(one, rsuite.Input, { type: "password" }),
  textarea: (one) => control(one, Area),
  select: (one) => control(one, rsuite.SelectPicker, { data: one.options, searchable: false, placeholder: words.choose }),
  search: (one) => control(one, rsuite.SelectPicker, { data: one.options, virtualized: true, placeholder: words.choose }),
  cascader: (one) => control(one, rsuite.Cascader, { data: one.options, placeholder: words.choose }),
  radio: (one) => control(one, Radios, { options: one.options, inline: true }),
  checkbox: (one) => control(one, Box, { label: one.label }),
  date: (one) => control(one, rsuite.DatePicker, { format: "yyyy-MM-dd", oneTap: true }),
  range: (one) => control(one, rsuite.DateRangePicker, { format: "yyyy-MM-dd" }),
  number: (one) => control(one, rsuite.NumberInput, { decimalSeparator: "." }),
  upload: (one) => control(one, rsuite.Uploader, { action: "/upload", children: h(rsuite.Button, null, words.upload) }),
  phone: (one) => h(rsuite.Stack, null,
    control(one, rsuite.SelectPicker, { data: one.options, searchable: false }), h(Form.Control, { name: one.national })),
};

const item = (one) =>
  h(Form.Group, { key: one.key, controlId: one.kind === "phone" ? undefined : one.key },
    one.kind === "checkbox" ? null : h(Form.Label, null, one.label), draw[one.kind](one), one.hint && h(Form.Text, null, one.hint));

const divisions = form.sections.flatMap(({ items }) => items).find(({ key }) => key === "division").options;
const day = (date) => (date ? new Date(date - date.getTimezoneOffset() * 60000).toISOString().slice(0, 10) : null);
const plain = (values) => ({
  ...values,
  division: pathTo(divisions, values.division),
  expiry: day(values.expiry),
  term: (values.term || []).map(day),
  licence: (values.licence || []).map(({ name }) => ({ name, state: "done" })), // its state is told once, when the file is chosen
});

const Registration = () => {
  const [values, setValues] = React.useState(initial(form.sections));
  const [search, setSearch] = React.useState();
  React.useEffect(() => report({ ...plain(values), search }));
  return h("div", { style: { width: 900, margin: "0 auto" } },
    h("header", null, h(rsuite.Input, { placeholder: words.search, onChange: setSearch })),
    h("h1", null, words.title),
    h(Form, { formValue: values, onChange: setValues, layout: form.lang === "zh" ? "horizontal" : "vertical", fluid: true },
      form.sections.map(({ title, items }) => h("section", { key: title }, h("h3", null, title), items.map(item))),
      h(rsuite.Button, { appearance: "primary" }, words.submit)));
};

ReactDOM.createRoot(document.getElementById("app")).render(h(Registration));
