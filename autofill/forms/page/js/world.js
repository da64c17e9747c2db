// A selector engine that finds no elements of the page but calls a function of ours: the answer is the text of an
// element that is in no document.

const decode = (body) =>
  JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0))));

// Half of a pair of letters is no text that could be written down.
const wellFormed = (_, value) => (typeof value === "string" ? value.toWellFormed() : value);

const saying = (answer) => {
  const out = document.createElement("output");
  out.textContent = JSON.stringify(answer, wellFormed);
  return out;
};

const answer = (root, body) => {
  const [name, args] = decode(body);
  if (name === "elementOf") return elementOf(...args);
  try {
    return saying({ value: name === "numberOf" ? idOf(root) : functions[name](...args) });
  } catch (error) {
    return saying({ threw: String(error) });
  }
};

return {
  query: answer,
  queryAll: (root, body) => [answer(root, body)].filter(Boolean),
};
