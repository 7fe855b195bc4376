"""What rules of inference are matched against: statements and the properties of events, found by either end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.assembly.inference_rules import IS_A, Pattern
from kg.schema import Ontology
from kg.types import Entity, Statement

Binding = dict[str, str]


@dataclass(frozen=True, slots=True)
class Fact:
    """A triple, and the statement that it comes from (its IRI)."""

    subject: str
    predicate: str
    object: str
    premise: str


@dataclass(slots=True)
class Facts:
    """Triples by predicate and end, and the class of each thing."""

    ontology: Ontology
    types: dict[str, str]
    by_predicate: dict[str, list[Fact]] = field(default_factory=lambda: defaultdict(list))
    by_subject: dict[tuple[str, str], list[Fact]] = field(default_factory=lambda: defaultdict(list))
    by_object: dict[tuple[str, str], list[Fact]] = field(default_factory=lambda: defaultdict(list))

    def add(self, fact: Fact) -> None:
        self.by_predicate[fact.predicate].append(fact)
        self.by_subject[fact.predicate, fact.subject].append(fact)
        self.by_object[fact.predicate, fact.object].append(fact)

    def holds(self, subject: str, predicate: str, end: str) -> bool:
        return any(fact.object == end for fact in self.by_subject.get((predicate, subject), ()))

    def matches(self, patterns: Sequence[Pattern], binding: Binding) -> Iterator[tuple[Binding, tuple[str, ...]]]:
        """Each way to bind the variables so that all patterns hold, with the premises used."""
        if not patterns:
            yield binding, ()
            return
        first, rest = patterns[0], patterns[1:]
        for bound, premise in self._matches_one(first, binding):
            for whole, premises in self.matches(rest, bound):
                yield whole, (premise, *premises) if premise else premises

    def _matches_one(self, pattern: Pattern, binding: Binding) -> Iterator[tuple[Binding, str]]:
        subject, end = binding.get(pattern.subject, pattern.subject), binding.get(pattern.object, pattern.object)
        if pattern.predicate == IS_A:
            if self.is_a(subject, end):
                yield binding, ""
            return
        for fact in self._candidates(subject, pattern.predicate, end):
            bound = {**binding}
            for term, value in ((subject, fact.subject), (end, fact.object)):
                if term.startswith("?"):
                    bound[term] = value
            yield bound, fact.premise

    def _candidates(self, subject: str, predicate: str, end: str) -> list[Fact]:
        if not subject.startswith("?"):
            facts = self.by_subject.get((predicate, subject), [])
            return facts if end.startswith("?") else [fact for fact in facts if fact.object == end]
        if not end.startswith("?"):
            return self.by_object.get((predicate, end), [])
        return self.by_predicate.get(predicate, [])

    def is_a(self, iri: str, curie: str) -> bool:
        return iri in self.types and self.ontology.is_a(self.types[iri], curie)


def facts_of(statements: Iterable[Statement], entities: Iterable[Entity], ontology: Ontology) -> Facts:
    """The facts of statements, and of the events that they tell of."""
    by_iri = {entity.iri: entity for entity in entities}
    facts = Facts(ontology, {iri: entity.type for iri, entity in by_iri.items()})
    for statement in statements:
        for fact in facts_of_statement(statement, ontology):
            facts.add(fact)
        if statement.event:
            for fact in _event_facts(statement, by_iri[statement.event]):
                facts.add(fact)
    return facts


def facts_of_statement(statement: Statement, ontology: Ontology) -> Iterator[Fact]:
    """Its triple, under its relation and those above; both ways where the relation is symmetric."""
    if not statement.is_fact or not isinstance(statement.object, str):
        return
    relation = ontology.relation(statement.predicate)
    for curie in (statement.predicate, *relation.ancestors):
        yield Fact(statement.subject, curie, statement.object, statement.iri)
        if ontology.relation(curie).symmetric:
            yield Fact(statement.object, curie, statement.subject, statement.iri)


def _event_facts(statement: Statement, event: Entity) -> Iterator[Fact]:
    """What this statement says of its event: who says so and how sure it is may differ from statement to statement."""
    yield Fact(event.iri, "kg:modality", f"kg:{statement.modality}", statement.iri)
    for predicate, ends in (
        ("kg:attributedTo", statement.attributed_to),
        ("kg:participant", event.participants),
        ("kg:topic", event.topics),
    ):
        for end in ends:
            yield Fact(event.iri, predicate, end, statement.iri)
