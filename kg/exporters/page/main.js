// What the address names is what is shown; everything else follows from it.

function main() {
  const model = readModel(find("data").textContent);
  const state = { filters: openFilters(model), chosen: [], hovered: null, focus: () => [] };
  state.focus = () => (state.hovered !== null ? [state.hovered] : state.chosen);
  find("counts").textContent = countsText(model);
  const drawing = draw(model, state);
  const browser = openBrowser(model, state, () => (browser.refresh(), drawing.refresh()));
  openSearch(model);
  const show = () => showAddress(model, state, browser, drawing);
  window.addEventListener("hashchange", show);
  wireKeys();
  find("zoom-in").addEventListener("click", () => drawing.zoom(1 / 1.6));
  find("zoom-out").addEventListener("click", () => drawing.zoom(1.6));
  find("zoom-all").addEventListener("click", () => drawing.zoom(null));
  show();
  document.body.dataset.entities = String(find("list").children.length);
}

function countsText(model) {
  return [
    counted(model.entities.length, "entity", "entities"),
    counted(model.statements.length, "statement", "statements"),
    counted(model.figures.length, "figure", "figures"),
    counted(model.documents.length, "document", "documents"),
  ].join(" · ");
}

function draw(model, state) {
  const container = find("drawing");
  const withWebGL = hasWebGL();
  document.body.dataset.drawing = withWebGL ? "webgl" : "still";
  if (!withWebGL) {
    find("note").textContent = "This browser offers no WebGL, so the drawing is a still picture.";
    find("note").hidden = false;
    find("zoom").hidden = true;
  }
  const drawing = (withWebGL ? openDrawing : openStill)(model, state, container);
  document.body.dataset.nodes = String(model.entities.length);
  return drawing;
}

function showAddress(model, state, browser, drawing) {
  const { content, ends } = lookUp(model, addressed());
  state.chosen = ends.map((one) => model.entities.indexOf(one));
  state.hovered = null;
  const panel = find("panel");
  panel.hidden = !content;
  document.body.classList.toggle("with-panel", Boolean(content));
  if (content) {
    const close = el(
      "button",
      { class: "close", "aria-label": "Close", title: "Close (Esc)", onclick: () => (location.hash = "") },
      "×",
    );
    panel.replaceChildren(close, ...content.flat(Infinity).filter(Boolean));
    panel.scrollTop = 0;
    panel.focus({ preventScroll: true });
  }
  document.title = ends.length
    ? `${ends.map((one) => one.label).join(" – ")} · Knowledge graph`
    : "Knowledge graph";
  browser.refresh();
  drawing.refresh();
  if (ends.length) drawing.goTo(state.chosen);
}

function addressed() {
  const written = location.hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // a stray percent sign, typed by hand
  }
}

function lookUp(model, name) {
  const entity = model.byId.get(name);
  if (entity) return { content: entityPanel(model, entity), ends: [entity] };
  const statement = model.statementById.get(name);
  if (statement)
    return { content: statementPanel(model, statement), ends: endsOf(model, [statement.s, statement.o]) };
  const figure = model.figureById.get(name);
  if (figure) return { content: figurePanel(model, figure), ends: endsOf(model, [figure.about]) };
  const [one, other] = name.split("~").map((part) => model.byId.get(part));
  if (one && other) return { content: betweenPanel(model, one, other), ends: [one, other] };
  return { content: null, ends: [] };
}

function endsOf(model, numbers) {
  return numbers.map((end) => model.entities[end]).filter(Boolean);
}

function wireKeys() {
  const narrow = find("show-filters");
  narrow.addEventListener("click", () => {
    const open = document.body.classList.toggle("with-browse");
    narrow.setAttribute("aria-expanded", String(open));
  });
  find("skip").addEventListener("click", (event) => {
    event.preventDefault();
    document.body.classList.add("with-browse");
    find("list").querySelector("a")?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== find("search")) {
      event.preventDefault();
      find("search").focus();
    } else if (event.key === "Escape" && location.hash.length > 1) location.hash = "";
  });
}

main();
