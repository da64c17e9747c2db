// Names, order and boxes: what a new release of a page changes without anybody having asked for it.
(() => {
  const { mutators, make } = drift;
  const strange = () => `x${Math.floor(drift.random() * 1e9).toString(36)}`;

  mutators.rename = () => {
    const renamed = new Map();
    for (const element of document.body.querySelectorAll("[id]")) {
      renamed.set(element.id, strange());
      element.id = renamed.get(element.id);
    }
    for (const attribute of ["for", "list", "aria-labelledby", "aria-describedby", "aria-controls"]) {
      for (const element of document.body.querySelectorAll(`[${attribute}]`)) {
        const ids = element.getAttribute(attribute).split(" ");
        element.setAttribute(attribute, ids.map((id) => renamed.get(id) || id).join(" "));
      }
    }
    const ofWidget = (element) => element.closest(":is(mp-select, mp-cascader, mp-date, mp-upload, mp-number, mp-code), body > :not(main, form)");
    for (const element of document.body.querySelectorAll("[class]")) if (!ofWidget(element)) element.className = strange();
    const names = new Map();
    for (const element of document.body.querySelectorAll("[name]")) {
      if (!names.has(element.name)) names.set(element.name, strange());
      element.setAttribute("name", names.get(element.name));
    }
  };

  mutators.reorder = () => {
    for (const parent of new Set(drift.items().map((item) => item.parentElement))) {
      const items = drift.items().filter((item) => item.parentElement === parent);
      const places = items.map((item) => item.parentElement.insertBefore(make("i"), item));
      drift.shuffled(items).forEach((item, index) => places[index].replaceWith(item));
    }
  };

  const wrapped = (element) => {
    const box = make("div", {}, make("span", { style: "display: block" }));
    element.replaceWith(box);
    box.firstChild.append(element);
  };

  mutators.wrap = () => {
    for (const { label, controls, shared } of drift.all()) {
      if (label && !shared && !label.contains(controls[0]) && label.tagName !== "LEGEND") wrapped(label);
      if (controls.length === 1 && !label?.contains(controls[0])) wrapped(controls[0]);
    }
  };

  const unlinked = (label) => {
    const plain = make("span", {}, ...label.childNodes);
    label.replaceWith(plain);
    return plain;
  };

  const neighbours = () =>
    drift.all().filter(({ label, controls }) => label?.tagName === "LABEL" && label.isConnected && !label.contains(controls[0]));

  mutators.unlink = () => {
    for (const field of neighbours()) field.label = unlinked(field.label);
  };

  mutators.table = () => {
    for (const item of drift.items()) {
      const labels = neighbours().filter((field) => field.item === item);
      if (labels.length !== 1) continue;
      const label = (labels[0].label = unlinked(labels[0].label));
      const row = make("tr", {}, make("td", {}, label), make("td", {}, ...[...item.childNodes].filter((node) => node !== label)));
      item.append(make("table", {}, make("tbody", {}, row)));
    }
  };

  mutators.floating = () => {
    for (const { label, controls, item } of neighbours()) {
      if (controls.length > 1 || !drift.texts().some((field) => field.controls[0] === controls[0])) continue;
      item.style.cssText = "position: relative; display: block; padding-top: 1em";
      label.style.cssText = "position: absolute; left: 6px; top: 0; font-size: 11px";
      item.append(label);
    }
  };
})();
