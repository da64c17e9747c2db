// Words: where a label stands, what surrounds it, what it is called, in which language.
(() => {
  const { mutators, make } = drift;

  const own = () => drift.all().filter(({ label, shared, controls }) => label?.isConnected && !shared && !label.contains(controls[0]));
  const text = (label) => label.textContent.trim();

  const instead = (fields, say) => {
    for (const { label, controls } of fields) {
      say(controls[0], text(label));
      label.remove();
    }
  };

  mutators.placeholder = () => {
    const fields = own().filter((field) => drift.texts().includes(field) || field.controls[0].type === "password");
    instead(fields, (control, words) => control.setAttribute("placeholder", words));
  };

  mutators["aria-label"] = () => {
    const fields = own().filter(({ controls }) => controls.length === 1 && controls[0].matches("input, select, textarea"));
    instead(fields, (control, words) => control.setAttribute("aria-label", words));
  };

  mutators["aria-labelledby"] = () => {
    own().forEach(({ label, controls }, index) => {
      if (controls.length > 1 || !controls[0].matches("input, select, textarea")) return;
      const words = make("div", { id: `words-${index}` }, text(label));
      label.replaceWith(words);
      controls[0].setAttribute("aria-labelledby", words.id);
    });
  };

  mutators.decorated = () => {
    for (const { label } of own()) {
      label.prepend(make("i", { class: "icon" }, "\ue63a"), make("em", {}, "* "));
      label.append(drift.say("：", ": "), make("small", {}, drift.say("（必填）", " (required)")));
    }
  };

  const worded = (choose) => {
    for (const { key, label, controls } of drift.all()) {
      const words = choose(drift.words[key] || {});
      const shared = drift.all().filter((field) => field.label === label);
      if (!label?.isConnected || !words || label.done) continue;
      if (shared.some((field) => choose(drift.words[field.key] || {}) !== words)) continue;
      label.done = true;
      const nodes = [...label.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      if (nodes.length) nodes.forEach((node, index) => (node.data = index ? "" : words));
      else if (!label.contains(controls[0])) label.textContent = words;
    }
  };

  mutators.wording = () => worded(({ synonym }) => synonym);
  mutators.language = () => worded(({ translation }) => translation);
})();
