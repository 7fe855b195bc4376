// The column of filters and entities, and the search box: everything that works without a mouse.

const PAGE = 150;
const SUGGESTED = 12;

function openBrowser(model, state, changed) {
  const choose = (set) => (name, on) => {
    on ? set.add(name) : set.delete(name);
    changed();
  };
  const { filters } = state;
  choices("classes", model.classes, filters.classes, choose(filters.classes), (one) => dot(one.color));
  choices("modalities", kindsWithCounts(model), filters.kinds, choose(filters.kinds), (one) =>
    el("span", { class: `stroke ${one.id.toLowerCase()}`, "aria-hidden": "true" }),
  );
  const relations = Object.entries(model.relations).map(([id, one]) => ({ id, ...one }));
  choices(
    "relations",
    relations.filter((one) => one.count),
    filters.relations,
    choose(filters.relations),
    () => null,
  );
  let length = PAGE;
  find("more").addEventListener("click", () => ((length += PAGE), list()));
  const ranked = [...model.entities].sort(
    (a, b) => b.degree - a.degree || b.mentions - a.mentions || a.label.localeCompare(b.label),
  );
  const list = () => listEntities(model, state, ranked, length);
  list();
  return { refresh: list };
}

function kindsWithCounts(model) {
  const counts = {};
  for (const statement of model.statements) counts[kindOf(statement)] = (counts[kindOf(statement)] ?? 0) + 1;
  return MODALITIES.map((one) => ({ ...one, count: counts[one.id] ?? 0 }));
}

function choices(place, options, chosen, choose, sign) {
  const boxes = options.map((one) => {
    const box = el("input", {
      type: "checkbox",
      checked: chosen.has(one.id),
      onchange: () => choose(one.id, box.checked),
    });
    return [
      one,
      box,
      el(
        "label",
        {},
        box,
        sign(one),
        el("span", { class: "name" }, one.label),
        el("span", { class: "count" }, String(one.count)),
      ),
    ];
  });
  const all = (on) => () => {
    for (const [one, box] of boxes) if (box.checked !== on) ((box.checked = on), choose(one.id, on));
  };
  const both = el(
    "p",
    { class: "both" },
    el("button", { onclick: all(true) }, "all"),
    " ",
    el("button", { onclick: all(false) }, "none"),
  );
  find(place).replaceChildren(...boxes.map(([, , label]) => label), both);
}

function listEntities(model, state, ranked, length) {
  const seen = ranked.filter((one) => state.filters.classes.has(one.type));
  const rows = seen.slice(0, length).map((one) => {
    const current = state.chosen.length === 1 && model.entities[state.chosen[0]] === one;
    return el(
      "li",
      {},
      el(
        "a",
        { href: `#${one.id}`, "aria-current": current ? "true" : null },
        dot(model.classOf.get(one.type).color),
        el("span", { class: "name" }, one.label),
        el("span", { class: "count", title: "relations" }, String(one.degree)),
      ),
    );
  });
  find("list").replaceChildren(...rows);
  find("shown").textContent = `${seen.length}`;
  find("more").hidden = seen.length <= length;
}

function openSearch(model) {
  const box = find("search");
  const options = find("suggestions");
  const index = model.entities.map((one) => [one, [one.label, ...(one.aliases ?? [])].map(folded)]);
  let active = -1;
  const show = () => {
    const found = matches(index, folded(box.value.trim()));
    options.replaceChildren(...found.map((one, place) => suggestion(model, one, place)));
    mark(found.length ? 0 : -1);
    options.hidden = !found.length;
    box.setAttribute("aria-expanded", String(!options.hidden));
  };
  const mark = (place) => {
    active = place;
    for (const [at, option] of [...options.children].entries())
      option.setAttribute("aria-selected", String(at === place));
    place >= 0
      ? box.setAttribute("aria-activedescendant", `suggestion-${place}`)
      : box.removeAttribute("aria-activedescendant");
    options.children[place]?.scrollIntoView({ block: "nearest" });
  };
  const close = () => {
    options.hidden = true;
    box.setAttribute("aria-expanded", "false");
  };
  const take = (option) => {
    location.hash = option.dataset.id;
    box.value = "";
    close();
  };
  box.addEventListener("input", show);
  box.addEventListener("blur", () => setTimeout(close, 150));
  options.addEventListener("pointerdown", (event) => take(event.target.closest("li")));
  box.addEventListener("keydown", (event) => {
    const count = options.children.length;
    if (event.key === "Enter" && active >= 0 && !options.hidden) take(options.children[active]);
    else if (event.key === "Escape") close();
    else if (count && ["ArrowDown", "ArrowUp"].includes(event.key))
      mark((active + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

// Names that begin with the words first, then names with a word that does, then the rest; the best linked first.
function matches(index, words) {
  if (!words) return [];
  const rank = (names) => {
    if (names.some((name) => name.startsWith(words))) return 0;
    if (names.some((name) => name.includes(` ${words}`))) return 1;
    return names.some((name) => name.includes(words)) ? 2 : 3;
  };
  const ranked = index.map(([one, names]) => [rank(names), one]).filter(([place]) => place < 3);
  ranked.sort(
    ([a, one], [b, other]) => a - b || other.degree - one.degree || one.label.localeCompare(other.label),
  );
  return ranked.slice(0, SUGGESTED).map(([, one]) => one);
}

function suggestion(model, entity, place) {
  const kind = model.classOf.get(entity.type);
  return el(
    "li",
    { role: "option", id: `suggestion-${place}`, "data-id": entity.id },
    dot(kind.color),
    el("span", { class: "name" }, entity.label),
    el("span", { class: "faint" }, kind.label),
  );
}
