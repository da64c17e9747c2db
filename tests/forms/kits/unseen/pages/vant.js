import { initial, loadForm, pathTo, report } from "./form.js";

const { Vue, vant } = window;
const form = await loadForm();
const { words } = form;
const { options: divisions } = form.sections.flatMap(({ items }) => items).find(({ key }) => key === "division");

const state = Vue.reactive({ ...initial(form.sections), phone: undefined, licence: [], search: undefined });
const shown = Vue.reactive({}); // what the boxes of the lists show
const open = Vue.ref(""); // whose pop-up is open
const names = { text: "label" };
const plain = () => ({
  ...state,
  division: pathTo(divisions, state.division),
  licence: state.licence.map(({ file, status }) => ({ name: file?.name, state: status })),
});

const chosen = ({ key }, { selectedOptions, selectedValues }) => {
  [state[key], shown[key], open.value] = [selectedValues?.[0] ?? selectedOptions.at(-1).value, selectedOptions.map(({ label }) => label).join("/"), ""];
};
const dated = ({ key }, { selectedValues }) => {
  state[key] = shown[key] = selectedValues.join("-");
  open.value = "";
};
const ranged = ({ key }, ends) => {
  state[key] = ends.map(({ selectedValues }) => selectedValues.join("-"));
  [shown[key], open.value] = [state[key].join(" ~ "), ""];
};
const send = async (file) => {
  file.status = "uploading";
  const body = new FormData();
  body.append("file", file.file);
  file.status = (await fetch("/upload", { method: "POST", body })).ok ? "done" : "failed";
};

const template = `
<van-search v-model="state.search" :placeholder="words.search"></van-search>
<h1>{{ words.title }}</h1>
<van-form :label-align="lang === 'zh' ? 'left' : 'top'" label-width="9em">
  <section v-for="section in sections">
    <h3>{{ section.title }}</h3>
    <van-cell-group inset>
      <template v-for="one in section.items">
        <van-field v-if="['text', 'password', 'textarea'].includes(one.kind)" v-model="state[one.key]" :name="one.key"
          :label="one.label" :type="one.kind" :placeholder="one.hint" :required="!one.optional"></van-field>
        <van-field v-if="one.kind === 'number' && one.decimals" v-model="state[one.key]" :label="one.label" type="number"></van-field>
        <van-field v-if="one.kind === 'number' && !one.decimals" :label="one.label">
          <template #input><van-stepper v-model="state[one.key]" min="0" integer></van-stepper></template>
        </van-field>
        <van-field v-if="pops[one.kind] && one.kind !== 'phone'" v-model="shown[one.key]" is-link readonly :label="one.label" :placeholder="words.choose"
          @click="open = one.key"></van-field>
        <van-field v-if="one.kind === 'radio'" :label="one.label">
          <template #input>
            <van-radio-group v-model="state[one.key]" direction="horizontal">
              <van-radio v-for="o in one.options" :name="o.value">{{ o.label }}</van-radio>
            </van-radio-group>
          </template>
        </van-field>
        <van-field v-if="one.kind === 'checkbox' && one.key !== 'agreement'" :label="one.label">
          <template #input><van-switch v-model="state[one.key]"></van-switch></template>
        </van-field>
        <van-cell v-if="one.key === 'agreement'">
          <van-checkbox v-model="state[one.key]" shape="square">{{ one.label }}</van-checkbox>
        </van-cell>
        <van-field v-if="one.kind === 'upload'" :label="one.label">
          <template #input><van-uploader v-model="state[one.key]" :max-count="1" :after-read="send"></van-uploader></template>
        </van-field>
        <van-field v-if="one.kind === 'phone'" :label="one.label">
          <template #input>
            <van-field v-model="shown[one.key]" is-link readonly :placeholder="words.choose" style="padding: 0; width: 40%"
              @click="open = one.key"></van-field>
            <van-field v-model="state[one.national]" type="tel" style="padding: 0 0 0 8px"></van-field>
          </template>
        </van-field>
        <van-popup v-if="pops[one.kind]" :show="open === one.key" @update:show="open = ''" position="bottom" round>
          <van-picker v-if="pops[one.kind] === 'list'" :columns="one.options" :columns-field-names="names" @cancel="open = ''"
            @confirm="chosen(one, $event)"></van-picker>
          <van-cascader v-if="one.kind === 'cascader'" v-model="state[one.key]" :title="one.label" :options="one.options"
            :field-names="names" @close="open = ''" @finish="chosen(one, $event)"></van-cascader>
          <van-date-picker v-if="one.kind === 'date'" :title="one.label" :min-date="first" :max-date="last" @cancel="open = ''"
            @confirm="dated(one, $event)"></van-date-picker>
          <van-picker-group v-if="one.kind === 'range'" :title="one.label" :tabs="[words.from, words.to]" @cancel="open = ''"
            @confirm="ranged(one, $event)">
            <van-date-picker :min-date="first" :max-date="last"></van-date-picker>
            <van-date-picker :min-date="first" :max-date="last"></van-date-picker>
          </van-picker-group>
        </van-popup>
      </template>
    </van-cell-group>
  </section>
  <van-button block type="primary">{{ words.submit }}</van-button>
</van-form>`;

const pops = { phone: "list", select: "list", search: "list", cascader: "cascader", date: "date", range: "range" };
const [first, last] = [new Date(2000, 0, 1), new Date(2050, 11, 31)];
if (form.lang === "en") vant.Locale.use("en-US", (await import("/kit/vant/es/locale/lang/en-US.mjs")).default);
Vue.watchEffect(() => report(plain()));
Vue.createApp({ template, setup: () => ({ ...form, state, shown, open, names, pops, first, last, chosen, dated, ranged, send }) }).use(vant).mount("#app");
