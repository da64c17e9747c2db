// One control becomes several, several become one, one goes away, one is asked for twice.
(() => {
  const { mutators, make } = drift;
  const find = (key) => drift.all().find((field) => field.key === key && field.controls.every(({ isConnected }) => isConnected));
  const digits = (number, size) => String(number).padStart(size, "0");
  const numbers = (from, to, unit) =>
    make("select", {}, make("option", { value: "" }, unit),
      ...Array.from({ length: to - from + 1 }, (_, index) => make("option", { value: digits(from + index, 2) }, String(from + index))));

  mutators["split-date"] = () => {
    for (const field of drift.all()) {
      if (field.controls.length > 1 || !field.controls[0].matches("input[type=date]")) continue;
      const parts = [numbers(1990, 2060, drift.say("年", "Year")), numbers(1, 12, drift.say("月", "Month")), numbers(1, 31, drift.say("日", "Day"))];
      field.controls[0].replaceWith(make("span", {}, ...parts));
      drift.become(field, parts, () => (parts.every(({ value }) => value) ? parts.map(({ value }) => value).join("-") : ""));
    }
  };

  mutators["split-street"] = () => {
    const street = find("street-address");
    if (!street) return;
    const second = make("input", { type: "text" });
    const words = drift.say("详细地址（第二行，选填）", "Street address, line 2 (optional)");
    street.item.after(make("div", { class: "form-item" }, make("label", {}, words, second)));
  };

  mutators["split-code"] = () => {
    const field = find("one-time-code");
    if (!field || field.controls.length > 1 || !field.controls[0].matches("input")) return;
    const boxes = Array.from({ length: 6 }, () => make("input", { maxlength: "1", inputmode: "numeric", style: "width: 20px" }));
    for (const [index, box] of boxes.entries()) box.addEventListener("input", () => box.value && boxes[index + 1]?.focus());
    field.controls[0].replaceWith(...boxes);
    drift.become(field, boxes, () => boxes.map(({ value }) => value).join(""));
  };

  // Where two parts share one box, what either of them is asked is not what the box asks: both must be refused.
  const merge = (first, second, words) => {
    const [left, right] = [find(first), find(second)];
    if (!left || !right || left.item === right.item) return;
    const box = make("input", { type: "text" });
    left.item.replaceWith(make("div", { class: "form-item" }, make("label", {}, words, box)));
    right.item.remove();
    for (const field of [left, right]) drift.become(drift.refuse(field), [box], () => (box.value ? `both parts: ${box.value}` : ""));
  };

  mutators["merge-names"] = () => merge("given-name", "family-name", drift.say("姓名", "Full name"));

  mutators["merge-phone"] = () => {
    const [code, national] = [find("tel-country-code"), find("tel-national")];
    if (!code || !national || code.item !== national.item) return;
    code.controls[0].remove();
    drift.become(drift.refuse(code), [make("input")], () => "");
  };

  const victim = (matches) => {
    const fields = drift.all().filter((field) => !field.shared && field.controls[0].isConnected && matches(field));
    return drift.shuffled(fields)[0];
  };
  const isText = (field) => drift.texts().includes(field);

  mutators.drop = () => {
    const field = victim(() => true);
    if (!field) return;
    field.item.remove();
    drift.become(drift.refuse(field), [make("input")], () => "");
  };

  mutators.disable = () => drift.refuse(victim(isText))?.controls[0].setAttribute("disabled", "");
  mutators["read-only"] = () => drift.refuse(victim(isText))?.controls[0].setAttribute("readonly", "");
  mutators.truncate = () => victim(isText)?.controls[0].setAttribute("maxlength", "2");

  mutators["missing-option"] = () => {
    const field = victim(({ controls, key }) => controls.length === 1 && controls[0].matches("select") && drift.words[key]?.held);
    const wanted = field && [...field.controls[0].options].find(({ value }) => value === drift.words[field.key].held);
    wanted?.remove();
    if (wanted) drift.refuse(field);
  };

  mutators.twice = () => {
    const field = victim((one) => isText(one) && one.label);
    if (!field) return;
    const copy = make("input", { type: "text" });
    drift.refuse(field);
    field.item.after(make("div", { class: "form-item" }, make("label", {}, field.label.textContent, copy)));
  };

  mutators.prefilled = () => {
    for (const { controls: [control] } of drift.texts()) control.value = drift.say("旧的内容", "old text");
  };
})();
