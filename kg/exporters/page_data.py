"""What the page knows: the graph as compact JSON, with numbers for references and each sentence held once.

Entities, statements, documents and sentences refer to one another by their place in their lists.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.codec import Json, encode
from kg.exporters.flat import number
from kg.links import Link, links
from kg.lookup import local_name
from kg.projection import color_of, labels, plain, relation_label
from kg.types import Entity, Evidence, Figure, Span, Statement

if TYPE_CHECKING:
    from kg.graph import KnowledgeGraph

PAGES = {"wikidata": "https://www.wikidata.org/wiki/{}", "geonames": "https://www.geonames.org/{}"}
"""Where a person can look an identifier up."""


@dataclass
class Desk:
    """What is needed to write references while the page's data are put together; sentences collect on it."""

    graph: KnowledgeGraph
    label: Callable[[str], str]
    entity: dict[str, int]
    statement: dict[str, int]
    document: dict[str, int]
    sentences: dict[tuple[str, int, int, str], int] = field(default_factory=dict)

    def local(self, iri: str) -> str:
        return local_name(iri, self.graph.graph.base_iri)

    def sentence(self, one: Evidence) -> int:
        return self.sentences.setdefault((one.doc, one.start, one.end, one.text), len(self.sentences))


def page_data(graph: KnowledgeGraph) -> dict[str, Json]:
    """All that the page shows."""
    desk = Desk(
        graph=graph,
        label=labels(graph.graph),
        entity={entity.iri: place for place, entity in enumerate(graph.entities)},
        statement={statement.iri: place for place, statement in enumerate(graph.statements)},
        document={document.id: place for place, document in enumerate(graph.documents)},
    )
    drawn = links(graph.graph, graph.ontology)
    return {
        "classes": _classes(graph),
        "relations": _relations(graph, drawn),
        "documents": [
            {"id": one.id, "title": one.title, "date": one.date, "url": _web(one.url), "publisher": one.publisher}
            for one in graph.documents
        ],
        "entities": _entities(desk, drawn),
        "links": [_link(desk, link) for link in drawn],
        "statements": [_statement(desk, statement) for statement in graph.statements],
        "figures": [_figure(desk, figure) for figure in graph.figures],
        "sentences": [[desk.document.get(doc, -1), start, text] for doc, start, _, text in desk.sentences],
    }


def _classes(graph: KnowledgeGraph) -> Json:
    counts = Counter(entity.type for entity in graph.entities)
    ordered = sorted(counts, key=lambda curie: (-counts[curie], curie))
    known = graph.ontology.classes
    return [
        {
            "id": plain(curie),
            "label": known[curie].label if curie in known else plain(curie),
            "color": color_of(graph.ontology, curie),
            "count": counts[curie],
        }
        for curie in ordered
    ]


def _relations(graph: KnowledgeGraph, drawn: Iterable[Link]) -> Json:
    counts = Counter(link.relation for link in drawn)
    known = graph.ontology.relations
    names = sorted(counts | {statement.predicate: 0 for statement in graph.statements}, key=plain)
    return {
        plain(curie): {
            "label": relation_label(graph.ontology, curie),
            "symmetric": curie in known and known[curie].symmetric,
            "count": counts[curie],
        }
        for curie in names
    }


def _entities(desk: Desk, drawn: Iterable[Link]) -> Json:
    ends = [(link.source, link.target) for link in drawn]
    places = desk.graph.positions
    degree = Counter(end for pair in ends for end in pair)
    return [_entity(desk, entity, places[entity.iri], degree[entity.iri]) for entity in desk.graph.entities]


def _entity(desk: Desk, entity: Entity, place: tuple[float, float], degree: int) -> Json:
    stated: dict[str, Json] = {
        "aliases": list(entity.aliases),
        "ids": [
            [scheme, value, PAGES[scheme].format(value) if scheme in PAGES else None] for scheme, value in entity.identifiers
        ],
        "merges": [[merge.name, merge.reason] for merge in entity.merges],
        "said": [desk.sentence(one) for one in entity.evidence],
        "topics": _named(desk, entity.topics),
        "by": _named(desk, entity.attributed_to),
        "when": encode(entity.when),
        "modality": entity.modality,
    }
    return {
        "id": desk.local(entity.iri),
        "iri": entity.iri,
        "label": entity.label,
        "type": plain(entity.type),
        "x": place[0],
        "y": place[1],
        "degree": degree,
        "mentions": entity.mentions,
        "docs": len(entity.documents),
        **{name: value for name, value in stated.items() if value},
    }


def _link(desk: Desk, link: Link) -> Json:
    statement = desk.statement[link.statement.iri] if link.statement else -1
    return [desk.entity[link.source], plain(link.relation), desk.entity[link.target], statement, link.modality]


def _statement(desk: Desk, statement: Statement) -> Json:
    literal = statement.object.value if not isinstance(statement.object, str) else None
    stated: dict[str, Json] = {
        "topics": _named(desk, statement.topics),
        "places": _named(desk, statement.places),
        "by": _named(desk, statement.attributed_to),
        "when": encode(statement.when),
        "roles": list(statement.roles),
        "event": desk.entity.get(statement.event) if statement.event else None,
        "rule": statement.rule,
        "premises": [desk.statement[iri] for iri in statement.premises if iri in desk.statement],
    }
    said: list[Json] = [
        {
            "sentence": desk.sentence(one.evidence),
            "subject": _within(one.evidence, one.subject_span),
            "object": _within(one.evidence, one.object_span),
            "rule": one.evidence.rule,
            "confidence": one.evidence.confidence,
            "by": _named(desk, one.attributed_to),
            "cues": list(one.cues),
        }
        for one in statement.evidence
    ]
    return {
        "id": desk.local(statement.iri),
        "s": desk.entity.get(statement.subject, -1),
        "p": plain(statement.predicate),
        "o": literal if literal is not None else desk.entity.get(str(statement.object), -1),
        "modality": statement.modality,
        "negative": statement.polarity == "Negative",
        "confidence": statement.confidence,
        "said": said,
        **{name: value for name, value in stated.items() if value is not None and value not in ([], {})},
    }


def _figure(desk: Desk, figure: Figure) -> Json:
    return {
        "id": desk.local(figure.iri),
        "about": desk.entity.get(figure.about, -1) if figure.about else -1,
        "measure": figure.measure,
        "value": number(figure.value),
        "unit": figure.unit,
        "comparator": figure.comparator,
        "when": encode(figure.when),
        "change": number(figure.change),
        "changeUnit": figure.change_unit,
        "changeBasis": figure.change_basis,
        "modality": figure.modality,
        "places": _named(desk, figure.places),
        "by": _named(desk, figure.attributed_to),
        "said": [
            {
                "sentence": desk.sentence(figure.evidence),
                "subject": _within(figure.evidence, figure.about_span),
                "rule": figure.evidence.rule,
                "confidence": figure.evidence.confidence,
            }
        ],
    }


def _named(desk: Desk, iris: Iterable[str]) -> list[Json]:
    """Entities by number, concepts by their words."""
    return [desk.entity[iri] if iri in desk.entity else desk.label(iri) for iri in iris]


def _within(evidence: Evidence, span: Span | None) -> Json:
    """A span counted from the start of its sentence; None where the text shown is not the document's, letter by letter."""
    if span is None or len(evidence.text) != evidence.end - evidence.start:
        return None
    inside = evidence.start <= span[0] < span[1] <= evidence.end
    return [span[0] - evidence.start, span[1] - evidence.start] if inside else None


def _web(url: str | None) -> str | None:
    """Only addresses that are safe to link to."""
    return url if url is not None and url.startswith(("https://", "http://")) else None
