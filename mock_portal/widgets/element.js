/** A tag, its attributes and its children in; the element out. `false`, `null` and `undefined` leave an attribute away. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else setAttribute(made, name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** Sets the attribute; `false`, `null` and `undefined` take it away, `true` sets it empty. */
export function setAttribute(target, name, value) {
  if (value === false || value === null || value === undefined) target.removeAttribute(name);
  else target.setAttribute(name, value === true ? '' : value);
}

/** The name of an icon in; the `i` that draws it out. The glyph stands in the style sheet, as icon fonts have it. */
export const icon = (name) => element('i', { class: `icon icon-${name}` });
