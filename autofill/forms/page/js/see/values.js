// What a control offers and what it holds, as a person reads it.

const optionsOf = ({ el, kind, parts }) => {
  if (kind === "select")
    return [...el.options]
      .map((o) => [said(o.label || o.text), excerpt(o.value), o.disabled ? "disabled" : ""])
      .slice(0, 2000);
  return kind === "radio"
    ? parts.map((part) => [choiceText(part.el), part.el.value ?? "", isDisabled({ el: part.el }) ? "disabled" : ""])
    : [];
};

// What a radio is called: its labels, else its own text, else the text right after it. Lines are kept: a card has a
// title.
const choiceText = (el) => {
  const by = byIdRef(el, "aria-labelledby").map((one) => lines(one));
  const labels = [...(el.labels ?? [])].map((one) => lines(one));
  const own = [
    ...by,
    ...labels,
    said(el.getAttribute("aria-label") ?? ""),
    el.localName === "input" ? "" : lines(el),
  ].find(Boolean);
  if (own) return own;
  const next = el.nextSibling;
  return said(next?.textContent ?? "") || lines(parentOf(el));
};

const lines = (el) => {
  const parts = chunks(el);
  const texts = parts.length > 1 ? parts.map((part) => textOf(part)) : (el.innerText ?? el.textContent).split("\n");
  // In a slot only what was given to it is read.
  return excerpt(texts.slice(0, LONGEST).map(said).filter(Boolean).join("\n")) || textOf(el);
};

// The elements that a card is made of, title first; none where text stands beside them.
const chunks = (el) => {
  if ([...el.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && withoutGlyphs(node.data))) return [];
  const spoken = [...el.children].filter(
    (child) => !NO_TEXT.has(child.localName) && /[\p{L}\p{N}]/u.test(child.textContent),
  );
  return spoken.length === 1 ? chunks(spoken[0]) : spoken;
};

const valueOf = (control) => {
  const { el, kind, box, parts } = control;
  if (kind === "checkbox") return isOn(el) ? "true" : "false";
  if (kind === "radio")
    return parts
      .filter((p) => isOn(p.el))
      .map((p) => choiceText(p.el))
      .join("; ");
  if (kind === "code") return parts.map((p) => p.el.value).join("");
  if (kind === "select") return [...el.selectedOptions].map((o) => said(o.label || o.text)).join("; ");
  if (kind === "picker") return shownIn(el, box);
  if (kind === "editable") return el.innerText.replace(/\n$/, "");
  if (kind === "file") return filesOf(control);
  return el.value;
};

const shownIn = (el, box) => el.value || textOf(box, { news: false, whole: true }) || textOf(box, { whole: true });

const isOn = (el) => {
  if (el.localName === "input") return el.checked;
  return el.getAttribute("aria-checked") === "true" || el.getAttribute("aria-pressed") === "true";
};
