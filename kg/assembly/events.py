"""Described events: the cooperation, visit or conflict that a statement tells of, as a node of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kg.names import mint
from kg.schema import Ontology, Relation
from kg.types import Entity, Evidence, Statement, When

MODALITIES = ("Asserted", "Planned", "Possible")
"""The strongest first."""
AGENTS = ("kg:Person", "kg:Organization", "kg:Place")


class Happening(NamedTuple):
    """What makes an event the one it is, whatever sentence it was read from and however sure it is."""

    predicate: str
    ends: tuple[str, str]
    topics: tuple[str, ...]
    when: When


@dataclass(frozen=True, slots=True)
class Names:
    """What events are called by: labels and classes of entities, labels of concepts, the ontology."""

    labels: dict[str, str]
    types: dict[str, str]
    ontology: Ontology


def with_events(
    statements: Sequence[Statement], names: Names, base_iri: str
) -> tuple[tuple[Statement, ...], tuple[Entity, ...]]:
    """The statements, each pointing to the event that it makes if it makes one, and these events, sorted by IRI."""
    told: dict[Happening, list[Statement]] = defaultdict(list)
    for statement in statements:
        if happening := _happening(statement, names.ontology):
            told[happening].append(statement)
    events = {happening: _event(happening, tellers, names, base_iri) for happening, tellers in told.items()}
    by_statement = {teller.iri: events[happening].iri for happening, tellers in told.items() for teller in tellers}
    pointing = tuple(replace(statement, event=by_statement.get(statement.iri)) for statement in statements)
    return pointing, tuple(sorted(events.values(), key=lambda event: event.iri))


def _happening(statement: Statement, ontology: Ontology) -> Happening | None:
    relation = ontology.relation(statement.predicate)
    if relation.event_class is None or statement.polarity != "Positive" or not isinstance(statement.object, str):
        return None
    return Happening(statement.predicate, (statement.subject, statement.object), statement.topics, statement.when)


def _event(happening: Happening, tellers: Sequence[Statement], names: Names, base_iri: str) -> Entity:
    relation = names.ontology.relation(happening.predicate)
    curie = relation.event_class or "kg:Event"
    label = _label(happening, relation, curie, names)
    when = happening.when
    salt = (happening.predicate, *happening.ends, *happening.topics, when.date or "", when.start or "", when.end or "")
    agents = tuple(iri for iri in happening.ends if names.ontology.fits(names.types[iri], AGENTS))
    evidence = _evidence(tellers)
    return Entity(
        iri=mint(base_iri, names.ontology.cls(curie).iri_prefix, label, salt="\0".join(salt)),
        type=curie,
        label=label,
        documents=tuple(sorted({one.doc for one in evidence})),
        evidence=evidence,
        participants=tuple(sorted(agents)),
        # what is no agent (a product supplied, a programme invested in) is what the event is about
        topics=tuple(sorted({*happening.topics, *(set(happening.ends) - set(agents))})),
        places=_union(teller.places for teller in tellers),
        attributed_to=_union(teller.attributed_to for teller in tellers),
        when=when,
        modality=min((teller.modality for teller in tellers), key=MODALITIES.index),
        described=True,
    )


def _label(happening: Happening, relation: Relation, curie: str, names: Names) -> str:
    """ "cooperation on 6G: China – India" where both do it, "visit: Ana Belmor → Norvia" where one does it to the other."""
    kind = names.ontology.cls(curie).label.lower()
    topics = ", ".join(sorted(names.labels[topic] for topic in happening.topics))
    ends = [names.labels[iri] for iri in happening.ends]
    parties = " – ".join(sorted(ends)) if relation.symmetric else " → ".join(ends)
    return f"{kind}{' on ' if topics else ''}{topics}: {parties}"


def _evidence(tellers: Iterable[Statement]) -> tuple[Evidence, ...]:
    """The sentences that tell of it, each once, by its surest reading."""
    told = [said.evidence for teller in tellers for said in teller.evidence]
    best: dict[tuple[str, int, int], Evidence] = {}
    for one in sorted(told, key=lambda one: (-one.confidence, one.rule, one.doc, one.start, one.end)):
        best.setdefault((one.doc, one.start, one.end), one)
    return tuple(one for _, one in sorted(best.items()))


def _union(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({one for part in parts for one in part}))
