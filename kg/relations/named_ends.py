"""The ends of a relation by name: where a sentence has both "Lund" and "her", what it says of her is shown at "Lund"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.types import Literal, Mention, RelationMention, Span


def with_named_ends(relations: Iterable[RelationMention], mentions: Sequence[Mention]) -> Iterator[RelationMention]:
    """The relations, each pronoun or description at an end replaced by the nearest name of its chain in the same sentence.

    An end that stands for several entities, or inside the other end, is left as it is.
    """
    by_span: dict[Span, list[Mention]] = defaultdict(list)
    names: dict[tuple[Span, int], list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_span[mention.span].append(mention)
        if not mention.pronominal and not mention.demonym:
            names[mention.sentence, mention.chain].append(mention)
    for one in relations:
        subject = _named(one.subject, by_span, names)
        thing = one.object if isinstance(one.object, Literal) else _named(one.object, by_span, names)
        yield one if (subject, thing) == (one.subject, one.object) else replace(one, subject=subject, object=thing)


def _named(span: Span, by_span: dict[Span, list[Mention]], names: dict[tuple[Span, int], list[Mention]]) -> Span:
    found = by_span[span]
    if len(found) != 1 or not found[0].pronominal:
        return span
    candidates = [name for name in names[found[0].sentence, found[0].chain] if name.span != span]
    # a name before the pronoun rather than one after it, the nearest first
    nearest = min(candidates, key=lambda name: (name.start > span[0], abs(name.start - span[0])), default=None)
    return nearest.span if nearest is not None else span
