// What a page says beside its form: the main heading, and the links and buttons that can be pressed.

const stateOf = (id) => {
  const el = elementOf(id);
  return el
    ? { gone: false, on: isOn(el), value: el.value ?? el.innerText, disabled: isDisabled({ el }) }
    : { gone: true };
};

const HEADS = "h1, [role=heading][aria-level='1']";

// What a check for people, not programs, says of itself.
const riskWords = () =>
  [...everywhere()]
    .filter((el) => el.matches("h1, h2, [role=slider], [role=dialog]") && isShown(el))
    .map((el) => `${startOf(el.innerText ?? "")} ${startOf(el.getAttribute("aria-label") ?? "")}`)
    .join(" ");

// All that the page shows, its shadow roots included.
const mainText = () =>
  [document.documentElement, ...[...everywhere()].flatMap((el) => [...(el.shadowRoot?.children ?? [])])]
    .flatMap((el) => (el.innerText ?? "").split("\n"))
    .map((line) => excerpt(line))
    .join("\n");

const pageWords = () => {
  const all = [...everywhere()].filter((el) => el.matches(HEADS) && isShown(el) && textOf(el));
  const main = all.filter((el) => el.closest("main, [role=main]"));
  const modal = modalOf();
  const outside = (main.length ? main : all).filter((el) => !modal || !holds(modal, el));
  const [first] = outside.length ? outside : all;
  return first ? textOf(first) : "";
};

// Whether this is the tab that a person looks at.
const inFront = () => document.visibilityState === "visible";
