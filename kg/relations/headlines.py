"""A headline says no more than the article: what the body attributes, plans or dates, its headline does too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.relations.verdict import RANK
from kg.types import Mention, RelationMention, Span

Key = tuple[str, frozenset[int], str]


def with_headlines(
    relations: Iterable[RelationMention], mentions: Iterable[Mention], headings: frozenset[int]
) -> Iterator[RelationMention]:
    """The relations, those of headings (given by where they begin) qualified like their twins in the body.

    Twins join the same two chains by the same relation with the same polarity.
    """
    chain = {mention.span: mention.chain for mention in mentions}
    everything = list(relations)
    body: dict[Key, RelationMention] = {}
    for one in everything:
        key = _key(one, chain)
        if key is not None and one.evidence.start not in headings:
            body.setdefault(key, one)
    for one in everything:
        key = _key(one, chain)
        twin = body.get(key) if key is not None and one.evidence.start in headings else None
        yield one if twin is None else _like(one, twin)


def _key(one: RelationMention, chain: dict[Span, int]) -> Key | None:
    if not isinstance(one.object, tuple) or one.subject not in chain or one.object not in chain:
        return None
    return (one.predicate, frozenset((chain[one.subject], chain[one.object])), one.polarity)


def _like(one: RelationMention, twin: RelationMention) -> RelationMention:
    own, other = one.qualifiers, twin.qualifiers
    qualifiers = replace(
        own,
        attributed_to=own.attributed_to or other.attributed_to,
        topics=own.topics or other.topics,
        when=own.when if own.when != type(own.when)() else other.when,
    )
    weaker = max(one.modality, twin.modality, key=RANK.__getitem__)
    return replace(one, qualifiers=qualifiers, modality=weaker)
