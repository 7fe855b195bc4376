"""The built graph in the hands of a programmer: look up, walk, ask why, hand over to networkx or SPARQL, save, load."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

from kg.errors import QueryError
from kg.explanation import Explanation, explain_statement
from kg.links import Link, by_end, links, shortest
from kg.lookup import SHOWN, NameIndex, find_relation, local_name
from kg.projection import Include, project
from kg.schema import Ontology
from kg.types import Document, Entity, Figure, Graph, Statement

if TYPE_CHECKING:
    import networkx as nx
    from pyoxigraph import Store

    from kg.rdf.answers import QueryResult

Direction = Literal["out", "in", "both"]
"""Whether a relation leads away from the entity asked about, to it, or (symmetric) has no direction."""


@dataclass(frozen=True, slots=True)
class Neighbor:
    """An entity one link away. `statement` is None where the link is an event's participant, topic or place."""

    entity: Entity
    relation: str
    direction: Direction
    statement: Statement | None


@dataclass(frozen=True, slots=True)
class Step:
    """One link of a path, read from `source` to `target` in the order of the path; `direction` is that of the relation."""

    source: Entity
    relation: str
    target: Entity
    direction: Direction
    statement: Statement | None


class KnowledgeGraph:
    """A graph and its ontology. Nothing in it changes; entities may be asked for by label, alias, local name or IRI.

    >>> from kg.schema import Ontology
    >>> china = Entity("https://example.org/kg/id/place-china", "kg:Country", "China", aliases=("PRC",))
    >>> plain = Graph("https://example.org/kg/id/", (), (), (china,), (), (), ())
    >>> graph = KnowledgeGraph(plain, Ontology("1", {}, {}))
    >>> graph.entity("prc").label
    'China'
    """

    def __init__(self, graph: Graph, ontology: Ontology) -> None:
        self.graph = graph
        self.ontology = ontology

    def __repr__(self) -> str:
        counts = f"{len(self.entities)} entities, {len(self.statements)} statements, {len(self.figures)} figures"
        return f"<KnowledgeGraph of {len(self.documents)} documents: {counts}>"

    @property
    def entities(self) -> tuple[Entity, ...]:
        return self.graph.entities

    @property
    def statements(self) -> tuple[Statement, ...]:
        return self.graph.statements

    @property
    def figures(self) -> tuple[Figure, ...]:
        return self.graph.figures

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that were read, without their texts."""
        return self.graph.documents

    def entity(self, name: str) -> Entity:
        """The entity with this label, alias, local name or IRI. Raises QueryError where none or several have it."""
        return self._names.find(name)

    def neighbors(self, name: str, relation: str | None = None) -> tuple[Neighbor, ...]:
        """The entities one fact away, by relation and label; `relation` takes its subrelations along (worksFor: headOf)."""
        iri = self.entity(name).iri
        wanted = None if relation is None else find_relation(self.ontology, relation)
        chosen = (link for link in self._facts_at(iri) if wanted is None or self._is_a(link.relation, wanted))
        found = [self._neighbor(iri, link) for link in chosen]
        return tuple(sorted(found, key=lambda one: (one.relation, one.entity.label, one.entity.iri, one.direction)))

    def path(self, start: str, end: str, max_length: int = 6) -> tuple[Step, ...]:
        """The shortest chain of facts between two entities, walked both ways; () where both are one.

        Among equally short ones the first by IRI and relation. Raises QueryError where none has at most `max_length` links.
        """
        first, last = self.entity(start), self.entity(end)
        found = shortest(self._facts, first.iri, last.iri, max_length)
        if found is None:
            raise QueryError(f"no chain of at most {max_length} facts joins {first.label} and {last.label}")
        return self._steps(first.iri, found)

    def statements_about(self, name: str) -> tuple[Statement, ...]:
        """Every statement, whatever its modality, whose subject or object the entity is, or which made that event."""
        iri = self.entity(name).iri
        return tuple(one for one in self.statements if iri in (one.subject, one.object, one.event))

    def figures_about(self, name: str) -> tuple[Figure, ...]:
        """The figures about the entity, or that hold at that place."""
        iri = self.entity(name).iri
        return tuple(one for one in self.figures if iri == one.about or iri in one.places)

    def find_statements(self, subject: str, relation: str | None = None, object: str | None = None) -> tuple[Statement, ...]:
        """The statements from one entity (by a relation or its subrelations; to another entity or a date), of any modality.

        The ends of a symmetric relation may be given in either order.
        """
        source = self.entity(subject).iri
        target = None if object is None else self._object(object)
        wanted = None if relation is None else find_relation(self.ontology, relation)
        return tuple(
            one
            for one in self.statements
            if (wanted is None or self._is_a(one.predicate, wanted)) and self._joins(one, source, target)
        )

    def explain(self, what: str | tuple[str, str, str]) -> Explanation:
        """Why a statement stands in the graph: given its IRI, its local name, or (subject, relation, object).

        Raises QueryError where there is no such statement, or where the three fit several (other dates or modalities).
        """
        statement = self._statement(what) if isinstance(what, str) else self._only_statement(*what)
        documents = {document.id: document for document in self.documents}
        return explain_statement(statement, self._by_iri, self._statements_by_iri, documents)

    def to_networkx(self, include: Include = "facts") -> nx.MultiDiGraph[str]:
        """A MultiDiGraph: nodes are IRIs, keys are relations ("worksFor", "worksFor#2"), attributes scalars; see kg.projection.

        "facts" holds what is asserted or planned, "all" also what is possible or negated.
        """
        return project(self.graph, self.ontology, include)

    def query(self, sparql: str) -> QueryResult:
        """Ask the graph in SPARQL, as its Turtle file would answer. Raises QueryError for what is no query."""
        from kg.rdf.query import ask

        return ask(self._store, sparql)

    @cached_property
    def positions(self) -> dict[str, tuple[float, float]]:
        """Where to draw each entity, by IRI: (0, 0) is the middle, 1 about the length of an edge; always the same."""
        from kg.exporters.layout import positions

        facts = {link for found in self._facts.values() for link in found}
        return positions([one.iri for one in self.entities], sorted((link.source, link.target) for link in facts))

    def save(self, out_dir: str | Path) -> None:
        """Write every file of a build into `out_dir`. Raises OutputError where that cannot be."""
        from kg.exporters import write_all

        write_all(self, Path(out_dir))

    @classmethod
    def load(cls, out_dir: str | Path) -> KnowledgeGraph:
        """The graph that `save` wrote into `out_dir`. Raises InputError where the folder holds none, or a damaged one."""
        from kg.exporters.build_file import read_build

        return cls(*read_build(Path(out_dir)))

    @cached_property
    def _store(self) -> Store:
        from kg.rdf.query import load_store
        from kg.rdf.writer import write_turtle

        with TemporaryDirectory() as folder:
            turtle = Path(folder) / "graph.ttl"
            write_turtle(self.graph, self.ontology, turtle)
            return load_store(turtle)

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex(self.entities, self.graph.base_iri)

    @cached_property
    def _by_iri(self) -> dict[str, Entity]:
        return {entity.iri: entity for entity in self.entities}

    @cached_property
    def _statements_by_iri(self) -> dict[str, Statement]:
        return {statement.iri: statement for statement in self.statements}

    @cached_property
    def _facts(self) -> dict[str, tuple[Link, ...]]:
        return by_end(link for link in links(self.graph, self.ontology) if link.is_fact)

    def _facts_at(self, iri: str) -> tuple[Link, ...]:
        return self._facts.get(iri, ())

    def _is_a(self, relation: str, wanted: str) -> bool:
        known = self.ontology.relations.get(relation)
        return relation == wanted or (known is not None and wanted in known.ancestors)

    def _neighbor(self, iri: str, link: Link) -> Neighbor:
        return Neighbor(self._by_iri[link.other(iri)], link.relation, _direction(link, iri), link.statement)

    def _steps(self, here: str, chain: tuple[Link, ...]) -> tuple[Step, ...]:
        steps: list[Step] = []
        for link in chain:
            ends = self._by_iri[here], self._by_iri[link.other(here)]
            steps.append(Step(ends[0], link.relation, ends[1], _direction(link, here), link.statement))
            here = link.other(here)
        return tuple(steps)

    def _object(self, name: str) -> str:
        dates = (one.object.value for one in self.statements if not isinstance(one.object, str))
        return name if name in dates else self.entity(name).iri

    def _joins(self, statement: Statement, source: str, target: str | None) -> bool:
        relation = self.ontology.relations.get(statement.predicate)
        other = statement.object if isinstance(statement.object, str) else statement.object.value
        ends = [(statement.subject, other)]
        if relation is not None and relation.symmetric:
            ends.append((other, statement.subject))
        return any(first == source and target in (None, second) for first, second in ends)

    def _statement(self, name: str) -> Statement:
        by_iri = self._statements_by_iri
        found = by_iri.get(name) or by_iri.get(self.graph.base_iri + name)
        if found is None:
            raise QueryError(f'no statement has the id "{name}"; an id is the part of its IRI after {self.graph.base_iri}')
        return found

    def _only_statement(self, subject: str, relation: str, object: str) -> Statement:
        found = self.find_statements(subject, relation, object)
        if not found:
            raise QueryError(f"no statement says: {subject} {relation} {object}")
        if len(found) > 1:
            listed = ", ".join(f"{local_name(one.iri, self.graph.base_iri)} ({one.modality})" for one in found[:SHOWN])
            raise QueryError(f"{len(found)} statements say: {subject} {relation} {object}; ask for one by its id: {listed}")
        return found[0]


def _direction(link: Link, iri: str) -> Direction:
    if link.symmetric:
        return "both"
    return "out" if iri == link.source else "in"
