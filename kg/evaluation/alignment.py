"""Which entity of a build is which entity of the gold: by the places where both find a mention."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.evaluation.gold import GoldDocument, GoldEntity
from kg.evaluation.predictions import PredictedMention
from kg.types import Span

SAME_PLACE = 0.5
"""Two spans are of one mention where they share this part of the characters that either covers."""


@dataclass(frozen=True, slots=True)
class Match:
    """A mention of the build at the place of the gold's mention number `place`."""

    mention: PredictedMention
    span: Span
    entity: GoldEntity
    place: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """The matches of one document, and the gold entity (id) that each entity of the build (IRI) stands for."""

    document: GoldDocument
    names: tuple[tuple[Span, GoldEntity], ...]
    """Every mention of the gold with its entity."""
    matches: tuple[Match, ...]
    entities: dict[str, str]
    by_span: dict[Span, str]
    """The gold entity at the span of a mention of the build."""

    def end(self, entity: str | None, span: Span | None) -> str | None:
        """The gold entity at one end of a statement: the one that stands at its span, else the one its entity stands for."""
        if span and span in self.by_span:
            return self.by_span[span]
        if span:
            share, nearest = max(
                ((overlap(one, span), found.id) for one, found in self.names),
                default=(0.0, None),
                key=lambda pair: pair[0],
            )
            if share >= SAME_PLACE:
                return nearest
        return None if entity is None else self.entities.get(entity)

    def words(self, entity: str | None) -> str:
        """The first mention of a gold entity, a name if it has one; what is no entity stays as it is."""
        spans = [(one.type is None, span) for span, one in self.names if one.id == entity]
        return self.document.text[slice(*min(spans)[1])] if spans else str(entity)


def overlap(one: Span, other: Span) -> float:
    """What two spans share of all that they cover, in [0, 1].

    >>> overlap((0, 10), (5, 10))
    0.5
    """
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared > 0 else 0.0


def align(document: GoldDocument, mentions: Iterable[PredictedMention]) -> Alignment:
    """Match mentions by place; an entity of the build stands for the gold entity that most of its mentions match."""
    names = document.names
    matches = tuple(match for mention in mentions if (match := _match(names, mention)))
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for match in matches:
        votes[match.mention.entity][match.entity.id] += 1
    return Alignment(
        document=document,
        names=names,
        matches=matches,
        entities={entity: counted.most_common(1)[0][0] for entity, counted in votes.items()},
        by_span={match.mention.span: match.entity.id for match in matches},
    )


def _match(names: tuple[tuple[Span, GoldEntity], ...], mention: PredictedMention) -> Match | None:
    share, place = max(((overlap(span, mention.span), place) for place, (span, _) in enumerate(names)), default=(0.0, -1))
    if share < SAME_PLACE:
        return None
    span, entity = names[place]
    return Match(mention, span, entity, place)
