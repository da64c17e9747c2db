// One product's numbers as Fusion Next asks for them: units in and beside the boxes, in a list, in a table of SKUs.
import { report } from "./form.js";

const { React, ReactDOM, Next } = window;
const h = React.createElement;
const zh = new URLSearchParams(location.search).get("lang") === "zh";
const word = (chinese, english) => (zh ? chinese : english);

class Product extends React.Component {
  field = new Next.Field(this, { onChange: () => this.tell() });

  componentDidMount() {
    this.tell();
  }

  tell() {
    report({ ...this.field.getValues(), price: this.state?.price, sku: this.state?.sku, stock: this.state?.stock });
  }

  keep(key) {
    return (value) => this.setState({ [key]: value }, () => this.tell());
  }

  table() {
    const cell = (key) => () => h(Next.NumberPicker, { precision: 2, step: 0.01, value: this.state?.[key], onChange: this.keep(key), hasTrigger: false });
    return h("div", null,
      h("div", null, h(Next.Input, { placeholder: word("价格", "Price") }), h(Next.Input, { placeholder: word("库存", "Stock") }),
        h(Next.Button, null, word("批量填充", "Batch fill"))),
      h(Next.Table, { dataSource: [{ id: 1, colour: word("银色", "Silver") }] },
        h(Next.Table.Column, { title: word("颜色", "Colour"), dataIndex: "colour" }),
        h(Next.Table.Column, { title: word("零售价(美分)", "Price (EUR)"), cell: cell("price") }),
        h(Next.Table.Column, { title: word("库存(件)", "Stock (pairs)"), cell: cell("stock") })));
  }

  render() {
    const item = (label, ...children) => h(Next.Form.Item, { label }, ...children);
    const masses = ["kg", "g", "lb"].map((unit) => ({ label: unit, value: unit }));
    return h("div", { style: { width: 900 } }, h(Next.Form, { field: this.field, labelCol: { span: 6 }, wrapperCol: { span: 14 } },
      item(word("包装重量", "Package weight"), h(Next.Input, { name: "weight", addonAfter: h(Next.Select, { defaultValue: word("g", "lb"), dataSource: masses }) })),
      item(word("包装长度", "Package length"), h(Next.NumberPicker, { name: "length", innerAfter: word("mm", "in"), precision: 2 })),
      item(word("包装宽度", "Package width"), h(Next.Input, { name: "width", addonTextAfter: word("毫米", "ft") })),
      item(word("包装高度", "Package height"), h(Next.Input, { name: "height", innerAfter: h("span", { style: { paddingRight: 8 } }, word("厘米", "inch")) })),
      item(word("发货期", "Handling time"), h(Next.NumberPicker, { name: "days", type: "inline" }), h("span", null, word(" 小时", " business days"))),
      this.table()));
  }
}

ReactDOM.render(h(Product), document.getElementById("app"));
