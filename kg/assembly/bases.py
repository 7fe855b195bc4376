"""What the gazetteer knows of the bodies of a corpus: the country, or the larger body, that each belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.assembly.places import PlaceNames
from kg.assembly.sayings import Claim
from kg.assembly.statements import statement_iri
from kg.resolve.gazetteer_tables import Entry
from kg.schema import Ontology
from kg.types import Entity, Statement, When

ORGANIZATION, GOVERNMENT, COUNTRY = "kg:Organization", "kg:GovernmentBody", "kg:Country"
AGENCY_OF, BASED_IN, PART_OF = "kg:agencyOf", "kg:basedIn", "kg:partOf"
CONFIDENCE = 0.9
"""A name may be borne by a second body that the gazetteer does not know."""


def bases(
    entities: Sequence[Entity], statements: Iterable[Statement], gazetteer: PlaceNames, ontology: Ontology, base_iri: str
) -> tuple[Statement, ...]:
    """Where bodies that the gazetteer knows belong; sorted by IRI.

    Government bodies are agencies of their country, others based in it, and some are part of a larger body. Only countries
    and bodies that the corpus names, and only bodies whose name has one sense of a fitting class.
    """
    named = [one for one in entities if one.mentions and not one.described]
    countries = {name: one.iri for one in named if one.type == COUNTRY for name in (one.label, *one.aliases)}
    bodies = {one.label: one.iri for one in named if ontology.is_a(one.type, ORGANIZATION)}
    said = {(one.subject, one.object) for one in statements if one.predicate in (AGENCY_OF, BASED_IN, PART_OF)}
    found: dict[str, Statement] = {}
    for body in named:
        entry = _entry_of(body, gazetteer, ontology) if ontology.is_a(body.type, ORGANIZATION) else None
        if entry is None:
            continue
        relation = AGENCY_OF if ontology.is_a(body.type, GOVERNMENT) else BASED_IN
        country = countries.get(_name(entry.acts_for or entry.country, gazetteer))
        for predicate, whole in ((relation, country), (PART_OF, bodies.get(_name(entry.parent, gazetteer)))):
            if whole is not None and whole != body.iri and (body.iri, whole) not in said:
                claim = Claim(body.iri, predicate, whole, "Positive", "Asserted", When(), ())
                iri = statement_iri(base_iri, claim)
                source = f"gazetteer: {entry.source}"
                found[iri] = Statement(iri, body.iri, predicate, whole, confidence=CONFIDENCE, rule=source)
    return tuple(one for _, one in sorted(found.items()))


def _entry_of(body: Entity, gazetteer: PlaceNames, ontology: Ontology) -> Entry | None:
    """The one entry that bears the body's label, or shares its identifier."""
    senses = gazetteer.lookup(body.label)
    same = [one for one in senses if set(one.identifiers) & set(body.identifiers)]
    fitting = same or [one for one in senses if ontology.is_a(one.type, body.type) or ontology.is_a(body.type, one.type)]
    return fitting[0] if len(fitting) == 1 and body.label not in fitting[0].ambiguous else None


def _name(key: str | None, gazetteer: PlaceNames) -> str:
    """The name of the country that a key stands for."""
    entry = gazetteer.entry(key) if key else None
    return entry.name if entry is not None else ""
