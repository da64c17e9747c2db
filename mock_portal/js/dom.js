// Making elements: name, attributes, children.

/** <name ...attributes>children</name>; an attribute that is null or false is left out, true is empty. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, '');
    else if (value !== null && value !== false) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}
