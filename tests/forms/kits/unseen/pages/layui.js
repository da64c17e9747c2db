// layui draws its parts over a native form and reads its state from that (form.val). It has no cascader: pages link three selects.
import { loadForm } from "./form.js";

const { layui } = window;
const { $, form: kit, laydate, upload } = layui;
const form = await loadForm();
const { words } = form;
let licence = [];

const options = (list = []) => [{ value: "", label: words.choose }, ...list].map(({ value, label }) => `<option value="${value}">${label}</option>`).join("");
const select = (name, list, more = "") => `<select name="${name}" lay-filter="${name}" ${more}>${options(list)}</select>`;
const input = (name, more = "") => `<input type="text" name="${name}" autocomplete="off" class="layui-input" ${more}>`;
const inline = (...parts) => parts.map((part) => `<div class="layui-input-inline">${part}</div>`).join("");
const labelled = (one, body) => `<div class="layui-form-item"><label class="layui-form-label">${one.label}</label>${body}</div>`;
const block = (one, body) =>
  labelled(one, `<div class="layui-input-block">${body}</div>${one.hint ? `<div class="layui-form-mid layui-text-em">${one.hint}</div>` : ""}`);

const draw = {
  text: (one) => block(one, input(one.key)),
  password: (one) => block(one, `<input type="password" name="${one.key}" lay-affix="eye" autocomplete="off" class="layui-input">`),
  textarea: (one) => block(one, `<textarea name="${one.key}" class="layui-textarea"></textarea>`),
  select: (one) => block(one, select(one.key, one.options)),
  search: (one) => block(one, select(one.key, one.options, 'lay-search=""')),
  cascader: (one) => labelled(one, inline(...[0, 1, 2].map((level) => select(`${one.key}${level}`, level ? [] : one.options)))),
  radio: (one) =>
    block(one, one.options.map(({ value, label }) => `<input type="radio" name="${one.key}" value="${value}" title="${label}">`).join("")),
  checkbox: (one) =>
    labelled({ label: "" }, `<div class="layui-input-block"><input type="checkbox" name="${one.key}" value="1" lay-skin="primary" title="${one.label}" ${one.initial ? "checked" : ""}></div>`),
  date: (one) => block(one, input(one.key, `id="${one.key}" placeholder="yyyy-MM-dd"`)),
  range: (one) =>
    labelled(one, `<div class="layui-inline" id="${one.key}"><div class="layui-input-inline">${input("from", `id="from" placeholder="${words.from}"`)}</div>
      <div class="layui-form-mid">-</div><div class="layui-input-inline">${input("to", `id="to" placeholder="${words.to}"`)}</div></div>`),
  number: (one) => block(one, input(one.key, `lay-affix="number" min="0" lay-precision="${one.decimals}"`)),
  upload: (one) => block(one, `<button type="button" class="layui-btn" id="${one.key}"><i class="layui-icon layui-icon-upload"></i> ${words.upload}</button>
      <div class="layui-upload-list" id="${one.key}-list"></div>`),
  phone: (one) => labelled(one, inline(select(one.key, one.options), input(one.national))),
};

const sections = form.sections.map(({ title, items }) =>
  `<fieldset class="layui-elem-field layui-field-title"><legend>${title}</legend></fieldset>${items.map((one) => draw[one.kind](one)).join("")}`);
$("#app").html(`<div class="layui-input-wrap"><div class="layui-input-prefix"><i class="layui-icon layui-icon-search"></i></div>${input("search", `id="search" placeholder="${words.search}"`)}</div>
  <h1>${words.title}</h1>
  <form class="layui-form" lay-filter="registration">${sections.join("")}
  <div class="layui-form-item"><div class="layui-input-block"><button class="layui-btn" lay-submit lay-filter="registration">${words.submit}</button></div></div></form>`);

const { options: provinces } = form.sections.flatMap(({ items }) => items).find(({ kind }) => kind === "cascader");
const offer = (level, list) => $(`[name=division${level}]`).html(options(list));
let cities = [];
kit.on("select(division0)", ({ value }) => {
  cities = provinces.find((one) => one.value === value)?.children || [];
  offer(1, cities);
  offer(2, []);
  kit.render("select", "registration");
});
kit.on("select(division1)", ({ value }) => {
  offer(2, cities.find((one) => one.value === value)?.children);
  kit.render("select", "registration");
});
const lang = form.lang === "zh" ? "cn" : "en";
laydate.render({ elem: "#expiry", lang });
laydate.render({ elem: "#term", range: ["#from", "#to"], lang });
let chosen = "";
upload.render({
  elem: "#licence",
  url: "/upload",
  before: (files) => files.preview((_, file, data) => {
    chosen = file.name;
    $("#licence-list").html(`<img src="${data}" height="80"><div>${file.name}</div>`);
  }),
  done: () => (licence = [{ name: chosen, state: "done" }]),
});
kit.render();

const ticked = (value) => value === "1";
Object.defineProperty(window, "__state", {
  get: () => {
    const { from, to, division0, division1, division2, ...values } = kit.val("registration");
    const ticks = Object.fromEntries(["permanent", "news", "agreement"].map((key) => [key, ticked(values[key])]));
    return { ...values, ...ticks, search: $("#search").val(), term: [from, to], division: [division0, division1, division2].filter(Boolean), licence };
  },
});
