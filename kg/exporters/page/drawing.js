// The graph on the screen, with sigma; lines that are not facts are dashed on a canvas of their own.

const MANY_LINES = 800;

// The libraries are run only here: sigma asks for WebGL as soon as it is loaded, and fails where there is none.
function runLibraries() {
  document.head.append(el("script", {}, find("vendor").textContent));
}

function openDrawing(model, state, container) {
  runLibraries();
  const graph = new graphology.Graph({ type: "directed" });
  const scale = Math.min(1, Math.max(0.3, Math.sqrt(250 / model.entities.length))); // many nodes, small nodes
  for (const [place, entity] of model.entities.entries()) {
    const size = Math.min(24, 4.5 + 2.2 * Math.sqrt(entity.degree)) * scale;
    const color = model.classOf.get(entity.type).color;
    graph.addNode(place, { label: entity.label, x: entity.x, y: entity.y, size, color });
  }
  for (const line of model.lines.values()) graph.addEdgeWithKey(line.key, line.from, line.to, {});
  const theme = readTheme();
  const renderer = new Sigma(graph, container, {
    allowInvalidContainer: true,
    defaultEdgeType: "arrow",
    enableEdgeEvents: true,
    labelFont: theme.font,
    labelSize: 13,
    labelColor: { color: theme.ink },
    labelDensity: 0.8,
    labelGridCellSize: 90,
    labelRenderedSizeThreshold: 5,
    edgeLabelFont: theme.font,
    edgeLabelSize: 11,
    edgeLabelColor: { color: theme.faint },
    renderEdgeLabels: true,
    stagePadding: 50,
    zIndex: true,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    defaultDrawNodeHover: (context, data, settings) => drawHover(context, data, settings, readTheme()),
    nodeReducer: (node, data) => reduceNode(model, state, graph, node, data),
    edgeReducer: (edge, data) => reduceEdge(model, state, edge, data),
  });
  const dashes = renderer.createCanvasContext("dashes", { beforeLayer: "edgeLabels", style: { pointerEvents: "none" } }).canvasContexts.dashes;
  renderer.on("afterRender", () => drawDashes(model, state, renderer, graph, dashes));
  renderer.resize(true);
  renderer.refresh();
  wireEvents(model, state, renderer, container);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    renderer.setSetting("labelColor", { color: readTheme().ink });
    renderer.setSetting("edgeLabelColor", { color: readTheme().faint });
    renderer.refresh();
  });
  return { refresh: () => renderer.refresh(), goTo: (ends) => goTo(renderer, graph, ends), zoom: (by) => zoom(renderer, by) };
}

function readTheme() {
  const style = getComputedStyle(document.body);
  const named = (name) => style.getPropertyValue(name).trim();
  return { ink: named("--ink"), faint: named("--faint"), line: named("--line"), strong: named("--accent"), dim: named("--dim"), card: named("--card"), font: style.fontFamily };
}

function reduceNode(model, state, graph, node, data) {
  const entity = model.entities[node];
  if (!state.filters.classes.has(entity.type)) return { ...data, hidden: true };
  const focus = state.focus();
  if (!focus.length) return data;
  if (focus.includes(Number(node))) return { ...data, highlighted: state.chosen.includes(Number(node)), forceLabel: true, zIndex: 2 };
  const near = focus.some((one) => graph.areNeighbors(one, node) && seenLinks(state.filters, lineOf(model, one, Number(node))).length);
  return near && focus.length === 1 ? { ...data, forceLabel: true, zIndex: 1 } : { ...data, color: readColors().dim, label: "", size: data.size * (isCluttered(model, focus) ? 0.5 : 1), zIndex: 0 };
}

function reduceEdge(model, state, key, data) {
  const line = model.lines.get(key);
  const links = drawnLinks(state, line);
  if (!links.length) return { ...data, hidden: true };
  const focus = state.focus();
  const touched = isTouched(focus, line);
  if (isCluttered(model, focus) && !touched) return { ...data, hidden: true };
  const colors = readColors();
  const look = { ...data, size: Math.min(5, 1.4 + 0.6 * links.length), type: isDirected(model, line, links) ? "arrow" : "line" };
  look.color = isDashed(links) ? "rgba(0,0,0,0)" : touched ? colors.strong : focus.length ? colors.dim : colors.line;
  if (touched || (!focus.length && model.lines.size <= 40)) look.label = labelOf(model, links);
  return { ...look, zIndex: touched ? 1 : 0, forceLabel: touched };
}

// Reducers run for every node of every refresh; the style is read once a frame.
let colorsOfFrame = null;
function readColors() {
  if (!colorsOfFrame) {
    colorsOfFrame = readTheme();
    requestAnimationFrame(() => (colorsOfFrame = null));
  }
  return colorsOfFrame;
}

function lineOf(model, one, other) {
  return model.lines.get(one < other ? `${one}~${other}` : `${other}~${one}`) ?? { links: [] };
}

// What the reader looks at is drawn even where the filters leave it out.
function drawnLinks(state, line) {
  const isChosen = state.chosen.length === 2 && isTouched(state.chosen, line);
  return isChosen ? line.links : seenLinks(state.filters, line);
}

// With one entity in focus all its lines stand out, with two only the line between them.
function isTouched(focus, line) {
  const held = [line.from, line.to].filter((end) => focus.includes(end)).length;
  return held > 0 && held === focus.length;
}

// Where lines are very many, those that are not looked at would be a grey carpet.
function isCluttered(model, focus) {
  return focus.length > 0 && model.lines.size > MANY_LINES;
}

function isDashed(links) {
  return links.every((link) => link.kind !== "Asserted");
}

function isDirected(model, line, links) {
  return links.every((link) => link.from === line.from && !isSymmetric(model, link.relation));
}

function labelOf(model, links) {
  const names = [...new Set(links.map((link) => relationLabel(model, link.relation)))];
  return names.slice(0, 2).join(", ") + (names.length > 2 ? ` +${names.length - 2}` : "");
}

function drawDashes(model, state, renderer, graph, context) {
  const { width, height } = renderer.getDimensions();
  context.clearRect(0, 0, width, height);
  const focus = state.focus();
  for (const line of model.lines.values()) {
    const ends = [renderer.getNodeDisplayData(line.from), renderer.getNodeDisplayData(line.to)];
    const links = drawnLinks(state, line);
    if (!links.length || !isDashed(links) || ends.some((end) => end.hidden)) continue;
    const touched = isTouched(focus, line);
    if (isCluttered(model, focus) && !touched) continue;
    const [from, to] = [line.from, line.to].map((end) => renderer.graphToViewport(graph.getNodeAttributes(end)));
    const kinds = links.map((link) => link.kind);
    context.setLineDash(kinds.includes("Planned") ? [8, 5] : [2, 5]);
    context.lineWidth = 1.6;
    const colors = readColors();
    context.strokeStyle = touched ? colors.strong : focus.length ? colors.dim : kinds.every((one) => one === "Negated") ? "#c8553d" : colors.line;
    drawLine(context, from, to, renderer.scaleSize(ends[1].size), isDirected(model, line, links));
  }
}

function drawLine(context, from, to, radius, arrow) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const step = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const tip = { x: to.x - step.x * radius, y: to.y - step.y * radius };
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(tip.x, tip.y);
  context.stroke();
  if (!arrow) return;
  context.fillStyle = context.strokeStyle;
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(tip.x - 8 * step.x - 4 * step.y, tip.y - 8 * step.y + 4 * step.x);
  context.lineTo(tip.x - 8 * step.x + 4 * step.y, tip.y - 8 * step.y - 4 * step.x);
  context.fill();
}

function drawHover(context, data, settings, theme) {
  if (data.label) drawHoverLabel(context, data, settings, theme);
  context.beginPath();
  context.arc(data.x, data.y, data.size + 3, 0, 2 * Math.PI);
  context.lineWidth = 2.5;
  context.strokeStyle = theme.strong;
  context.stroke();
  context.fillStyle = data.color;
  context.fill();
}

function drawHoverLabel(context, data, settings, theme) {
  context.font = `600 ${settings.labelSize}px ${settings.labelFont}`;
  const width = context.measureText(data.label).width;
  context.beginPath();
  context.roundRect(data.x, data.y - 12, data.size + width + 18, 24, 8);
  context.fillStyle = theme.card;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = theme.line;
  context.stroke();
  context.fillStyle = theme.ink;
  context.fillText(data.label, data.x + data.size + 9, data.y + 4.5);
}

function wireEvents(model, state, renderer, container) {
  const hover = (node) => {
    state.hovered = node === null ? null : Number(node);
    renderer.refresh({ skipIndexation: true });
  };
  renderer.on("enterNode", ({ node }) => hover(node));
  renderer.on("leaveNode", () => hover(null));
  renderer.on("clickNode", ({ node }) => (location.hash = model.entities[node].id));
  renderer.on("clickEdge", ({ edge }) => (location.hash = hashOfLine(model, state.filters, model.lines.get(edge))));
  renderer.on("clickStage", () => (location.hash = ""));
  for (const name of ["enterNode", "enterEdge"]) renderer.on(name, () => (container.style.cursor = "pointer"));
  for (const name of ["leaveNode", "leaveEdge"]) renderer.on(name, () => (container.style.cursor = ""));
}

function hashOfLine(model, filters, line) {
  const links = seenLinks(filters, line);
  if (links.length === 1 && links[0].statement) return links[0].statement.id;
  return `${model.entities[line.from].id}~${model.entities[line.to].id}`;
}

function goTo(renderer, graph, ends) {
  const around = ends.length === 1 ? [...ends, ...graph.neighbors(ends[0])] : ends;
  const places = around.map((end) => renderer.getNodeDisplayData(end)).filter((one) => one && !one.hidden);
  if (!places.length) return renderer.getCamera().animatedReset();
  const range = (axis) => [Math.min(...places.map((one) => one[axis])), Math.max(...places.map((one) => one[axis]))];
  const [[left, right], [bottom, top]] = [range("x"), range("y")];
  const ratio = Math.min(1.1, Math.max(2 / Math.sqrt(graph.order + 4), 1.5 * Math.max(right - left, top - bottom)));
  return renderer.getCamera().animate({ x: (left + right) / 2, y: (bottom + top) / 2, ratio }, { duration: 350 });
}

function zoom(renderer, by) {
  const camera = renderer.getCamera();
  if (!by) return camera.animatedReset();
  return camera.animate({ ratio: camera.ratio * by }, { duration: 150 });
}
