// The graph as the page holds it: references resolved, and what belongs to each entity found once.

const MODALITIES = [
  { id: "Asserted", label: "said as fact", shown: true },
  { id: "Planned", label: "planned", shown: true },
  { id: "Possible", label: "possible", shown: false },
  { id: "Negated", label: "denied, negated", shown: false },
];

function readModel(text) {
  const model = JSON.parse(text);
  model.classOf = new Map(model.classes.map((one) => [one.id, one]));
  model.byId = new Map(model.entities.map((one) => [one.id, one]));
  model.statementById = new Map(model.statements.map((one) => [one.id, one]));
  model.figureById = new Map(model.figures.map((one) => [one.id, one]));
  for (const entity of model.entities) Object.assign(entity, { statements: [], ties: [], figures: [] });
  for (const statement of model.statements) attachStatement(model, statement);
  for (const figure of model.figures) model.entities[figure.about]?.figures.push(figure);
  model.lines = drawnLines(model);
  return model;
}

function attachStatement(model, statement) {
  const ends = new Set([
    statement.s,
    typeof statement.o === "number" ? statement.o : -1,
    statement.event ?? -1,
  ]);
  for (const end of ends) model.entities[end]?.statements.push(statement);
}

// One line for each pair of entities, however many statements join them: parallel lines would hide one another.
function drawnLines(model) {
  const lines = new Map();
  for (const [from, relation, to, statement, modality] of model.links) {
    const negative = statement >= 0 && model.statements[statement].negative;
    const link = {
      from,
      to,
      relation,
      statement: model.statements[statement] ?? null,
      kind: negative ? "Negated" : modality,
    };
    if (!link.statement) (model.entities[from].ties.push(link), model.entities[to].ties.push(link));
    if (from === to) continue;
    const key = from < to ? `${from}~${to}` : `${to}~${from}`;
    if (!lines.has(key)) lines.set(key, { key, from, to, links: [] });
    lines.get(key).links.push(link);
  }
  return lines;
}

function kindOf(statement) {
  return statement.negative ? "Negated" : statement.modality;
}

function relationLabel(model, name) {
  return model.relations[name]?.label ?? name;
}

function isSymmetric(model, name) {
  return model.relations[name]?.symmetric ?? false;
}

function dateText(when) {
  if (!when) return "";
  if (when.date) return when.date;
  if (when.start && when.end) return `${when.start} to ${when.end}`;
  return when.start ? `since ${when.start}` : when.end ? `until ${when.end}` : "";
}

function numberText(value) {
  return new Intl.NumberFormat("en", { maximumFractionDigits: 6 }).format(value);
}

function counted(count, one, many) {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

function unitText(unit) {
  if (!unit) return "";
  return unit === "percent" ? "%" : ` ${unit}`;
}

function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

// What the reader has chosen to see.
function openFilters(model) {
  return {
    classes: new Set(model.classes.map((one) => one.id)),
    relations: new Set(Object.keys(model.relations)),
    kinds: new Set(MODALITIES.filter((one) => one.shown).map((one) => one.id)),
  };
}

function seenLinks(filters, line) {
  return line.links.filter((link) => filters.relations.has(link.relation) && filters.kinds.has(link.kind));
}
