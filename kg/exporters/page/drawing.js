// The graph on the screen, with sigma; lines that are not facts are dashed on a canvas of their own.

const MANY_LINES = 800;
const LONGEST_LABEL = 36;

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
    graph.addNode(place, { label: shortened(entity.label), x: entity.x, y: entity.y, size, color });
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
    labelRenderedSizeThreshold: model.entities.length > 150 ? 5 : 0,
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
  const dashes = renderer.createCanvasContext("dashes", {
    beforeLayer: "edgeLabels",
    style: { pointerEvents: "none" },
  }).canvasContexts.dashes;
  renderer.on("afterRender", () => drawDashes(model, state, renderer, graph, dashes));
  renderer.resize(true);
  renderer.refresh();
  wireEvents(model, state, renderer, container);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    renderer.setSetting("labelColor", { color: readTheme().ink });
    renderer.setSetting("edgeLabelColor", { color: readTheme().faint });
    renderer.refresh();
  });
  return {
    refresh: () => renderer.refresh(),
    goTo: (ends) => goTo(renderer, graph, ends),
    zoom: (by) => zoom(renderer, by),
  };
}

function reduceNode(model, state, graph, node, data) {
  const entity = model.entities[node];
  if (!state.filters.classes.has(entity.type)) return { ...data, hidden: true };
  const focus = state.focus();
  if (!focus.length) return data;
  if (focus.includes(Number(node)))
    return {
      ...data,
      label: entity.label,
      highlighted: state.chosen.includes(Number(node)),
      forceLabel: true,
      zIndex: 2,
    };
  const near = focus.some(
    (one) =>
      graph.areNeighbors(one, node) && seenLinks(state.filters, lineOf(model, one, Number(node))).length,
  );
  return near && focus.length === 1
    ? { ...data, forceLabel: true, zIndex: 1 }
    : {
        ...data,
        color: readColors().dim,
        label: "",
        size: data.size * (isCluttered(model, focus) ? 0.5 : 1),
        zIndex: 0,
      };
}

function reduceEdge(model, state, key, data) {
  const line = model.lines.get(key);
  const links = drawnLinks(state, line);
  if (!links.length) return { ...data, hidden: true };
  const focus = state.focus();
  const touched = isTouched(focus, line);
  if (isCluttered(model, focus) && !touched) return { ...data, hidden: true };
  const colors = readColors();
  const look = {
    ...data,
    size: Math.min(5, 1.4 + 0.6 * links.length),
    type: isDirected(model, line, links) ? "arrow" : "line",
  };
  look.color = isDashed(links)
    ? "rgba(0,0,0,0)"
    : touched
      ? colors.strong
      : focus.length
        ? colors.dim
        : colors.line;
  if (touched || (!focus.length && model.lines.size <= 40)) look.label = labelOf(model, links);
  return { ...look, zIndex: touched ? 1 : 0, forceLabel: touched };
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

function shortened(label) {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL).trimEnd()}…` : label;
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

function wireEvents(model, state, renderer, container) {
  const hover = (node) => {
    state.hovered = node === null ? null : Number(node);
    renderer.refresh({ skipIndexation: true });
  };
  renderer.on("enterNode", ({ node }) => hover(node));
  renderer.on("leaveNode", () => hover(null));
  renderer.on("clickNode", ({ node }) => (location.hash = model.entities[node].id));
  renderer.on(
    "clickEdge",
    ({ edge }) => (location.hash = hashOfLine(model, state.filters, model.lines.get(edge))),
  );
  renderer.on("clickStage", () => (location.hash = ""));
  for (const name of ["enterNode", "enterEdge"])
    renderer.on(name, () => (container.style.cursor = "pointer"));
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
  const range = (axis) => [
    Math.min(...places.map((one) => one[axis])),
    Math.max(...places.map((one) => one[axis])),
  ];
  const [[left, right], [bottom, top]] = [range("x"), range("y")];
  const ratio = Math.min(
    1.1,
    Math.max(2 / Math.sqrt(graph.order + 4), 1.5 * Math.max(right - left, top - bottom)),
  );
  return renderer
    .getCamera()
    .animate({ x: (left + right) / 2, y: (bottom + top) / 2, ratio }, { duration: 350 });
}

function zoom(renderer, by) {
  const camera = renderer.getCamera();
  if (!by) return camera.animatedReset();
  return camera.animate({ ratio: camera.ratio * by }, { duration: 150 });
}
