"""A reading whose spans are resolved: which entities stand at which characters of a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.resolve.registry import Resolution
from kg.types import EntityMention, Reading, Span


@dataclass(frozen=True, slots=True)
class Located:
    """A reading with the entities (IRIs, sorted) at each span. "The two sides" has two of them."""

    reading: Reading
    entities: dict[Span, tuple[str, ...]]
    mentions: tuple[EntityMention, ...]

    @property
    def doc(self) -> str:
        return self.reading.document.id

    def at(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """The entities at any of the spans, sorted."""
        return tuple(sorted({iri for span in spans for iri in self.entities.get(span, ())}))


def locate(reading: Reading, resolution: Resolution) -> Located:
    """The reading without its text, and its mentions with their entities. Chains that are nothing have none."""
    doc = reading.document.id
    found = [
        EntityMention(doc, mention, iri)
        for mention in reading.mentions
        if (iri := resolution.iris.get((doc, mention.chain))) is not None
    ]
    entities: dict[Span, set[str]] = {}
    for one in found:
        entities.setdefault(one.mention.span, set()).add(one.entity)
    return Located(
        replace(reading, document=replace(reading.document, text="")),
        {span: tuple(sorted(iris)) for span, iris in entities.items()},
        tuple(sorted(found, key=lambda one: (one.mention.span, one.entity))),
    )
