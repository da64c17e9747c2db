// Kinds: a native control becomes a custom one that looks and works like a kit's, or the other way round.
(() => {
  const { mutators, make } = drift;
  const natives = (selector) => drift.all().filter(({ controls }) => controls.every((control) => control.isConnected && control.matches(selector)));
  const optionsOf = (select) => [...select.options].filter(({ value }) => value).map(({ value, text }) => ({ value, text }));
  const trigger = (words, attributes) => {
    const shown = make("em", { style: "font-style: normal" }, words);
    return Object.assign(make("span", { tabindex: "0", style: "display: inline-block; border: 1px solid; padding: 2px 24px 2px 4px", ...attributes }, shown), { shown });
  };

  // A popup at the end of the body, away from its trigger; it stays in the DOM when it is closed.
  const popup = (opener, content) => {
    const box = make("div", { class: "popup", style: "display: none; position: absolute; background: white; border: 1px solid; z-index: 9" }, content);
    document.body.append(box);
    const toggle = (open) => (box.style.display = open ? "block" : "none");
    opener.addEventListener("click", () => {
      const { left, bottom } = opener.getBoundingClientRect();
      Object.assign(box.style, { left: `${left + scrollX}px`, top: `${bottom + scrollY}px` });
      toggle(box.style.display === "none");
    });
    document.addEventListener("pointerdown", ({ target }) => box.contains(target) || opener.contains(target) || toggle(false));
    document.addEventListener("keydown", ({ key }) => key === "Escape" && toggle(false));
    return () => toggle(false);
  };

  const listbox = (options, choose) => {
    const list = make("ul", { role: "listbox", style: "list-style: none; margin: 0; padding: 4px" });
    for (const { value, text } of options) {
      const entry = make("li", { role: "option", "aria-selected": "false" }, text);
      entry.addEventListener("click", () => {
        for (const other of list.children) other.setAttribute("aria-selected", String(other === entry));
        choose(value, text);
      });
      list.append(entry);
    }
    return list;
  };

  const custom = (field, opener) => {
    const [select] = field.controls;
    let value = select.value;
    const close = popup(opener, listbox(optionsOf(select), (chosen, words) => {
      value = chosen;
      opener.shown.textContent = words;
      close();
    }));
    select.replaceWith(opener);
    drift.become(field, [opener], () => value);
  };

  mutators["custom-select"] = () => {
    for (const field of natives("select")) {
      if (field.controls.length > 1) continue;
      const inner = make("input", { role: "combobox", readonly: "", "aria-label": "select", style: "opacity: 0; width: 1px" });
      const opener = trigger(field.controls[0].selectedOptions[0]?.text || "", {});
      opener.append(inner);
      custom(field, opener);
    }
  };

  mutators["button-select"] = () => {
    for (const field of natives("select")) {
      if (field.controls.length > 1) continue;
      const shown = make("span", {}, field.controls[0].selectedOptions[0]?.text || "");
      custom(field, Object.assign(make("button", { type: "button", "aria-haspopup": "listbox", id: field.controls[0].id }, shown), { shown }));
    }
  };

  mutators["select-to-radios"] = () => {
    natives("select").forEach((field, index) => {
      if (field.controls.length > 1 || field.controls[0].options.length > 12 || field.shared) return;
      const radios = optionsOf(field.controls[0]).map(({ value }) => make("input", { type: "radio", name: `radios-${index}`, value }));
      const labels = optionsOf(field.controls[0]).map(({ text }, at) => make("label", {}, radios[at], text));
      field.controls[0].replaceWith(make("div", {}, ...labels));
      drift.become(field, radios);
    });
  };

  const radioText = (radio) => radio.labels[0].textContent.trim();

  mutators["radios-to-select"] = () => {
    for (const field of natives("input[type=radio]")) {
      const options = field.controls.map((radio) => make("option", { value: radio.value }, radioText(radio)));
      const select = make("select", {}, make("option", { value: "" }, "--"), ...options);
      const [first, ...rest] = field.controls.map((radio) => radio.labels[0]);
      first.replaceWith(select);
      rest.forEach((label) => label.remove());
      drift.become(field, [select]);
    }
  };

  const pressable = (tag, attributes, words, press) => {
    const element = make(tag, { tabindex: "0", ...attributes }, words);
    element.addEventListener("click", () => press(element));
    element.addEventListener("keydown", (event) => event.key === " " && (event.preventDefault(), press(element)));
    return element;
  };

  const group = (tag, state, attributes, outer) => {
    for (const field of natives("input[type=radio]")) {
      let value = "";
      const buttons = field.controls.map((radio) =>
        pressable(tag, { [state]: "false", ...attributes }, radioText(radio), (pressed) => {
          value = radio.value;
          for (const button of buttons) button.setAttribute(state, String(button === pressed));
        }));
      const box = make("div", outer, ...buttons);
      const [first, ...rest] = field.controls.map((radio) => radio.labels[0]);
      first.replaceWith(box);
      rest.forEach((label) => label.remove());
      drift.become(field, [box], () => value);
    }
  };

  mutators["custom-radios"] = () => group("div", "aria-checked", { role: "radio" }, { role: "radiogroup" });
  mutators["button-group"] = () => group("button", "aria-pressed", { type: "button" }, { role: "group" });

  const toggle = (role) => {
    for (const field of natives("input[type=checkbox]")) {
      const [box] = field.controls;
      const label = box.labels[0];
      const words = label.textContent.trim();
      const on = () => fresh.getAttribute("aria-checked") === "true";
      const fresh = pressable("span", { role, "aria-checked": String(box.checked), "aria-label": words, style: "display: inline-block; width: 14px; height: 14px; border: 1px solid" }, "",
        () => fresh.setAttribute("aria-checked", String(!on())));
      label.replaceWith(make("span", {}, fresh, " ", words));
      drift.become(field, [fresh], on);
    }
  };

  mutators["custom-checkbox"] = () => toggle("checkbox");
  mutators.switch = () => toggle("switch");

  const isDay = /^\d{4}-\d{2}-\d{2}$/;

  mutators["custom-date"] = () => {
    for (const field of natives("input[type=date]")) {
      const [old] = field.controls;
      let value = old.value;
      const shown = make("input", { readonly: "", placeholder: old.placeholder || drift.say("请选择日期", "Select a date"), id: old.id });
      const typed = make("input", { placeholder: "YYYY-MM-DD" });
      const opener = make("span", {}, shown);
      const close = popup(opener, make("div", {}, typed, make("div", {}, "«  ‹  ›  »")));
      typed.addEventListener("keydown", ({ key }) => {
        if (key !== "Enter" || !isDay.test(typed.value)) return;
        value = shown.value = typed.value;
        close();
      });
      old.replaceWith(opener);
      drift.become(field, [opener], () => value);
    }
  };

  mutators["text-date"] = () => {
    for (const field of natives("input[type=date]")) {
      const [old] = field.controls;
      drift.swap(old, make("input", { type: "text", id: old.id, placeholder: old.placeholder || "YYYY-MM-DD" }));
    }
  };

  mutators.editable = () => {
    for (const field of natives("textarea")) {
      const [old] = field.controls;
      drift.swap(old, make("div", { contenteditable: "true", role: "textbox", "aria-multiline": "true", id: old.id, style: "border: 1px solid; min-height: 60px" }));
    }
  };

  mutators["drop-zone"] = () => {
    for (const field of natives("input[type=file]")) {
      const [file] = field.controls;
      const zone = make("div", { tabindex: "0", style: "border: 1px dashed; padding: 20px" }, drift.say("点击或拖拽文件到此处上传", "Click or drag a file here"));
      const list = make("ul");
      zone.addEventListener("click", () => file.click());
      file.addEventListener("change", () => list.replaceChildren(...[...file.files].map(({ name }) => make("li", {}, name))));
      file.style.display = "none";
      file.replaceWith(zone);
      zone.after(file, list);
    }
  };
})();
