"""The ends of a relation by name: where a sentence has both "Lund" and "her", what it says of her is shown at "Lund"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.types import Literal, Mention, RelationMention, Span


def with_named_ends(relations: Iterable[RelationMention], mentions: Sequence[Mention]) -> Iterator[RelationMention]:
    """The relations, each pronoun or description at an end replaced by the nearest name of its chain in the same sentence.

    A relation of "they" becomes one of each of those that they are, where the sentence names them all.
    """
    by_span: dict[Span, list[Mention]] = defaultdict(list)
    names: dict[tuple[Span, int], list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_span[mention.span].append(mention)
        if not mention.pronominal and not mention.demonym:
            names[mention.sentence, mention.chain].append(mention)
    for one in relations:
        subjects = _named(one.subject, by_span, names)
        things = (one.object,) if isinstance(one.object, Literal) else _named(one.object, by_span, names)
        for subject in subjects:
            for thing in things:
                if subject == thing and (one.subject != one.object or len(subjects) > 1):
                    continue  # "the two signed a treaty" is none of either with itself
                yield one if (subject, thing) == (one.subject, one.object) else replace(one, subject=subject, object=thing)


def _named(span: Span, by_span: dict[Span, list[Mention]], names: dict[tuple[Span, int], list[Mention]]) -> tuple[Span, ...]:
    found = by_span[span]
    if not found or not all(mention.pronominal for mention in found):
        return (span,)
    nearest = [_nearest(span, names[mention.sentence, mention.chain]) for mention in found]
    spans = tuple(name.span for name in nearest if name is not None)
    return spans if len(spans) == len(found) else (span,)


def _nearest(span: Span, candidates: Sequence[Mention]) -> Mention | None:
    """A name before the pronoun rather than one after it, the nearest first."""
    others = [name for name in candidates if name.span != span]
    return min(others, key=lambda name: (name.start > span[0], abs(name.start - span[0])), default=None)
