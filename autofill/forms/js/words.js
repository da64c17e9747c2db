// What a page says beside its form: the main heading, and the links and buttons that can be pressed.

const stateOf = (id) => {
  const el = elementOf(id);
  return el ? { gone: false, on: isOn(el), value: el.value ?? el.innerText, disabled: isDisabled({ el }) } : { gone: true };
};

const HEADS = "h1, [role=heading][aria-level='1']";

const pageWords = () => {
  const all = [...everywhere()].filter((el) => el.matches(HEADS) && isShown(el) && textOf(el));
  const main = all.filter((el) => el.closest("main, [role=main]"));
  const modal = modalOf();
  const outside = (main.length ? main : all).filter((el) => !modal || !holds(modal, el));
  const [first] = outside.length ? outside : all;
  return first ? textOf(first) : "";
};
