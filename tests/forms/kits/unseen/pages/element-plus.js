import { initial, loadForm, report } from "./form.js";

const { Vue, ElementPlus } = window;
const form = await loadForm();
const { words } = form;
const day = "YYYY-MM-DD";

const state = Vue.reactive({ ...initial(form.sections), phone: undefined, licence: [], search: undefined });
const plain = () => ({
  ...state,
  licence: state.licence.map((file) => ({ name: file.name, state: file.status === "success" ? "done" : file.status })),
});

const template = `
<el-config-provider :locale="locale">
  <div style="width: 900px; margin: 0 auto">
    <header><el-input v-model="state.search" :placeholder="words.search"></el-input></header>
    <h1>{{ words.title }}</h1>
    <el-form :model="state" :label-width="lang === 'zh' ? 160 : 'auto'" :label-position="lang === 'zh' ? 'right' : 'top'">
      <section v-for="section in sections">
        <h3>{{ section.title }}</h3>
        <el-form-item v-for="one in section.items" :label="one.kind === 'checkbox' ? '' : one.label" :prop="one.key"
            :required="!one.optional">
          <el-input v-if="one.kind === 'text'" v-model="state[one.key]"></el-input>
          <el-input v-if="one.kind === 'password'" v-model="state[one.key]" type="password" show-password></el-input>
          <el-input v-if="one.kind === 'textarea'" v-model="state[one.key]" type="textarea" :rows="4"></el-input>
          <el-select v-if="one.kind === 'select'" v-model="state[one.key]" :placeholder="words.choose">
            <el-option v-for="o in one.options" :label="o.label" :value="o.value"></el-option>
          </el-select>
          <el-select-v2 v-if="one.kind === 'search'" v-model="state[one.key]" :options="one.options" filterable
            :placeholder="words.choose"></el-select-v2>
          <el-cascader v-if="one.kind === 'cascader'" v-model="state[one.key]" :options="one.options"></el-cascader>
          <el-radio-group v-if="one.kind === 'radio'" v-model="state[one.key]">
            <el-radio v-for="o in one.options" :value="o.value">{{ o.label }}</el-radio>
          </el-radio-group>
          <el-checkbox v-if="one.kind === 'checkbox'" v-model="state[one.key]">{{ one.label }}</el-checkbox>
          <el-date-picker v-if="one.kind === 'date'" v-model="state[one.key]" value-format="${day}"></el-date-picker>
          <el-date-picker v-if="one.kind === 'range'" v-model="state[one.key]" type="daterange" value-format="${day}"
            :start-placeholder="words.from" :end-placeholder="words.to"></el-date-picker>
          <el-input-number v-if="one.kind === 'number'" v-model="state[one.key]" :precision="one.decimals"
            :value-on-clear="null"></el-input-number>
          <el-upload v-if="one.kind === 'upload'" v-model:file-list="state[one.key]" action="/upload" :limit="1">
            <el-button>{{ words.upload }}</el-button>
          </el-upload>
          <template v-if="one.kind === 'phone'">
            <el-select v-model="state[one.key]" :placeholder="words.choose" style="width: 120px">
              <el-option v-for="o in one.options" :label="o.label" :value="o.value"></el-option>
            </el-select>
            <el-input v-model="state[one.national]" style="width: 240px"></el-input>
          </template>
        </el-form-item>
      </section>
      <el-button type="primary">{{ words.submit }}</el-button>
    </el-form>
  </div>
</el-config-provider>`;

const locale = form.lang === "zh" ? window.ElementPlusLocaleZhCn : undefined;
Vue.watchEffect(() => report(plain()));
Vue.createApp({ template, setup: () => ({ ...form, state, locale }) }).use(ElementPlus).mount("#app");
