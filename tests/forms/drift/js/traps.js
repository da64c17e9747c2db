// Traps: evidence that lies, pages that move the focus, undo what was typed, or cover what is there.
(() => {
  const { mutators, make } = drift;
  const texts = () => drift.texts().filter(({ controls: [control] }) => control.isConnected);
  const labelled = () => drift.all().filter(({ label, shared, controls }) => label?.isConnected && !shared && !label.contains(controls[0]));
  const rotated = (list) => [...list.slice(1), list[0]];

  mutators["swap-names"] = () => {
    const controls = texts().map(({ controls: [control] }) => control);
    const names = rotated(controls.map(({ name }) => name));
    controls.forEach((control, index) => control.setAttribute("name", names[index]));
  };

  mutators["lying-placeholders"] = () => {
    const fields = labelled().filter((field) => texts().includes(field));
    const words = rotated(fields.map(({ label }) => label.textContent.trim()));
    fields.forEach(({ controls: [control] }, index) => control.setAttribute("placeholder", words[index]));
  };

  mutators["lying-hints"] = () => {
    const fields = labelled();
    const words = rotated(fields.map(({ label }) => label.textContent.trim()));
    fields.forEach(({ item }, index) => {
      const hint = drift.say(`请勿与${words[index]}混淆`, `Not to be confused with ${words[index]}`);
      item.append(make("small", { style: "display: block" }, hint));
    });
  };

  mutators["autocomplete-off"] = () => {
    for (const { controls: [control] } of texts()) control.setAttribute("autocomplete", drift.random() < 0.5 ? "off" : "new-password");
  };

  mutators.numbered = () => labelled().forEach(({ label }, index) => label.prepend(drift.say(`${index + 1}、`, `${index + 1}. `)));

  mutators["no-labels"] = () => labelled().forEach(({ label }) => label.remove());

  mutators["no-headings"] = () => document.querySelectorAll("legend, h2, h3").forEach((heading) => heading.remove());

  // Two fields side by side, their labels in the row above: what is next in the DOM is not what is next to the eye.
  mutators.grid = () => {
    const fields = labelled().filter(({ controls, label }) => controls.length === 1 && label.tagName === "LABEL");
    for (let at = 0; at + 1 < fields.length; at += 2) {
      const [one, other] = fields.slice(at, at + 2);
      if (one.item.parentElement !== other.item.parentElement || one.item === other.item) continue;
      const words = [one, other].map(({ label }) => make("td", {}, label.textContent));
      const boxes = [one, other].map(({ item, label }) => {
        label.remove();
        return make("td", {}, ...item.childNodes);
      });
      one.item.replaceWith(make("table", {}, make("tbody", {}, make("tr", {}, ...words), make("tr", {}, ...boxes))));
      other.item.remove();
    }
  };

  mutators["folded-away"] = () => {
    const items = drift.items();
    const last = items.at(-1);
    const fold = make("details", {}, make("summary", {}, drift.say("更多", "More")));
    last.replaceWith(fold);
    fold.append(last);
    for (const field of drift.all()) if (field.item === last) drift.refuse(field);
  };

  mutators["focus-thief"] = () => {
    const other = make("input", { type: "text", "aria-label": drift.say("推广码", "Promotion code") });
    document.body.append(other);
    const victims = drift.shuffled(texts()).slice(0, 2).map(({ controls: [control] }) => control);
    for (const control of victims) control.addEventListener("focus", () => drift.later(() => other.focus(), 0));
  };

  mutators["focus-thief-at-once"] = () => {
    const other = make("input", { type: "text", "aria-label": drift.say("推广码", "Promotion code") });
    document.body.append(other);
    drift.shuffled(texts())[0]?.controls[0].addEventListener("focus", () => other.focus(), { once: true });
  };

  mutators["clears-another"] = () => {
    const [first, last] = [texts()[0], texts().at(-1)];
    if (first === last || !first) return;
    last.controls[0].addEventListener("change", () => drift.later(() => (first.controls[0].value = ""), 50));
  };

  mutators["writes-another"] = () => {
    const [first, last] = [texts()[0], texts().at(-1)];
    if (first === last || !first) return;
    first.controls[0].addEventListener("change", () => drift.later(() => (last.controls[0].value = drift.say("自动填写", "filled in by the page")), 30));
  };

  mutators.shouting = () => {
    for (const { controls: [control] } of texts()) control.addEventListener("input", () => (control.value = control.value.toUpperCase()));
  };

  mutators["similar-options"] = () => {
    for (const { controls: [control], key } of drift.all()) {
      const right = control.matches("select") && [...control.options].find(({ value }) => value === drift.words[key]?.held);
      if (!right) continue;
      for (const words of [`${right.text} (2)`, drift.say(`非${right.text}`, `Not ${right.text}`)]) right.before(make("option", { value: `not-${words}` }, words));
    }
  };

  mutators["spaced-options"] = () => {
    for (const { controls: [control] } of drift.all()) {
      if (control.matches("select")) for (const option of control.options) option.text = `\u00a0\u00a0${option.text.replaceAll(" ", "\u00a0 ")}\u3000`;
    }
  };

  mutators.mask = () =>
    document.body.append(
      make("div", { role: "dialog", style: "position: fixed; inset: 0; background: #0008; z-index: 99" },
        make("p", { style: "background: white; margin: 20% auto; width: 300px" }, drift.say("我们使用 Cookie", "We use cookies"))));

  mutators["sticky-header"] = () =>
    document.body.prepend(make("header", { style: "position: sticky; top: 0; height: 90px; background: #eee; z-index: 50" }, "AliExpress"));

  mutators["scroll-panel"] = () => {
    const form = drift.form();
    const panel = make("div", { style: "height: 220px; overflow: auto; border: 1px solid" });
    form.replaceWith(panel);
    panel.append(form);
    panel.scrollTop = panel.scrollHeight;
  };
})();
