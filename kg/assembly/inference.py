"""What follows from the statements by declared rules: further statements, each with its rule and its premises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import prod

from kg.assembly.facts import Facts, facts_of, facts_of_statement
from kg.assembly.inference_rules import InferenceRule
from kg.assembly.sayings import Claim, fits
from kg.assembly.statements import statement_iri
from kg.schema import Ontology
from kg.types import Entity, Statement, When


@dataclass(slots=True)
class Known:
    """What is known so far: all statements by IRI, what the corpus denies, and how sure each rule of inference is."""

    base_iri: str
    statements: dict[str, Statement]
    denied: set[tuple[object, ...]]
    rule_confidence: dict[str, float]


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
    known = Known(
        base_iri,
        {statement.iri: statement for statement in statements},
        {(one.subject, one.predicate, one.object) for one in statements if one.polarity == "Negative"},
        {_rule_name(rule): rule.confidence for rule in rules},
    )
    facts = facts_of(statements, entities, ontology)
    while new := _round(rules, facts, known):
        known.statements.update((statement.iri, statement) for statement in new)
        for fact in (fact for statement in new for fact in facts_of_statement(statement, ontology)):
            facts.add(fact)
    given = {statement.iri for statement in statements}
    return tuple(statement for iri, statement in sorted(known.statements.items()) if iri not in given)


def _round(rules: Iterable[InferenceRule], facts: Facts, known: Known) -> list[Statement]:
    """What follows in one step from what is known, sorted."""
    best: dict[tuple[str, ...], Statement] = {}
    for rule in rules:
        for statement in _conclusions(rule, facts, known):
            triple = (statement.subject, statement.predicate, str(statement.object))
            if not facts.holds(*triple) and triple not in known.denied:
                best[triple] = min(best.get(triple, statement), statement, key=_surest_first)
    return [statement for _, statement in sorted(best.items())]


def _conclusions(rule: InferenceRule, facts: Facts, known: Known) -> Iterator[Statement]:
    relation = facts.ontology.relation(rule.then.predicate)
    for binding, premises in facts.matches(rule.when, {}):
        if any(facts.is_a(binding[one.subject], one.object) for one in rule.unless):
            continue
        subject, end = binding[rule.then.subject], binding[rule.then.object]
        if subject != end and fits(relation, subject, end, facts.types, facts.ontology):
            ends = (end, subject) if relation.symmetric and end < subject else (subject, end)
            yield _statement(rule, ends, tuple(sorted(set(premises))), known)


def _statement(rule: InferenceRule, ends: tuple[str, str], premises: tuple[str, ...], known: Known) -> Statement:
    resting_on = [known.statements[premise] for premise in premises]
    planned = any(premise.modality == "Planned" for premise in resting_on)
    modality = rule.modality or ("Planned" if planned else "Asserted")
    when = resting_on[0].when if len(resting_on) == 1 else When()
    claim = Claim(ends[0], rule.then.predicate, ends[1], "Positive", modality, when, ())
    grounds = {_rule_name(rule): rule.confidence} | _grounds(premises, known)
    return Statement(
        iri=statement_iri(known.base_iri, claim),
        subject=ends[0],
        predicate=rule.then.predicate,
        object=ends[1],
        modality=modality,
        when=when,
        confidence=round(prod(grounds[one] for one in sorted(grounds)), 4),
        rule=_rule_name(rule),
        premises=premises,
    )


def _grounds(premises: Iterable[str], known: Known) -> dict[str, float]:
    """What the premises rest on in the end, each once however often it is used: what was read, and the rules applied."""
    grounds: dict[str, float] = {}
    for premise in premises:
        statement = known.statements[premise]
        if statement.rule in known.rule_confidence:
            grounds[statement.rule] = known.rule_confidence[statement.rule]
            grounds |= _grounds(statement.premises, known)
        else:
            grounds[premise] = statement.confidence
    return grounds


def _rule_name(rule: InferenceRule) -> str:
    return f"inference: {rule.id}"


def _surest_first(statement: Statement) -> tuple[object, ...]:
    return (-statement.confidence, statement.rule, statement.premises, statement.iri)
