"""An entity, a path and an explanation in words."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from kg.cli.printing import sentence_with_ends, table
from kg.lookup import local_name
from kg.resources import ontology_dir

if TYPE_CHECKING:
    from kg.explanation import Explanation, Said
    from kg.graph import KnowledgeGraph, Step
    from kg.types import Entity, Evidence, Figure, Span, Statement, When

RULE_ID = re.compile(r"- id: ([\w-]+)\s*$")
ARROWS = {"out": ("--", "->"), "in": ("<-", "--"), "both": ("--", "--")}


def status(statement: Statement) -> str:
    """ "fact", "planned", "possible", or the denial of one of them."""
    said = {"Asserted": "fact", "Planned": "planned", "Possible": "possible"}[statement.modality]
    if statement.polarity == "Positive":
        return said
    return "denied" if said == "fact" else f"not {said}"


def print_entity(out: Console, graph: KnowledgeGraph, name: str) -> None:
    """Names, relations and figures of an entity."""
    entity, base = graph.entity(name), graph.graph.base_iri
    out.print(Text.assemble((entity.label, "bold"), f"  {entity.type.removeprefix('kg:')}"))
    out.print(_field("id", local_name(entity.iri, base)))
    labels = {one.iri: one.label for one in graph.entities} | dict(graph.graph.concepts)
    for field, value in _fields(entity, labels):
        if value:
            out.print(_field(field, value))
    statements = graph.statements_about(name)
    if statements:
        rows = [_statement_row(one, entity, labels, graph) for one in statements]
        out.print()
        out.print(table(("relation", "", "status", "when", "said by", "id"), sorted(rows)))
    figures = graph.figures_about(name)
    if figures:
        out.print()
        out.print(
            table(("figure", "value", "when", "change", "about", "id"), [_figure_row(one, labels, base) for one in figures])
        )


def _fields(entity: Entity, labels: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """What is known of an entity beside its statements; most of it only of events."""

    def named(iris: tuple[str, ...]) -> str:
        return ", ".join(labels.get(iri, iri) for iri in iris)

    times = f"{entity.mentions} times in " if entity.mentions else ""
    return (
        ("also called", ", ".join(alias for alias in entity.aliases if alias != entity.label)),
        ("identifiers", ", ".join(f"{scheme} {value}" for scheme, value in entity.identifiers)),
        ("who", named(entity.participants)),
        ("about", named(entity.topics)),
        ("where", named(entity.places)),
        ("when", _when(entity.when)),
        ("said by", named(entity.attributed_to)),
        ("mentioned" if entity.mentions else "read in", times + ", ".join(entity.documents) if entity.documents else ""),
    )


def print_path(out: Console, graph: KnowledgeGraph, start: str, end: str, longest: int) -> None:
    """Each link of the shortest path, and below it the first sentence that says so."""
    steps = graph.path(start, end, longest)
    if not steps:
        out.print(f"{start} and {end} are both {graph.entity(start).label}")
    for step in steps:
        out.print(_step(step))
        if step.statement and step.statement.evidence:
            out.print(_quoted(step.statement.evidence[0].evidence.text))
        elif step.statement and step.statement.rule:
            out.print(f"    {step.statement.rule}")


def print_explanation(out: Console, graph: KnowledgeGraph, explanation: Explanation) -> None:
    """The statement, every sentence that says it, and what else it rests on."""
    statement, base = explanation.statement, graph.graph.base_iri
    labels = {one.iri: one.label for one in graph.entities}
    out.print(Text(_triple(statement, labels), style="bold"))
    out.print(_field("status", f"{status(statement)}, confidence {statement.confidence:g}"))
    out.print(_field("id", local_name(statement.iri, base)))
    if statement.rule:
        out.print(_field("comes from", statement.rule))
    places = _rule_places()
    for said in explanation.said:
        _print_said(out, said, places)
    for premise in explanation.premises:
        out.print(_field("rests on", f"{_triple(premise, labels)}  ({local_name(premise.iri, base)})"))
    for (entity, reason), merges in groupby(explanation.merges, key=lambda pair: (pair[0], pair[1].reason)):
        names = dict.fromkeys(merge.name for _, merge in merges)
        out.print(_field("same name", f"{', '.join(names)} = {entity.label}: {reason}"))


def print_figure(out: Console, graph: KnowledgeGraph, figure: Figure) -> None:
    """The figure, and the sentence that it was read from."""
    labels = {one.iri: one.label for one in graph.entities}
    measure, value, when, change, about, local = _figure_row(figure, labels, graph.graph.base_iri)
    out.print(Text(f"{measure}: {value}", style="bold"))
    for field, told in (("about", about), ("when", when), ("change", change), ("id", local)):
        if told:
            out.print(_field(field, told))
    _print_evidence(out, figure.evidence, figure.about_span, None)
    out.print(_field("rule", figure.evidence.rule))
    if figure.attributed_to:
        out.print(_field("said by", ", ".join(labels.get(iri, iri) for iri in figure.attributed_to)))


def _print_evidence(out: Console, evidence: Evidence, subject: Span | None, object: Span | None) -> None:
    out.print()
    out.print(Text("    ") + sentence_with_ends(evidence.text, evidence.start, subject, object))
    out.print(_field("document", f"{evidence.doc}, characters {evidence.start} to {evidence.end}"))


def _print_said(out: Console, said: Said, places: dict[str, str]) -> None:
    _print_evidence(out, said.support.evidence, said.support.subject_span, said.support.object_span)
    out.print(_field("rule", said.rule + (f"  ({places[said.rule]})" if said.rule in places else "")))
    if said.cues:
        out.print(_field("cues", ", ".join(said.cues)))
    if said.speakers:
        out.print(_field("said by", ", ".join(one.label for one in said.speakers)))


def _rule_places() -> dict[str, str]:
    """Rule -> file and line. The rules are not loaded: an older build is explained by the ontology that it had."""
    folder = ontology_dir() / "rules"
    return {
        found[1]: f"ontology/rules/{path.name}, line {number}"
        for path in sorted(folder.glob("*.yaml"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if (found := RULE_ID.match(line))
    }


def _statement_row(statement: Statement, entity: Entity, labels: dict[str, str], graph: KnowledgeGraph) -> tuple[str, ...]:
    relation, base = statement.predicate.removeprefix("kg:"), graph.graph.base_iri
    symmetric = graph.ontology.relation(statement.predicate).symmetric
    if statement.subject == entity.iri:
        ends = f"{'--' if symmetric else '->'} {_object(statement, labels)}"
    elif statement.object == entity.iri:
        ends = f"{'--' if symmetric else '<-'} {labels.get(statement.subject, statement.subject)}"
    else:
        ends = _triple(statement, labels)
    speakers = ", ".join(labels.get(iri, iri) for iri in statement.attributed_to)
    return relation, ends, status(statement), _when(statement.when), speakers, local_name(statement.iri, base)


def _figure_row(figure: Figure, labels: dict[str, str], base: str) -> tuple[str, ...]:
    value = f"{figure.comparator} {figure.value:,f} {figure.unit or ''}".removeprefix("= ").strip()
    value += "" if figure.modality == "Asserted" else f" ({figure.modality.lower()})"
    change = f"{figure.change:+,f} {figure.change_unit or ''} {figure.change_basis or ''}" if figure.change is not None else ""
    about = labels.get(figure.about or "", "")
    return figure.measure, value, _when(figure.when), " ".join(change.split()), about, local_name(figure.iri, base)


def _when(when: When) -> str:
    return when.date or " to ".join(filter(None, (when.start, when.end)))


def _step(step: Step) -> Text:
    left, right = ARROWS[step.direction]
    relation = step.relation.removeprefix("kg:")
    return Text.assemble((step.source.label, "bold"), f" {left} {relation} {right} ", (step.target.label, "bold"))


def _triple(statement: Statement, labels: dict[str, str]) -> str:
    subject = labels.get(statement.subject, statement.subject)
    return f"{subject} {statement.predicate.removeprefix('kg:')} {_object(statement, labels)}"


def _object(statement: Statement, labels: dict[str, str]) -> str:
    thing = statement.object
    return labels.get(thing, thing) if isinstance(thing, str) else thing.value


def _quoted(text: str) -> Text:
    return Text(f"    {' '.join(text.split())}", style="dim")


def _field(name: str, value: str) -> Text:
    return Text.assemble((f"  {name:<12}", "dim"), value)
