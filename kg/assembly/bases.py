"""What the gazetteer knows of the bodies of a corpus: the country that each belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.assembly.places import PlaceNames
from kg.assembly.sayings import Claim
from kg.assembly.statements import statement_iri
from kg.resolve.gazetteer_tables import Entry
from kg.schema import Ontology
from kg.types import Entity, Statement, When

ORGANIZATION, GOVERNMENT, COUNTRY = "kg:Organization", "kg:GovernmentBody", "kg:Country"
AGENCY_OF, BASED_IN = "kg:agencyOf", "kg:basedIn"
CONFIDENCE = 0.9
"""A name may be borne by a second body that the gazetteer does not know."""


def bases(
    entities: Sequence[Entity], statements: Iterable[Statement], gazetteer: PlaceNames, ontology: Ontology, base_iri: str
) -> tuple[Statement, ...]:
    """Where bodies that the gazetteer knows belong: government bodies to their country, others based in it; sorted by IRI.

    Only countries that the corpus names, and only bodies whose name has one sense of a fitting class.
    """
    countries = {name: one.iri for one in entities if one.type == COUNTRY for name in (one.label, *one.aliases)}
    said = {(one.subject, one.object) for one in statements if one.predicate in (AGENCY_OF, BASED_IN)}
    found: dict[str, Statement] = {}
    for body in entities:
        entry = _entry_of(body, gazetteer, ontology) if body.mentions and ontology.is_a(body.type, ORGANIZATION) else None
        country = countries.get(_name(entry.acts_for or entry.country, gazetteer)) if entry is not None else None
        if entry is None or country is None or (body.iri, country) in said:
            continue
        relation = AGENCY_OF if ontology.is_a(body.type, GOVERNMENT) else BASED_IN
        claim = Claim(body.iri, relation, country, "Positive", "Asserted", When(), ())
        iri = statement_iri(base_iri, claim)
        found[iri] = Statement(iri, body.iri, relation, country, confidence=CONFIDENCE, rule=f"gazetteer: {entry.source}")
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
