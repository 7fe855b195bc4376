"""What follows from the statements by declared rules: further statements, each with its rule and its premises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import prod

from kg.assembly.facts import Facts, facts_of, facts_of_statement
from kg.assembly.inference_rules import InferenceRule
from kg.assembly.sayings import Claim, fits
from kg.assembly.statements import statement_iri
from kg.schema import Ontology
from kg.types import Entity, Statement, When


def inferred(
    statements: Sequence[Statement],
    entities: Sequence[Entity],
    rules: Sequence[InferenceRule],
    ontology: Ontology,
    base_iri: str,
) -> tuple[Statement, ...]:
    """All statements that follow, sorted by IRI; none that the corpus makes itself, or denies.

    Rules are applied to what followed before until nothing new follows. Of several derivations of one statement the
    surest of the first round counts.
    """
    known = {statement.iri: statement for statement in statements}
    facts = facts_of(statements, entities, ontology)
    denied = {(one.subject, one.predicate, one.object) for one in statements if one.polarity == "Negative"}
    while new := _round(rules, facts, known, denied, base_iri):
        known.update((statement.iri, statement) for statement in new)
        for fact in (fact for statement in new for fact in facts_of_statement(statement, ontology)):
            facts.add(fact)
    given = {statement.iri for statement in statements}
    return tuple(statement for iri, statement in sorted(known.items()) if iri not in given)


def _round(
    rules: Iterable[InferenceRule],
    facts: Facts,
    known: dict[str, Statement],
    denied: set[tuple[object, ...]],
    base_iri: str,
) -> list[Statement]:
    """What follows in one step from `known`, sorted."""
    best: dict[tuple[str, ...], Statement] = {}
    for rule in rules:
        for statement in _conclusions(rule, facts, known, base_iri):
            triple = (statement.subject, statement.predicate, str(statement.object))
            if facts.holds(*triple) or triple in denied:
                continue
            best[triple] = min(best.get(triple, statement), statement, key=_surest_first)
    return [statement for _, statement in sorted(best.items())]


def _conclusions(rule: InferenceRule, facts: Facts, known: dict[str, Statement], base_iri: str) -> Iterator[Statement]:
    relation = facts.ontology.relation(rule.then.predicate)
    for binding, premises in facts.matches(rule.when, {}):
        if any(facts.is_a(binding[one.subject], one.object) for one in rule.unless):
            continue
        subject, end = binding[rule.then.subject], binding[rule.then.object]
        if subject != end and fits(relation, subject, end, facts.types, facts.ontology):
            ends = (end, subject) if relation.symmetric and end < subject else (subject, end)
            yield _statement(rule, ends, [known[premise] for premise in sorted(set(premises))], base_iri)


def _statement(rule: InferenceRule, ends: tuple[str, str], premises: Sequence[Statement], base_iri: str) -> Statement:
    planned = any(premise.modality == "Planned" for premise in premises)
    modality = rule.modality or ("Planned" if planned else "Asserted")
    when = premises[0].when if len(premises) == 1 else When()
    claim = Claim(ends[0], rule.then.predicate, ends[1], "Positive", modality, when, ())
    return Statement(
        iri=statement_iri(base_iri, claim),
        subject=ends[0],
        predicate=rule.then.predicate,
        object=ends[1],
        modality=modality,
        when=when,
        confidence=round(rule.confidence * prod(premise.confidence for premise in premises), 4),
        rule=f"inference: {rule.id}",
        premises=tuple(premise.iri for premise in premises),
    )


def _surest_first(statement: Statement) -> tuple[object, ...]:
    return (-statement.confidence, statement.rule, statement.premises, statement.iri)
