"""Who heads the government of a place heads it in the place: "leads the Chilean government", "heads Chile's cabinet"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.schema import Ontology
from kg.types import Mention, RelationMention

GOVERNMENTS = ("government", "cabinet")
RULE = "head of the government of a place"


def heads_of_governments(
    relations: Sequence[RelationMention], mentions: Sequence[Mention], ontology: Ontology
) -> Iterator[RelationMention]:
    """kg:headOfGovernment for each kg:headOf of a body whose words are a place's and "government"."""
    by_span = {mention.span: mention for mention in mentions if not mention.demonym}
    for one in relations:
        body = by_span.get(one.object) if isinstance(one.object, tuple) and one.predicate == "kg:headOf" else None
        if body is None or not body.text.lower().endswith(GOVERNMENTS):
            continue
        inside = (m for m in mentions if body.start <= m.start and m.end < body.end)
        place = next((m for m in inside if ontology.is_a(m.type, "kg:Country")), None)
        if place is not None:
            evidence = replace(one.evidence, rule=RULE)
            yield replace(one, predicate="kg:headOfGovernment", object=place.span, evidence=evidence)
