"""Officials: people whom the corpus gives a role."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.schema import Ontology
from kg.types import Entity, Statement

OFFICES = (
    "kg:worksFor",
    "kg:headOfState",
    "kg:headOfGovernment",
    "kg:ministerOf",
    "kg:represents",
)
"""Relations that make their subject an official where the text names the role; those below them do too."""


def with_officials(entities: Iterable[Entity], statements: Iterable[Statement], ontology: Ontology) -> tuple[Entity, ...]:
    """The entities, where a person with a role ("deputy director") is a kg:Official, whatever the name finder took them for."""
    in_office = {one.subject for one in statements if one.is_fact and one.roles and _is_office(one.predicate, ontology)}
    return tuple(
        replace(entity, type="kg:Official") if entity.iri in in_office and entity.type == "kg:Person" else entity
        for entity in entities
    )


def _is_office(predicate: str, ontology: Ontology) -> bool:
    return any(one in OFFICES for one in (predicate, *ontology.relation(predicate).ancestors))
