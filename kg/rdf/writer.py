"""Writes a graph as Turtle: sorted, without blank nodes, the same bytes for the same graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from kg.errors import OutputError
from kg.names import sentence_iri
from kg.rdf.documents import dataset_triples, document_triples, mention_triples, sentence_triples
from kg.rdf.entities import concept_triples, entity_triples
from kg.rdf.namespaces import NAMESPACES
from kg.rdf.statements import direct_triples, figure_triples, measure_iri, statement_triples
from kg.rdf.terms import iri, term
from kg.schema import Ontology
from kg.types import Graph

NOT_IN_GRAPHS = {"org", "sem", "qb", "geo", "sh", "vann", "wdt"}
"""Prefixes that only the ontology and the shapes use."""


def write_turtle(graph: Graph, ontology: Ontology, target: Path | IO[bytes]) -> None:
    """Write `graph` to a file or a binary stream as RDF 1.1 Turtle, which is also UTF-8.

    OutputError when the file cannot be written or `graph.base_iri` is no IRI; OntologyError when the graph
    uses a class or relation that the ontology lacks.
    """
    found = list(triples(graph, ontology))  # whatever is wrong shows before the file is touched
    prefixes = {name: one for name, one in NAMESPACES.items() if name not in NOT_IN_GRAPHS} | {"id": graph.base_iri}
    if not isinstance(target, Path):
        ox.serialize(found, target, ox.RdfFormat.TURTLE, prefixes=prefixes)
        return
    try:
        with target.open("wb") as stream:
            ox.serialize(found, stream, ox.RdfFormat.TURTLE, prefixes=prefixes)
    except OSError as error:
        raise OutputError(f"{target} cannot be written: {error.strerror or error}") from None


def triples(graph: Graph, ontology: Ontology) -> Iterator[ox.Triple]:
    """All triples of `graph`, each once, sorted by subject; of one subject the types come first."""
    iri(graph.base_iri)
    body = set(_unsorted(graph, ontology))
    yield from sorted([*body, *dataset_triples(graph, len(body))], key=_place)


def _unsorted(graph: Graph, ontology: Ontology) -> Iterator[ox.Triple]:
    base = graph.base_iri
    entities = {entity.iri: entity for entity in graph.entities}
    for document in graph.documents:
        yield from document_triples(document, base)
    for doc, sentence in graph.sentences:
        yield from sentence_triples(doc, sentence, base)
    sentences = frozenset(sentence_iri(base, doc, sentence.start, sentence.end) for doc, sentence in graph.sentences)
    for mention in graph.mentions:
        yield from mention_triples(mention, base, sentences)
    for entity in graph.entities:
        yield from entity_triples(entity, base, ontology)
    for statement in graph.statements:
        yield from statement_triples(statement, base, ontology, entities)
        yield from direct_triples(statement, ontology)
    for figure in graph.figures:
        yield from figure_triples(figure, base)
    for concept, labels in _concepts(graph).items():
        yield from concept_triples(concept, labels)


def _concepts(graph: Graph) -> dict[str, list[str]]:
    """Topics and measures with all their spellings, sorted."""
    measures = ((measure_iri(graph.base_iri, figure.measure), figure.measure) for figure in graph.figures)
    return _grouped((*graph.concepts, *measures))


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for key, value in sorted(set(pairs)):
        groups.setdefault(key, []).append(value)
    return groups


def _place(triple: ox.Triple) -> tuple[str, bool, str, str]:
    return (str(triple.subject).strip("<>"), triple.predicate != term("rdf:type"), triple.predicate.value, str(triple.object))
