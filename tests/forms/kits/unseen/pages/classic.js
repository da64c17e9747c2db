// A page without a framework: bootstrap's form, tom-select over its selects, flatpickr over its dates, the browser's own file input.
import { loadForm } from "./form.js";

const { TomSelect, flatpickr, rangePlugin } = window;
const form = await loadForm();
const { words } = form;
const at = (id) => document.getElementById(id);
const wide = form.lang === "zh" ? ["row", "col-sm-3 col-form-label", "col-sm-9"] : ["", "form-label", ""];

const options = (list = []) => [{ value: "", label: words.choose }, ...list].map(({ value, label }) => `<option value="${value}">${label}</option>`).join("");
const select = (id, list) => `<select id="${id}" name="${id}">${options(list)}</select>`;
const input = (id, more = 'type="text"') => `<input class="form-control" id="${id}" name="${id}" ${more}>`;
const labelled = (one, body) =>
  `<div class="mb-3 ${wide[0]}"><label for="${one.key}" class="${wide[1]}">${one.label}</label><div class="${wide[2]}">${body}
  ${one.hint ? `<div class="form-text" id="${one.key}-help">${one.hint}</div>` : ""}</div></div>`;

const draw = {
  text: (one) => labelled(one, input(one.key, `type="text" ${one.hint ? `aria-describedby="${one.key}-help"` : ""}`)),
  password: (one) => labelled(one, input(one.key, 'type="password"')),
  textarea: (one) => labelled(one, `<textarea class="form-control" id="${one.key}" name="${one.key}" rows="4"></textarea>`),
  select: (one) => labelled(one, select(one.key, one.options)),
  search: (one) => labelled(one, select(one.key, one.options)),
  cascader: (one) =>
    labelled(one, `<div class="row g-2">${["", "-city", "-district"].map((level) => `<div class="col">${select(one.key + level, level ? [] : one.options)}</div>`).join("")}</div>`),
  radio: (one) => `<fieldset class="mb-3 ${wide[0]}"><legend class="${wide[1]} fs-6">${one.label}</legend><div class="${wide[2]}">${one.options.map(({ value, label }) =>
    `<div class="form-check form-check-inline"><input class="form-check-input" type="radio" name="${one.key}" id="${value}" value="${value}">
    <label class="form-check-label" for="${value}">${label}</label></div>`).join("")}</div></fieldset>`,
  checkbox: (one) => `<div class="mb-3 form-check ${one.key === "news" ? "form-switch" : ""}"><input class="form-check-input" type="checkbox" id="${one.key}" name="${one.key}" ${one.initial ? "checked" : ""}>
    <label class="form-check-label" for="${one.key}">${one.label}</label></div>`,
  date: (one) => labelled(one, input(one.key)),
  range: (one) => labelled(one, `<div class="input-group">${input(one.key, `placeholder="${words.from}"`)}<span class="input-group-text">–</span>${input("to", `placeholder="${words.to}"`)}</div>`),
  number: (one) => labelled(one, input(one.key, `type="number" step="${one.decimals ? "0.01" : "1"}"`)),
  upload: (one) => labelled(one, input(one.key, 'type="file" accept="image/*"')),
  phone: (one) => labelled(one, `<div class="row g-2"><div class="col-3">${select(one.key, one.options)}</div><div class="col">${input(one.national, 'type="tel"')}</div></div>`),
};

at("app").innerHTML = `<nav class="navbar"><form class="d-flex" role="search">${input("search", `type="search" placeholder="${words.search}"`)}</form></nav>
  <h1>${words.title}</h1><form id="registration">${form.sections.map(({ title, items }) =>
    `<section><h3>${title}</h3>${items.map((one) => draw[one.kind](one)).join("")}</section>`).join("")}
  <button class="btn btn-primary">${words.submit}</button></form>`;

const picks = Object.fromEntries([...document.querySelectorAll("select")].map((one) => [one.id, new TomSelect(one, { create: false, maxOptions: null })]));
const { options: provinces } = form.sections.flatMap(({ items }) => items).find(({ kind }) => kind === "cascader");
const levels = [picks.division, picks["division-city"], picks["division-district"]];
const below = (count) => levels.slice(0, count).reduce((list, pick) => list.find(({ value }) => value === pick.getValue())?.children || [], provinces);
levels.slice(1).forEach((pick, index) => levels[index].on("change", () => {
  pick.clear();
  pick.clearOptions();
  pick.addOptions(below(index + 1).map(({ value, label }) => ({ value, text: label })));
}));
const locale = form.lang === "zh" ? "zh" : "default";
const expiry = flatpickr("#expiry", { locale });
const term = flatpickr("#term", { locale, plugins: [new rangePlugin({ input: "#to" })] });

const days = ({ selectedDates }) => selectedDates.map((day) => flatpickr.formatDate(day, "Y-m-d"));
Object.defineProperty(window, "__state", {
  get: () => ({
    ...Object.fromEntries(new FormData(at("registration"))),
    ...Object.fromEntries(Object.entries(picks).map(([id, pick]) => [id, pick.getValue()])),
    ...Object.fromEntries(["permanent", "news", "agreement"].map((id) => [id, at(id).checked])),
    search: at("search").value,
    division: levels.map((pick) => pick.getValue()).filter(Boolean),
    "division-city": null,
    "division-district": null,
    to: null,
    expiry: days(expiry)[0],
    term: days(term),
    licence: [...at("licence").files].map(({ name }) => ({ name, state: "done" })),
  }),
});
