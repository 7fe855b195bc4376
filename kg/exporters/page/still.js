// The drawing where the browser has no WebGL: the same places as a still picture in SVG.

const SVG = "http://www.w3.org/2000/svg";
const STILL_LABELS = 60;

function hasWebGL() {
  try {
    return ["webgl", "webgl2"].every((kind) => document.createElement("canvas").getContext(kind));
  } catch {
    return false;
  }
}

function openStill(model, state, container) {
  const picture = shape("svg", { role: "img", "aria-label": "The graph; its entities stand in the list" });
  container.append(picture);
  const refresh = () => drawStill(model, state, picture);
  refresh();
  return { refresh, goTo: refresh, zoom: () => undefined };
}

function drawStill(model, state, picture) {
  const xs = model.entities.map((one) => one.x);
  const ys = model.entities.map((one) => -one.y);
  const [left, top] = [xs.reduce((a, b) => Math.min(a, b), 0), ys.reduce((a, b) => Math.min(a, b), 0)];
  const side = Math.max(
    1,
    xs.reduce((a, b) => Math.max(a, b), 0) - left,
    ys.reduce((a, b) => Math.max(a, b), 0) - top,
  );
  const unit = side / 100;
  picture.setAttribute(
    "viewBox",
    [left - 8 * unit, top - 5 * unit, side + 22 * unit, side + 10 * unit].join(" "),
  );
  const lines = [...model.lines.values()].map((line) => stillLine(model, state, line, unit)).filter(Boolean);
  const seen = model.entities.filter((one) => state.filters.classes.has(one.type));
  const named = new Set([...seen].sort((a, b) => b.degree - a.degree).slice(0, STILL_LABELS));
  picture.replaceChildren(...lines, ...seen.map((one) => stillNode(model, state, one, unit, named.has(one))));
}

function stillLine(model, state, line, unit) {
  const links = seenLinks(state.filters, line);
  const [from, to] = [model.entities[line.from], model.entities[line.to]];
  if (!links.length || ![from, to].every((one) => state.filters.classes.has(one.type))) return null;
  const dashes = isDashed(links) ? `${unit} ${unit * 0.7}` : "none";
  const made = shape("line", {
    x1: from.x,
    y1: -from.y,
    x2: to.x,
    y2: -to.y,
    "stroke-width": unit * 0.25,
    "stroke-dasharray": dashes,
  });
  made.addEventListener("click", () => (location.hash = hashOfLine(model, state.filters, line)));
  return made;
}

function stillNode(model, state, entity, unit, isNamed) {
  const radius = unit * Math.min(3, 0.8 + 0.3 * Math.sqrt(entity.degree));
  const chosen = state.chosen.includes(model.entities.indexOf(entity));
  const circle = shape("circle", {
    cx: entity.x,
    cy: -entity.y,
    r: radius,
    fill: model.classOf.get(entity.type).color,
  });
  const words = shape("text", {
    x: entity.x + radius * 1.3,
    y: -entity.y + unit * 0.7,
    "font-size": unit * 2.1,
  });
  words.textContent = isNamed || chosen ? entity.label : "";
  const title = shape("title", {});
  title.textContent = entity.label;
  const made = shape("g", { class: chosen ? "chosen" : "" }, title, circle, words);
  made.addEventListener("click", () => (location.hash = entity.id));
  return made;
}

function shape(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
