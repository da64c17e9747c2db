// The form that every kit shows: form.json in one language. Each kit's own page draws the items and reports its state here.
const lang = new URLSearchParams(location.search).get("lang") || "zh";

export const loadForm = async () => {
  const form = await (await fetch("/form.json")).json();
  const options = (list) =>
    list.map((one) => ({
      value: one.value,
      label: one[lang],
      ...(one.children ? { children: options(one.children) } : {}),
    }));
  const item = (one) => ({
    ...one,
    label: one.label[lang],
    hint: one.hint?.[lang],
    ...(one.options ? { options: options(form.options[one.options]) } : {}),
  });
  document.documentElement.lang = lang;
  return {
    lang,
    sections: form.sections.map(({ title, items }) => ({ title: title[lang], items: items.map(item) })),
    words: Object.fromEntries(Object.entries(form.words).map(([key, word]) => [key, word[lang]])),
  };
};

// `state` is what the kit itself holds, in JSON: dates as YYYY-MM-DD, uploads as {name, state}.
export const report = (state) => {
  window.__state = JSON.parse(JSON.stringify(state, (_, value) => (value === undefined ? null : value)));
};

export const day = (date) => (date ? date.format("YYYY-MM-DD") : null);

export const initial = (sections) => {
  const state = {};
  for (const { items } of sections) for (const one of items) state[one.key] = one.initial;
  return state;
};

// Where a kit's cascader holds the leaf alone: the values from the top to it.
export const pathTo = (options, leaf) => {
  for (const { value, children = [] } of options || []) {
    if (value === leaf) return [value];
    const below = pathTo(children, leaf);
    if (below.length) return [value, ...below];
  }
  return [];
};
