"""What the gazetteer knows of the places of a corpus: the region and the country that each lies in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Protocol

from kg.assembly.sayings import Claim
from kg.assembly.statements import statement_iri
from kg.names import mint
from kg.resolve.gazetteer_tables import Entry
from kg.resolve.institutions import LINKING_SCHEMES
from kg.schema import Ontology
from kg.types import Entity, Statement, When

LOCATED_IN, PLACE = "kg:locatedIn", "kg:Place"
Identifier = tuple[str, str]


class PlaceNames(Protocol):
    """What is asked of a gazetteer: the senses of a name, and the places that one of them lies in, the nearest first."""

    def lookup(self, text: str, /) -> tuple[Entry, ...]: ...
    def parents(self, entry: Entry, /) -> tuple[Entry, ...]: ...
    def entry(self, key: str, /) -> Entry | None: ...


@dataclass(slots=True)
class Known:
    """The places of the graph so far, by identifier, and the IRIs that are taken."""

    by_identifier: dict[Identifier, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    added: list[Entity] = field(default_factory=list)


def hierarchy(
    entities: Sequence[Entity], statements: Iterable[Statement], gazetteer: PlaceNames, ontology: Ontology, base_iri: str
) -> tuple[tuple[Entity, ...], tuple[Statement, ...]]:
    """The places above those of the corpus that it does not name itself, and where each place lies; sorted by IRI.

    Only places with an identifier are looked up, and what the texts say already is not said again.
    """
    places = [entity for entity in entities if ontology.is_a(entity.type, PLACE) and _links(entity.identifiers)]
    documents = {one.iri: set(one.documents) for one in places if one.mentions}
    known = Known({link: place.iri for place in places for link in _links(place.identifiers)}, {one.iri for one in entities})
    said = {(one.subject, one.object) for one in statements if one.predicate == LOCATED_IN and one.polarity == "Positive"}
    found: dict[str, Statement] = {}
    for place in places:
        entry = _entry_of(place, gazetteer)
        if entry is None:
            continue
        above = [one for one in gazetteer.parents(entry) if _worth_a_node(one, entry, known, ontology)]
        iris = [place.iri, *(_iri_of(one, known, ontology, base_iri) for one in above)]
        for (inner, outer), source in zip(pairwise(iris), (entry, *above), strict=False):
            if inner != outer and (inner, outer) not in said:
                statement = _located(inner, outer, source.source, base_iri)
                found.setdefault(statement.iri, statement)
        # a country is joined to its cities directly where a document that names both names no region between them
        for outer, source in zip(iris[2:], above[1:], strict=True):
            together = documents.get(place.iri, set()) & documents.get(outer, set())
            if together - documents.get(iris[1], set()) and (place.iri, outer) not in said:
                statement = _located(place.iri, outer, source.source, base_iri)
                found.setdefault(statement.iri, statement)
    return tuple(sorted(known.added, key=lambda one: one.iri)), tuple(one for _, one in sorted(found.items()))


def _links(identifiers: Iterable[Identifier]) -> tuple[Identifier, ...]:
    return tuple(one for one in identifiers if one[0] in LINKING_SCHEMES)


def _entry_of(place: Entity, gazetteer: PlaceNames) -> Entry | None:
    """The entry with an identifier of the place, among the senses of its names."""
    links = set(_links(place.identifiers))
    senses = (entry for name in (place.label, *place.aliases) for entry in gazetteer.lookup(name))
    return next((entry for entry in senses if links & set(entry.identifiers)), None)


def _worth_a_node(above: Entry, entry: Entry, known: Known, ontology: Ontology) -> bool:
    """Whether a place above another says more: a municipality does not lie in itself, unless the corpus tells the two apart."""
    named = any(link in known.by_identifier for link in _links(above.identifiers))
    return ontology.is_a(above.type, PLACE) and (above.name != entry.name or named)


def _iri_of(entry: Entry, known: Known, ontology: Ontology, base_iri: str) -> str:
    """The place of the graph that an entry stands for; one that no text names is added, without a mention."""
    links = _links(entry.identifiers)
    for link in links:
        if link in known.by_identifier:
            return known.by_identifier[link]
    prefix = ontology.cls(entry.type).iri_prefix
    iri = mint(base_iri, prefix, entry.name)
    if iri in known.taken:
        iri = mint(base_iri, prefix, entry.name, salt=" ".join(map(":".join, links)) or entry.key)
    known.taken.add(iri)
    known.by_identifier.update((link, iri) for link in links)
    known.added.append(Entity(iri, entry.type, entry.name, identifiers=entry.identifiers))
    return iri


def _located(inner: str, outer: str, source: str, base_iri: str) -> Statement:
    claim = Claim(inner, LOCATED_IN, outer, "Positive", "Asserted", When(), ())
    return Statement(statement_iri(base_iri, claim), inner, LOCATED_IN, outer, rule=f"gazetteer: {source}")
