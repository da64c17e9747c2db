// One product's numbers as Ant Design asks for them: add-ons, suffixes, formatters, a list of units, a table of SKUs.
import { report } from "./form.js";

const { React, ReactDOM, antd } = window;
const h = React.createElement;
const zh = new URLSearchParams(location.search).get("lang") === "zh";
const word = (chinese, english) => (zh ? chinese : english);

const glued = (unit) => ({ formatter: (value) => (value || value === 0 ? `${value} ${unit}` : ""), parser: (text) => text?.replace(/[^\d.]/g, "") });
const grouped = {
  formatter: (value) => `${value ?? ""}`.replace(/\B(?=(\d{3})+(?!\d))/g, ","),
  parser: (text) => text?.replace(/,/g, ""),
};

const Product = () => {
  const [hook] = antd.Form.useForm();
  const [row, setRow] = React.useState({});
  const tell = () => report({ ...hook.getFieldsValue(true), ...row });
  React.useEffect(tell);
  const item = (name, label, box) => h(antd.Form.Item, { name, label, key: name }, box);
  const cell = (key, more) => () => h(antd.InputNumber, { value: row[key], onChange: (value) => setRow((old) => ({ ...old, [key]: value })), ...more });
  const masses = ["kg", "g", "lb"].map((value) => ({ value, label: value }));
  const unit = h(antd.Select, { options: masses, defaultValue: word("g", "lb"), style: { width: 80 } });
  return h("div", { style: { width: 900 } }, h(antd.Form, { form: hook, onValuesChange: tell, labelCol: { span: 6 } },
    h(antd.Form.Item, { label: word("包装重量", "Package weight") }, h(antd.Space.Compact, null, h(antd.Form.Item, { name: "weight", noStyle: true }, h(antd.InputNumber)), unit)),
    item("length", word("包装长度", "Package length"), h(antd.InputNumber, { suffix: word("mm", "in"), style: { width: 200 } })),
    item("width", word("包装宽度", "Package width"), h(antd.InputNumber, { addonAfter: word("毫米", "ft") })),
    item("height", word("包装高度", "Package height"), h(antd.InputNumber, glued(word("cm", "in")))),
    item("days", word("发货期", "Handling time"), h(antd.Input, { suffix: word("小时", "business days") }))),
    h(antd.Table, {
      pagination: false,
      scroll: { y: 300 },
      rowKey: "id",
      dataSource: [{ id: 1, colour: word("银色", "Silver") }],
      columns: [
        { title: word("颜色", "Colour"), dataIndex: "colour" },
        { title: word("零售价（美分）", "Price (EUR)"), render: cell("price", grouped) },
        { title: word("库存（件）", "Stock (pairs)"), render: cell("stock", grouped) },
      ],
    }));
};

ReactDOM.createRoot(document.getElementById("app")).render(h(Product));
