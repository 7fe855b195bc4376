"""Entity to entity: the statements and the ties of events as links that can be walked both ways."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.schema import Ontology
from kg.types import Entity, Graph, Statement, StatementEvidence

EVENT_TIES = (("kg:participant", "participants"), ("kg:topic", "topics"), ("kg:place", "places"))
"""How an event leads on: the relation, and the field of the event that holds the other ends."""


@dataclass(frozen=True, slots=True)
class Link:
    """One relation between two entities, from a statement, or from an event to what it is about.

    Of the two, `statement` is set in the first case and `event` in the second. Ends are IRIs, `relation` is a CURIE.
    """

    source: str
    relation: str
    target: str
    symmetric: bool = False
    statement: Statement | None = None
    event: Entity | None = None

    @property
    def is_fact(self) -> bool:
        """True where the direct triple stands in the graph."""
        if self.statement is not None:
            return self.statement.is_fact
        return self.event is not None and self.event.modality != "Possible"

    @property
    def modality(self) -> str:
        if self.statement is not None:
            return self.statement.modality
        return (self.event.modality if self.event is not None else None) or "Asserted"

    @property
    def sort_key(self) -> tuple[str, str, str, bool, str]:
        """Facts before the rest, then by content."""
        return (self.source, self.relation, self.target, not self.is_fact, self.statement.iri if self.statement else "")

    def other(self, iri: str) -> str:
        """The end that is not `iri`."""
        return self.target if iri == self.source else self.source


def links(graph: Graph, ontology: Ontology) -> tuple[Link, ...]:
    """All links between entities of the graph, sorted. Dates and other literals are no links, nor are topics in words."""
    known = {entity.iri for entity in graph.entities}
    found = [link for link in (*_from_statements(graph, ontology), *_from_events(graph)) if {link.source, link.target} <= known]
    return tuple(sorted(found, key=lambda link: link.sort_key))


def sentences_of(link: Link) -> tuple[StatementEvidence, ...]:
    """The sentences that say the link; for an event, those that its ties were read from, at (0, 0) within them."""
    if link.statement is not None:
        return link.statement.evidence
    evidence = link.event.evidence if link.event is not None else ()
    return tuple(StatementEvidence(one, (one.start, one.start), None) for one in evidence)


def by_end(found: Iterable[Link]) -> dict[str, tuple[Link, ...]]:
    """The links at each entity, in their order."""
    ends: dict[str, list[Link]] = {}
    for link in found:
        for end in dict.fromkeys((link.source, link.target)):
            ends.setdefault(end, []).append(link)
    return {iri: tuple(at_end) for iri, at_end in ends.items()}


def shortest(ends: Mapping[str, tuple[Link, ...]], first: str, last: str, max_length: int) -> tuple[Link, ...] | None:
    """The shortest chain from `first` to `last`, walked both ways; the first found, in the order of the links, of several."""
    came: dict[str, tuple[Link, ...]] = {first: ()}
    waiting = deque([first])
    while waiting and last not in came:
        here = waiting.popleft()
        for link in ends.get(here, ()) if len(came[here]) < max_length else ():
            if link.other(here) not in came:
                came[link.other(here)] = (*came[here], link)
                waiting.append(link.other(here))
    return came.get(last)


def _from_statements(graph: Graph, ontology: Ontology) -> Iterator[Link]:
    for statement in graph.statements:
        if isinstance(statement.object, str):
            relation = ontology.relations.get(statement.predicate)
            symmetric = relation is not None and relation.symmetric
            yield Link(statement.subject, statement.predicate, statement.object, symmetric, statement=statement)


def _from_events(graph: Graph) -> Iterator[Link]:
    for entity in graph.entities:
        for relation, field in EVENT_TIES:
            for end in getattr(entity, field):
                yield Link(entity.iri, relation, end, event=entity)
