// The panel at the side: an entity, a statement, a figure, or all that joins two entities.

function entityPanel(model, entity) {
  const kind = model.classOf.get(entity.type);
  const mentioned = `named ${counted(entity.mentions, "time", "times")} in ${counted(entity.docs, "document", "documents")}`;
  return [
    el("p", { class: "kind" }, dot(kind.color), kind.label, badge(entity.modality)),
    el("h2", {}, entity.label),
    entity.aliases ? el("p", { class: "aliases" }, "also: ", entity.aliases.join(" · ")) : null,
    el("p", { class: "faint" }, mentioned),
    facts([
      ["when", dateText(entity.when)],
      ["topics", named(model, entity.topics)],
      ["according to", named(model, entity.by)],
      ...(entity.ids ?? []).map(([scheme, value, url]) => [
        scheme,
        url ? el("a", { href: url, rel: "noreferrer", target: "_blank" }, value) : value,
      ]),
      ["id", el("code", {}, entity.iri)],
    ]),
    tiesView(model, entity),
    statementsView(model, entity),
    figuresView(model, entity.figures),
    section(
      "Read from",
      (entity.said ?? []).map((one) => evidenceView(model, { sentence: one })),
    ),
    entity.merges
      ? el(
          "details",
          {},
          el("summary", {}, "Why these names are one"),
          el(
            "ul",
            {},
            entity.merges.map(([name, reason]) => el("li", {}, el("b", {}, name), ` — ${reason}`)),
          ),
        )
      : null,
  ];
}

function section(title, content) {
  return content?.length ? el("section", {}, el("h3", {}, title), content) : null;
}

function facts(rows) {
  const held = rows.filter(([, value]) => value && value.length !== 0);
  return el(
    "dl",
    {},
    held.map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]),
  );
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
    section(
      "Evidence",
      statement.said.map((one) => evidenceView(model, one)),
    ),
    section(
      "Follows from",
      (statement.premises ?? []).map((one) => premiseRow(model, model.statements[one])),
    ),
  ];
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
    section(
      "Evidence",
      figure.said.map((one) => evidenceView(model, one)),
    ),
  ];
}

function betweenPanel(model, one, other) {
  const statements = one.statements.filter((statement) =>
    [statement.s, statement.o].every((end) => [one, other].includes(model.entities[end])),
  );
  const ties = one.ties.filter((tie) =>
    [tie.from, tie.to].every((end) => [one, other].includes(model.entities[end])),
  );
  return [
    el("p", { class: "kind" }, "between"),
    el("h2", { class: "triple" }, entityLink(one), el("em", {}, " and "), entityLink(other)),
    ties.map((tie) =>
      el(
        "p",
        { class: "premise" },
        entityLink(model.entities[tie.from]),
        el("em", {}, ` ${relationLabel(model, tie.relation)} `),
        entityLink(model.entities[tie.to]),
      ),
    ),
    statements.map((statement) =>
      el(
        "section",
        { class: "joined" },
        premiseRow(model, statement),
        badge(kindOf(statement)),
        qualifierText(statement),
        statement.said.map((said) => evidenceView(model, said)),
      ),
    ),
  ];
}
