// Where the form is, and when: in a shadow root, in a dialog, late, or made anew while somebody types.
(() => {
  const { mutators, make } = drift;

  mutators.shadow = () => {
    const form = drift.form();
    const host = make("div");
    form.replaceWith(host);
    host.attachShadow({ mode: "open" }).append(form);
  };

  mutators["nested-shadow"] = () => {
    const form = drift.form();
    const [outer, inner] = [make("div"), make("div")];
    form.replaceWith(outer);
    outer.attachShadow({ mode: "open" }).append(make("main", {}, inner));
    inner.attachShadow({ mode: "open" }).append(form);
  };

  mutators.dialog = () => {
    const form = drift.form();
    const dialog = make("dialog", { "data-page": "" });
    form.replaceWith(dialog);
    dialog.append(form);
    dialog.showModal();
  };

  mutators.late = () => {
    const form = drift.form();
    const mark = make("p", {}, drift.say("加载中…", "Loading…"));
    form.replaceWith(mark);
    drift.later(() => mark.replaceWith(form), 250);
  };

  const anew = (control) => {
    const fresh = control.cloneNode(true);
    if ("value" in control && control.type !== "file") {
      fresh.defaultValue = control.value;
      fresh.value = control.value;
    }
    fresh.checked = control.checked;
    const active = document.activeElement === control;
    drift.swap(control, fresh);
    if (active) fresh.focus();
  };

  const native = ({ target }) => target.matches?.("input:not([type=file]), textarea, select") && drift.all().some(({ controls }) => controls.includes(target));

  mutators["rerender-on-input"] = () => document.addEventListener("input", (event) => native(event) && queueMicrotask(() => anew(event.target)));

  mutators["rerender-on-blur"] = () =>
    document.addEventListener("focusout", () =>
      drift.later(() => {
        for (const { controls } of drift.all()) {
          for (const control of controls) {
            if (control !== document.activeElement && native({ target: control }) && control.isConnected && control.type !== "radio") anew(control);
          }
        }
      }, 20));

  mutators.revert = () => {
    const field = drift.shuffled(drift.texts())[0];
    field?.controls[0].addEventListener("change", ({ target }) => drift.later(() => (target.value = ""), 60));
  };

  mutators.reformat = () => {
    for (const { controls: [control] } of drift.texts()) {
      if (control.matches("textarea")) continue;
      control.addEventListener("change", () => (control.value = `  ${control.value.trim()} `.trim().replace(/\s+/g, " ")));
    }
  };

  mutators["ignores-script"] = () => {
    for (const { controls: [control] } of drift.texts()) {
      let kept = control.value;
      control.addEventListener("input", ({ isTrusted }) => isTrusted && (kept = control.value));
      control.addEventListener("blur", () => (control.value = kept));
    }
  };
})();
