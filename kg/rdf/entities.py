"""Entities, events and concepts as triples."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pyoxigraph as ox

from kg.names import sentence_iri
from kg.rdf.terms import Object, Said, dates, describe, iri, iris, names, strings, terms
from kg.schema import Ontology
from kg.types import Entity, Evidence, When

SAME_AS = {
    "wikidata": (re.compile(r"Q[1-9]\d*"), "http://www.wikidata.org/entity/{}"),
    "geonames": (re.compile(r"[1-9]\d*"), "https://sws.geonames.org/{}/"),
}
"""Scheme of an identifier -> what one looks like, and the IRI of the same thing in the linked data of its issuer."""


def entity_triples(entity: Entity, base: str, ontology: Ontology) -> Iterator[ox.Triple]:
    """The entity with its names, identifiers and evidence; an event also with who, what, where and when."""
    yield from describe(
        entity.iri,
        ("rdf:type", terms((entity.type, *ontology.cls(entity.type).ancestors))),
        ("rdfs:label", names(entity.label)),
        ("skos:altLabel", names(*(alias for alias in entity.aliases if alias != entity.label))),
        ("prov:wasDerivedFrom", evidence_nodes(base, entity.evidence)),
        ("kg:participant", iris(entity.participants)),
        ("kg:topic", iris(entity.topics)),
        ("kg:place", iris(entity.places)),
        ("kg:attributedTo", iris(entity.attributed_to)),
        ("kg:modality", terms([entity.modality and f"kg:{entity.modality}"])),
        *when(entity.when),
    )
    for scheme, value in entity.identifiers:
        yield from describe(entity.iri, _identifier(scheme, value))


def concept_triples(concept: str, labels: list[str]) -> Iterator[ox.Triple]:
    """A subject matter or measure. Of several spellings the first is its label, the others are alternatives."""
    yield from describe(
        concept,
        ("rdf:type", terms(["skos:Concept"])),
        ("rdfs:label", names(labels[0])),
        ("skos:prefLabel", names(labels[0])),
        ("skos:altLabel", names(*labels[1:])),
    )


def when(time: When) -> tuple[Said, ...]:
    return (
        ("kg:date", dates(time.date)),
        ("kg:startDate", dates(time.start)),
        ("kg:endDate", dates(time.end)),
    )


def evidence_nodes(base: str, evidence: tuple[Evidence, ...]) -> list[Object]:
    """The sentences of the evidence."""
    return iris(sentence_iri(base, one.doc, one.start, one.end) for one in evidence)


def _identifier(scheme: str, value: str) -> Said:
    form, template = SAME_AS.get(scheme, (None, ""))
    if form and form.fullmatch(value):
        return ("owl:sameAs", [iri(template.format(value))])
    if scheme.startswith("iso"):
        return ("kg:isoCode", strings(value))
    return ("dcterms:identifier", strings(f"{scheme}:{value}"))
