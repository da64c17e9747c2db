import { initial, loadForm, report } from "./form.js";

const { Vue, Vuetify } = window;
const form = await loadForm();
const { words } = form;
const day = (date) => date && [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
const empty = Object.fromEntries(Object.entries(initial(form.sections)).map(([key, value]) => [key, value ?? null]));

// The kit has no cascader: its users put a list for each level.
const division = Vue.reactive([null, null, null]);
const below = (options, level) => (level === 0 ? options : (below(options, level - 1).find(({ value }) => value === division[level - 1])?.children ?? []));
const choose = (level, value) => division.splice(level, 3 - level, value, ...[null, null].slice(level));

const state = Vue.reactive({ ...empty, phone: null, search: null });
const plain = () => ({
  ...state,
  division: division.filter(Boolean),
  expiry: day(state.expiry),
  term: state.term?.length ? [day(state.term[0]), day(state.term.at(-1))] : null, // the kit holds every day of the range
  licence: state.licence ? [{ name: state.licence.name, state: "done" }] : [], // the kit sends nothing by itself
});

const template = `
<v-app>
  <v-main style="width: 900px; margin: 0 auto">
    <header><v-text-field v-model="state.search" :placeholder="words.search"></v-text-field></header>
    <h1>{{ words.title }}</h1>
    <v-form>
      <section v-for="section in sections">
        <h3>{{ section.title }}</h3>
        <template v-for="one in section.items">
          <v-text-field v-if="one.kind === 'text'" v-model="state[one.key]" :label="one.label" :hint="one.hint"></v-text-field>
          <v-text-field v-if="one.kind === 'password'" v-model="state[one.key]" type="password" :label="one.label"></v-text-field>
          <v-textarea v-if="one.kind === 'textarea'" v-model="state[one.key]" :label="one.label"></v-textarea>
          <v-select v-if="one.kind === 'select'" v-model="state[one.key]" :items="one.options" :label="one.label"></v-select>
          <v-autocomplete v-if="one.kind === 'search'" v-model="state[one.key]" :items="one.options" :label="one.label">
          </v-autocomplete>
          <v-row v-if="one.kind === 'cascader'">
            <v-col v-for="(label, level) in one.label.split('/')">
              <v-select :model-value="division[level]" @update:model-value="choose(level, $event)" :label="label.trim()"
                :items="below(one.options, level)"></v-select>
            </v-col>
          </v-row>
          <v-radio-group v-if="one.kind === 'radio'" v-model="state[one.key]" :label="one.label" inline>
            <v-radio v-for="o in one.options" :label="o.label" :value="o.value"></v-radio>
          </v-radio-group>
          <v-checkbox v-if="one.kind === 'checkbox' && !one.initial" v-model="state[one.key]" :label="one.label"></v-checkbox>
          <v-switch v-if="one.kind === 'checkbox' && one.initial" v-model="state[one.key]" :label="one.label"></v-switch>
          <v-date-input v-if="one.kind === 'date'" v-model="state[one.key]" :label="one.label"></v-date-input>
          <v-date-input v-if="one.kind === 'range'" v-model="state[one.key]" :label="one.label" multiple="range"></v-date-input>
          <v-number-input v-if="one.kind === 'number'" v-model="state[one.key]" :label="one.label" :precision="one.decimals">
          </v-number-input>
          <v-file-input v-if="one.kind === 'upload'" v-model="state[one.key]" :label="one.label"></v-file-input>
          <v-row v-if="one.kind === 'phone'">
            <v-col cols="3"><v-select v-model="state[one.key]" :items="one.options"></v-select></v-col>
            <v-col><v-text-field v-model="state[one.national]" type="tel" :label="one.label"></v-text-field></v-col>
          </v-row>
        </template>
      </section>
      <v-btn color="primary">{{ words.submit }}</v-btn>
    </v-form>
  </v-main>
</v-app>`;

const { default: zhHans } = await import("/kit/vuetify/lib/locale/zh-Hans.js");
const { default: en } = await import("/kit/vuetify/lib/locale/en.js");
const locale = { locale: form.lang === "zh" ? "zhHans" : "en", messages: { zhHans, en } };
const defaults = { global: { variant: form.lang === "zh" ? "outlined" : "filled" }, VSelect: { itemTitle: "label" }, VAutocomplete: { itemTitle: "label" } };
Vue.watchEffect(() => report(plain()));
Vue.createApp({ template, setup: () => ({ ...form, state, division, below, choose }) })
  .use(Vuetify.createVuetify({ locale, defaults }))
  .mount("#app");
