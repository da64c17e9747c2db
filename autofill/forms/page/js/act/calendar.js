// Calendars that a click brings up: the days they offer, the month they show, and the buttons that turn the page.

const inBoxes = (id) =>
  newBoxes(id)
    .flatMap((box) => [box, ...everywhere(box), ...(box.shadowRoot ? everywhere(box.shadowRoot) : [])])
    .filter(onScreen);

const DAY = "td, [role=gridcell], button, [role=button], [role=option], li, span, div";

const calendar = (id) => {
  const all = inBoxes(id);
  const leaf = (el) => ![...el.children].some((child) => squeeze(child.textContent));
  const days = all.filter((el) => el.matches(DAY) && leaf(el) && /^\d{1,2}$/.test(squeeze(el.textContent)));
  const fact = (el) => {
    const cell = el.closest("td, [role=gridcell]") ?? el;
    const named = [el, cell].flatMap((one) => [
      one.title,
      one.getAttribute("aria-label"),
      one.getAttribute("data-date"),
      one.getAttribute("data-value"),
      one.getAttribute("datetime"),
    ]);
    const off = [el, cell].some((one) => one.getAttribute("aria-disabled") === "true" || one.matches(":disabled"));
    return {
      id: idOf(el),
      text: squeeze(el.textContent),
      names: named.filter(Boolean),
      disabled: off,
      faded: Number(getComputedStyle(el).opacity) < 0.6,
    };
  };
  const buttons = all
    .filter((el) => el.matches("button, [role=button], a, i, span[aria-label], span[title], select"))
    .map((el) => ({
      id: idOf(el),
      text: squeeze(el.textContent).slice(0, 40),
      label: el.getAttribute("aria-label") ?? el.title ?? "",
      left: el.getBoundingClientRect().left,
    }));
  const heads = all
    .filter((el) => leaf(el) || el.matches("button, caption, [role=heading]"))
    .map((el) => squeeze(el.textContent))
    .filter((t) => t && t.length < 40 && !/^\d{1,2}$/.test(t));
  heads.unshift(...all.filter((el) => el.matches("input") && el.value).map((el) => squeeze(el.value)));
  heads.unshift(...all.filter((el) => el.localName === "select").flatMap(chosenIn));
  return { days: days.map(fact), buttons, ...headBoxes(all), ...turnsIn(all), heads: [...new Set(heads)].slice(0, 60) };
};

const chosenIn = (el) => [...el.selectedOptions].map((option) => squeeze(option.label));

// A head that is written in, not only read: a box or a list for the year, a list of months.
const headBoxes = (all) => {
  const isYear = (text) => /^(19|20)\d\d年?$/.test(text);
  const lists = all.filter((el) => el.localName === "select");
  const fact = (el) =>
    el ? { id: idOf(el), texts: [...(el.options ?? [])].map((option) => squeeze(option.label)) } : null;
  const box = all.find((el) => el.matches("input") && !el.readOnly && isYear(el.value));
  return {
    year: fact(lists.find((el) => chosenIn(el).some(isYear)) ?? box),
    month: fact(lists.find((el) => !chosenIn(el).some(isYear) && el.options.length <= 12)),
  };
};

const saysNothing = (el) => !textOf(el) && !el.getAttribute("aria-label") && !el.title;

// What has no word in the row of the head: buttons, and arrows that are only drawn. Of these more than two on a side
// are those of two calendars.
const turnsIn = (all) => {
  const isHead = (el) => /(19|20)\d\d/.test(textOf(el)) && textOf(el).length <= 24;
  const head = all.find((el) => isHead(el) && ![...el.children].some(isHead));
  if (!head) return { turns: { left: [], right: [] }, drawn: { left: [], right: [] } };
  const row = rectOf(head);
  const silent = all.filter((el) => saysNothing(el) && !holds(el, head) && sameRow(rectOf(el), row));
  const drawn = silent.filter((el) => getComputedStyle(el).cursor === "pointer");
  const outer = drawn.filter((el) => !drawn.some((other) => other !== el && holds(other, el)));
  return {
    turns: bySide(
      silent.filter((el) => el.matches("button, [role=button], a")),
      row,
    ),
    drawn: bySide(outer, row, 2),
  };
};

// Those left and right of the head, from it outwards: those on its left go back.
const bySide = (found, row, most = Infinity) => {
  const middle = (el) => (rectOf(el).left + rectOf(el).right) / 2;
  const gap = (el) => Math.max(row.left - middle(el), middle(el) - row.right);
  const side = (some) => (some.length > most ? [] : some.sort((a, b) => gap(a) - gap(b)).map(idOf));
  return {
    left: side(found.filter((el) => middle(el) <= row.left)),
    right: side(found.filter((el) => middle(el) >= row.right)),
  };
};
