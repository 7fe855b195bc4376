// The rows of the panel: statements by relation, the ties of events, and the table of figures.

function tiesView(model, entity) {
  const rows = entity.ties.map((tie) => {
    const outward = model.entities[tie.from] === entity;
    const other = model.entities[outward ? tie.to : tie.from];
    const role = relationLabel(model, tie.relation) + (outward ? "" : " of");
    return el(
      "li",
      {},
      el("span", { class: "what" }, el("span", { class: "faint" }, role), entityLink(other)),
    );
  });
  return rows.length
    ? section(entity.ties.some((tie) => model.entities[tie.from] === entity) ? "Who and what" : "In events", [
        el("ul", { class: "rows" }, rows),
      ])
    : null;
}

function statementsView(model, entity) {
  const groups = new Map();
  for (const statement of entity.statements) {
    const title = groupTitle(model, entity, statement);
    groups.set(title, [...(groups.get(title) ?? []), statement]);
  }
  const sorted = [...groups.entries()].sort(([a], [b]) => a.localeCompare(b));
  return sorted.map(([title, statements]) =>
    section(title, [
      el(
        "ul",
        { class: "rows" },
        byOther(model, statements, entity).map((one) => statementRow(model, one, entity)),
      ),
    ]),
  );
}

function groupTitle(model, entity, statement) {
  const label = relationLabel(model, statement.p);
  if (model.entities[statement.s] === entity) return label;
  if (model.entities[statement.event] === entity) return "Made by";
  return isSymmetric(model, statement.p) ? label : `← ${label}`;
}

function byOther(model, statements, entity) {
  const name = (statement) =>
    [statement.s, statement.o]
      .map((end) => model.entities[end]?.label ?? String(end))
      .filter((label) => label !== entity.label)
      .join();
  return [...statements].sort(
    (a, b) => name(a).localeCompare(name(b)) || dateText(a.when).localeCompare(dateText(b.when)),
  );
}

function statementRow(model, statement, entity) {
  const isSubject = model.entities[statement.s] === entity;
  const isObject = model.entities[statement.o] === entity;
  const other = isSubject
    ? endView(model, statement.o)
    : isObject
      ? endView(model, statement.s)
      : sentenceView(model, statement);
  const count = statement.said.length;
  const why = count > 1 ? `${count} sentences` : count ? "evidence" : "why";
  const what = el("span", { class: "what" }, other, badge(kindOf(statement)), qualifierText(statement));
  return el("li", {}, what, el("a", { class: "why", href: `#${statement.id}` }, why));
}

function qualifierText(statement) {
  const words = [...(statement.roles ?? []), dateText(statement.when)].filter(Boolean);
  return words.length ? el("span", { class: "faint" }, words.join(" · ")) : null;
}

function endView(model, end) {
  return typeof end === "number"
    ? model.entities[end]
      ? entityLink(model.entities[end])
      : "?"
    : el("span", {}, end);
}

function sentenceView(model, statement, look = "") {
  const verb = el("em", {}, ` ${relationLabel(model, statement.p)} `);
  return el("span", { class: look }, endView(model, statement.s), verb, endView(model, statement.o));
}

function premiseRow(model, statement) {
  return el(
    "p",
    { class: "premise" },
    sentenceView(model, statement),
    el("a", { class: "why", href: `#${statement.id}` }, "why"),
  );
}

function valueText(figure) {
  const sign =
    { "=": "", "~": "about ", ">": "over ", "<": "under ", ">=": "at least ", "<=": "at most " }[
      figure.comparator
    ] ?? "";
  const surely = figure.modality === "Asserted" ? "" : ` (${figure.modality.toLowerCase()})`;
  return sign + numberText(figure.value) + unitText(figure.unit) + surely;
}

function changeText(figure) {
  if (figure.change === null) return "";
  const basis = figure.changeBasis ? `, ${figure.changeBasis}` : "";
  return `${figure.change > 0 ? "+" : ""}${numberText(figure.change)}${unitText(figure.changeUnit)}${basis}`;
}

function figuresView(model, figures) {
  if (!figures.length) return null;
  const rows = figures.map((one) =>
    el(
      "tr",
      {},
      el("td", {}, el("a", { href: `#${one.id}` }, one.measure)),
      el("td", { class: "number" }, valueText(one)),
      el("td", { class: "number" }, dateText(one.when)),
      el("td", {}, changeText(one)),
    ),
  );
  const head = el(
    "tr",
    {},
    ["Measure", "Value", "Date", "Change"].map((one) => el("th", { scope: "col" }, one)),
  );
  const table = el("table", {}, el("thead", {}, head), el("tbody", {}, rows));
  return section("Figures", [el("div", { class: "scroll" }, table)]);
}
