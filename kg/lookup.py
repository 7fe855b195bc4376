"""From what a user types to the entity, relation or statement that is meant, or an error that names the nearest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from kg.errors import QueryError
from kg.schema import Ontology
from kg.types import Entity

SHOWN = 8
"""How many candidates an error lists."""


class NameIndex:
    """Entities by IRI, local name, label and alias; exact spelling before any other, labels before aliases."""

    def __init__(self, entities: Sequence[Entity], base_iri: str) -> None:
        self.base_iri = base_iri
        self.tiers = (
            _index((entity.iri, entity) for entity in entities),
            _index((local_name(entity.iri, base_iri), entity) for entity in entities),
            _index((entity.label, entity) for entity in entities),
            _index((alias, entity) for entity in entities for alias in entity.aliases),
            _index((folded(entity.label), entity) for entity in entities),
            _index((folded(alias), entity) for entity in entities for alias in entity.aliases),
        )

    def find(self, name: str) -> Entity:
        """The one entity called `name`. Raises QueryError where none is, or several are, listing those that may be meant."""
        for place, tier in enumerate(self.tiers):
            found = tier.get(name if place < 4 else folded(name), ())
            if len(found) == 1:
                return found[0]
            if found:
                listed = "; ".join(f"{local_name(one.iri, self.base_iri)} ({one.label}, {one.type})" for one in found[:SHOWN])
                raise QueryError(f'"{name}" names {len(found)} entities, ask for one by its id: {listed}')
        raise QueryError(f'no entity is called "{name}"{self._near(name)}')

    def _near(self, name: str) -> str:
        spellings = {**self.tiers[5], **self.tiers[4]}
        close = get_close_matches(folded(name), sorted(spellings), n=SHOWN, cutoff=0.6)
        parts = [spelling for spelling in sorted(spellings) if folded(name) in spelling] if len(name) > 2 else []
        labels = dict.fromkeys(one.label for spelling in (*close, *parts) for one in spellings[spelling])
        return f"; near it are: {', '.join(list(labels)[:SHOWN])}" if labels else ""


def find_relation(ontology: Ontology, name: str) -> str:
    """The CURIE of the relation called `name`: "worksFor", "kg:worksFor" or "works for". Raises QueryError for others."""
    for curie, relation in ontology.relations.items():
        if name in (curie, curie.partition(":")[2]) or folded(name) == folded(relation.label):
            return curie
    names = [curie.partition(":")[2] for curie in ontology.relations]
    listed = get_close_matches(name, names, n=SHOWN, cutoff=0.5) or names
    raise QueryError(f'no relation is called "{name}"; relations are: {", ".join(listed)}')


def local_name(iri: str, base_iri: str) -> str:
    """The part of an IRI that tells it apart: "org-niti-aayog"."""
    return iri.removeprefix(base_iri)


def folded(name: str) -> str:
    """The name without regard to case and spacing."""
    return " ".join(name.casefold().split())


def _index(pairs: Iterable[tuple[str, Entity]]) -> dict[str, tuple[Entity, ...]]:
    index: dict[str, tuple[Entity, ...]] = {}
    for name, entity in pairs:
        found = index.get(name, ())
        if entity not in found:
            index[name] = (*found, entity)
    return index
