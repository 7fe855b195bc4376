"""The ontology as plain data: classes, relations and what may stand where. `kg.rdf.ontology` reads it from `kg.ttl`."""

from __future__ import annotations

from dataclasses import dataclass

from kg.errors import OntologyError


@dataclass(frozen=True, slots=True)
class Class:
    """A class of the ontology. `ancestors` are all classes above it, nearest first, itself excluded."""

    curie: str
    label: str
    definition: str
    parents: tuple[str, ...]
    ancestors: tuple[str, ...]
    color: str | None = None
    """"#rrggbb" for viewers; inherited from the nearest ancestor that has one."""
    iri_prefix: str = "entity"
    """How the local names of its instances begin ("org", "place"); inherited likewise."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of the ontology. Empty `domain` or `range` means anything; a range may hold the one name "xsd:date"."""

    curie: str
    label: str
    definition: str
    domain: tuple[str, ...]
    range: tuple[str, ...]
    parents: tuple[str, ...]
    ancestors: tuple[str, ...]
    symmetric: bool = False
    event_class: str | None = None
    """The class of the event that a statement of this relation makes ("kg:Cooperation"); inherited from the parent relation."""


@dataclass(frozen=True, slots=True)
class Ontology:
    """Classes and relations by CURIE, in the order of the file."""

    version: str
    classes: dict[str, Class]
    relations: dict[str, Relation]

    def is_a(self, curie: str, wanted: str) -> bool:
        """Whether class `curie` is `wanted` or below it."""
        return curie == wanted or wanted in self.cls(curie).ancestors

    def fits(self, curie: str, wanted: tuple[str, ...]) -> bool:
        """Whether class `curie` is any of `wanted` or below; no wish fits everything."""
        return not wanted or any(self.is_a(curie, one) for one in wanted)

    def cls(self, curie: str) -> Class:
        if curie not in self.classes:
            raise OntologyError(f"{curie} is not a class of the ontology; its classes are {', '.join(self.classes)}")
        return self.classes[curie]

    def relation(self, curie: str) -> Relation:
        if curie not in self.relations:
            raise OntologyError(f"{curie} is not a relation of the ontology; its relations are {', '.join(self.relations)}")
        return self.relations[curie]
