"""Statements and observations as triples: the node with everything that is said, and the direct edge where it is a fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from kg.names import mint
from kg.rdf.entities import evidence_nodes, when
from kg.rdf.terms import Object, decimals, describe, iri, iris, names, strings, term, terms, typed
from kg.schema import Ontology
from kg.types import Entity, Figure, Literal, Statement


def statement_triples(
    statement: Statement, base: str, ontology: Ontology, entities: Mapping[str, Entity]
) -> Iterator[ox.Triple]:
    """The kg:Statement, and what it adds to its event."""
    evidence = tuple(said.evidence for said in statement.evidence)
    speakers = {*statement.attributed_to, *(who for said in statement.evidence for who in said.attributed_to)}
    yield from describe(
        statement.iri,
        ("rdf:type", terms(["kg:Statement"])),
        ("rdfs:label", names(_label(statement, ontology, entities))),
        ("rdf:subject", iris([statement.subject])),
        ("rdf:predicate", terms([statement.predicate])),
        ("rdf:object", [_object(statement)]),
        ("kg:modality", terms([f"kg:{statement.modality}"])),
        ("kg:polarity", terms([f"kg:{statement.polarity}"])),
        ("kg:topic", iris(statement.topics)),
        ("kg:place", iris(statement.places)),
        ("kg:attributedTo", iris(speakers)),
        ("kg:role", strings(*statement.roles)),
        ("kg:confidence", decimals(statement.confidence)),
        ("kg:rule", strings(statement.rule, *(one.rule for one in evidence))),
        ("kg:event", iris([statement.event])),
        ("kg:premise", iris(statement.premises)),
        ("prov:wasDerivedFrom", evidence_nodes(base, evidence)),
        *when(statement.when),
    )
    if statement.event:
        yield from describe(statement.event, ("kg:place", iris(statement.places)))


def direct_triples(statement: Statement, ontology: Ontology) -> Iterator[ox.Triple]:
    """The edge itself, for facts, with the relations above it; a symmetric one both ways, since not every user reasons."""
    if not statement.is_fact:
        return
    subject, end = iri(statement.subject), _object(statement)
    for predicate in (statement.predicate, *ontology.relation(statement.predicate).ancestors):
        yield ox.Triple(subject, term(predicate), end)
        if ontology.relation(predicate).symmetric and isinstance(end, ox.NamedNode):
            yield ox.Triple(end, term(predicate), subject)


def figure_triples(figure: Figure, base: str) -> Iterator[ox.Triple]:
    yield from describe(
        figure.iri,
        ("rdf:type", terms(["kg:Observation"])),
        ("rdfs:label", names(_figure_label(figure))),
        ("kg:about", iris([figure.about])),
        ("kg:measure", iris([measure_iri(base, figure.measure)])),
        ("kg:value", decimals(figure.value)),
        ("kg:unit", strings(figure.unit)),
        ("kg:comparator", strings(figure.comparator)),
        ("kg:change", decimals(figure.change)),
        ("kg:changeUnit", strings(figure.change_unit)),
        ("kg:changeBasis", strings(figure.change_basis)),
        ("kg:modality", terms([f"kg:{figure.modality}"])),
        ("kg:place", iris(figure.places)),
        ("kg:attributedTo", iris(figure.attributed_to)),
        ("kg:rule", strings(figure.evidence.rule)),
        ("kg:confidence", decimals(figure.evidence.confidence)),
        ("prov:wasDerivedFrom", evidence_nodes(base, (figure.evidence,))),
        *when(figure.when),
    )


def measure_iri(base: str, measure: str) -> str:
    """The concept of a measure; spellings that differ in case only are one concept."""
    return mint(base, "measure", measure)


def _object(statement: Statement) -> Object:
    if isinstance(statement.object, Literal):
        return typed(statement.object.value, statement.object.datatype)
    return iri(statement.object)


def _label(statement: Statement, ontology: Ontology, entities: Mapping[str, Entity]) -> str:
    """The statement in words, and in brackets what is out of the ordinary: "India visits Nepal (planned, negative)"."""
    ends = [_called(statement.subject, entities), ontology.relation(statement.predicate).label]
    end = statement.object
    ends.append(end.value if isinstance(end, Literal) else _called(end, entities))
    unusual = [word.lower() for word in (statement.modality, statement.polarity) if word not in ("Asserted", "Positive")]
    return " ".join(ends) + (f" ({', '.join(unusual)})" if unusual else "")


def _called(node: str, entities: Mapping[str, Entity]) -> str:
    return entities[node].label if node in entities else node


def _figure_label(figure: Figure) -> str:
    sign = "" if figure.comparator == "=" else f"{figure.comparator} "
    unit = f" {figure.unit}" if figure.unit else ""
    return f"{figure.measure}: {sign}{figure.value:f}{unit}"
