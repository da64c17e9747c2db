import { initial, loadForm, pathTo, report } from "./form.js";

const { Vue, naive } = window;
const form = await loadForm();
const { words } = form;
const divisions = form.sections.flatMap(({ items }) => items).find(({ key }) => key === "division").options;

const empty = Object.fromEntries(Object.entries(initial(form.sections)).map(([key, value]) => [key, value ?? null]));
const state = Vue.reactive({ ...empty, phone: null, licence: [], search: null });
const plain = () => ({
  ...state,
  division: pathTo(divisions, state.division),
  licence: state.licence.map(({ name, status }) => ({ name, state: status === "finished" ? "done" : status })),
});

const template = `
<n-config-provider :locale="lang === 'zh' ? zhCN : enUS" :date-locale="lang === 'zh' ? dateZhCN : dateEnUS">
  <div style="width: 900px; margin: 0 auto">
    <header><n-input v-model:value="state.search" :placeholder="words.search"></n-input></header>
    <h1>{{ words.title }}</h1>
    <n-form :model="state" :label-width="160" :label-placement="lang === 'zh' ? 'left' : 'top'">
      <section v-for="section in sections">
        <h3>{{ section.title }}</h3>
        <n-form-item v-for="one in section.items" :label="one.kind === 'checkbox' ? '' : one.label" :path="one.key"
            :required="!one.optional">
          <n-input v-if="one.kind === 'text'" v-model:value="state[one.key]" placeholder=""></n-input>
          <n-input v-if="one.kind === 'password'" v-model:value="state[one.key]" type="password" placeholder=""></n-input>
          <n-input v-if="one.kind === 'textarea'" v-model:value="state[one.key]" type="textarea"></n-input>
          <n-select v-if="one.kind === 'select'" v-model:value="state[one.key]" :options="one.options"></n-select>
          <n-select v-if="one.kind === 'search'" v-model:value="state[one.key]" :options="one.options" filterable></n-select>
          <n-cascader v-if="one.kind === 'cascader'" v-model:value="state[one.key]" :options="one.options" check-strategy="child">
          </n-cascader>
          <n-radio-group v-if="one.kind === 'radio'" v-model:value="state[one.key]">
            <n-radio v-for="o in one.options" :value="o.value">{{ o.label }}</n-radio>
          </n-radio-group>
          <n-checkbox v-if="one.kind === 'checkbox'" v-model:checked="state[one.key]">{{ one.label }}</n-checkbox>
          <n-date-picker v-if="one.kind === 'date'" v-model:formatted-value="state[one.key]" type="date"
            value-format="yyyy-MM-dd"></n-date-picker>
          <n-date-picker v-if="one.kind === 'range'" v-model:formatted-value="state[one.key]" type="daterange"
            value-format="yyyy-MM-dd" :start-placeholder="words.from" :end-placeholder="words.to"></n-date-picker>
          <n-input-number v-if="one.kind === 'number'" v-model:value="state[one.key]"></n-input-number>
          <n-upload v-if="one.kind === 'upload'" v-model:file-list="state[one.key]" action="/upload" :max="1">
            <n-button>{{ words.upload }}</n-button>
          </n-upload>
          <template v-if="one.kind === 'phone'">
            <n-select v-model:value="state[one.key]" :options="one.options" style="width: 120px"></n-select>
            <n-input v-model:value="state[one.national]" placeholder=""></n-input>
          </template>
        </n-form-item>
      </section>
      <n-button type="primary">{{ words.submit }}</n-button>
    </n-form>
  </div>
</n-config-provider>`;

Vue.watchEffect(() => report(plain()));
Vue.createApp({ template, setup: () => ({ ...form, state, ...naive }) }).use(naive).mount("#app");
