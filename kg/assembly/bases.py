"""What the gazetteer knows of the bodies of a corpus: the country, or the larger body, that each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.assembly.places import PlaceNames
from kg.assembly.sayings import Claim
from kg.assembly.statements import statement_iri
from kg.resolve.gazetteer_tables import Entry
from kg.schema import Ontology
from kg.types import Entity, Statement, When

ORGANIZATION, GOVERNMENT, COUNTRY, CITY = "kg:Organization", "kg:GovernmentBody", "kg:Country", "kg:City"
SCHOOL = "kg:EducationalOrganization"
AGENCY_OF, BASED_IN, PART_OF = "kg:agencyOf", "kg:basedIn", "kg:partOf"
CONFIDENCE = 0.9
"""A name may be borne by a second body that the gazetteer does not know."""
NAMESAKE_CONFIDENCE = 0.8
RULE = "gazetteer: a body named after a city"
TOWN = 50_000
"""Inhabitants that a city has at least, to lend its name."""
SCHOOLS_OF = re.compile(r"(?:University|Academy|College|Polytechnic) of (?P<a>.+)|(?P<b>.+) (?:University|Polytechnic|Academy)")
"""The names of schools that hold that of their city."""


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
    placed = {subject for subject, _ in said}
    found: dict[str, Statement] = {}
    for body in named:
        entry = _entry_of(body, gazetteer, ontology) if ontology.is_a(body.type, ORGANIZATION) else None
        if entry is None:
            found |= _namesake(body, named, gazetteer, ontology, base_iri) if body.iri not in placed else {}
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


def _namesake(
    body: Entity, named: Sequence[Entity], gazetteer: PlaceNames, ontology: Ontology, base_iri: str
) -> dict[str, Statement]:
    """A club or school called after a city is based in the one country of such a city that a document names beside it."""
    city = body.label
    if ontology.is_a(body.type, SCHOOL):
        match = SCHOOLS_OF.fullmatch(body.label)
        city = (match["a"] or match["b"]) if match else ""
    elif body.type != ORGANIZATION:
        return {}
    keys = (
        {entry.country for entry in gazetteer.lookup(city) if entry.type == CITY and entry.population >= TOWN}
        if city
        else set()
    )
    names = {_name(key, gazetteer) for key in keys}
    beside = [
        one.iri
        for one in named
        if one.type == COUNTRY and names & {one.label, *one.aliases} and set(one.documents) & set(body.documents)
    ]
    if len(beside) != 1:
        return {}
    claim = Claim(body.iri, BASED_IN, beside[0], "Positive", "Asserted", When(), ())
    iri = statement_iri(base_iri, claim)
    return {iri: Statement(iri, body.iri, BASED_IN, beside[0], confidence=NAMESAKE_CONFIDENCE, rule=RULE)}


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
