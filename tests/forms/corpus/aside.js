// Takes the hand-made labels out of the page, and keeps them aside by element. Returns [label, seen by a person] for each.
() => {
  const reachable = (control) => {
    const searches = control.matches("[aria-autocomplete], [role=combobox]"); // a kit's search box: what is seen is its frame
    const element = searches ? control.parentElement.parentElement : control;
    const { width, height, left, top } = element.getBoundingClientRect();
    const trap = element.closest("[aria-hidden=true]") && element.tabIndex < 0;
    const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return shown && !trap && width > 2 && height > 2 && left + width + scrollX > 0 && top + height + scrollY > 0;
  };
  const controls = [...document.querySelectorAll("input, select, textarea, [contenteditable]")].filter(({ type }) => type !== "hidden");
  const labelled = controls.map((control) => [control.dataset.manualScoring || "", reachable(control)]);
  for (const element of document.querySelectorAll("[data-manual-scoring], [data-manual-submit]")) {
    element.removeAttribute("data-manual-scoring");
    element.removeAttribute("data-manual-submit");
  }
  const held = (control) => {
    if (control.tagName === "SELECT") return control.selectedOptions[0]?.text.trim() ?? "";
    return control.type === "checkbox" || control.type === "radio" ? control.checked : control.value;
  };
  window.aside = { controls, at: (control) => controls.indexOf(control), values: () => controls.map(held) };
  return labelled;
}
