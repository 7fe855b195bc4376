"""When named events take place, from what the corpus says of each and from the year in its name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from kg.assembly.located import Located
from kg.schema import Ontology
from kg.types import Entity, When

YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def with_dates(entities: Iterable[Entity], corpus: Iterable[Located], ontology: Ontology) -> tuple[Entity, ...]:
    """The entities, where an event has the time that most sentences give it, else the year that its name holds."""
    said: dict[str, Counter[When]] = defaultdict(Counter)
    for located in corpus:
        for one in located.mentions:
            if one.mention.when != When():
                said[one.entity][one.mention.when] += 1
    return tuple(
        replace(entity, when=_time(entity, said[entity.iri])) if ontology.is_a(entity.type, "kg:Event") else entity
        for entity in entities
    )


def _time(event: Entity, said: Counter[When]) -> When:
    if said:
        return min(said, key=lambda when: (-said[when], _blanks(when), when.date or "", when.start or "", when.end or ""))
    year = YEAR.search(event.label)
    return When(date=year.group()) if year and event.when == When() else event.when


def _blanks(when: When) -> int:
    return (when.date, when.start, when.end).count(None)
