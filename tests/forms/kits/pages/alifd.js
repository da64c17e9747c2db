import { day, initial, loadForm, pathTo, report } from "./form.js";

const { React, ReactDOM, Next } = window;
const h = React.createElement;
const form = await loadForm();
const { words } = form;
const divisions = form.sections.flatMap(({ items }) => items).find(({ key }) => key === "division").options;

const draw = {
  text: (one) => h(Next.Input, { name: one.key }),
  password: (one) => h(Next.Input.Password, { name: one.key }),
  textarea: (one) => h(Next.Input.TextArea, { name: one.key, rows: 4 }),
  select: (one) => h(Next.Select, { name: one.key, dataSource: one.options, placeholder: words.choose }),
  search: (one) => h(Next.Select, { name: one.key, dataSource: one.options, showSearch: true, useVirtual: true }),
  cascader: (one) => h(Next.CascaderSelect, { name: one.key, dataSource: one.options, placeholder: words.choose }),
  radio: (one) => h(Next.Radio.Group, { name: one.key, dataSource: one.options }),
  checkbox: (one) => h(Next.Checkbox, { name: one.key, defaultChecked: one.initial }, one.label),
  date: (one) => h(Next.DatePicker2, { name: one.key }),
  range: (one) => h(Next.DatePicker2.RangePicker, { name: one.key, placeholder: [words.from, words.to] }),
  number: (one) => h(Next.NumberPicker, { name: one.key, precision: one.decimals, step: 1 }),
  upload: (one) =>
    h(Next.Upload, { name: one.key, action: "/upload", listType: "text", limit: 1 }, h(Next.Button, null, words.upload)),
  phone: (one) => [
    h(Next.Form.Item, { key: one.key, style: { display: "inline-block", width: 120 } },
      h(Next.Select, { name: one.key, dataSource: one.options })),
    h(Next.Form.Item, { key: one.national, style: { display: "inline-block" } }, h(Next.Input, { name: one.national })),
  ],
};

const item = (one) =>
  h(Next.Form.Item, {
    key: one.key,
    label: one.kind === "checkbox" ? " " : one.label,
    required: !one.optional,
    help: one.hint,
    colon: one.kind !== "checkbox",
  }, draw[one.kind](one));

const plain = (values) => {
  const state = { ...initial(form.sections), ...values };
  state.division = pathTo(divisions, values.division);
  state.expiry = day(values.expiry);
  state.term = (values.term || []).map(day);
  const files = values.licence && (values.licence.fileList || values.licence);
  state.licence = (files || []).map((file) => ({ name: file.name, state: file.state }));
  return state;
};

class Registration extends React.Component {
  field = new Next.Field(this, { onChange: () => this.tell(), values: initial(form.sections) });

  componentDidMount() {
    this.tell();
  }

  tell() {
    report({ ...plain(this.field.getValues()), search: this.state?.search });
  }

  render() {
    return h("div", { style: { width: 900, margin: "0 auto" } },
      h("header", null,
        h(Next.Search, { placeholder: words.search, onChange: (search) => this.setState({ search }, () => this.tell()) })),
      h("h1", null, words.title),
      h(Next.Form, { field: this.field, labelAlign: form.lang === "zh" ? "left" : "top", labelCol: { span: 6 }, wrapperCol: { span: 14 } },
        form.sections.map(({ title, items }) =>
          h("section", { key: title }, h("h3", null, title), items.map(item))),
        h(Next.Form.Submit, { type: "primary" }, words.submit)));
  }
}

if (form.lang === "zh") window.moment.locale("zh-cn");
const locale = Next.locales[form.lang === "zh" ? "zh-cn" : "en-us"];
ReactDOM.render(h(Next.ConfigProvider, { locale }, h(Registration)), document.getElementById("app"));
