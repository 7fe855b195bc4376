// Elements in one expression; text is always text, never markup.

function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""),
  );
  return made;
}

function find(id) {
  return document.getElementById(id);
}

function dot(color) {
  const made = el("span", { class: "dot", "aria-hidden": "true" });
  made.style.background = color;
  return made;
}

function badge(kind) {
  const words = { Planned: "planned", Possible: "possible", Negated: "negated" }[kind];
  return words ? el("span", { class: `badge ${kind.toLowerCase()}` }, words) : null;
}

function entityLink(entity) {
  return el("a", { href: `#${entity.id}` }, entity.label);
}

// Topics and speakers are entities (a number) or, where they are no entity, words.
function named(model, references) {
  return (references ?? []).flatMap((one, place) => [
    place ? ", " : "",
    typeof one === "number" ? entityLink(model.entities[one]) : one,
  ]);
}
