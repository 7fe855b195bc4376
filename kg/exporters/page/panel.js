// The panel at the side: an entity, a statement, a figure, or all that joins two entities.

function entityPanel(model, entity) {
  const kind = model.classOf.get(entity.type);
  const mentioned = `named ${entity.mentions === 1 ? "once" : `${entity.mentions} times`} in ${entity.docs === 1 ? "one document" : `${entity.docs} documents`}`;
  return [
    el("p", { class: "kind" }, dot(kind.color), kind.label, badge(entity.modality)),
    el("h2", {}, entity.label),
    entity.aliases ? el("p", { class: "aliases" }, "also: ", entity.aliases.join(" · ")) : null,
    el("p", { class: "faint" }, mentioned),
    facts([
      ["when", dateText(entity.when)],
      ["topics", named(model, entity.topics)],
      ["according to", named(model, entity.by)],
      ...(entity.ids ?? []).map(([scheme, value, url]) => [scheme, url ? el("a", { href: url, rel: "noreferrer", target: "_blank" }, value) : value]),
      ["id", el("code", {}, entity.iri)],
    ]),
    tiesView(model, entity),
    statementsView(model, entity),
    figuresView(model, entity.figures),
    section("Read from", (entity.said ?? []).map((one) => evidenceView(model, { sentence: one }))),
    entity.merges ? el("details", {}, el("summary", {}, "Why these names are one"), el("ul", {}, entity.merges.map(([name, reason]) => el("li", {}, el("b", {}, name), ` — ${reason}`)))) : null,
  ];
}

function section(title, content) {
  return content?.length ? el("section", {}, el("h3", {}, title), content) : null;
}

function facts(rows) {
  const held = rows.filter(([, value]) => value && value.length !== 0);
  return el("dl", {}, held.map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));
}

function tiesView(model, entity) {
  const rows = entity.ties.map((tie) => {
    const outward = model.entities[tie.from] === entity;
    const other = model.entities[outward ? tie.to : tie.from];
    return el("li", {}, el("span", { class: "faint" }, outward ? `${relationLabel(model, tie.relation)} ` : `${relationLabel(model, tie.relation)} of `), entityLink(other));
  });
  return rows.length ? section(entity.ties.some((tie) => model.entities[tie.from] === entity) ? "Who and what" : "In events", [el("ul", { class: "rows" }, rows)]) : null;
}

function statementsView(model, entity) {
  const groups = new Map();
  for (const statement of entity.statements) {
    const title = groupTitle(model, entity, statement);
    groups.set(title, [...(groups.get(title) ?? []), statement]);
  }
  const sorted = [...groups.entries()].sort(([a], [b]) => a.localeCompare(b));
  return sorted.map(([title, statements]) => section(title, [el("ul", { class: "rows" }, byOther(model, statements, entity).map((one) => statementRow(model, one, entity)))]));
}

function groupTitle(model, entity, statement) {
  const label = relationLabel(model, statement.p);
  if (model.entities[statement.s] === entity) return label;
  if (model.entities[statement.event] === entity) return "Made by";
  return isSymmetric(model, statement.p) ? label : `${label} ←`;
}

function byOther(model, statements, entity) {
  const name = (statement) => [statement.s, statement.o].map((end) => model.entities[end]?.label ?? String(end)).filter((label) => label !== entity.label).join();
  return [...statements].sort((a, b) => name(a).localeCompare(name(b)) || dateText(a.when).localeCompare(dateText(b.when)));
}

function statementRow(model, statement, entity) {
  const isSubject = model.entities[statement.s] === entity;
  const isObject = model.entities[statement.o] === entity;
  const other = isSubject ? endView(model, statement.o) : isObject ? endView(model, statement.s) : sentenceView(model, statement);
  const count = statement.said.length;
  const why = count > 1 ? `${count} sentences` : count ? "evidence" : "why";
  return el("li", {}, other, badge(kindOf(statement)), qualifierText(statement), el("a", { class: "why", href: `#${statement.id}` }, why));
}

function qualifierText(statement) {
  const words = [...(statement.roles ?? []), dateText(statement.when)].filter(Boolean);
  return words.length ? el("span", { class: "faint" }, words.join(" · ")) : null;
}

function endView(model, end) {
  return typeof end === "number" ? (model.entities[end] ? entityLink(model.entities[end]) : "?") : el("span", {}, end);
}

function sentenceView(model, statement, look = "") {
  const verb = el("em", {}, ` ${relationLabel(model, statement.p)} `);
  return el("span", { class: look }, endView(model, statement.s), verb, endView(model, statement.o));
}

function statementPanel(model, statement) {
  const places = named(model, statement.places);
  return [
    el("p", { class: "kind" }, "statement", badge(kindOf(statement))),
    el("h2", {}, sentenceView(model, statement, "triple")),
    facts([
      ["when", dateText(statement.when)],
      ["topics", named(model, statement.topics)],
      ["where", places],
      ["role", (statement.roles ?? []).join(", ")],
      ["according to", named(model, statement.by)],
      ["event", statement.event === undefined ? null : entityLink(model.entities[statement.event])],
      ["modality", kindOf(statement) === "Negated" ? `${statement.modality}, negated` : statement.modality],
      ["confidence", String(statement.confidence)],
      ["from", statement.rule],
    ]),
    section("Evidence", statement.said.map((one) => evidenceView(model, one))),
    section("Follows from", (statement.premises ?? []).map((one) => premiseRow(model, model.statements[one]))),
  ];
}

function premiseRow(model, statement) {
  return el("p", { class: "premise" }, sentenceView(model, statement), el("a", { class: "why", href: `#${statement.id}` }, "why"));
}

function figurePanel(model, figure) {
  return [
    el("p", { class: "kind" }, "figure"),
    el("h2", {}, `${figure.measure}: ${valueText(figure)}`),
    facts([
      ["about", figure.about >= 0 ? entityLink(model.entities[figure.about]) : null],
      ["when", dateText(figure.when)],
      ["change", changeText(figure)],
      ["where", named(model, figure.places)],
      ["according to", named(model, figure.by)],
    ]),
    section("Evidence", figure.said.map((one) => evidenceView(model, one))),
  ];
}

function valueText(figure) {
  const sign = { "=": "", "~": "about ", ">": "over ", "<": "under ", ">=": "at least ", "<=": "at most " }[figure.comparator] ?? "";
  return sign + numberText(figure.value) + unitText(figure.unit);
}

function changeText(figure) {
  if (figure.change === null) return "";
  const basis = figure.changeBasis ? `, ${figure.changeBasis}` : "";
  return `${figure.change > 0 ? "+" : ""}${numberText(figure.change)}${unitText(figure.changeUnit)}${basis}`;
}

function figuresView(model, figures) {
  if (!figures.length) return null;
  const rows = figures.map((one) =>
    el("tr", {}, el("td", {}, el("a", { href: `#${one.id}` }, one.measure)), el("td", { class: "number" }, valueText(one)), el("td", {}, dateText(one.when)), el("td", {}, changeText(one))),
  );
  const head = el("tr", {}, ["Measure", "Value", "Date", "Change"].map((one) => el("th", { scope: "col" }, one)));
  return section("Figures", [el("table", {}, el("thead", {}, head), el("tbody", {}, rows))]);
}

function betweenPanel(model, one, other) {
  const statements = one.statements.filter((statement) => [statement.s, statement.o].every((end) => [one, other].includes(model.entities[end])));
  const ties = one.ties.filter((tie) => [tie.from, tie.to].every((end) => [one, other].includes(model.entities[end])));
  return [
    el("p", { class: "kind" }, "between"),
    el("h2", { class: "triple" }, entityLink(one), el("em", {}, " and "), entityLink(other)),
    ties.map((tie) => el("p", { class: "premise" }, entityLink(model.entities[tie.from]), el("em", {}, ` ${relationLabel(model, tie.relation)} `), entityLink(model.entities[tie.to]))),
    statements.map((statement) => el("section", { class: "joined" }, premiseRow(model, statement), badge(kindOf(statement)), qualifierText(statement), statement.said.map((said) => evidenceView(model, said)))),
  ];
}
