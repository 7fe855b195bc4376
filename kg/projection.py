"""The graph as networkx sees it: entities are nodes, links are edges, and every attribute is a plain scalar.

An edge is one statement (or one tie of an event), not a bundle of them: statements that differ in modality or date
stay apart under the keys "worksFor", "worksFor#2", facts first, then in the order of their IRIs. Only the
relation that was read is an edge, not its parents (a headOf edge is not doubled by a worksFor edge); a symmetric relation
is one edge. Dates of birth and the like are attributes of their node, and so is the count of its figures.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Literal

import networkx as nx

from kg.links import Link, links, sentences_of
from kg.lookup import local_name
from kg.schema import Ontology
from kg.types import Entity, Graph, Statement, When

Scalar = str | int | float | bool
Include = Literal["facts", "all"]

SEPARATOR = " | "
"""Between the members of a list that had to become one string."""
NO_COLOR = "#8a8f98"


def project(graph: Graph, ontology: Ontology, include: Include = "facts") -> nx.MultiDiGraph[str]:
    """The MultiDiGraph of a graph; "all" adds what is negated or merely possible, told by `polarity` and `modality`."""
    label = labels(graph)
    projected: nx.MultiDiGraph[str] = nx.MultiDiGraph(
        name="kg",
        base_iri=graph.base_iri,
        ontology=ontology.version,
        documents=len(graph.documents),
        statements=len(graph.statements),
        figures=len(graph.figures),
        include=include,
    )
    figures = Counter(figure.about for figure in graph.figures)
    literals = _literals(graph.statements)
    for entity in graph.entities:
        own = {"figures": figures[entity.iri], **literals.get(entity.iri, {})}
        projected.add_node(entity.iri, **_node(entity, color_of(ontology, entity.type)), **own)
    seen: Counter[tuple[str, str, str]] = Counter()
    for link in links(graph, ontology):
        if include == "all" or link.is_fact:
            name = plain(link.relation)
            seen[(link.source, link.target, name)] += 1
            place = seen[(link.source, link.target, name)]
            key = name if place == 1 else f"{name}#{place}"
            projected.add_edge(link.source, link.target, key=key, **_edge(link, graph.base_iri, ontology, label))
    return projected


def labels(graph: Graph) -> Callable[[str], str]:
    """What to call an entity or concept, given its IRI; an unknown one goes by its local name."""
    known = dict(graph.concepts) | {entity.iri: entity.label for entity in graph.entities}
    return lambda iri: known.get(iri) or local_name(iri, graph.base_iri)


def color_of(ontology: Ontology, curie: str) -> str:
    """The colour of a class for viewers, "#rrggbb"."""
    known = ontology.classes.get(curie)
    return (known.color if known else None) or NO_COLOR


def relation_label(ontology: Ontology, curie: str) -> str:
    """What to call a relation: "works for"; the ties of events go by their local names."""
    known = ontology.relations.get(curie)
    return known.label if known else plain(curie)


def plain(curie: str) -> str:
    """A CURIE without its prefix."""
    return curie.partition(":")[2] or curie


def _node(entity: Entity, color: str) -> dict[str, Scalar]:
    ids: dict[str, list[str]] = defaultdict(list)
    for scheme, value in entity.identifiers:
        ids[scheme].append(value)
    return {
        "label": entity.label,
        "type": plain(entity.type),
        "aliases": SEPARATOR.join(entity.aliases),
        "mentions": entity.mentions,
        "documents": len(entity.documents),
        "color": color,
        **{scheme: SEPARATOR.join(values) for scheme, values in sorted(ids.items())},
        **_when(entity.when),
        **({"modality": entity.modality} if entity.modality else {}),
    }


def _edge(link: Link, base_iri: str, ontology: Ontology, label: Callable[[str], str]) -> dict[str, Scalar]:
    said = sentences_of(link)
    first = said[0].evidence if said else None
    shared: dict[str, Scalar] = {
        "id": _edge_id(link, base_iri),
        "label": relation_label(ontology, link.relation),
        "relation": plain(link.relation),
        "weight": max(1, len(said)),
        "modality": link.modality,
        "polarity": link.statement.polarity if link.statement else "Positive",
        "confidence": link.statement.confidence if link.statement else 1.0,
        "symmetric": link.symmetric,
    }
    if first:
        shared |= {"sentence": first.text, "document": first.doc, "rule": first.rule}
    if link.statement is None:
        return shared | ({"event": link.event.iri} if link.event else {})
    statement = link.statement
    stated = {
        "statement": statement.iri,
        "event": statement.event or "",
        "topic": SEPARATOR.join(label(iri) for iri in statement.topics),
        "place": SEPARATOR.join(label(iri) for iri in statement.places),
        "attributed_to": SEPARATOR.join(label(iri) for iri in statement.attributed_to),
        "role": SEPARATOR.join(statement.roles),
        "rule": first.rule if first else statement.rule or "",
    }
    return shared | _when(statement.when) | {name: value for name, value in stated.items() if value}


def _edge_id(link: Link, base_iri: str) -> str:
    if link.statement is not None:
        return local_name(link.statement.iri, base_iri)
    return f"{local_name(link.source, base_iri)}-{plain(link.relation)}-{local_name(link.target, base_iri)}"


def _when(when: When) -> dict[str, Scalar]:
    named = (("date", when.date), ("start", when.start), ("end", when.end))
    return {name: value for name, value in named if value is not None}


def _literals(statements: tuple[Statement, ...]) -> dict[str, dict[str, Scalar]]:
    values: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for statement in statements:
        if statement.is_fact and not isinstance(statement.object, str):
            values[statement.subject][plain(statement.predicate)].append(statement.object.value)
    return {
        iri: {name: SEPARATOR.join(sorted(set(found))) for name, found in sorted(by_relation.items())}
        for iri, by_relation in values.items()
    }
