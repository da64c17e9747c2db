// Every piece of text that is drawn, in the order of the document, with the element that it is drawn in: what a picture
// of the page would show. And for such elements the boxes that lie over all that they draw.

const UNDRAWN = new Set(["script", "style", "noscript", "template", "head", "datalist", "iframe"]);
const WITHOUT_TEXT = new Set(["hidden", "checkbox", "radio", "range", "color", "file", "image"]);

// [the element's number, the text, what it is]: "text", "value" of a box, "hidden" that is a secret by itself, "drawn"
// by a style sheet.
const pieces = () => {
  const found = [];
  const add = (el, text, what) => text && found.push([idOf(el), text, what]);
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const el = node.parentElement ?? parentOf(node);
      if (el && /\S/.test(node.data) && isShown(el)) add(el, node.data, "text");
    }
    if (node.nodeType !== Node.ELEMENT_NODE || UNDRAWN.has(node.localName)) return;
    add(node, styledText(node, "::before"), "drawn");
    if (BOXES.has(node.localName)) add(node, heldText(node), isSecretBox(node) ? "hidden" : "value");
    else for (const child of childrenOf(node)) visit(child);
    add(node, styledText(node, "::after"), "drawn");
  };
  visit(document.documentElement);
  return found;
};

const BOXES = new Set(["input", "textarea", "select", "img", "meter", "progress"]);

const heldText = (el) => {
  if (el.localName === "img") return el.alt;
  if (el.localName === "select")
    return [...(el.size > 1 || el.multiple ? el.options : el.selectedOptions)]
      .map((one) => one.label || one.text)
      .join(" ");
  return WITHOUT_TEXT.has(el.type) ? "" : el.value || el.placeholder;
};

const SECRETS = /^(current-password|new-password|one-time-code)$/i;

const isSecretBox = (el) =>
  el.type === "password" ||
  (el.getAttribute("autocomplete") ?? "").split(/\s+/).some((word) => SECRETS.test(word)) ||
  getComputedStyle(el).webkitTextSecurity !== "none";

// Text of a style sheet may be that of an attribute.
const styledText = (el, part) => {
  const { content } = getComputedStyle(el, part);
  if (content === "none" || content === "normal" || !content) return "";
  return content.includes("attr(") ? `${content} ${[...el.attributes].map((one) => one.value).join(" ")}` : content;
};

// For each element one that lies over all that it draws: itself, or the smallest around it; 0 where there is none.
const coversOf = (numbers) =>
  numbers.map((number) => {
    const el = elementOf(number);
    if (!el) return number; // it is gone, and draws nothing
    if (isAstray(el)) return 0;
    const drawn = drawnBy(el);
    const over = drawn ? [el, ...ancestors(el)].find((at) => liesOver(at, drawn)) : el;
    return over ? idOf(over) : 0;
  });

const drawnBy = (el) => {
  if (BOXES.has(el.localName)) return null;
  const rects = [...childrenOf(el)]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => {
      range.selectNodeContents(node);
      return rectOf(range);
    });
  const drawn = rects.filter((rect) => rect.width > 0 && rect.height > 0);
  return drawn.length ? union(drawn) : rectOf(el);
};

// A block, since letters reach beyond the line that they stand in. What a box cuts off is not drawn.
const liesOver = (el, drawn) => {
  const rect = rectOf(el);
  if (rect.width < 1 || rect.height < 1 || /^(inline|contents|none)$/.test(getComputedStyle(el).display)) return false;
  const clips = getComputedStyle(el).overflow !== "visible";
  return (
    clips ||
    (rect.left <= drawn.left + 1 &&
      rect.top <= drawn.top + 1 &&
      rect.right >= drawn.right - 1 &&
      rect.bottom >= drawn.bottom - 1)
  );
};

// Whether a style sheet draws a text of the element in another place than in its box.
const isAstray = (el) =>
  ["::before", "::after"].some(
    (part) => styledText(el, part) && ["absolute", "fixed"].includes(getComputedStyle(el, part).position),
  );
