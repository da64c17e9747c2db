import { initial, loadForm, pathTo, report } from "./form.js";

const { Vue, PrimeVue, PrimeUIX } = window;
const form = await loadForm();
const { words } = form;
const divisions = form.sections.flatMap(({ items }) => items).find(({ key }) => key === "division").options;
const day = (date) => date && [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, "0")).join("-");

const empty = Object.fromEntries(Object.entries(initial(form.sections)).map(([key, value]) => [key, value ?? null]));
const state = Vue.reactive({ ...empty, phone: null, licence: [], search: null });
const plain = () => ({
  ...state,
  division: pathTo(divisions, state.division),
  expiry: day(state.expiry),
  term: state.term?.map(day) ?? null,
});
const sent = ({ files }) => state.licence.push(...files.map(({ name }) => ({ name, state: "done" })));

const item = `
<p-inputtext v-if="one.kind === 'text'" v-model="state[one.key]" :id="one.key" fluid></p-inputtext>
<p-password v-if="one.kind === 'password'" v-model="state[one.key]" :input-id="one.key" :feedback="false" toggle-mask fluid></p-password>
<p-textarea v-if="one.kind === 'textarea'" v-model="state[one.key]" :id="one.key" rows="4" fluid></p-textarea>
<p-select v-if="one.kind === 'select'" v-model="state[one.key]" :label-id="one.key" v-bind="list(one)" fluid></p-select>
<p-select v-if="one.kind === 'search'" v-model="state[one.key]" :label-id="one.key" v-bind="list(one)" filter fluid></p-select>
<p-cascadeselect v-if="one.kind === 'cascader'" v-model="state[one.key]" :input-id="one.key" v-bind="list(one)"
  :option-group-children="['children', 'children']" option-group-label="label" style="width: 224px"></p-cascadeselect>
<div v-if="one.kind === 'radio'">
  <template v-for="o in one.options">
    <p-radiobutton v-model="state[one.key]" :input-id="one.key + o.value" :name="one.key" :value="o.value"></p-radiobutton>
    <label :for="one.key + o.value" style="margin: 0 16px 0 8px">{{ o.label }}</label>
  </template>
</div>
<p-datepicker v-if="one.kind === 'date'" v-model="state[one.key]" :input-id="one.key" show-icon fluid></p-datepicker>
<p-datepicker v-if="one.kind === 'range'" v-model="state[one.key]" :input-id="one.key" selection-mode="range" :manual-input="false"
  fluid></p-datepicker>
<p-inputnumber v-if="one.kind === 'number'" v-model="state[one.key]" :input-id="one.key" :max-fraction-digits="one.decimals" fluid>
</p-inputnumber>
<p-fileupload v-if="one.kind === 'upload'" url="/upload" :file-limit="1" :choose-label="words.upload" @upload="sent"></p-fileupload>
<div v-if="one.kind === 'phone'" style="display: flex; gap: 8px">
  <p-select v-model="state[one.key]" v-bind="list(one)" :placeholder="words.choose"></p-select>
  <p-inputtext v-model="state[one.national]" :id="one.key" fluid></p-inputtext>
</div>`;

const template = `
<div style="width: 900px; margin: 0 auto">
  <header><p-inputtext v-model="state.search" :placeholder="words.search"></p-inputtext></header>
  <h1>{{ words.title }}</h1>
  <form>
    <section v-for="section in sections">
      <h3>{{ section.title }}</h3>
      <div v-for="one in section.items" style="margin: 32px 0">
        <template v-if="one.kind === 'checkbox'">
          <p-checkbox v-model="state[one.key]" :input-id="one.key" binary></p-checkbox>
          <label :for="one.key" style="margin-left: 8px">{{ one.label }}</label>
        </template>
        <p-floatlabel v-else-if="lang === 'en' && !['radio', 'upload', 'phone'].includes(one.kind)" variant="on">
          ${item}
          <label :for="one.key">{{ one.label }}</label>
        </p-floatlabel>
        <div v-else style="display: flex; flex-direction: column; gap: 8px">
          <label :for="one.key">{{ one.label }}</label>
          ${item}
        </div>
      </div>
    </section>
    <p-button :label="words.submit"></p-button>
  </form>
</div>`;

const list = ({ options }) => ({ options, optionLabel: "label", optionValue: "value" });
const app = Vue.createApp({ template, setup: () => ({ ...form, state, list, sent }) });
const locales = await (await fetch(`/kit/primelocale/${form.lang === "zh" ? "zh-CN" : "en"}.json`)).json();
app.use(PrimeVue.Config, { theme: { preset: PrimeUIX.Themes.Aura }, locale: Object.values(locales)[0] });
for (const part of ["InputText", "Password", "Textarea", "Select", "CascadeSelect", "RadioButton", "Checkbox", "DatePicker", "InputNumber", "FileUpload", "FloatLabel", "Button"])
  app.component(`p-${part.toLowerCase()}`, PrimeVue[part]);
Vue.watchEffect(() => report(plain()));
app.mount("#app");
