// An input named "childNodes" hides the `childNodes` of its form, and a picture named "body" that of the document, in
// every world. No name is a symbol: so each member that is read from any element is known by one here, and read by it.
// The source is rewritten so when it is brought to a page: `el.childNodes` becomes `el[dom.childNodes]`.

const dom = {};

for (const { prototype } of [
  Node,
  CharacterData,
  Element,
  HTMLElement,
  Document,
  DocumentFragment,
  ShadowRoot,
  HTMLSlotElement,
  Text,
  SVGElement,
  Range,
]) {
  for (const name of MEMBERS) {
    const member = Object.getOwnPropertyDescriptor(prototype, name);
    if (member) Object.defineProperty(prototype, (dom[name] ??= Symbol(name)), member);
  }
}

const unknown = MEMBERS.filter((name) => !dom[name]);
if (unknown.length) throw new Error(`no such members: ${unknown}`);
