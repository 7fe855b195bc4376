// What is painted by hand over and under the drawing: dashed lines, the ring and name of a node in focus, their colours.

function readTheme() {
  const style = getComputedStyle(document.body);
  const named = (name) => style.getPropertyValue(name).trim();
  return {
    ink: named("--ink"),
    faint: named("--faint"),
    line: named("--line"),
    strong: named("--accent"),
    dim: named("--dim"),
    card: named("--card"),
    font: style.fontFamily,
  };
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
    const [from, to] = [line.from, line.to].map((end) =>
      renderer.graphToViewport(graph.getNodeAttributes(end)),
    );
    const kinds = links.map((link) => link.kind);
    context.setLineDash(kinds.includes("Planned") ? [8, 5] : [2, 5]);
    context.lineWidth = 1.6;
    const colors = readColors();
    context.strokeStyle = touched
      ? colors.strong
      : focus.length
        ? colors.dim
        : kinds.every((one) => one === "Negated")
          ? "#c8553d"
          : colors.line;
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
