// A sentence as evidence: what it is about is marked, and below stands where it is from and what read it.

function evidenceView(model, said) {
  const [document, , text] = model.sentences[said.sentence];
  const source = model.documents[document];
  return el(
    "figure",
    { class: "evidence" },
    el("blockquote", {}, marked(text, said.subject, said.object)),
    el("figcaption", {}, source ? sourceLine(source) : null, said.rule ? readingLine(model, said) : null),
  );
}

// Spans count characters as Python does, so the sentence is taken apart by code points.
function marked(text, subject, object) {
  const chars = Array.from(text);
  const marks = [
    { span: subject, role: "subject" },
    { span: object, role: "object" },
  ].filter((one) => one.span);
  marks.sort((a, b) => a.span[0] - b.span[0]);
  const parts = [];
  let at = 0;
  for (const { span, role } of marks) {
    if (span[0] < at) continue;
    parts.push(chars.slice(at, span[0]).join(""));
    parts.push(el("mark", { class: role, title: role }, chars.slice(span[0], span[1]).join("")));
    at = span[1];
  }
  return [...parts, chars.slice(at).join("")];
}

function sourceLine(source) {
  const title = source.title ?? source.id;
  const shown = source.url
    ? el("a", { href: source.url, rel: "noreferrer", target: "_blank" }, title)
    : title;
  return el(
    "div",
    {},
    el("cite", {}, shown),
    [source.publisher, source.date].filter(Boolean).map((one) => ` · ${one}`),
  );
}

function readingLine(model, said) {
  const by = said.by?.length ? [" · according to ", named(model, said.by)] : null;
  const cues = said.cues?.length ? ` · cue: ${said.cues.join(", ")}` : null;
  return el("div", { class: "faint" }, `rule ${said.rule} · confidence ${said.confidence}`, by, cues);
}
